using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Gransgangare.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>Whether special categories are stored is one setting of the model; no call can forget it.</summary>
public sealed class SpecialCategoriesTests
{
    private static readonly Participation s_someone = new()
    {
        Person = "k1",
        Gender = Gender.Woman,
        BirthDate = new LocalDate(1990, 1, 2),
        AtEntry = new EntryFacts
        {
            LabourStatus = LabourStatus.Inactive,
            Isced = 3,
            Disability = Fact.Yes,
            Minority = Fact.No,
            OtherDisadvantaged = Fact.Refused,
            Homeless = Fact.Yes,
            TargetGroups = [TargetGroup.LongTermSickListed, TargetGroup.Comorbidity],
        },
        Spells = [new Spell(new LocalDate(2024, 1, 15))],
    };

    [Fact]
    public Task Sqlite_stores_none_unless_the_model_says_so() => None_is_stored_unless_the_model_says_so(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Postgres_stores_none_unless_the_model_says_so() => None_is_stored_unless_the_model_says_so(TestDatabase.Postgres());

    [Fact]
    public Task Sqlite_keeps_what_was_stored() => What_was_stored_stays(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Postgres_keeps_what_was_stored() => What_was_stored_stays(TestDatabase.Postgres());

    [Fact]
    public void N8_rows_are_selected() =>
        Assert.Equal([s_someone], new[] { s_someone }.Select(ParticipationRow.From).Select(row => row.ToParticipation()));

    /// <summary>Unknown is not 0: neither where the reader drops the facts nor where the database counts.</summary>
    [Fact]
    public async Task N2_a_report_from_such_a_store_says_so()
    {
        using var database = TestDatabase.Sqlite();
        var cohort = SyntheticCohort.Create(200, seed: 3);
        await using var plain = database.OpenPlain();
        plain.AddRange(cohort.Participations.Select(ParticipationRow.From));
        await plain.SaveChangesAsync();
        var request = new ReportRequest(cohort.Project, new LocalDate(2023, 1, 1), new LocalDate(2025, 12, 31));
        var report = await plain.ToReportAsync(request, rows => rows.Where(row => row.Gender != Gender.Unknown));
        Assert.True(report.DataQuality.WithoutSpecialCategories);
        var disability = report.Esf!.Indicators.Single(row => row.Code == "EECO12");
        Assert.Null(disability.Total);
        Assert.True(disability.CannotSay > 100);
        Assert.Contains(
            ReportTables.Of(ProtectedReport.Of(report), Language.English).SelectMany(table => table.Notes),
            note => note.Contains("stores no special categories", StringComparison.Ordinal)
        );
        Assert.Contains(
            "\"withoutSpecialCategories\":true",
            JsonSerializer.Serialize(ProtectedReport.Of(report)),
            StringComparison.Ordinal
        );

        var period = new ParticipationPeriod(request.From, request.To);
        var judge = new EsfJudge(Programme.EsfPlus2021);
        var counted = await plain.CountEsfAsync(judge, period);
        Assert.Null(counted.Figure(Programme.EsfPlus2021.Indicator("EECO15")));
        Assert.Equal(
            EsfResult.Of(judge, cohort.Participations.Select(one => one.WithoutSpecialCategories()), period: period).ToTally(),
            counted
        );

        await database.EmptyAsync();
        await database.StoreAsync(cohort.Participations);
        await using var all = database.Open();
        Assert.False((await all.ToReportAsync(request)).DataQuality.WithoutSpecialCategories);
    }

    private static async Task None_is_stored_unless_the_model_says_so(TestDatabase database)
    {
        using var _ = database;
        await using (var plain = database.OpenPlain())
        {
            plain.Add(ParticipationRow.From(s_someone));
            await plain.SaveChangesAsync();
        }

        await using (var stored = database.Open())
        {
            Assert.Equal(s_someone.WithoutSpecialCategories(), (await stored.Participations.SingleAsync()).ToParticipation());
        }

        await using var again = database.OpenPlain();
        var row = await again.Set<ParticipationRow>().SingleAsync();
        Assert.Equal(s_someone.WithoutSpecialCategories(), row.ToParticipation());
        row.Set(s_someone with { Forbund = "vast" });
        await again.SaveChangesAsync();
        await using var after = database.Open();
        Assert.Equal(
            s_someone.WithoutSpecialCategories() with
            {
                Forbund = "vast",
            },
            (await after.Participations.SingleAsync()).ToParticipation()
        );
    }

    private static async Task What_was_stored_stays(TestDatabase database)
    {
        using var _ = database;
        await database.StoreAsync([s_someone]);
        await using (var plain = database.OpenPlain())
        {
            var row = await plain.Set<ParticipationRow>().SingleAsync();
            row.Set(row.ToParticipation().WithoutSpecialCategories() with { Forbund = "vast" });
            row.TargetGroups = s_someone.AtEntry.TargetGroups;
            await plain.SaveChangesAsync();
        }

        await using var after = database.Open();
        Assert.Equal(s_someone with { Forbund = "vast" }, (await after.Participations.SingleAsync()).ToParticipation());
    }
}
