using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Sweden.Finsam;
using NodaTime;

namespace Gransgangare.Sweden.Tests;

public sealed class FinsamTests
{
    private static readonly LocalDate s_from = new(2024, 1, 1);
    private static readonly LocalDate s_to = new(2024, 12, 31);

    [Theory]
    // Identified: one day of the period is enough.
    [InlineData("identified", "2023-05-01", "2024-01-01", 1)]
    [InlineData("identified", "2023-05-01", "2023-12-31", 0)]
    [InlineData("identified", "2024-12-31", "", 1)]
    [InlineData("identified", "2025-01-01", "", 0)]
    [InlineData("identified", "2022-05-01", "", 1)]
    // Anonymous and volume: the calendar year of the entry only.
    [InlineData("anonymous", "2024-05-01", "", 1)]
    [InlineData("anonymous", "2023-05-01", "", 0)]
    [InlineData("volume", "2023-05-01", "2024-05-01", 0)]
    [InlineData("volume", "2024-12-31", "2025-05-01", 1)]
    public void Those_who_took_part_in_the_period_are_counted(string kind, string entry, string exit, int expected)
    {
        var report = Report([Person("p1", "a", Gender.Woman, entry, exit) with { Kind = ParticipantKind.FromCode(kind) }]);
        Assert.Equal(expected, report.Individual.Sum(count => count.Women));
        Assert.Equal(expected, report.Individual.Sum(count => count.Total));
    }

    [Fact]
    public void Sexes_are_apart_structural_measures_too_and_unknown_is_its_own_column()
    {
        Measure[] measures =
        [
            new("b", MeasureKind.Structural, "Nätverk"),
            new("c", MeasureKind.Individual, "Tom"),
            new("d", MeasureKind.Structural),
        ];
        var report = Report(
            [
                Person("p1", "a", Gender.Woman),
                Person("p2", "a", Gender.Man),
                Person("p3", "a", Gender.NonBinary),
                Person("p4", "a", Gender.Unknown),
                Person("p1", "b", Gender.Woman),
                Person("p5", "b", Gender.Man),
                Person("p6", "a", Gender.Man) with
                {
                    AtEntry = new EntryFacts { DirectBeneficiary = Fact.No },
                },
                Person("p7", "a", Gender.Man, exit: "2024-06-01", reason: ExitReason.RegistrationError),
            ],
            measures
        );
        Assert.Equal(
            ["a 1 1 1 1 4", "c 0 0 0 0 0"],
            report.Individual.Select(count =>
                $"{count.Measure.Operation} {count.Women} {count.Men} {count.NonBinary} {count.Unknown} {count.Total}"
            )
        );
        Assert.Equal(["b 2", "d 0"], report.Structural.Select(count => $"{count.Measure.Operation} {count.Total}"));
        var tables = FinsamTables.Of(WorkingList.Of(report), Language.Swedish);
        Assert.Equal("Nätverk", tables[1].Rows[0][0].Text);
        Assert.All(tables, table => Assert.Contains(table.Notes, note => note.Contains("Räkneenhet", StringComparison.Ordinal)));
        Assert.All(tables, table => Assert.Contains(table.Notes, note => note.Contains("Nämnare", StringComparison.Ordinal)));
        Assert.All(tables, table => Assert.Contains(table.Notes, note => note.Contains(FinsamReport.Rule, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_not_known_on_the_day_is_not_counted()
    {
        var person = Person("p1", "a", Gender.Woman, "2024-06-01");
        Assert.Empty(FinsamReport.Of([person], [], s_from, s_to, new LocalDate(2024, 5, 31)).Individual);
        Assert.Single(FinsamReport.Of([person], [], s_from, s_to, new LocalDate(2024, 6, 1)).Individual);
    }

    private static FinsamReport Report(Participation[] participations, params Measure[] measures) =>
        FinsamReport.Of(participations, measures, s_from, s_to);

    private static Participation Person(
        string key,
        string operation,
        Gender gender,
        string entry = "2024-03-01",
        string exit = "",
        ExitReason? reason = null
    ) =>
        new()
        {
            Person = key,
            Operation = operation,
            Gender = gender,
            Spells = [new Spell(Day(entry), exit.Length == 0 ? null : new Exit(Day(exit), reason))],
        };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
