using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Tests;

/// <summary>For every window the days before it, in it and after it share out the calendar: no gap, no overlap.</summary>
public sealed class WindowTests
{
    private static readonly LocalDate[] s_exits =
    [
        new(2023, 1, 31),
        new(2023, 8, 31),
        new(2024, 1, 31),
        new(2024, 2, 29),
        new(2023, 12, 15),
    ];

    public static TheoryData<string, string, bool> Windows() =>
        new()
        {
            { "EECR01", "unemployed", false },
            { "EECR02", "education-started", false },
            { "EECR03", "qualification-gained", true },
            { "EECR04", "employed", false },
            { "EECR05", "employed", false },
        };

    [Theory]
    [MemberData(nameof(Windows))]
    public void An_event_counts_on_an_unbroken_run_of_days(string code, string kind, bool entryDayIncluded)
    {
        var entry = new LocalDate(2022, 9, 1);
        foreach (var exit in s_exits)
        {
            foreach (var window in Enum.GetValues<ImmediateWindow>())
            {
                var judge = new EsfJudge(
                    Programme.EsfPlus2021,
                    EsfOptions.DefaultFor(Programme.EsfPlus2021) with
                    {
                        ImmediateWindow = window,
                    }
                );
                var days = Enumerable
                    .Range(-30, 1000)
                    .Select(entry.PlusDays)
                    .Where(day =>
                        judge.Judge(With(entry, exit, new ParticipationEvent(day, EventKind.FromCode(kind)))).Counted.Codes.Contains(code)
                    )
                    .ToList();
                var last =
                    code == "EECR05" ? exit.PlusMonths(6)
                    : window == ImmediateWindow.OneMonth ? exit.PlusMonths(1)
                    : exit.PlusDays(28);
                Assert.Equal(entryDayIncluded ? entry : entry.PlusDays(1), days[0]);
                Assert.Equal(last, days[^1]);
                Assert.Equal(Period.DaysBetween(days[0], days[^1]) + 1, days.Count);
            }
        }
    }

    [Theory]
    [InlineData("esf-plus-2021", "EECO06:0-17;EECO07:18-29;:30-54;EECO08:55-110")]
    [InlineData("esf-2014", "CO06:0-24;:25-54;CO07:55-110")]
    [InlineData("esf-plus-2021-annex-ii", "annex-ii-below-18:0-17;annex-ii-18-29:18-29;:30-64;annex-ii-65-or-above:65-110")]
    public void The_age_classes_cover_every_age_once(string programmeCode, string classes)
    {
        var programme = Programme.Parse(programmeCode);
        var parts = classes.Split(';').Select(Named).ToArray();
        var judge = new EsfJudge(programme);
        var ages = parts.Select(part => part.Code).ToHashSet();
        for (var age = 0; age <= 110; age++)
        {
            var entry = new LocalDate(2023, 3, 1);
            foreach (var birth in new[] { entry.PlusYears(-age), entry.PlusYears(-age - 1).PlusDays(1) })
            {
                var counted = judge.Judge(With(entry, null) with { BirthDate = birth }).Counted.Codes.Where(ages.Contains).ToArray();
                var expected = parts.Single(part => part.From <= age && age <= part.To).Code;
                Assert.Equal(expected.Length == 0 ? [] : [expected], counted);
            }
        }

        static (string Code, int From, int To) Named(string part)
        {
            var colon = part.LastIndexOf(':');
            var range = part[(colon + 1)..].Split('-');
            return (part[..colon], int.Parse(range[0]), int.Parse(range[1]));
        }
    }

    [Theory]
    [InlineData(LongTermUnemployedReading.TwelveMonths, LongTermUnemployedBound.Exclusive, 24, "2022-02-28")]
    [InlineData(LongTermUnemployedReading.TwelveMonths, LongTermUnemployedBound.Inclusive, 24, "2022-03-01")]
    [InlineData(LongTermUnemployedReading.AgeSplit, LongTermUnemployedBound.Exclusive, 24, "2022-08-31")]
    [InlineData(LongTermUnemployedReading.AgeSplit, LongTermUnemployedBound.Inclusive, 24, "2022-09-01")]
    [InlineData(LongTermUnemployedReading.AgeSplit, LongTermUnemployedBound.Exclusive, 25, "2022-02-28")]
    [InlineData(LongTermUnemployedReading.AgeSplit, LongTermUnemployedBound.Inclusive, 25, "2022-03-01")]
    public void Long_term_is_an_unbroken_run_of_first_days_up_to_the_limit(
        LongTermUnemployedReading reading,
        LongTermUnemployedBound bound,
        int age,
        string lastFirstDay
    )
    {
        var entry = new LocalDate(2023, 3, 1);
        var judge = new EsfJudge(Programme.EsfPlus2021, new EsfOptions { LongTermUnemployed = reading, LongTermUnemployedBound = bound });
        var days = Enumerable
            .Range(-800, 801)
            .Select(entry.PlusDays)
            .Where(since =>
            {
                var one = With(entry, null) with { BirthDate = entry.PlusYears(-age) };
                var facts = one.AtEntry with { LabourStatus = LabourStatus.Unemployed, UnemployedSince = since };
                return judge.Judge(one with { AtEntry = facts }).Counted.Codes.Contains("EECO03");
            })
            .ToList();
        Assert.Equal(entry.PlusDays(-800), days[0]);
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(lastFirstDay).Value, days[^1]);
        Assert.Equal(Period.DaysBetween(days[0], days[^1]) + 1, days.Count);
    }

    private static Participation With(LocalDate entry, LocalDate? exit, params ParticipationEvent[] events) =>
        new()
        {
            Person = "someone",
            Gender = Gender.Woman,
            BirthDate = new LocalDate(1989, 5, 10),
            AtEntry = new EntryFacts { LabourStatus = LabourStatus.Inactive, Isced = 3 },
            Spells = [new Spell(entry, exit is { } day ? new Exit(day) { SixMonthFollowUp = new SixMonthFollowUp() } : null)],
            Events = events.ToValueList(),
        };
}
