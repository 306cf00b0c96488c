using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Core.Tests;

public sealed class EligibilityLawTests
{
    private static readonly Fact[] s_answers = [Fact.Yes, Fact.No];
    private static readonly Fact[] s_all = [Fact.Yes, Fact.No, Fact.NotKnown, Fact.Refused];

    [Fact]
    public void When_every_fact_is_there_the_decision_is_made() =>
        Prop.ForAll(
                Complete(s_answers).ToArbitrary(),
                Projects(),
                (facts, project) => Decide(project, facts).Verdict != EligibilityVerdict.CannotSay
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_decision_that_was_made_stays_when_more_becomes_known() =>
        Prop.ForAll(
                Complete(s_answers).ToArbitrary(),
                Projects(),
                Gen.Choose(0, 63).ToArbitrary(),
                (facts, project, hidden) =>
                {
                    var less = facts with
                    {
                        BirthDate = (hidden & 1) == 0 ? facts.BirthDate : null,
                        Works = (hidden & 2) == 0 ? facts.Works : Fact.NotKnown,
                        IncomeSources = (hidden & 4) == 0 ? facts.IncomeSources : null,
                        AssessedElsewhere = (hidden & 8) == 0 ? facts.AssessedElsewhere : Fact.Refused,
                        AssistanceMonths = (hidden & 16) == 0 ? facts.AssistanceMonths : null,
                        SickListings = (hidden & 32) == 0 ? facts.SickListings : null,
                    };
                    var verdict = Decide(project, less).Verdict;
                    return verdict == EligibilityVerdict.CannotSay || verdict == Decide(project, facts).Verdict;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void When_nothing_can_be_said_a_missing_fact_is_named_and_otherwise_none() =>
        Prop.ForAll(
                Complete(s_all).ToArbitrary(),
                Projects(),
                (facts, project) =>
                {
                    var decision = Decide(project, facts);
                    return decision.Verdict == EligibilityVerdict.CannotSay == decision.MissingFacts.Any()
                        && decision
                            .Reasons.AsEnumerable()
                            .All(reason => reason.Holds is Fact.Yes or Fact.No == (reason.MissingFacts.Count == 0));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_step_holds_where_each_of_its_conditions_does_and_one_no_is_enough() =>
        Prop.ForAll(
                Complete(s_all).ToArbitrary(),
                Projects(),
                (facts, project) =>
                    Decide(project, facts)
                        .Reasons.AsEnumerable()
                        .All(reason =>
                        {
                            var conditions = reason.Because.Select(condition => condition.Holds).ToList();
                            return conditions.Count > 0
                                && conditions.Contains(Fact.No) == (reason.Holds == Fact.No)
                                && conditions.TrueForAll(holds => holds == Fact.Yes) == (reason.Holds == Fact.Yes)
                                && reason.DecidedBy.Any() == (reason.Holds is not (Fact.Yes or Fact.No));
                        })
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_could_decide_is_named_where_nothing_is_decided_and_no_birth_date_anywhere() =>
        Prop.ForAll(
                Complete(s_all).ToArbitrary(),
                Projects(),
                (facts, project) =>
                {
                    var decision = Decide(project, facts);
                    var birth = facts.BirthDate is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : "none";
                    return decision.DecidedBy.Any() == (decision.Verdict == EligibilityVerdict.CannotSay)
                        && decision
                            .Reasons.SelectMany(reason => reason.Because.AsEnumerable())
                            .All(condition => !condition.Fact.Sv.Contains(birth) && !condition.Fact.En.Contains(birth));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_sick_listings_does_not_matter() =>
        Prop.ForAll(
                Complete(s_answers).ToArbitrary(),
                facts =>
                {
                    var project = ProjectDefinition.Gransgangare with { TargetGroups = [TargetGroup.LongTermSickListed] };
                    var turned = facts with { SickListings = facts.SickListings!.AsEnumerable().Reverse().ToValueList() };
                    return Decide(project, facts).Verdict == Decide(project, turned).Verdict;
                }
            )
            .QuickCheckThrowOnFailure();

    private static EligibilityDecision Decide(ProjectDefinition project, EligibilityFacts facts) =>
        new EligibilityRules(project).Decide(facts);

    private static Arbitrary<ProjectDefinition> Projects() =>
        Gen.Elements(ProjectDefinition.BuiltIn.AsEnumerable().ToArray()).ToArbitrary();

    private static Gen<EligibilityFacts> Complete(Fact[] answers) =>
        from birth in Gen.Choose(1950, 2010)
        from since in Gen.Choose(1, 800)
        from sick in Participations.Intervention.ListOf()
        from months in Gen.Choose(0, 12)
        from income in Gen.Elements(IncomeSource.All.ToArray())
        from facts in Gen.Elements(answers).ArrayOf(5)
        from assessed in Gen.Elements(answers).ArrayOf(TargetGroup.All.Count)
        let day = Some.Day("2024-06-01")
        select new EligibilityFacts
        {
            On = day,
            BirthDate = new NodaTime.LocalDate(birth, 6, 1),
            Works = facts[0],
            Studies = facts[1],
            Unemployed = facts[2],
            UnemployedSince = day.PlusDays(-since),
            SickListings = sick.Select(item => item.Period).ToValueList(),
            AssistanceMonths = months,
            IncomeSources = [income],
            ForeignBorn = facts[3],
            Assessments = TargetGroup.All.Select(target => new GroupAssessment(target, assessed[target.Order])).ToValueList(),
            AssessedElsewhere = facts[4],
        };
}
