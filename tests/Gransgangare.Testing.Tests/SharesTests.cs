using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Testing.Tests;

/// <summary>The shares are believable: bands are broad, so that a table may be retouched without touching a test.</summary>
public sealed class SharesTests
{
    private const int Count = 6_000;
    private static readonly SyntheticCohort s_cohort = SyntheticCohort.Create(Count, 42);
    private static readonly IReadOnlyList<Participation> s_all = s_cohort.Participations.ToList();
    private static readonly IReadOnlyList<Exit> s_exits = s_all.Select(one => one.Exit).OfType<Exit>().ToList();

    [Fact]
    public void Persons_are_spread_as_in_the_project()
    {
        Between(50, 56, Share(one => one.Gender == Gender.Woman));
        Between(43, 49, Share(one => one.Gender == Gender.Man));
        Between(0.3, 2, Share(one => one.Gender == Gender.NonBinary));
        Between(0.2, 2, Share(one => one.Gender == Gender.Unknown));
        Assert.All(Forbund.All, forbund => Between(30, 37, Share(one => IsAt(one, forbund))));
        Assert.All(
            Municipality.All,
            municipality => Between(0.5, 36, Share(one => string.Equals(one.Municipality, municipality.Code, StringComparison.Ordinal)))
        );
        Assert.All(AgeGroup.All, group => Between(0.5, 65, Share(one => one.AgeAtEntry() is { } age && AgeGroup.Of(age) == group)));
        Assert.All(
            ProjectDefinition.Gransgangare.TargetGroups,
            group => Between(1, 45, Share(one => one.AtEntry.TargetGroups.Contains(group)))
        );
        Assert.All(LabourStatus.All, status => Between(5, 60, Share(one => one.AtEntry.LabourStatus == status)));
        Assert.All(Enumerable.Range(0, 9), level => Between(0.01, 45, Share(one => one.AtEntry.Isced == level)));
        Assert.All(Referrer.All, referrer => Between(1, 45, Share(one => one.AtEntry.Referrer == referrer)));
        Assert.All(IncomeSource.All, source => Between(0.3, 45, Share(one => one.AtEntry.IncomeSources.Contains(source))));
        Assert.All(
            new[] { Fact.Yes, Fact.No, Fact.Refused, Fact.NotKnown },
            fact => Between(2, 80, Share(one => one.AtEntry.Disability == fact))
        );
    }

    [Fact]
    public void Outcomes_lie_near_the_goals_and_differ_between_forbund()
    {
        Between(22, 29, Outcome(s_all, ExitCategory.WorkOrStudy));
        Between(45, 54, Outcome(s_all, ExitCategory.NearerLabourMarket));
        Between(21, 29, Outcome(s_all, ExitCategory.OtherReasons));
        var byForbund = Forbund.All.Select(forbund => Outcome(s_all.Where(one => IsAt(one, forbund)), ExitCategory.WorkOrStudy));
        Assert.True(byForbund.Max() - byForbund.Min() > 1.5);
    }

    [Fact]
    public void The_awkward_cases_are_there_and_few()
    {
        Between(3, 5.5, Share(one => one.Spells.Count == 2));
        Between(8, 25, Share(one => one.Exit is null));
        Between(0.4, 2, 100.0 * s_exits.Count(exit => exit.Reason == ExitReason.RegistrationError) / s_exits.Count);
        Between(0.8, 4, 100.0 * s_exits.Count(exit => exit.Reason is null) / s_exits.Count);
        var work = s_exits.Where(exit => exit.Reason?.Activity == ExitActivity.Work).ToList();
        Between(5, 20, 100.0 * work.Count(exit => exit.TypeOfWork is null) / work.Count);
        Between(5, 25, 100.0 * work.Count(exit => exit.WorkExtent is null) / work.Count);
        Between(10, 40, 100.0 * work.Count(exit => exit.JobStart is null) / work.Count);
        Assert.Contains(work, exit => exit.WorkExtent is 0);
        Assert.All(
            OutcomeRuleSet.BuiltIn,
            rules => Between(0.5, 10, 100.0 * s_exits.Count(exit => rules.Judge(exit, s_cohort.AsOf).Category is null) / s_exits.Count)
        );
        Assert.Contains(s_exits, exit => exit.SixMonthFollowUp is { Answered: false });
        Assert.Contains(s_exits, exit => exit.SixMonthFollowUp?.Improvements.Count > 0);
        Assert.All(EventKind.All, kind => Assert.Contains(s_all, one => one.Events.Any(@event => @event.Kind == kind)));
        Assert.All(ExitReason.All, reason => Assert.Contains(s_exits, exit => exit.Reason == reason));
    }

    [Fact]
    public void Events_lie_on_both_sides_of_the_four_weeks_after_leaving()
    {
        var days = s_all
            .Where(one => one.Exit is not null)
            .SelectMany(one => one.Events.Select(@event => NodaTime.Period.DaysBetween(one.Exit!.Date, @event.Date)))
            .ToList();
        Assert.Contains(28, days);
        Assert.Contains(29, days);
        Between(20, 60, 100.0 * days.Count(day => day is >= 0 and <= 28) / days.Count);
        Between(5, 40, 100.0 * days.Count(day => day > 28) / days.Count);
    }

    [Fact]
    public void Interventions_run_side_by_side_and_leave_gaps()
    {
        Between(2, 12, Share(one => one.Interventions.Count == 0));
        Assert.All(InterventionKind.All, kind => Assert.Contains(s_all, one => one.Interventions.Any(i => i.Kind == kind)));
        Assert.Contains(s_all, one => Neighbours(one).Any(pair => pair.First.Period.Overlaps(pair.Second.Period)));
        Assert.Contains(s_all, one => Neighbours(one).Any(pair => pair.First.Period.End?.PlusDays(1) < pair.Second.Period.Start));
    }

    private static IEnumerable<(Intervention First, Intervention Second)> Neighbours(Participation one) =>
        one.Interventions.Zip(one.Interventions.Skip(1));

    private static bool IsAt(Participation one, Forbund forbund) => string.Equals(one.Forbund, forbund.Code, StringComparison.Ordinal);

    private static double Outcome(IEnumerable<Participation> participations, ExitCategory category)
    {
        var categories = participations
            .Select(one => one.Exit?.Reason)
            .OfType<ExitReason>()
            .Select(OutcomeRuleSet.Gransgangare.CategoryOf)
            .Where(one => one != ExitCategory.NotCounted)
            .ToList();
        return 100.0 * categories.Count(one => one == category) / categories.Count;
    }

    private static double Share(Func<Participation, bool> condition) => 100.0 * s_all.Count(condition) / Count;

    private static void Between(double low, double high, double share) => Assert.InRange(share, low, high);
}
