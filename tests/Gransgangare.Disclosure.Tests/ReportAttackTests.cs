using System.Text;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Disclosure.Tests;

/// <summary>Whole reports of small cohorts, attacked with what docs/tool.md says of their figures.</summary>
public sealed class ReportAttackTests
{
    private const int Threshold = 5;

    private static readonly (int Participants, ulong Seed, Breakdown[] By)[] s_cohorts =
    [
        (40, 1, [Breakdown.Forbund]),
        (60, 2, [Breakdown.Gender]),
        (80, 3, [Breakdown.Forbund, Breakdown.Gender]),
        (60, 4, [Breakdown.AgeGroup]),
        (90, 5, [Breakdown.Municipality]),
        (12, 6, [Breakdown.Gender, Breakdown.AgeGroup]),
        (3, 7, [Breakdown.Gender]),
        (150, 8, []),
        .. Enumerable.Range(9, 30).Select(Random),
    ];

    // With a goal of each kind.
    private static readonly ProjectDefinition s_project = ProjectDefinition.Gransgangare with
    {
        Goals =
        [
            .. ProjectDefinition.Gransgangare.Goals,
            new Goal("progression", GoalMeasure.Progression.Label, GoalMeasure.Progression, 0.5m, GoalComparison.AtLeast),
        ],
    };

    // The slow ones only on demand.
    private static readonly int[] s_quick = [1, 5, 6, 7];

    private static readonly LocalDate[] s_days = [new(2023, 12, 31), new(2024, 6, 30), new(2025, 3, 31)];

    // Figures that do not fall from one day to a later one.
    private static readonly string[] s_growing =
    [
        .. "entered active exited work study numerator denominator women men woman man nonBinary total".Split(' '),
        .. "persons assessable n withSecond".Split(' '),
    ];

    // Of the larger ones the solver of the attack does not come to an end.
    public static TheoryData<int> Series =>
        Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is null ? [6] : [1, 4, 6, 7, 8, 9, 12, 13, 15];

    public static TheoryData<int> Cohorts =>
        Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is null ? [.. s_quick] : [.. Enumerable.Range(0, s_cohorts.Length)];

    // Groups of a target group overlap, which the attack does not follow.
    private static (int Participants, ulong Seed, Breakdown[] By) Random(int seed)
    {
        var random = new Random(seed);
        var by = Breakdown.All.Where(breakdown => breakdown != Breakdown.TargetGroup).OrderBy(_ => random.Next()).Take(random.Next(3));
        return (random.Next(3, 100), (ulong)seed, [.. by]);
    }

    [Theory]
    [MemberData(nameof(Cohorts))]
    public void No_small_count_is_shown_or_found(int cohort)
    {
        var (participants, seed, by) = s_cohorts[cohort];
        var outsider = new Outsider();
        var reader = new ReportReader(outsider, Make(participants, seed, by));
        var found = reader.Cells.Where(cell => reader.IsHidden(cell.Key)).SelectMany(cell => Attack(cell.Key, cell.Value)).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));

        IEnumerable<string> Attack(string place, int cell)
        {
            var (low, high) = outsider.Derives([cell]);
            if (
                reader.Interval(place) is { } interval
                && (interval.Low > reader.Truth(place) || interval.High < reader.Truth(place) || interval.Low < Threshold)
            )
            {
                yield return FormattableString.Invariant($"{place} = {reader.Truth(place)} is told to be in {interval}");
            }

            if (low == high || (reader.Truth(place) < Threshold && high < Threshold))
            {
                yield return FormattableString.Invariant($"{place} = {reader.Truth(place)} is found in {low}..{high}");
            }
        }
    }

    /// <summary>Reports to three days, each with those before it as earlier releases, put together.</summary>
    [Theory]
    [MemberData(nameof(Series))]
    public void No_small_count_or_rise_is_found_from_releases_after_each_other(int cohort)
    {
        var (participants, seed, by) = s_cohorts[cohort];
        var made = SyntheticCohort.Create(participants, seed);
        var outsider = new Outsider();
        var readers = new List<ReportReader>();
        foreach (var to in s_days)
        {
            var report = Report.Of(Request(by, to), made.Participations, made.Measurements);
            var earlier = readers.ConvertAll(reader => EarlierRelease.Parse(Encoding.UTF8.GetBytes(reader.Text)));
            readers.Add(new ReportReader(outsider, report, earlier));
        }

        foreach (var (before, after) in readers.Zip(readers.Skip(1)))
        {
            foreach (var place in Grown(before, after))
            {
                outsider.Includes([after.Cells[place]], [before.Cells[place]]);
            }
        }

        var found = new List<string>();
        for (var release = 0; release < readers.Count; release++)
        {
            var reader = readers[release];
            foreach (var (place, cell) in reader.Cells.Where(cell => reader.IsHidden(cell.Key)))
            {
                Ask(FormattableString.Invariant($"{place} of release {release}"), reader.Truth(place), [cell], []);
            }

            foreach (var before in readers.Take(release))
            {
                foreach (var place in Grown(before, reader))
                {
                    var rise = reader.Truth(place) - before.Truth(place);
                    Ask(place + " has risen by", rise, [reader.Cells[place]], [before.Cells[place]]);
                }
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));

        void Ask(string name, long count, int[] whole, int[] less)
        {
            if (count is > 0 and < Threshold && outsider.Derives(whole, less) is var (low, high) && high < Threshold)
            {
                found.Add(FormattableString.Invariant($"{name} = {count} is found in {low}..{high}"));
            }
        }

        static IEnumerable<string> Grown(ReportReader before, ReportReader after) =>
            after.Cells.Keys.Where(place =>
                before.Cells.ContainsKey(place)
                && s_growing.Any(figure => place.EndsWith("/" + figure, StringComparison.Ordinal))
                && !place.StartsWith("dataQuality/", StringComparison.Ordinal)
            );
    }

    /// <summary>What hides a few in a large cohort must not cost the figures that the report is read for.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("gender")]
    [InlineData("forbund,gender")]
    [InlineData("municipality,gender")]
    public void Goals_and_totals_of_a_large_cohort_are_shown(string by)
    {
        var keys = by.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(code => Breakdown.TryFromCode(code, out var breakdown) ? breakdown : throw new ArgumentException(code, nameof(by)));
        var shown = new Published(ProtectedReport.Of(Make(600, 1, [.. keys])));
        string[] places = ["total/entered", "total/active", "planned/project/active", "esf/indicators/EECO01/total"];
        var goals = shown.Places.Where(place =>
            place.StartsWith("goals/", StringComparison.Ordinal) && place.Contains("/share/", StringComparison.Ordinal)
        );
        Assert.All(places.Concat(goals), place => Assert.False(shown.IsHidden(place), place));
    }

    [Fact]
    public void What_is_built_on_a_hidden_count_is_hidden()
    {
        var shown = new Published(ProtectedReport.Of(Make(80, 3, [Breakdown.Forbund])));
        foreach (var place in shown.Places.Where(place => place.EndsWith("/numerator", StringComparison.Ordinal)))
        {
            var share = Parent(place);
            var isHidden = shown.IsHidden(place) || shown.IsHidden(share + "/denominator");
            Assert.All(new[] { "value", "low", "high" }, name => Assert.Equal(isHidden, shown.IsHidden($"{share}/{name}")));
            if (shown.Has(Parent(share) + "/met") && isHidden)
            {
                Assert.Equal(JsonValueKind.Null, shown[Parent(share) + "/met"].ValueKind);
            }

            if (shown.Has(Parent(share) + "/doubt/undecided"))
            {
                var isInDoubt = isHidden || shown.IsHidden(Parent(share) + "/doubt/undecided");
                Assert.All(
                    new[] { "holdsWith", "fallsAt" }.Select(name => shown[$"{Parent(share)}/doubt/{name}"]),
                    number => Assert.True(!isInDoubt || number.ValueKind != JsonValueKind.Number, share)
                );
            }
        }

        foreach (
            var place in shown.Places.Where(place =>
                place.Contains("/items/", StringComparison.Ordinal) && place.EndsWith("/n", StringComparison.Ordinal)
            )
        )
        {
            Assert.True(!shown.IsHidden(place) || shown.IsHidden(Parent(place) + "/delta"), place);
        }
    }

    /// <summary>A reader of the JSON finds the type that was there, or the sign.</summary>
    [Fact]
    public void A_value_is_itself_or_hidden_and_an_answer_is_itself_or_null()
    {
        var report = Make(40, 1, [Breakdown.Forbund]);
        var (shown, exact) = (new Published(ProtectedReport.Of(report)), new Published(ProtectedReport.Of(report, DisclosureOptions.None)));
        var hidden = shown.Places.Where(place => exact.Has(place) && shown[place].GetRawText() != exact[place].GetRawText());
        var answers = 0;
        foreach (var place in hidden.Where(place => !place.StartsWith("disclosure/", StringComparison.Ordinal)))
        {
            var isAnswer = exact[place].ValueKind is JsonValueKind.True or JsonValueKind.False;
            answers += isAnswer ? 1 : 0;
            Assert.True(isAnswer ? shown[place].ValueKind == JsonValueKind.Null : shown.IsHidden(place), place);
        }

        Assert.True(answers > 2);
        Assert.Contains("goals/work-or-study/met", hidden);
        Assert.Contains("goals/work-or-study/need/withinReach", hidden);
    }

    [Fact]
    public void Whether_a_list_of_persons_is_empty_is_not_told()
    {
        var cohort = SyntheticCohort.Create(40, 1);
        var complete = Make(cohort.Participations.Take(4), cohort, []);
        Assert.Empty(complete.Esf!.Incomplete);
        var some = Make(40, 1, []);
        Assert.NotEmpty(some.Esf!.Incomplete);
        Assert.All(
            [complete, some],
            report => Assert.Contains("\"incomplete\":\"..\"", new Published(ProtectedReport.Of(report)).Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Threshold_0_hides_nothing()
    {
        var exact = new Published(ProtectedReport.Of(Make(40, 1, [Breakdown.Gender]), DisclosureOptions.None));
        Assert.DoesNotContain("\"..\"", exact.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_person_stands_in_a_protected_report()
    {
        var report = Make(150, 8, []);
        Assert.NotEmpty(report.Esf!.Incomplete);
        var text = new Published(ProtectedReport.Of(report)).Text;
        Assert.All(report.Esf.Incomplete, record => Assert.DoesNotContain(record.Person, text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_hidden_does_not_depend_on_the_order()
    {
        var cohort = SyntheticCohort.Create(80, 3);
        var (one, other) = (
            Make(cohort.Participations, cohort, [Breakdown.Gender]),
            Make(cohort.Participations.Reverse(), cohort, [Breakdown.Gender])
        );
        Assert.Equal(new Published(ProtectedReport.Of(one)).Text, new Published(ProtectedReport.Of(other)).Text);
    }

    /// <summary>
    /// A figure that nobody has declared is hidden even where nothing is small. Declare it in <c>ReportCells</c>, or in one of the classes it
    /// calls.
    /// </summary>
    [Fact]
    public void Every_figure_is_declared()
    {
        var cohort = SyntheticCohort.Create(60, 9);
        var many = Enumerable
            .Range(0, 12)
            .SelectMany(copy =>
                cohort.Participations.Select(one => one with { Person = FormattableString.Invariant($"{one.Person}x{copy}") })
            );
        var measured = Enumerable
            .Range(0, 12)
            .SelectMany(copy =>
                cohort.Measurements.Select(one => one with { Subject = FormattableString.Invariant($"{one.Subject}x{copy}") })
            );
        var all = measured.ToList();
        // As many of everything by the second instrument, and of every organisation.
        all.AddRange(
            Enumerable
                .Range(0, 12)
                .SelectMany(copy =>
                    SeveralInstruments
                        .Beside(cohort.Measurements, 1, 20)
                        .Select(one => one with { Subject = FormattableString.Invariant($"{one.Subject}x{copy}") })
                )
        );
        var report = Report.Of(Request([Breakdown.Gender]) with { Instruments = SeveralInstruments.All }, many, all);
        var shown = new Published(ProtectedReport.Of(report));
        Assert.Contains(shown.Places, place => place.StartsWith("instruments/own-power-example/by/", StringComparison.Ordinal));
        Assert.Contains("instruments/organisation-before-after-example/groups/manager/organisations", shown.Places);
        Assert.DoesNotContain(shown.Places, place => shown.IsHidden(place) && !IsNeverShown(place));
    }

    // The list of incomplete records is of persons, and faults are of single records. A recoded report has no column of the non-binary. How many persons stand behind the pairs of a gap is not counted.
    private static bool IsNeverShown(string place) =>
        place is "esf/incomplete" or "esf/consistency" or "dataQuality/issues" or "dataQuality/errors" or "dataQuality/warnings"
        || place == "dataQuality/measurementsFromAnotherTime"
        || place.EndsWith("/nonBinary", StringComparison.Ordinal)
        || place.Contains("/gap/", StringComparison.Ordinal)
        || place.EndsWith("/message", StringComparison.Ordinal);

    private static string Parent(string place) => place[..place.LastIndexOf('/')];

    private static Report Make(int participants, ulong seed, Breakdown[] by)
    {
        var cohort = SyntheticCohort.Create(participants, seed);
        return Make(cohort.Participations, cohort, by);
    }

    private static Report Make(IEnumerable<Participation> participations, SyntheticCohort cohort, Breakdown[] by) =>
        Report.Of(Request(by), participations, cohort.Measurements);

    private static ReportRequest Request(Breakdown[] by, LocalDate? to = null) =>
        new(s_project, new LocalDate(2023, 3, 1), to ?? new LocalDate(2025, 6, 30)) { By = by.ToValueList() };
}
