using System.Diagnostics.CodeAnalysis;
using Gransgangare.Bip;
using Gransgangare.Core;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Exchange.Csv;

/// <summary>Which columns hold codes, and the codes that are the same for every folder.</summary>
internal static class CodedColumns
{
    private static readonly Dictionary<string, (Func<string, bool> Reads, LocalizedText Accepted)> s_accepts = new(StringComparer.Ordinal)
    {
        ["gender"] = Is<Gender>(),
        ["exit_reason"] = Is<ExitReason>(),
        ["labour_status"] = Is<LabourStatus>(),
        ["leave"] = Is<LeaveKind>(),
        ["target_groups"] = Is<TargetGroup>(),
        ["six_month_followup"] = (text => Words.FollowUp.TryRead(text, out _), Words.FollowUp.Accepted),
        ["six_month_status"] = Is<SixMonthStatus>(),
        ["six_month_improvement"] = Is<Improvement>(),
        ["specific_objective"] = (text => Words.Objectives.TryRead(text, out _), Words.Objectives.Accepted),
        ["participant_kind"] = Is<ParticipantKind>(),
        ["referrer"] = Is<Referrer>(),
        ["income_sources"] = Is<IncomeSource>(),
        ["income_sources_after"] = Is<IncomeSource>(),
        ["exit_manner"] = Is<ExitManner>(),
        ["type_of_work"] = Is<TypeOfWork>(),
        ["event"] = Is<EventKind>(),
        ["occasion"] = Is<Occasion>(),
        ["subject"] = Is<MeasurementSubject>(),
        ["kind"] = Any(Is<InterventionKind>(), Is<ConsentKind>(), Is<MeasureKind>()),
    };

    // Codes of these come from the project and the instruments, or are numbers; the reading of the folder asks them.
    private static readonly HashSet<string> s_open = new(
        ["operation", "forbund", "municipality", "isced", "rater", "instrument", "work_extent", "study_extent"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> s_facts = new(
        [
            "registered_unemployed",
            "in_education",
            "parental_leave",
            "disability",
            "third_country_national",
            "foreign_background",
            "minority",
            "homeless",
            "rural",
            "other_disadvantaged",
            "direct_beneficiary",
            "job_ongoing",
            "study_support_right",
            "job_seeking_after",
            "leave_job_related_income",
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> s_format = new(
        new[]
        {
            ExchangeFormat.ParticipationColumns,
            ExchangeFormat.FurtherParticipationColumns,
            ExchangeFormat.EventColumns,
            ExchangeFormat.InterventionColumns,
            ExchangeFormat.ConsentColumns,
            ExchangeFormat.MeasureColumns,
            ExchangeFormat.MeasurementColumns,
        }.SelectMany(columns => columns.AsEnumerable()),
        StringComparer.Ordinal
    );

    /// <summary>Whether the format or BIP has a column.</summary>
    public static bool IsKnown(string column) => s_format.Contains(column) || Instrument.Bip.TryGetItem(column, out _);

    /// <summary>Whether the cells of a column are yes or no.</summary>
    public static bool IsFact(string column) => s_facts.Contains(column);

    /// <summary>Whether the cells of a column are codes: neither keys nor dates nor free text.</summary>
    public static bool IsCoded(string column) =>
        s_accepts.ContainsKey(column) || s_open.Contains(column) || s_facts.Contains(column) || !s_format.Contains(column);

    /// <summary>
    /// What a column takes, where it does not take a code: <c>null</c> = it does. Empty is not known, and where a folder decides, every text is taken.
    /// </summary>
    public static LocalizedText? Refuses(string column, string code) =>
        code.Length == 0 ? null
        : s_facts.Contains(column) ? (Words.Facts.TryRead(code, out _) ? null : Words.Facts.Accepted)
        : s_accepts.TryGetValue(column, out var accepts) && !accepts.Reads(code) ? accepts.Accepted
        : null;

    private static (Func<string, bool> Reads, LocalizedText Accepted) Is<[DynamicallyAccessedMembers(PublicFields)] T>()
        where T : CodedList<T> => (text => text.Split('|').All(part => Words.Of<T>().TryRead(part, out _)), Words.Of<T>().Accepted);

    // A column that stands in several files.
    private static (Func<string, bool> Reads, LocalizedText Accepted) Any(
        params (Func<string, bool> Reads, LocalizedText Accepted)[] lists
    ) =>
        (
            text => lists.Any(list => list.Reads(text)),
            new(string.Join(" ", lists.Select(list => list.Accepted.Sv)), string.Join(" ", lists.Select(list => list.Accepted.En)))
        );
}
