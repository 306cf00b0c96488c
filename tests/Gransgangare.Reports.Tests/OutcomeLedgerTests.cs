using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports.Tests;

/// <summary>The ledger of outcomes goes the way of the count.</summary>
public sealed class OutcomeLedgerTests
{
    private static readonly ProjectDefinition s_project = ProjectDefinition.Gransgangare with
    {
        Goals =
        [
            .. ProjectDefinition.Gransgangare.Goals,
            Goal("up", GoalMeasure.Progression),
            Goal("work", GoalMeasure.Work),
            Goal("study", GoalMeasure.Study) with
            {
                Denominator = Denominator.EndedPositive,
            },
            Goal("through", GoalMeasure.Throughput) with
            {
                Denominator = Denominator.PresentInPeriod,
            },
            Goal("second", GoalMeasure.SecondMeasurement),
            Goal("all", GoalMeasure.OtherReasons) with
            {
                Denominator = Denominator.AllParticipating,
            },
            Goal("stayed", GoalMeasure.NearerLabourMarket) with
            {
                Denominator = Denominator.EndedWithoutInterruption,
            },
        ],
    };

    private static readonly Denominator[] s_denominators =
    [
        Denominator.Ended,
        Denominator.AllParticipating,
        Denominator.EndedPositive,
        Denominator.EndedWithoutInterruption,
        Denominator.PresentInPeriod,
    ];

    public static TheoryData<string, string> Readings =>
        new()
        {
            { "gransgangare", "participations" },
            { "gransgangare", "persons" },
            { "sus", "participations" },
            { "kolada", "persons" },
            { "sus@2026.1", "persons" },
        };

    [Theory]
    [MemberData(nameof(Readings))]
    public void All_ledgers_are_those_of_each_person(string rules, string unit)
    {
        var (participations, measurements) = new Random(7).People();
        var request = Request(rules, unit);
        Assert.Equal(
            Ledgers(request, participations, measurements).OrderBy(ledger => ledger.Person, StringComparer.Ordinal).Select(JsonOf),
            OutcomeLedger.OfAll(request, participations.Reverse(), measurements).Select(JsonOf)
        );

        static string JsonOf(OutcomeLedger ledger) => JsonSerializer.Serialize(ledger);
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void Counted_lines_add_up_to_every_figure(string rules, string unit)
    {
        var counted = 0L;
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var random = new Random(seed);
            var (participations, measurements) = random.People();
            // Some records say another birth date than the person's (SE-R23).
            participations = [.. participations.Select(one => random.Next(4) > 0 ? one : one with { BirthDate = new(1970, 1, 2) })];
            var request = Request(rules, unit) with
            {
                AsOf = seed % 3 == 0 ? Some.Day("2024-03-10") : null,
                Denominator = s_denominators[seed % s_denominators.Length],
            };
            var report = Report.Of(request, participations, measurements);
            var ledgers = Ledgers(request, participations, measurements).ToList();
            var isByPerson = request.Unit == CountUnit.Persons;
            // Figures come before goals, and a goal of the same name last.
            var lines = ledgers
                .SelectMany(ledger =>
                    isByPerson ? ledger.Lines.DistinctBy(line => line.Figure) : ledger.Lines.Where(line => line.Operation is not null)
                )
                .ToLookup(line => line.Figure);
            var goals = ledgers
                .SelectMany(ledger => ledger.Lines.GroupBy(line => line.Figure).Select(same => same.Last()))
                .ToLookup(line => line.Figure);
            long Sum(string figure) => lines[figure].LongCount(line => line.Verdict == EsfVerdict.Counted);
            long Number(string goal, params EsfVerdict[] verdicts) => goals[goal].LongCount(line => verdicts.Contains(line.Verdict));

            var total = report.Total;
            Assert.Equal(
                (total.Entered, total.Active, total.Ongoing, total.Exited),
                (Sum("entered"), Sum("active"), Sum("ongoing"), Sum("exited"))
            );
            Assert.Equal(
                (total.WorkOrStudy.Numerator, total.Nearer.Numerator, total.Other.Numerator, total.Uncategorised),
                (
                    Sum("work-or-study"),
                    Sum("nearer-labour-market"),
                    Sum("other-reasons"),
                    lines["other-reasons"].LongCount(line => line.Verdict == EsfVerdict.CannotSay)
                )
            );
            foreach (var goal in report.Goals)
            {
                Assert.Equal(goal.Share.Numerator, Number(goal.Goal.Id, EsfVerdict.Counted));
                Assert.Equal(
                    goal.Share.Denominator,
                    Number(goal.Goal.Id, EsfVerdict.Counted, EsfVerdict.NotCounted)
                        + (goal.Denominator is { IncludesOngoing: true } ? Number(goal.Goal.Id, EsfVerdict.CannotSay) : 0)
                );
            }

            counted += total.Active + report.Goals.Sum(goal => goal.Share.Numerator);
        }

        Assert.True(counted > 500);
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void The_nearest_change_makes_that_verdict_counted_and_no_single_fact_does_where_two_are_named(string rules, string unit)
    {
        var flipped = 0;
        foreach (var seed in Enumerable.Range(100, 12))
        {
            var (participations, _) = new Random(seed).People();
            var request = Request(rules, unit);
            // One participation a person: the record of several is none of them.
            foreach (var participation in participations.GroupBy(one => one.Person).Select(person => person.First()))
            {
                foreach (var line in OutcomeLedger.Of(request, [participation]).Lines.Where(line => line.Nearest.Count > 0))
                {
                    Assert.NotEqual(EsfVerdict.Counted, line.Verdict);
                    var changed = line.Nearest.Aggregate(participation, (one, change) => change.Apply(one)!);
                    Assert.Equal(EsfVerdict.Counted, Verdict(request, changed, line.Figure));
                    Assert.All(
                        line.Nearest.Count == 2 ? line.Nearest : [],
                        change =>
                            Assert.NotEqual(
                                EsfVerdict.Counted,
                                change.Apply(participation) is { } once ? Verdict(request, once, line.Figure) : null
                            )
                    );
                    flipped++;
                }
            }
        }

        Assert.True(flipped > 100);
    }

    [Fact]
    public void Asking_is_for_one_person()
    {
        var (participations, _) = new Random(3).People();
        Assert.Throws<ArgumentException>(() => OutcomeLedger.Of(Some.Request(), participations));
        Assert.Throws<ArgumentException>(() => OutcomeLedger.Of(Some.Request(), []));
    }

    [Fact]
    public void The_json_names_what_it_rests_on_and_each_step()
    {
        var person = new Participation
        {
            Person = "p1",
            Gender = Gender.Woman,
            Spells = [new Spell(Some.Day("2024-02-20"), new Exit(Some.Day("2024-03-01"), ExitReason.Illness))],
        };
        using var json = JsonDocument.Parse(
            JsonSerializer.Serialize(OutcomeLedger.Of(Request("gransgangare", "participations"), [person]))
        );
        Assert.Equal("p1", json.RootElement.GetProperty("person").GetString());
        Assert.Equal("gransgangare 2026.2", json.RootElement.GetProperty("rules").GetString());
        var line = json
            .RootElement.GetProperty("lines")
            .EnumerateArray()
            .First(one => one.GetProperty("figure").GetString() == "work-or-study");
        Assert.Equal("not-counted", line.GetProperty("verdict").GetString());
        Assert.Equal("exit_reason = work-unsubsidised", line.GetProperty("nearest").GetString());
        Assert.Equal(
            "supported-directly no-registration-error entered-by-the-end not-ended-before identified exit-in-period reason",
            string.Join(' ', line.GetProperty("because").EnumerateArray().Select(one => one.GetProperty("condition").GetString()))
        );
    }

    private static Goal Goal(string id, GoalMeasure measure) => new(id, new LocalizedText(id, id), measure, 0.5m, GoalComparison.AtLeast);

    private static ReportRequest Request(string rules, string unit) =>
        new(s_project, Some.Day("2024-02-25"), Some.Day("2024-03-20"))
        {
            OutcomeRules = OutcomeRuleSet.Find(rules)!,
            Unit = CountUnit.FromCode(unit),
        };

    private static EsfVerdict? Verdict(ReportRequest request, Participation participation, string figure) =>
        OutcomeLedger.Of(request, [participation]).Lines.FirstOrDefault(line => line.Figure == figure)?.Verdict;

    private static IEnumerable<OutcomeLedger> Ledgers(ReportRequest request, Participation[] participations, Measurement[] measurements) =>
        participations
            .GroupBy(one => one.Person)
            .Select(person => OutcomeLedger.Of(request, person, measurements.Where(one => one.Subject == person.Key)));
}
