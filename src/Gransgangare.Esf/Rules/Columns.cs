namespace Gransgangare.Esf.Rules;

/// <summary>Columns of the exchange folder behind what the rules look at.</summary>
internal static class Columns
{
    public const string LeaveJobRelatedIncome = "leave_job_related_income";

    /// <summary>The columns of point 1.1 in the order of the folder, each with its bit.</summary>
    public static readonly (Missing Bit, string Column)[] Completeness =
    [
        (Missing.Gender, "gender"),
        (Missing.BirthDate, "birth_date"),
        (Missing.LabourStatus, "labour_status"),
        (Missing.Isced, "isced"),
        (Missing.LeaveFrom, "leave_from"),
        (Missing.LeaveTo, "leave_to_expected"),
        (Missing.LeaveIncome, LeaveJobRelatedIncome),
    ];

    private static readonly string[] s_status =
    [
        "labour_status",
        "registered_unemployed",
        "parental_leave",
        "leave",
        "leave_from",
        "leave_to_expected",
        LeaveJobRelatedIncome,
    ];

    /// <summary>The columns that are missing.</summary>
    public static IEnumerable<string> Of(Missing missing) =>
        Completeness.Where(fact => missing.HasFlag(fact.Bit)).Select(fact => fact.Column);

    /// <summary>The columns that would decide a value which is not known.</summary>
    public static IEnumerable<string> MissingOf(Seen seen, int value) =>
        seen switch
        {
            Seen.Completeness => Of((Missing)value),
            Seen.LabourStatus => Of(((LabourStatusSeen)value).Missing()),
            _ => [Of(seen)[0]],
        };

    /// <summary>The columns looked at; the first is the one that is missing when the value is not known, unless several can be.</summary>
    public static string[] Of(Seen seen) =>
        seen switch
        {
            Seen.Scope => ["direct_beneficiary", "entry_date", "exit_date", "exit_reason", "specific_objective", "participant_kind"],
            Seen.Objective => ["specific_objective"],
            Seen.Completeness => [.. Completeness.Select(fact => fact.Column).Union(s_status, StringComparer.Ordinal)],
            Seen.Age => ["birth_date", "entry_date"],
            Seen.LabourStatus => s_status,
            Seen.LongTermUnemployment => ["birth_date", "entry_date", "unemployed_since"],
            Seen.Education => ["isced"],
            Seen.InEducation => ["in_education"],
            Seen.Disability => ["disability"],
            Seen.ThirdCountryNational => ["third_country_national"],
            Seen.ForeignBackground => ["foreign_background"],
            Seen.Minority => ["minority"],
            Seen.Homeless => ["homeless"],
            Seen.Rural => ["rural"],
            Seen.OtherDisadvantaged => ["other_disadvantaged"],
            Seen.LabourMarketAfterwards or Seen.StudiesAfterwards or Seen.QualificationAfterwards => ["exit_date", "event"],
            Seen.SixMonthStatus => ["six_month_followup", "exit_date", "six_month_status", "event"],
            Seen.SixMonthImprovement => ["six_month_followup", "exit_date", "six_month_improvement"],
            _ => throw new ArgumentOutOfRangeException(nameof(seen)),
        };
}
