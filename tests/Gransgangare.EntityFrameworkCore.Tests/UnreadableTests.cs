using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Gransgangare.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>A row that others have stored, and of which no record can be made, is left out, said and counted; everybody else is answered.</summary>
public sealed class UnreadableTests
{
    private const string Person = "p0000007";
    private const string Secret = "Hemlig";
    private static readonly SyntheticCohort s_cohort = SyntheticCohort.Create(30, seed: 4);
    private static readonly ReportRequest s_request = new(s_cohort.Project, new LocalDate(2023, 1, 1), new LocalDate(2030, 12, 31));

    // What stands in a row, where the issue says that it is, and which counts of the database ask for it.
    private static readonly Dictionary<string, (string Sql, string Issue, string Asked)> s_faults = new(StringComparer.Ordinal)
    {
        ["gender"] = (Row("gender = 'Hemlig'"), "GGE2210 gg_participations[#]", "groups esf"),
        ["labour status"] = (Row("labour_status = 'Hemlig'"), "GGE2210 gg_participations[#]", "esf"),
        ["disability"] = (Row("disability = 'Hemlig'"), "GGE2210 gg_participations[#]", "esf"),
        ["target groups"] = (Row("target_groups = '|young-neet|Hemlig|'"), "GGE2210 gg_participations[#]", "groups"),
        ["special target groups"] = (Row("special_target_groups = '|Hemlig|'"), "GGE2210 gg_participations[#]", "groups"),
        ["sick-listings"] = (Row("sick_listings = 'Hemlig'"), "GGE2210 gg_participations[#]", ""),
        ["protection"] = (
            Row("protected_from = '2024-02-01', protected_to = '2024-01-01'"),
            "GGE1018 gg_participations[#].protected_to",
            "outcomes groups esf"
        ),
        ["exit before entry"] = (
            Part("spells", "exit_date = '2001-01-01'"),
            "GGE2001 gg_participations[#].spells[0].exit_date",
            "outcomes groups esf"
        ),
        ["exit reason"] = (
            Part("spells", "exit_date = '2024-12-01', exit_reason = 'Hemlig'"),
            "GGE2210 gg_participations[#]",
            "outcomes groups"
        ),
        ["no spell"] = (
            $"DELETE FROM gg_spells WHERE participation_id IN ({Ids})",
            "GGE2211 gg_participations[#].spells",
            "outcomes groups esf"
        ),
        ["event"] = (
            $"INSERT INTO gg_events (participation_id, number, date, kind) SELECT id, 77, '2024-01-01', 'Hemlig' FROM ({Ids}) those",
            "GGE2210 gg_participations[#]",
            ""
        ),
        ["intervention"] = (
            $"INSERT INTO gg_interventions (participation_id, number, kind, start_date, end_date) SELECT id, 77, 'other', '2024-02-01', '2024-01-01' FROM ({Ids}) those",
            "GGE1015 gg_participations[#].interventions[77].end_date",
            "outcomes groups esf"
        ),
        ["consent"] = (
            $"INSERT INTO gg_consents (participation_id, number, kind, given) SELECT id, 77, 'Hemlig', '2024-01-01' FROM ({Ids}) those",
            "GGE2210 gg_participations[#]",
            ""
        ),
    };

    private static readonly Dictionary<string, string> s_measurementFaults = new(StringComparer.Ordinal)
    {
        ["a sign"] = "answers = 'Hemlig'",
        ["too many"] = $"answers = '{new string('1', 40)}'",
        ["rater"] = "rater = 'Hemlig'",
        ["occasion"] = "occasion = 'Hemlig'",
    };

    public static TheoryData<string> Faults => new(s_faults.Keys);

    public static TheoryData<string> MeasurementFaults => new(s_measurementFaults.Keys);

    private static string Ids => $"SELECT id FROM gg_participations WHERE person = '{Person}'";

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task One_row_of_sqlite_spoils_nothing(string fault)
    {
        using var database = TestDatabase.Sqlite();
        await One_row_spoils_nothing(database, s_faults[fault]);
    }

    [PostgresFact]
    public async Task One_row_of_postgres_spoils_nothing()
    {
        foreach (var fault in s_faults.Values)
        {
            using var database = TestDatabase.Postgres();
            await One_row_spoils_nothing(database, fault);
        }
    }

    [Theory]
    [MemberData(nameof(MeasurementFaults))]
    public async Task One_measurement_spoils_nothing(string fault)
    {
        using var database = TestDatabase.Sqlite();
        await database.StoreAsync(s_cohort.Participations, s_cohort.Measurements);
        await using var context = database.Open();
        var first = await context.Measurements.OrderBy(row => row.Id).FirstAsync();
        TestDatabase.Run(context, $"UPDATE gg_measurements SET {s_measurementFaults[fault]} WHERE id = {first.Id}");
        var rest = s_cohort.Measurements.Where(one => !MeasurementRow.From(one).ToMeasurement().Key.Equals(first.ToMeasurement().Key));
        var report = await context.ToReportAsync(s_request);
        Assert.Equal(Figures(Report.Of(s_request, s_cohort.Participations, rest)), Figures(report));
        Assert.Equal("1 GGE2210×1", Said(report));
        var issues = await context.ReadPersonsAsync().SelectMany(person => person.Issues.ToAsyncEnumerable()).ToListAsync();
        Assert.Equal($"GGE2210 gg_measurements[{first.Id}]", Place(Assert.Single(issues)));
    }

    [Fact]
    public async Task No_record_is_made_of_such_a_row_and_the_exception_has_code_and_place()
    {
        using var database = TestDatabase.Sqlite();
        await database.StoreAsync(s_cohort.Participations);
        await using var context = database.Open();
        var row = await context.Participations.FirstAsync();
        row.Spells.Clear();
        Assert.StartsWith(
            "GGE2211 spells: ",
            Assert.Throws<InvalidOperationException>(row.ToParticipation).Message,
            StringComparison.Ordinal
        );
    }

    private static async Task One_row_spoils_nothing(TestDatabase database, (string Sql, string Issue, string Asked) fault)
    {
        await database.StoreAsync(s_cohort.Participations, s_cohort.Measurements);
        await using var context = database.Open();
        var id = await context.Participations.Where(row => row.Person == Person).Select(row => row.Id).SingleAsync();
        TestDatabase.Run(context, fault.Sql);
        var rest = s_cohort.Participations.Where(one => one.Person != Person).ToArray();

        var report = await context.ToReportAsync(s_request);
        Assert.Equal(Figures(Report.Of(s_request, rest, s_cohort.Measurements)), Figures(report));
        Assert.Equal($"1 {fault.Issue[..7]}×1", Said(report));

        var persons = await context.ReadPersonsAsync().ToListAsync();
        Assert.Equal(30, persons.Count);
        Assert.Equal(rest.OrderBy(one => one.Person, StringComparer.Ordinal), persons.SelectMany(person => person.Participations));
        var issue = Assert.Single(persons.SelectMany(person => person.Issues));
        Assert.Equal(fault.Issue.Replace("#", $"{id}", StringComparison.Ordinal), Place(issue));
        Assert.DoesNotContain(Person, issue.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, issue.ToString(), StringComparison.Ordinal);
        Assert.Equal(Person, Assert.Single(persons, person => person.Issues.Count > 0).Person);

        var (judge, period) = (new EsfJudge(Programme.EsfPlus2021), new ParticipationPeriod(s_request.From, s_request.To));
        foreach (var unit in CountUnit.All)
        {
            var request = s_request with { Unit = unit, By = Breakdown.All.ToValueList() };
            Assert.Equal(Counted("outcomes"), (await context.CountOutcomesAsync(request)).Active);
            Assert.Equal(Counted("groups"), (await context.GroupForOutcomesAsync(request).ToListAsync()).Sum(group => group.Count));
        }

        var esf = await context.CountEsfAsync(judge, period);
        Assert.True(Counted("esf") is 30 || esf.Equals(EsfResult.Of(judge, rest, period: period).ToTally()));

        int Counted(string question) => fault.Asked.Contains(question, StringComparison.Ordinal) ? rest.Length : rest.Length + 1;
    }

    private static string Row(string set) => $"UPDATE gg_participations SET {set} WHERE person = '{Person}'";

    private static string Part(string table, string set) => $"UPDATE gg_{table} SET {set} WHERE participation_id IN ({Ids})";

    private static string Place(ValidationIssue issue) => $"{issue.Code} {issue.Path}";

    private static string Said(Report report) =>
        $"{report.DataQuality.LeftOut} {string.Join(' ', report.DataQuality.Issues.Select(issue => $"{issue.Definition.Code}×{issue.Count}"))}";

    private static string Figures(Report report) =>
        JsonSerializer.Serialize(ProtectedReport.Of(report with { DataQuality = DataQuality.None }, DisclosureOptions.None));
}
