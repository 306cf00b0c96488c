using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests;

public sealed class OutcomeLawTests
{
    private static readonly LocalDate s_day = new(2024, 6, 1);

    private static readonly Gen<Exit> s_complete =
        from reason in Gen.Elements(ExitReason.All.ToArray())
        from type in Gen.Elements(TypeOfWork.All.ToArray())
        from work in Gen.Elements(0, 1, 100)
        from study in Gen.Elements(0, 1, 100)
        from start in Gen.Choose(0, 60)
        from length in Gen.Choose(0, 60)
        from right in Gen.Elements(Fact.Yes, Fact.No)
        select new Exit(s_day, reason)
        {
            TypeOfWork = type,
            WorkExtent = work,
            StudyExtent = study,
            JobStart = s_day.PlusDays(start),
            JobEnd = s_day.PlusDays(start + length),
            GivesRightToStudySupport = right,
        };

    [Fact]
    public void When_every_fact_is_there_every_rule_set_decides() =>
        Prop.ForAll(
                s_complete.ToArbitrary(),
                exit => OutcomeRuleSet.BuiltIn.AsEnumerable().All(rules => rules.Judge(exit, s_day.PlusMonths(6)).Category is not null)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Only_facts_that_are_lacking_are_named_as_missing() =>
        Prop.ForAll(
                s_complete.ToArbitrary(),
                complete =>
                {
                    var lacking = complete with { WorkExtent = null, JobStart = null, JobEnd = null, TypeOfWork = null };
                    return OutcomeRuleSet
                        .BuiltIn.AsEnumerable()
                        .All(rules =>
                        {
                            var verdict = rules.Judge(lacking, s_day.PlusMonths(6));
                            return verdict.Category is not null
                                || verdict.MissingFacts.AsEnumerable().All(name => Lacking.Contains(name, StringComparer.Ordinal));
                        });
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Kolada_never_counts_work_that_gransgangare_does_not() =>
        Prop.ForAll(
                s_complete.ToArbitrary(),
                exit =>
                    OutcomeRuleSet.Kolada.Judge(exit, s_day.PlusMonths(6)).Category != ExitCategory.WorkOrStudy
                    || OutcomeRuleSet.Gransgangare.Judge(exit, s_day.PlusMonths(6)).Category == ExitCategory.WorkOrStudy
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Work_or_study_is_said_with_what_the_person_does_and_other_categories_without() =>
        Prop.ForAll(
                s_complete.ToArbitrary(),
                exit =>
                    OutcomeRuleSet
                        .BuiltIn.AsEnumerable()
                        .All(rules =>
                        {
                            var verdict = rules.Judge(exit, s_day.PlusMonths(6));
                            return verdict.Category == ExitCategory.WorkOrStudy == (verdict.Activity != ExitActivity.None);
                        })
            )
            .QuickCheckThrowOnFailure();

    private static IEnumerable<string> Lacking => ["work_extent", "job_start", "job_end", "type_of_work"];
}
