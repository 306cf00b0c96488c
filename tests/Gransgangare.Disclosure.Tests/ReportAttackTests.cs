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

    private static readonly string[] s_figures =
    [
        "entered",
        "active",
        "ongoing",
        "exited",
        "uncategorised",
        "work",
        "study",
        "workOrStudy/numerator",
        "nearer/numerator",
        "other/numerator",
        "workOrStudy/denominator",
    ];

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
        var report = Make(participants, seed, by);
        var (shown, exact) = (new Published(ProtectedReport.Of(report)), new Published(ProtectedReport.Of(report, DisclosureOptions.None)));
        var outsider = new Outsider();
        var cells = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] groups = [.. exact.Places.Where(IsGroup).Select(place => place[..place.LastIndexOf('/')]).Distinct()];
        foreach (var place in groups.Append("total").SelectMany(at => s_figures.Select(figure => $"{at}/{figure}")))
        {
            Know(place);
        }

        foreach (var at in groups.Append("total"))
        {
            Relate(at);
        }

        foreach (var figure in s_figures.Where(_ => groups.Length > 0))
        {
            outsider.Adds([cells["total/" + figure]], groups.Select(at => cells[$"{at}/{figure}"]));
        }

        Plan(groups, by);
        Indicate();
        Progress();
        Lack();
        Doubt();
        Grow(by);
        Measure();
        var found = cells.SelectMany(cell => Attack(cell.Key, cell.Value)).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));

        void Know(string place, bool isWorkedOut = false)
        {
            Assert.False(!shown.IsHidden(place) && exact.Count(place) is > 0 and < Threshold, place + " is shown");
            // What is worked out from others is hidden with them, and may be 0.
            cells[place] = shown.IsHidden(place) ? outsider.Wonders(isWorkedOut ? 0 : 1) : outsider.Knows(shown.Count(place));
        }

        void Relate(string at)
        {
            int Cell(string figure) => cells[$"{at}/{figure}"];
            outsider.Includes([Cell("active")], [Cell("entered")]);
            outsider.Includes([Cell("active")], [Cell("ongoing")]);
            // Who is no longer there on the last day has exited.
            outsider.Includes([Cell("ongoing"), Cell("exited")], [Cell("active")]);
            outsider.Includes([Cell("active")], [Cell("exited")]);
            outsider.Adds([Cell("workOrStudy/numerator")], [Cell("work"), Cell("study")]);
            int[] categories = [Cell("workOrStudy/numerator"), Cell("nearer/numerator"), Cell("other/numerator")];
            outsider.Adds([Cell("workOrStudy/denominator")], categories);
            outsider.Includes([Cell("exited")], [Cell("workOrStudy/denominator"), Cell("uncategorised")]);
        }

        void Plan(string[] rows, Breakdown[] keys)
        {
            string[] parts =
            [
                .. exact.Places.Where(place => place.StartsWith("planned/", StringComparison.Ordinal)).Select(Parent).Distinct(),
            ];
            foreach (var part in parts)
            {
                Know(part + "/active");
                Know(part + "/women");
                Know(part + "/men");
                outsider.Includes([cells[part + "/active"]], [cells[part + "/women"], cells[part + "/men"]]);
            }

            outsider.Adds([cells["planned/project/active"]], [cells["total/active"]]);
            foreach (var figure in new[] { "active", "women", "men" })
            {
                outsider.Includes(
                    [cells["planned/project/" + figure]],
                    parts.Where(part => part != "planned/project").Select(part => cells[$"{part}/{figure}"])
                );
            }

            var gender = Array.IndexOf(keys, Breakdown.Gender);
            if (gender >= 0)
            {
                foreach (var (figure, code) in new[] { ("women", "woman"), ("men", "man") })
                {
                    var own = rows.Where(row => row.Split('/')[1].Split(',')[gender] == code).Select(row => cells[row + "/active"]);
                    outsider.Adds([cells["planned/project/" + figure]], own);
                }
            }
        }

        void Indicate()
        {
            foreach (var place in exact.Places.Where(place => place.StartsWith("esf/indicators/", StringComparison.Ordinal)))
            {
                if (place.EndsWith("/code", StringComparison.Ordinal))
                {
                    continue;
                }

                Know(place);
            }

            foreach (
                var row in cells.Keys.Where(place => place.StartsWith("esf/", StringComparison.Ordinal)).Select(Parent).Distinct().ToList()
            )
            {
                outsider.Includes(
                    [cells[row + "/total"]],
                    new[] { "woman", "man", "nonBinary" }.Select(column => cells[$"{row}/{column}"])
                );
                foreach (var column in new[] { "woman", "man", "nonBinary", "total" })
                {
                    if (row.Contains("/EECO", StringComparison.Ordinal))
                    {
                        outsider.Includes([cells["esf/indicators/EECO01/" + column]], [cells[$"{row}/{column}"]]);
                    }
                }
            }

            foreach (var column in new[] { "woman", "man", "nonBinary", "total" })
            {
                int Cell(string code) => cells[$"esf/indicators/{code}/{column}"];
                outsider.Adds([Cell("EECO01")], [Cell("EECO02"), Cell("EECO04"), Cell("EECO05")]);
                outsider.Adds([Cell("EECO01")], [Cell("EECO09"), Cell("EECO10"), Cell("EECO11")]);
                outsider.Includes([Cell("EECO02")], [Cell("EECO03")]);
            }

            outsider.Includes([cells["total/entered"]], [cells["esf/indicators/EECO01/total"]]);
        }

        void Progress()
        {
            foreach (var at in exact.Places.Where(place => place.EndsWith("/assessable", StringComparison.Ordinal)).Select(Parent).ToList())
            {
                foreach (var figure in new[] { "persons", "assessable", "up", "same", "down", "anyUp", "anyDown" })
                {
                    Know($"{at}/{figure}");
                }

                int Cell(string figure) => cells[$"{at}/{figure}"];
                outsider.Includes([Cell("persons")], [Cell("assessable")]);
                outsider.Adds([Cell("assessable")], [Cell("up"), Cell("same"), Cell("down")]);
                outsider.Includes([Cell("assessable")], [Cell("anyUp")]);
                outsider.Includes([Cell("anyUp")], [Cell("up")]);
                outsider.Includes([Cell("anyDown")], [Cell("down")]);
                if (at.StartsWith("bip/groups", StringComparison.Ordinal))
                {
                    outsider.Includes([cells["total/active"]], [Cell("persons")]);
                }
            }
        }

        void Lack()
        {
            string[] records =
            [
                .. exact.Places.Where(place => place.StartsWith("dataQuality/incompleteRecords/", StringComparison.Ordinal)),
            ];
            string[] together = [.. records.Where(place => place.EndsWith("/count", StringComparison.Ordinal))];
            Array.ForEach(together, place => Know(place));
            Know("esf/incomplete/count");
            outsider.Adds([cells["esf/incomplete/count"]], together.Select(place => cells[place]));
            outsider.Includes([cells["total/entered"]], [cells["esf/indicators/EECO01/total"], cells["esf/incomplete/count"]]);
            foreach (var place in exact.Places.Where(place => place.StartsWith("dataQuality/missingFacts/", StringComparison.Ordinal)))
            {
                Know(place);
            }

            // An exit without a reason is one without a category; nearly always the exits after the period have theirs.
            var (uncategorised, withoutReason) = (cells["total/uncategorised"], cells["dataQuality/missingFacts/exit_reason"]);
            outsider.Includes([withoutReason], [uncategorised]);
            if (exact.Count("total/uncategorised") == exact.Count("dataQuality/missingFacts/exit_reason"))
            {
                outsider.Includes([uncategorised], [withoutReason]);
            }

            outsider.Includes(
                [cells["planned/project/active"]],
                [
                    cells["planned/project/women"],
                    cells["planned/project/men"],
                    cells["esf/indicators/EECO01/nonBinary"],
                    cells["dataQuality/missingFacts/gender"],
                ]
            );
            foreach (var fact in together.SelectMany(place => place.Split('/')[2].Split('|')).Distinct())
            {
                Know("esf/incomplete/" + fact);
                outsider.Includes(
                    [cells["total/active"]],
                    [cells["esf/indicators/EECO01/total"], cells["dataQuality/missingFacts/" + fact]]
                );
                outsider.Adds(
                    [cells["esf/incomplete/" + fact]],
                    together.Where(place => place.Split('/')[2].Split('|').Contains(fact)).Select(place => cells[place])
                );
                outsider.Includes([cells["dataQuality/missingFacts/" + fact]], [cells["esf/incomplete/" + fact]]);
                outsider.Includes([cells["total/active"]], [cells["dataQuality/missingFacts/" + fact]]);
            }
        }

        void Doubt()
        {
            foreach (var goal in report.Goals.Select(result => result.Goal))
            {
                var undecided = $"goals/{goal.Id}/doubt/undecided";
                Know(undecided, isWorkedOut: true);
                if (goal.Measure == GoalMeasure.Progression)
                {
                    outsider.Adds(
                        [cells["bip/groups/participant/persons"]],
                        [cells["bip/groups/participant/assessable"], cells[undecided]]
                    );
                }
                else
                {
                    outsider.Adds([cells["total/uncategorised"]], [cells[undecided]]);
                }
            }
        }

        // Age groups of those who entered, and the indicators by age.
        void Grow(Breakdown[] keys)
        {
            var age = Array.IndexOf(keys, Breakdown.AgeGroup);
            if (age < 0)
            {
                return;
            }

            int Indicator(string code) => cells[$"esf/indicators/{code}/total"];
            IEnumerable<int> Entered(string code) =>
                groups.Where(at => at.Split('/')[1].Split(',')[age] == code).Select(at => cells[at + "/entered"]);
            outsider.Includes(Entered("under-18"), [Indicator("EECO06")]);
            outsider.Includes(Entered("18-29"), [Indicator("EECO07")]);
            outsider.Includes(Entered("55-plus"), [Indicator("EECO08")]);
            outsider.Includes([.. Entered("30-54"), Indicator("EECO06"), Indicator("EECO07"), Indicator("EECO08")], [Indicator("EECO01")]);
        }

        // Whoever has two answers to an item has a second measurement; items of groups add up.
        void Measure()
        {
            foreach (var rater in new[] { "caseworker", "participant" })
            {
                var coverage = $"bip/coverage/{rater}/withSecond";
                var items = exact.Places.Where(place =>
                    place.StartsWith($"bip/groups/{rater}/items/", StringComparison.Ordinal)
                    && place.EndsWith("/n", StringComparison.Ordinal)
                );
                if (!exact.Has(coverage))
                {
                    continue;
                }

                Know(coverage);
                foreach (var place in items.ToList())
                {
                    Know(place);
                    outsider.Includes([cells[coverage]], [cells[place]]);
                    string[] parts = [.. groups.Select(at => at.Replace("groups/", "bip/by/", StringComparison.Ordinal) + place[3..])];
                    if (parts.Length > 0 && parts.Length <= 6 && parts.All(exact.Has))
                    {
                        Array.ForEach(parts, part => Know(part));
                        outsider.Adds([cells[place]], parts.Select(part => cells[part]));
                    }
                }
            }
        }

        IEnumerable<string> Attack(string place, int cell)
        {
            if (!shown.IsHidden(place) || exact.Count(place) == 0)
            {
                yield break;
            }

            var (low, high) = outsider.Derives([cell]);
            if (low == high || (exact.Count(place) < Threshold && high < Threshold))
            {
                yield return FormattableString.Invariant($"{place} = {exact.Count(place)} is found in {low}..{high}");
            }
        }
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
    public void A_value_is_itself_or_the_sign_and_an_answer_is_itself_or_null()
    {
        var report = Make(40, 1, [Breakdown.Forbund]);
        var (shown, exact) = (new Published(ProtectedReport.Of(report)), new Published(ProtectedReport.Of(report, DisclosureOptions.None)));
        var hidden = shown.Places.Where(place => exact.Has(place) && shown[place].GetRawText() != exact[place].GetRawText());
        var answers = 0;
        foreach (var place in hidden.Where(place => !place.StartsWith("disclosure/", StringComparison.Ordinal)))
        {
            var isAnswer = exact[place].ValueKind is JsonValueKind.True or JsonValueKind.False;
            answers += isAnswer ? 1 : 0;
            Assert.Equal(isAnswer ? "null" : "\"..\"", shown[place].GetRawText());
        }

        Assert.True(answers > 2);
        Assert.Contains("goals/work-or-study/met", hidden);
        Assert.Contains("goals/work-or-study/need/withinReach", hidden);
    }

    [Fact]
    public void Nobody_incomplete_is_no_secret()
    {
        var cohort = SyntheticCohort.Create(40, 1);
        var complete = Make(cohort.Participations.Take(4), cohort, []);
        Assert.Empty(complete.Esf!.Incomplete);
        Assert.Contains("\"incomplete\":[]", new Published(ProtectedReport.Of(complete)).Text, StringComparison.Ordinal);
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
        var report = Report.Of(Request([Breakdown.Gender]), many, measured);
        var shown = new Published(ProtectedReport.Of(report));
        Assert.DoesNotContain(shown.Places, place => shown.IsHidden(place) && !IsNeverShown(place));
    }

    // The list of incomplete records is of persons. How many persons stand behind the pairs of a gap is not counted.
    private static bool IsNeverShown(string place) =>
        place == "esf/incomplete"
        || place.Contains("/gap/", StringComparison.Ordinal)
        || place.EndsWith("/message", StringComparison.Ordinal);

    private static bool IsGroup(string place) =>
        place.StartsWith("groups/", StringComparison.Ordinal) && place.EndsWith("/active", StringComparison.Ordinal);

    private static string Parent(string place) => place[..place.LastIndexOf('/')];

    private static Report Make(int participants, ulong seed, Breakdown[] by)
    {
        var cohort = SyntheticCohort.Create(participants, seed);
        return Make(cohort.Participations, cohort, by);
    }

    private static Report Make(IEnumerable<Participation> participations, SyntheticCohort cohort, Breakdown[] by) =>
        Report.Of(Request(by), participations, cohort.Measurements);

    private static ReportRequest Request(Breakdown[] by) =>
        new(s_project, new LocalDate(2023, 3, 1), new LocalDate(2025, 6, 30)) { By = by.ToValueList() };
}
