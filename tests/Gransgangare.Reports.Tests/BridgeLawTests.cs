using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports.Tests;

/// <summary>What holds for the bridge between any two reports, and for any two versions of rules.</summary>
public sealed class BridgeLawTests
{
    // Numbers that no step explains: shares, means, plans and what follows from them.
    private static readonly string[] s_notCounts =
    [
        .. "value low high first last delta mean meanAbsolute planned target holdsWith fallsAt remaining ofKind near".Split(' '),
    ];

    [Fact]
    public void The_steps_add_up_to_the_difference_of_every_count_in_the_report() =>
        ReportLawTests.Holds(
            40,
            random =>
            {
                var (earlier, later) = Requests(random);
                var (was, now) = TwoFolders(random);
                var bridge = Bridge(earlier, was, later, now);
                var (before, after) = (Counts(earlier, was), Counts(later, now));
                Assert.Equal(before, Counts(bridge.Earlier));
                Assert.Equal(after, Counts(bridge.Later));
                var changes = before
                    .Keys.Union(after.Keys)
                    .ToDictionary(place => place, place => after.GetValueOrDefault(place) - before.GetValueOrDefault(place));
                Assert.Equal(NotZero(changes), NotZero(Sum(bridge.Steps.SelectMany(step => step.Changes))));
            }
        );

    [Fact]
    public void A_step_names_exactly_the_persons_who_change_it_and_is_the_sum_of_theirs() =>
        ReportLawTests.Holds(
            15,
            random =>
            {
                var (earlier, later) = Requests(random);
                var (was, now) = TwoFolders(random);
                var whole = Bridge(earlier, was, later, now);
                var alone = was
                    .Participations.Concat(now.Participations)
                    .Select(one => one.Person)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(person => (Person: person, Bridge: Bridge(earlier, Of(was, person), later, Of(now, person))))
                    .ToList();
                for (var index = 0; index < whole.Steps.Count; index++)
                {
                    var parts = alone.Select(row => (row.Person, row.Bridge.Steps[index].Changes)).ToList();
                    Assert.Equal(parts.Where(part => part.Changes.Count > 0).Select(part => part.Person), whole.Steps[index].Persons);
                    Assert.Equal(NotZero(Sum(whole.Steps[index].Changes)), NotZero(Sum(parts.SelectMany(part => part.Changes))));
                }
            }
        );

    [Fact]
    public void Those_who_change_in_a_dry_run_make_the_difference_of_the_figures() =>
        ReportLawTests.Holds(
            40,
            random =>
            {
                var (earlier, later) = Requests(random);
                var (participations, _) = random.People();
                participations = [.. participations.Select(one => WithFacts(random, one))];
                var dryRun = RuleDryRun.Of(earlier, later, participations);
                var (before, after) = (Report.Of(earlier with { AsOf = later.AsOf }, participations), Report.Of(later, participations));
                Assert.Equal(
                    after.Total.WorkOrStudy.Numerator - before.Total.WorkOrStudy.Numerator,
                    Net(dryRun.Categories, "work-or-study")
                );
                Assert.Equal(after.Total.Uncategorised - before.Total.Uncategorised, Net(dryRun.Categories, "uncategorised"));
                Assert.Equal(after.Esf!.Indicators.Count, dryRun.Indicators.Count);
                foreach (var (row, was, now) in dryRun.Indicators.Zip(before.Esf!.Indicators, after.Esf.Indicators))
                {
                    Assert.Equal(row.Indicator, now.Indicator);
                    Assert.Equal((now.Total ?? 0) - (was.Total ?? 0), Net(row.Changes, "counted"));
                    Assert.Equal(now.Total ?? 0, row.Changes.Where(cell => cell.After == "counted").Sum(cell => cell.Count));
                }

                var named = dryRun.Indicators.SelectMany(row => row.Changes).Concat(dryRun.Categories);
                Assert.All(named, cell => Assert.Equal(cell.Before != cell.After, cell.Persons.Count > 0));
            }
        );

    private static long Net(IEnumerable<VerdictChange> matrix, string code) =>
        matrix.Sum(cell => (cell.After == code ? cell.Count : 0) - (cell.Before == code ? cell.Count : 0));

    private static (ReportRequest Earlier, ReportRequest Later) Requests(Random random)
    {
        var earlier = Readings(random, ReportLawTests.Request(random));
        var other = ReportLawTests.Request(random);
        return random.Next(4) == 0
            ? (earlier, earlier with { AsOf = other.AsOf })
            : (
                earlier,
                Readings(random, earlier with { AsOf = other.AsOf, OutcomeRules = other.OutcomeRules, Denominator = other.Denominator })
            );
    }

    private static ReportRequest Readings(Random random, ReportRequest request) =>
        request with
        {
            Esf = EsfOptions.Parse(
                Programme.EsfPlus2021,
                new[]
                {
                    "incomplete-records=per-indicator",
                    "long-term-unemployed=age-split",
                    "immediate-window=one-month",
                    "minimum-support-days=9",
                }.Where(_ => random.Next(2) == 0)
            ),
            Progression = new ProgressionSettings { IncludeBelief = random.Next(2) == 0 },
        };

    // Some of the earlier rows are as they were, some are changed, gone or new; the measurements likewise.
    private static (Facts Was, Facts Now) TwoFolders(Random random)
    {
        var ((was, measuredThen), (now, measuredNow)) = (random.People(), random.People());
        was = [.. was.Select(one => WithFacts(random, one))];
        for (var index = 0; index < Math.Min(was.Length, now.Length); index++)
        {
            now[index] = random.Next(3) > 0 ? was[index] : WithFacts(random, now[index]);
        }

        var measurements = measuredThen.Where(_ => random.Next(6) > 0).Concat(measuredNow.Where(_ => random.Next(6) == 0));
        return (new Facts(was, measuredThen), new Facts(now, [.. measurements.DistinctBy(one => (one.Subject, one.Rater, one.Date))]));
    }

    private static Participation WithFacts(Random random, Participation participation) =>
        participation with
        {
            AtEntry = participation.AtEntry with
            {
                LabourStatus = RandomParticipations.Of(random, LabourStatus.All),
                UnemployedSince = participation.Entry.PlusMonths(-RandomParticipations.Of(random, [1, 6, 7, 12, 13])),
                Isced = random.Next(9),
                ParentalLeave = RandomParticipations.Of(random, [Fact.NotKnown, Fact.Yes, Fact.No]),
                Leave = RandomParticipations.Of<LeaveKind?>(random, [null, .. LeaveKind.All]),
                LeaveJobRelatedIncome = RandomParticipations.Of(random, [Fact.NotKnown, Fact.Yes, Fact.No]),
            },
            Events = [new ParticipationEvent(random.Day(70), RandomParticipations.Of(random, EventKind.All))],
        };

    private static Facts Of(Facts facts, string person) =>
        new([.. facts.Participations.Where(one => one.Person == person)], [.. facts.Measurements.Where(one => one.Subject == person)]);

    private static ReportBridge Bridge(ReportRequest earlier, Facts was, ReportRequest later, Facts now) =>
        ReportBridge.Of(earlier, was.Participations, was.Measurements, later, now.Participations, now.Measurements);

    private static Dictionary<string, long> Sum(IEnumerable<FigureChange> changes) =>
        changes.GroupBy(change => change.Figure).ToDictionary(same => same.Key, same => same.Sum(change => change.Change));

    private static IEnumerable<string> NotZero(Dictionary<string, long> changes) =>
        changes.Where(change => change.Value != 0).Select(change => $"{change.Key} {change.Value:+0;-0}").Order(StringComparer.Ordinal);

    private static Dictionary<string, long> Counts(ReportRequest request, Facts facts) =>
        Counts(Report.Of(request, facts.Participations, facts.Measurements));

    // Read from the JSON, so that the list of figures is held against what is published.
    private static Dictionary<string, long> Counts(Report report)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var json = Some.Json(report);
        foreach (var part in new[] { "groups", "total", "goals", "planned", "esf", "bip" })
        {
            Walk(part, json.GetProperty(part));
        }

        foreach (var part in new[] { "missingFacts", "incompleteRecords" })
        {
            Walk("dataQuality/" + part, json.GetProperty("dataQuality").GetProperty(part));
        }

        return counts;

        void Walk(string place, JsonElement at)
        {
            switch (at.ValueKind)
            {
                case JsonValueKind.Object:
                    // Shares, means and limits are of counts that stand beside them.
                    foreach (
                        var member in at.EnumerateObject()
                            .Where(member =>
                                member.Name is not ("upShare" or "downShare" or "chance" or "apartFirst" or "apartLast" or "change")
                            )
                    )
                    {
                        var isInner = member.Name == "indicators" || (member.Name == "groups" && place != "");
                        Walk(isInner || member.Name == "count" ? place : $"{place}/{member.Name}", member.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var element in at.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object))
                    {
                        Walk(KeyOf(element) is { Length: > 0 } key ? $"{place}/{key}" : place, element);
                    }

                    break;
                case JsonValueKind.Number when IsCount(place):
                    counts[place] = at.GetInt64();
                    break;
            }
        }

        static string KeyOf(JsonElement element) =>
            element.TryGetProperty("by", out var by) ? string.Join(',', by.EnumerateObject().Select(member => member.Value.GetString()))
            : new[] { "code", "id", "rater", "subProject", "missing" }
                .Where(name => element.TryGetProperty(name, out _))
                .Select(name => element.GetProperty(name))
                .FirstOrDefault()
                is { ValueKind: JsonValueKind.String } key
                ? key.GetString()!
            : "";

        // The three shares of a group have one denominator.
        static bool IsCount(string place) =>
            !s_notCounts.Any(name => place.EndsWith("/" + name, StringComparison.Ordinal))
            && !place.Contains("/planned", StringComparison.Ordinal)
            && !place.EndsWith("nearer/denominator", StringComparison.Ordinal)
            && !place.EndsWith("other/denominator", StringComparison.Ordinal);
    }

    private sealed record Facts(Participation[] Participations, Measurement[] Measurements);
}
