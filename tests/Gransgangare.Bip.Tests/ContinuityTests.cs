using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip.Tests;

public sealed class ContinuityTests
{
    private static readonly LocalDate s_start = Make.Day("2024-01-01");

    [Fact]
    public void Example_NX1()
    {
        var continuity = SupportContinuity.Of(
            new ParticipationPeriod(s_start, Make.Day("2024-01-31")),
            [
                Between(InterventionKind.JobFocused, "2024-01-05", "2024-01-14"),
                Between(InterventionKind.Health, "2024-01-10", "2024-01-20"),
            ],
            Make.Day("2024-06-01")
        );
        Assert.Equal(
            (31, 15, 11, Make.Day("2024-01-21"), 5, 6),
            (
                continuity.Days,
                continuity.DaysWithout,
                continuity.LongestRunWithout,
                continuity.LongestRunStart!.Value,
                continuity.DaysInParallel,
                continuity.DaysWithoutJobFocus
            )
        );
        Assert.Equal(
            [
                "no intervention since 2024-01-21",
                "no job-focused intervention since 2024-01-15",
                "longest without intervention: 11 days from 2024-01-21",
            ],
            continuity.Flags.Select(flag => flag.En)
        );
        Assert.Equal("ingen jobbfokuserad intervention sedan 2024-01-15", continuity.Flags[1].Sv);
        Assert.Equal(nameof(SupportContinuity), continuity.ToString());
    }

    [Fact]
    public void An_open_end_goes_on_to_the_day_asked_for()
    {
        var open = new Intervention(InterventionKind.JobFocused, new ParticipationPeriod(Make.Day("2023-06-01"), null));
        var continuity = SupportContinuity.Of(new ParticipationPeriod(s_start, null), [open], Make.Day("2024-01-10"));
        Assert.Equal((10, 0, null, null), (continuity.Days, continuity.DaysWithout, continuity.WithoutSince, continuity.LongestRunStart));
        Assert.Empty((IEnumerable<LocalizedText>)continuity.Flags);
    }

    [Fact]
    public void Before_the_first_day_there_is_no_window() =>
        Assert.Equal(0, SupportContinuity.Of(new ParticipationPeriod(s_start, null), [], s_start.PlusDays(-1)).Days);

    [Fact]
    public void Days_are_counted_as_day_by_day() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    LocalDate Any() => s_start.PlusDays(random.Next(-20, 80));
                    var participation = Random(Any(), Any(), random);
                    var asOf = Any();
                    var interventions = Enumerable
                        .Range(0, random.Next(0, 5))
                        .Select(_ => new Intervention(InterventionKind.All[random.Next(5)], Random(Any(), Any(), random)))
                        .ToList();
                    var kinds = new List<HashSet<string>>();
                    for (var day = participation.Start; day <= asOf && !(day > participation.End); day = day.PlusDays(1))
                    {
                        kinds.Add([.. interventions.Where(i => i.Period.Contains(day)).Select(i => i.Kind.Code)]);
                    }

                    var runs = string.Concat(kinds.Select(day => day.Count == 0 ? '.' : 'x')).Split('x').Select(run => run.Length);
                    var actual = SupportContinuity.Of(participation, interventions, asOf);
                    return actual.Days == kinds.Count
                        && actual.DaysWithout == kinds.Count(day => day.Count == 0)
                        && actual.LongestRunWithout == runs.Max()
                        && actual.DaysInParallel
                            == kinds.Count(day => day.Contains("job-focused") && (day.Contains("competence") || day.Contains("health")))
                        && actual.DaysWithoutJobFocus
                            == kinds.Count(day => !day.Contains("job-focused") && day.Overlaps(["competence", "health", "social"]))
                        && actual.WithoutSince
                            == (
                                kinds.Count > 0 && kinds[^1].Count == 0
                                    ? participation.Start.PlusDays(kinds.FindLastIndex(day => day.Count > 0) + 1)
                                    : null
                            )
                        && actual.WithoutJobFocusSince
                            == (
                                kinds.Count > 0 && !kinds[^1].Contains("job-focused")
                                    ? participation.Start.PlusDays(kinds.FindLastIndex(day => day.Contains("job-focused")) + 1)
                                    : null
                            );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Make.IsLong ? 50_000 : 500));

    [Theory]
    [InlineData("h1 h1 h1", 0, 0)]
    [InlineData("h1 h2 h1", 2, 0)]
    [InlineData("h1 - h2", 0, 2)]
    [InlineData("h1 h2 -", 1, 1)]
    [InlineData("h1", 0, 0)]
    public void Changes_of_caseworker(string raters, int changes, int notKnown)
    {
        var measurements = raters
            .Split(' ')
            .Select(
                (rater, n) =>
                    Make.Measurement(RaterKind.Caseworker, "2024-01-01", "1", rater == "-" ? null : rater) with
                    {
                        Date = s_start.PlusMonths(3 * n),
                    }
            )
            .Reverse()
            .ToArray();
        Assert.Equal(new RaterChanges(changes, notKnown), RaterChanges.Of(Instrument.Bip, RaterKind.Caseworker, measurements));
        Assert.Equal(default, RaterChanges.Of(Instrument.Bip, RaterKind.Participant, measurements));
        Assert.Throws<ArgumentException>(() => RaterChanges.Of(Instrument.Bip, RaterKind.FromCode("staff"), measurements));
    }

    private static ParticipationPeriod Random(LocalDate one, LocalDate other, Random random) =>
        new(LocalDate.Min(one, other), random.Next(4) == 0 ? null : LocalDate.Max(one, other));

    private static Intervention Between(InterventionKind kind, string first, string last) =>
        new(kind, new ParticipationPeriod(Make.Day(first), Make.Day(last)));
}
