using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests;

public sealed class KoladaRulesTests
{
    private const string AsOf = "2024-12-31";

    // SE-K6: one month with both days included, by the calendar and not by 30 days.
    [Theory]
    [InlineData("2024-03-01", "2024-03-31", "work-or-study")]
    [InlineData("2024-03-01", "2024-03-30", "other-reasons")]
    [InlineData("2024-03-15", "2024-04-14", "work-or-study")]
    [InlineData("2024-03-15", "2024-04-13", "other-reasons")]
    [InlineData("2024-01-30", "2024-02-28", "work-or-study")]
    [InlineData("2024-01-31", "2024-02-28", "work-or-study")]
    [InlineData("2024-01-31", "2024-02-27", "other-reasons")]
    [InlineData("2024-02-01", "2024-02-29", "work-or-study")]
    [InlineData("2024-02-01", "2024-02-28", "other-reasons")]
    [InlineData("2023-02-01", "2023-02-28", "work-or-study")]
    [InlineData("2023-01-31", "2023-02-27", "work-or-study")]
    [InlineData("2023-01-31", "2023-02-26", "other-reasons")]
    [InlineData("2023-12-15", "2024-01-14", "work-or-study")]
    [InlineData("2024-03-01", "9999-12-31", "work-or-study")]
    [InlineData("9999-12-31", "9999-12-31", "other-reasons")]
    [InlineData("", "2024-04-14", "?job_start")]
    [InlineData("2024-03-15", "", "?job_end")]
    [InlineData("", "", "?job_start,job_end")]
    public void A_job_counts_when_it_lasts_an_unbroken_month(string start, string end, string expected) =>
        Assert.Equal(expected, Judge(Job(ExitReason.WorkUnsubsidised, start, end)));

    [Theory]
    [InlineData("2024-12-01", "work-or-study")]
    [InlineData("2024-12-02", "other-reasons")]
    [InlineData("2025-03-01", "other-reasons")]
    [InlineData("", "?job_start")]
    public void A_job_that_goes_on_has_lasted_until_the_day_the_question_is_for(string start, string expected) =>
        Assert.Equal(expected, Judge(Job(ExitReason.WorkUnsubsidised, start, "") with { JobOngoing = Fact.Yes }));

    [Theory]
    [InlineData(Fact.No)]
    [InlineData(Fact.NotKnown)]
    [InlineData(Fact.Refused)]
    public void A_job_of_which_it_is_not_known_that_it_goes_on_lacks_its_end(Fact ongoing) =>
        Assert.Equal("?job_end", Judge(Job(ExitReason.WorkUnsubsidised, "2024-03-15", "") with { JobOngoing = ongoing }));

    [Theory]
    [InlineData(null, "?type_of_work")]
    [InlineData("municipal-employment", "other-reasons")]
    [InlineData("new-start-job", "work-or-study")]
    [InlineData("wage-subsidy", "work-or-study")]
    public void Subsidised_work_needs_its_type_and_municipal_employment_is_none(string? type, string expected)
    {
        var exit = Job(ExitReason.WorkSubsidised, "2024-03-15", "2024-04-14");
        Assert.Equal(expected, Judge(exit with { TypeOfWork = type is null ? null : TypeOfWork.FromCode(type) }));
    }

    [Theory]
    [InlineData("work-unsubsidised")]
    [InlineData("work-subsidised")]
    [InlineData("own-business")]
    public void Municipal_employment_is_no_work_even_when_the_dates_are_missing(string reason) =>
        Assert.Equal("other-reasons", Judge(Job(ExitReason.FromCode(reason), "", "") with { TypeOfWork = TypeOfWork.MunicipalEmployment }));

    [Fact]
    public void A_job_too_short_is_decided_although_its_type_is_missing() =>
        Assert.Equal("other-reasons", Judge(Job(ExitReason.WorkSubsidised, "2024-03-15", "2024-04-13")));

    [Theory]
    [InlineData("study", Fact.NotKnown, "work-or-study")]
    [InlineData("study", Fact.Yes, "work-or-study")]
    [InlineData("study", Fact.Refused, "work-or-study")]
    [InlineData("study", Fact.No, "other-reasons")]
    [InlineData("study-other", Fact.Yes, "work-or-study")]
    [InlineData("study-other", Fact.NotKnown, "other-reasons")]
    [InlineData("study-other", Fact.No, "other-reasons")]
    [InlineData("labour-market-training", Fact.Yes, "work-or-study")]
    [InlineData("labour-market-training", Fact.Refused, "other-reasons")]
    public void Studies_count_when_they_give_right_to_study_support(string reason, Fact right, string expected)
    {
        var exit = new Exit(Some.Day("2024-02-15"), ExitReason.FromCode(reason)) { GivesRightToStudySupport = right };
        Assert.Equal(expected, Judge(exit));
    }

    [Theory]
    [InlineData("work-unsubsidised", "2024-03-01", "2024-03-31", Fact.NotKnown, ExitActivity.Work, "SE-K2")]
    [InlineData("work-unsubsidised", "2024-03-01", "2024-03-30", Fact.NotKnown, ExitActivity.None, "SE-K6")]
    [InlineData("study", "", "", Fact.NotKnown, ExitActivity.Study, "SE-K4")]
    [InlineData("study", "", "", Fact.No, ExitActivity.None, "SE-K5")]
    public void The_verdict_names_the_rule_and_what_the_person_does(
        string reason,
        string start,
        string end,
        Fact right,
        ExitActivity activity,
        string rule
    )
    {
        var exit = Job(ExitReason.FromCode(reason), start, end) with { GivesRightToStudySupport = right };
        var verdict = OutcomeRuleSet.Kolada.Judge(exit, Some.Day(AsOf));
        Assert.Equal((activity, rule), (verdict.Activity, verdict.Rule));
    }

    [Fact]
    public void The_rule_is_named_for_municipal_employment_and_for_missing_dates()
    {
        var municipal = Job(ExitReason.WorkSubsidised, "", "") with { TypeOfWork = TypeOfWork.MunicipalEmployment };
        Assert.Equal("SE-K3", OutcomeRuleSet.Kolada.Judge(municipal, Some.Day(AsOf)).Rule);
        Assert.Equal("SE-K6", OutcomeRuleSet.Kolada.Judge(Job(ExitReason.WorkUnsubsidised, "", ""), Some.Day(AsOf)).Rule);
    }

    [Fact]
    public void A_longer_job_never_counts_less()
    {
        var days = Gen.Choose(0, 800).Select(offset => new LocalDate(2023, 1, 1).PlusDays(offset)).ToArbitrary();
        Prop.ForAll(
                days,
                Gen.Choose(0, 40).ToArbitrary(),
                (start, length) =>
                {
                    var exit = new Exit(start, ExitReason.WorkUnsubsidised) { JobStart = start, JobEnd = start.PlusDays(length) };
                    var longer = exit with { JobEnd = start.PlusDays(length + 1) };
                    return !Counts(exit) || Counts(longer);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static bool Counts(Exit exit) => OutcomeRuleSet.Kolada.Judge(exit, Some.Day(AsOf)).Category == ExitCategory.WorkOrStudy;

    private static string Judge(Exit exit) => OutcomeTableTests.Text(OutcomeRuleSet.Kolada.Judge(exit, Some.Day(AsOf)));

    private static Exit Job(ExitReason reason, string start, string end) =>
        new(Some.Day("2024-02-15"), reason) { JobStart = Some.DayOrNone(start), JobEnd = Some.DayOrNone(end) };
}
