using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>SE-R23: gender and birth date belong to the person; a later record with another birth date is in no figure of the database.</summary>
public sealed class OnePersonTests
{
    private static readonly Participation s_first = new()
    {
        Person = "k1",
        Gender = Gender.Woman,
        BirthDate = new LocalDate(1990, 1, 2),
        AtEntry = new EntryFacts { LabourStatus = LabourStatus.Unemployed, Isced = 3 },
        Spells = [new Spell(new LocalDate(2024, 3, 1))],
    };

    private static readonly Participation[] s_right =
    [
        s_first,
        s_first with
        {
            Operation = "unknown",
            BirthDate = null,
            Gender = Gender.Unknown,
            Spells = [new Spell(new LocalDate(2024, 1, 1))],
        },
        s_first with
        {
            Operation = "gender",
            Gender = Gender.Man,
            Spells = [new Spell(new LocalDate(2024, 5, 1))],
        },
        s_first with
        {
            Person = "k2",
            BirthDate = new LocalDate(1971, 5, 6),
        },
    ];

    private static readonly Participation s_other = s_first with
    {
        Operation = "another",
        BirthDate = new LocalDate(1971, 5, 6),
        Spells = [new Spell(new LocalDate(2024, 4, 1), new Exit(new LocalDate(2024, 9, 1), ExitReason.WorkUnsubsidised))],
    };

    [Fact]
    public Task Sqlite_leaves_out_the_later_birth_date() => The_later_birth_date_is_left_out(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Postgres_leaves_out_the_later_birth_date() => The_later_birth_date_is_left_out(TestDatabase.Postgres());

    private static async Task The_later_birth_date_is_left_out(TestDatabase database)
    {
        using var _ = database;
        await database.StoreAsync([s_other, .. s_right]);
        await using var context = database.Open();
        var persons = await context.ReadPersonsAsync().ToListAsync();
        Assert.Equal(
            s_right.OrderBy(one => one.Person, StringComparer.Ordinal).ThenBy(one => one.Operation, StringComparer.Ordinal),
            persons.SelectMany(person => person.Participations)
        );
        Assert.Equal(
            ["GGE1030 gg_participations[1].birth_date", "GGW1130 gg_participations[4].gender"],
            persons.SelectMany(person => person.Issues).Select(issue => $"{issue.Code} {issue.Path}")
        );

        foreach (var unit in CountUnit.All)
        {
            var request = new ReportRequest(ProjectDefinition.Gransgangare, new(2024, 1, 1), new(2024, 12, 31)) { Unit = unit };
            var (right, report) = (Report.Of(request, s_right), await context.ToReportAsync(request));
            Assert.Equal((right.Total, right.Esf), (report.Total, report.Esf));
            Assert.Equal(1, report.DataQuality.LeftOut);
            Assert.Equal(right.Total.Active, (await context.CountOutcomesAsync(request)).Active);
            Assert.Equal(right.Total.Active, (await context.GroupForOutcomesAsync(request).ToListAsync()).Sum(group => group.Count));
        }

        var (judge, period) = (new EsfJudge(Programme.EsfPlus2021), new ParticipationPeriod(new(2024, 1, 1), new(2024, 12, 31)));
        Assert.Equal(EsfResult.Of(judge, s_right, period: period).ToTally(), await context.CountEsfAsync(judge, period));
    }
}
