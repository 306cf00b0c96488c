using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Bip;
using Gransgangare.Core;
using Json.Schema;

namespace Gransgangare.Reports.Tests.Json;

/// <summary>The schema of a report, inferred from reports of every kind, and that other reports are valid by it.</summary>
public sealed class ReportSchemaTests
{
    private const int Examples = 60;

    private static readonly string s_schema = Indented(
        InferredSchema.Of(nameof(Report), Enumerable.Range(0, Examples).SelectMany(seed => Both(Any(new Random(seed)))))
    );

    [Fact]
    public void It_is_in_the_documents() => GeneratedDocument.Holds(s_schema, "docs/schema/report.schema.json");

    [Fact]
    public void Other_reports_are_valid()
    {
        var schema = JsonSchema.FromText(s_schema);
        Assert.All(
            Enumerable.Range(Examples, 12),
            seed => Assert.All(Both(Any(new Random(seed))), json => Assert.True(IsValid(schema, json), $"{seed}"))
        );
    }

    [Fact]
    public void A_report_without_a_member_or_with_another_is_not()
    {
        var schema = JsonSchema.FromText(s_schema);
        var without = Json(Any(new Random(1)));
        without.AsObject().Remove("goals");
        var another = Json(Any(new Random(1)));
        another["total"]!["extra"] = 1;
        Assert.False(IsValid(schema, without));
        Assert.False(IsValid(schema, another));
    }

    [Fact]
    public void The_serializer_writes_a_report_as_the_tool_does_and_reads_none()
    {
        var report = Any(new Random(3));
        Assert.True(JsonNode.DeepEquals(Json(report), JsonSerializer.SerializeToNode(Some.Exact(report))));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<ProtectedReport>("{}"));
    }

    private static Report Any(Random random)
    {
        var programme = RandomParticipations.Of<string?>(random, [null, "esf-2014", "esf-plus-2021", "esf-plus-2021"]);
        var by = Breakdown.All.Where(_ => random.Next(2) == 0).ToValueList();
        var project = ProjectDefinition.Gransgangare with { Programme = programme };
        if (random.Next(2) == 0)
        {
            // A goal with a band says whether it is near; the others do not.
            project = project with
            {
                Goals = project.Goals.Select(goal => goal with { Near = 0.1m }).ToValueList(),
            };
        }

        var request = new ReportRequest(project, new(2024, 3, 1), new(2024, 3, 20))
        {
            AsOf = random.Next(2) == 0 ? null : new(2024, 3, 25),
            By = by,
            Instruments = OtherInstruments.All.Take(by.Count < 3 ? 3 : 1).ToValueList(),
        };
        var people = random.Participations(random.Next(4) == 0 ? 0 : 40);
        var measurements = people
            .Select(one => one.Person)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(person => Measurements(random, person))
            .Concat(random.Measurements(OtherInstruments.OwnPower, people.Select(one => one.Person).Distinct(StringComparer.Ordinal)))
            .Concat(random.Measurements(OtherInstruments.Organisation, ["org-a", "org-b"]));
        var quality = random.Next(3) == 0 ? null : DataQuality.Of([ParticipationIssues.ExitBeforeEntry], 1);
        return Report.Of(request, people, measurements, quality);
    }

    private static IEnumerable<Measurement> Measurements(Random random, string person) =>
        from rater in Instrument.Bip.RaterKinds.AsEnumerable()
        from day in new[] { 1, 10 }
        where random.Next(3) > 0
        select new Measurement
        {
            Subject = person,
            Date = new(2024, 3, day),
            Rater = rater,
            Answers = Instrument
                .Bip.ItemsOf(rater)
                .Aggregate(default(Answers), (answers, item) => answers.WithOriented(item.Slot, random.Next(6))),
        };

    // With nothing hidden, and with much.
    private static JsonNode[] Both(Report report) =>
        [Json(report), JsonSerializer.SerializeToNode(ProtectedReport.Of(report, new DisclosureOptions(10)))!];

    private static JsonNode Json(Report report) => JsonNode.Parse(Some.Json(report).GetRawText())!;

    private static bool IsValid(JsonSchema schema, JsonNode json) => schema.Evaluate(JsonSerializer.SerializeToElement(json)).IsValid;

    private static string Indented(JsonNode json) =>
        json.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
}
