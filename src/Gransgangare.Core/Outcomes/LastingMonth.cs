using NodaTime;

namespace Gransgangare.Core;

/// <summary>The Kolada test: regular work for one unbroken calendar month, or studies that give right to study support (SE-K2–SE-K6).</summary>
internal static class LastingMonth
{
    public static OutcomeVerdict Judge(OutcomeRuleSet rules, Exit exit, LocalDate asOf) =>
        exit.Reason is not { } reason || rules.CategoryOf(reason) != ExitCategory.WorkOrStudy
            ? rules.ByReason(exit)
            : reason.Activity switch
            {
                ExitActivity.Work => JudgeWork(exit, asOf),
                ExitActivity.Study => JudgeStudy(exit),
                _ => rules.ByReason(exit),
            };

    private static OutcomeVerdict JudgeWork(Exit exit, LocalDate asOf)
    {
        // A municipal labour market employment is work with subsidy by its reason (SE-C9c), and never work here (SE-K3).
        if (exit.TypeOfWork == TypeOfWork.MunicipalEmployment)
        {
            return Fails("SE-K3");
        }

        var lastDay = exit.JobEnd ?? (exit.JobOngoing == Fact.Yes ? LocalDate.Max(asOf, exit.JobStart ?? asOf) : null);
        var missing = new List<string>();
        if (exit.Reason == ExitReason.WorkSubsidised && exit.TypeOfWork is null)
        {
            missing.Add("type_of_work");
        }

        if (exit.JobStart is null)
        {
            missing.Add("job_start");
        }

        if (lastDay is null)
        {
            missing.Add("job_end");
        }

        if (exit.JobStart is { } start && lastDay is { } last && !LastsAMonth(start, last))
        {
            return Fails("SE-K6");
        }

        return missing.Count > 0
            ? OutcomeVerdict.CannotSay("SE-K6", missing.ToArray())
            : OutcomeVerdict.Decided(ExitCategory.WorkOrStudy, ExitActivity.Work, "SE-K2");
    }

    private static OutcomeVerdict JudgeStudy(Exit exit)
    {
        // The reason "study" says that the studies give right to study support; other studies must be marked so (SE-K5).
        var qualifies =
            exit.Reason == ExitReason.Study ? exit.GivesRightToStudySupport != Fact.No : exit.GivesRightToStudySupport == Fact.Yes;
        return qualifies ? OutcomeVerdict.Decided(ExitCategory.WorkOrStudy, ExitActivity.Study, "SE-K4") : Fails("SE-K5");
    }

    // Both days included, calendar month to the same day: last day + 1 ≥ start + 1 month, written so that 9999-12-31 can be the last day.
    private static bool LastsAMonth(LocalDate start, LocalDate last) =>
        start <= LocalDate.MaxIsoValue.PlusMonths(-1) && last >= start.PlusMonths(1).PlusDays(-1);

    private static OutcomeVerdict Fails(string rule) => OutcomeVerdict.Decided(ExitCategory.OtherReasons, ExitActivity.None, rule);
}
