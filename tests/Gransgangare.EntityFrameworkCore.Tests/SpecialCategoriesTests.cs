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
            NotTargetGroups = [TargetGroup.YoungNeet, TargetGroup.YoungDisability],
            SickListings = [new(new LocalDate(2023, 3, 1), new LocalDate(2023, 9, 30))],
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
    public void Sqlite_has_the_same_tables_either_way() =>
        The_tables_are_the_same(TestDatabase.Sqlite(), TestDatabase.Sqlite("SELECT 1"), UpgradeTests.SqliteForm);

    [PostgresFact]
    public void Postgres_has_the_same_tables_either_way() =>
        The_tables_are_the_same(TestDatabase.Postgres(), TestDatabase.Postgres("SELECT 1"), UpgradeTests.PostgresForm);

    /// <summary>A special category is in no column that a model without the setting reads, also where a host sets it there itself.</summary>
    [Fact]
    public async Task The_ordinary_columns_refuse_a_special_target_group()
    {
        using var database = TestDatabase.Sqlite();
        foreach (var context in new DbContext[] { database.Open(), database.OpenPlain() })
        {
            await using var _ = context;
            var row = ParticipationRow.From(s_someone);
            row.NotTargetGroups = [TargetGroup.Hbtqi];
            context.Add(row);
            var exception = await Assert.ThrowsAnyAsync<Exception>(() => context.SaveChangesAsync());
            var refused = exception as ArgumentException ?? Assert.IsType<ArgumentException>(exception.InnerException);
            Assert.StartsWith("not_target_groups must have ", refused.Message, StringComparison.Ordinal);
        }
    }

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

    // Taken away after it was on: no read sees what is stored, and no write touches it, whatever is written.
    private static async Task What_was_stored_stays(TestDatabase database)
    {
        using var _ = database;
        await database.StoreAsync([s_someone]);
        await using (var plain = database.OpenPlain())
        {
            var row = await plain.Set<ParticipationRow>().SingleAsync();
            Assert.Equal(s_someone.WithoutSpecialCategories(), row.ToParticipation());
            row.Set(
                s_someone with
                {
                    Forbund = "vast",
                    AtEntry = s_someone.AtEntry with
                    {
                        Disability = Fact.No,
                        Minority = Fact.NotKnown,
                        TargetGroups = [TargetGroup.ForeignBorn, TargetGroup.Hbtqi],
                        NotTargetGroups = [],
                        SickListings = null,
                    },
                }
            );
            await plain.SaveChangesAsync();
            plain.ChangeTracker.Clear();
            await SeesNoneAsync(plain);
        }

        await using var after = database.Open();
        Assert.Equal(
            s_someone with
            {
                Forbund = "vast",
                AtEntry = s_someone.AtEntry with
                {
                    TargetGroups = [TargetGroup.ForeignBorn, TargetGroup.Comorbidity],
                    NotTargetGroups = [TargetGroup.YoungDisability],
                },
            },
            (await after.Participations.SingleAsync()).ToParticipation()
        );
    }

    private static async Task SeesNoneAsync(PlainContext plain)
    {
        var request = new ReportRequest(ProjectDefinition.Gransgangare, new LocalDate(2023, 1, 1), new LocalDate(2025, 12, 31))
        {
            By = [Breakdown.TargetGroup],
        };
        var report = await plain.ToReportAsync(request);
        Assert.Equal((true, 1), (report.DataQuality.WithoutSpecialCategories, report.Total.Active));
        Assert.Equal(["foreign-born"], report.Groups.SelectMany(group => group.Codes));
        Assert.Null(report.Esf!.Indicators.Single(row => row.Code == "EECO12").Total);
        var group = Assert.Single(await plain.GroupForOutcomesAsync(request).ToListAsync());
        Assert.Equal([TargetGroup.ForeignBorn], group.Participation.AtEntry.TargetGroups);
        var counted = await plain.CountEsfAsync(new EsfJudge(Programme.EsfPlus2021), new ParticipationPeriod(request.From, request.To));
        Assert.Null(counted.Figure(Programme.EsfPlus2021.Indicator("EECO12")));

        // A question of the host's own cannot ask for it.
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            plain.Set<ParticipationRow>().CountAsync(row => row.Disability == Fact.Yes)
        );
    }

    private static void The_tables_are_the_same(TestDatabase database, TestDatabase plain, string form)
    {
        using var _ = database;
        using var __ = plain;
        using var one = database.Open();
        using var other = plain.OpenPlain();
        TestDatabase.Run(other, other.Database.GenerateCreateScript());
        Assert.Equal(TestDatabase.Rows(one, form), TestDatabase.Rows(other, form));
    }
}
