using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Core.Tests.Json;

/// <summary>What is written is read back the same, with any options.</summary>
public sealed class RoundTripTests
{
    private static readonly JsonSerializerOptions[] s_options =
    [
        new(),
        new(JsonSerializerDefaults.Web) { WriteIndented = true },
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            IncludeFields = true,
            NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.WriteAsString,
        },
    ];

    [Fact]
    public void A_participation_with_every_member_comes_back() => Holds<Participation>();

    [Fact]
    public void So_does_each_of_its_parts()
    {
        Holds<EntryFacts>();
        Holds<Spell>();
        Holds<Exit>();
        Holds<SixMonthFollowUp>();
        Holds<ParticipationEvent>();
        Holds<Intervention>();
        Holds<Consent>();
        Holds<ParticipationPeriod>();
    }

    [Fact]
    public void The_random_records_leave_no_member_at_its_default()
    {
        var records = Enumerable.Range(0, 200).Select(seed => new RandomRecords(new Random(seed)).Make<EntryFacts>()).ToList();
        foreach (var property in typeof(EntryFacts).GetProperties().Where(property => property.CanWrite))
        {
            Assert.Contains(records, record => !Equals(property.GetValue(record), property.GetValue(EntryFacts.None)));
        }
    }

    [Fact]
    public void Options_of_the_host_do_not_change_the_form()
    {
        var participation = new RandomRecords(new Random(1)).Make<Participation>();
        var forms = s_options.Select(options =>
            JsonSerializer.Serialize(JsonDocument.Parse(JsonSerializer.Serialize(participation, options)).RootElement)
        );
        Assert.Single(forms.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Lists_of_participations_are_written_and_read()
    {
        var random = new RandomRecords(new Random(2));
        var all = Enumerable.Range(0, 20).Select(_ => random.Make<Participation>()).ToList();
        Assert.Equal(all, JsonSerializer.Deserialize<List<Participation>>(JsonSerializer.Serialize(all)));
    }

    [Fact]
    public async Task A_stream_is_read_piece_by_piece()
    {
        var random = new RandomRecords(new Random(3));
        var all = Enumerable.Range(0, 50).Select(_ => random.Make<Participation>()).ToList();
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(all));
        var read = new List<Participation>();
        await foreach (
            var one in JsonSerializer.DeserializeAsyncEnumerable<Participation>(
                stream,
                new JsonSerializerOptions { DefaultBufferSize = 64 }
            )
        )
        {
            read.Add(one!);
        }

        Assert.Equal(all, read);
    }

    [Fact]
    public void Every_value_of_every_closed_list_is_its_code()
    {
        var lists = typeof(Participation)
            .Assembly.GetExportedTypes()
            .Where(type => type.BaseType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(CodedList<>))
            .ToList();
        Assert.True(lists.Count > 20);
        foreach (
            var value in lists.SelectMany(list =>
                ((System.Collections.IEnumerable)list.BaseType!.GetProperty("All")!.GetValue(null)!).Cast<object>()
            )
        )
        {
            var json = JsonSerializer.Serialize(value, value.GetType());
            Assert.Equal($"\"{value}\"", json);
            Assert.Same(value, JsonSerializer.Deserialize(json, value.GetType()));
        }
    }

    [Fact]
    public void Built_in_and_own_projects_come_back()
    {
        var own = ProjectDefinition.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "own-project.json")));
        var table = own with
        {
            OutcomeRules = OutcomeRuleSet.Sus.With(
                "own-2",
                new Dictionary<ExitReason, ExitCategory> { [ExitReason.Moved] = ExitCategory.NearerLabourMarket }
            ),
        };
        foreach (var project in ProjectDefinition.BuiltIn.Append(own).Append(table))
        {
            Assert.Equal(project, JsonSerializer.Deserialize<ProjectDefinition>(JsonSerializer.Serialize(project)));
        }
    }

    private static void Holds<T>() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var value = new RandomRecords(new Random(seed)).Make<T>();
                    return s_options.All(options =>
                        Equals(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options))
                    );
                }
            )
            .QuickCheckThrowOnFailure();
}
