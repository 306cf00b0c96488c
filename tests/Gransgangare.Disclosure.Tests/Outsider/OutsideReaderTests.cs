using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Reports;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// Somebody who has only the JSON of a report sets a solver on it. Nothing here knows how the product declares its figures; what the outsider takes
/// for true is held against the reports themselves.
/// </summary>
public sealed class OutsideReaderTests
{
    private static readonly bool s_isLong = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is not null;

    // Quick are those by one breakdown, or two that do not make many rows.
    public static TheoryData<int> Reports =>
        [.. s_isLong ? Enumerable.Range(1, 2_000) : Enumerable.Range(1, 25).Where(seed => seed % 12 is 0 or 1 or 2 or 4 or 6 or 7 or 8)];

    public static TheoryData<int> SeveralInstruments => [.. s_isLong ? Enumerable.Range(1, 500) : [1, 2, 12]];

    public static TheoryData<int> Series => [.. s_isLong ? Enumerable.Range(1, 300) : [1, 3]];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_gives_nothing_away(int seed)
    {
        var cohort = s_isLong ? new InventedCohort(seed, 15, 90) : new InventedCohort(seed, 15, 35);
        var report = cohort.Report();
        var json = JsonSerializer.Serialize(ProtectedReport.Of(report, cohort.Options));
        var known = OutsideReader.Learn(json);
        Assert.Empty(known.Contradictions(OutsideReader.Truth(InventedCohort.Open(report))));
        Nothing(known, cohort);
    }

    /// <summary>The same, with a second instrument about the participants and one about organisations.</summary>
    [Theory]
    [MemberData(nameof(SeveralInstruments))]
    public void A_report_of_several_instruments_gives_nothing_away(int seed)
    {
        var cohort = new InventedCohort(seed, 20, s_isLong ? 90 : 40, hasSeveralInstruments: true);
        var report = cohort.Report();
        Assert.Contains(report.Instruments[1].Total.Groups, group => group.Persons > 0);
        Assert.Contains(report.Instruments[2].Total.Groups, group => group.Persons > 0);
        var json = JsonSerializer.Serialize(ProtectedReport.Of(report, cohort.Options));
        var known = OutsideReader.Learn(json);
        Assert.Empty(known.Contradictions(OutsideReader.Truth(InventedCohort.Open(report))));
        Nothing(known, cohort);
    }

    /// <summary>The figures of a second instrument are found out too, where only small counts are hidden.</summary>
    [Fact]
    public void What_a_second_instrument_leaves_open_is_found_out()
    {
        var cohort = new InventedCohort(1, 30, 35, hasSeveralInstruments: true)
        {
            Options = DisclosureOptions.Default with { LeastGroup = 0 },
        };
        var report = cohort.Report();
        var json = JsonNode.Parse(JsonSerializer.Serialize(ProtectedReport.Of(report, cohort.Options)))!;
        var open = JsonNode.Parse(InventedCohort.Open(report))!;
        ShowLarge(json["instruments"]![0]!, open["instruments"]![0]!);
        Assert.NotEmpty(new Attack(OutsideReader.Learn(json.ToJsonString())).Found);
    }

    [Theory]
    [MemberData(nameof(Series))]
    public void A_series_gives_nothing_away(int seed)
    {
        var cohort = new InventedCohort(seed, 15, 45);
        var (releases, truth) = (new List<string>(), new Dictionary<string, long>(StringComparer.Ordinal));
        foreach (var quarters in new[] { 2, 3, 4 }.Take(s_isLong ? 3 : 2))
        {
            var report = cohort.Report(quarters);
            foreach (var (name, count) in OutsideReader.Truth(InventedCohort.Open(report), $"{releases.Count}:"))
            {
                truth[name] = count;
            }

            var series = new ReleaseSeries([.. releases.Select(release => EarlierRelease.Parse(Encoding.UTF8.GetBytes(release)))]);
            releases.Add(JsonSerializer.Serialize(series.Next(report, cohort.Options)));
        }

        var known = OutsideReader.Learn(releases);
        Assert.Empty(known.Contradictions(truth));
        Nothing(known, cohort);
    }

    /// <summary>A report that hides the small counts alone gives them away.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_report_that_hides_no_second_count_is_found_out(int seed)
    {
        var cohort = new InventedCohort(seed, 30, 35) { Options = DisclosureOptions.Default with { LeastGroup = 0 } };
        var report = cohort.Report();
        var json = JsonNode.Parse(JsonSerializer.Serialize(ProtectedReport.Of(report, cohort.Options)))!;
        ShowLarge(json, JsonNode.Parse(InventedCohort.Open(report))!);
        Assert.NotEmpty(new Attack(OutsideReader.Learn(json.ToJsonString())).Found);
    }

    internal static void Nothing(Knowledge known, object cohort)
    {
        var attack = new Attack(known);
        Assert.True(attack.Found.Count == 0, $"{cohort}: {string.Join(Environment.NewLine, attack.Found)}");
        Assert.True(attack.Undecided.Count == 0, $"{cohort}, undecided: {string.Join(Environment.NewLine, attack.Undecided)}");
    }

    // Shows every hidden count that is not small.
    internal static void ShowLarge(JsonNode hidden, JsonNode open)
    {
        foreach (var (key, value) in (hidden as JsonObject ?? []).ToList())
        {
            Show(value, open[key], shown => hidden[key] = shown);
        }

        for (var at = 0; at < (hidden as JsonArray)?.Count; at++)
        {
            var index = at;
            Show(hidden[index], open is JsonArray rows && index < rows.Count ? rows[index] : null, shown => hidden[index] = shown);
        }

        static void Show(JsonNode? hidden, JsonNode? open, Action<JsonNode> replace)
        {
            if (hidden is null || open is null)
            {
                return;
            }

            if (Reading.IsHidden(hidden) && open is JsonValue value && value.TryGetValue<long>(out var count))
            {
                if (count >= 10)
                {
                    replace(JsonValue.Create(count));
                }
            }
            else
            {
                ShowLarge(hidden, open);
            }
        }
    }
}
