using System.Diagnostics.CodeAnalysis;
using Gransgangare.Bip;
using Gransgangare.Core;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Exchange.Csv;

/// <summary>Which columns hold codes, and the codes that are the same for every folder.</summary>
internal static class CodedColumns
{
    private static readonly LocalizedText[] s_factChoices = [new("ja", "yes"), new("nej", "no"), new("vill inte uppge", "refused")];

    // A column that stands in several files.
    private static readonly Dictionary<string, CodedColumn> s_kinds = new(StringComparer.Ordinal)
    {
        [ExchangeFormat.Interventions] = One<InterventionKind>(),
        [ExchangeFormat.Consents] = One<ConsentKind>(),
        [ExchangeFormat.Measures] = One<MeasureKind>(),
        [ExchangeFormat.Costs] = One<CostKind>(),
    };

    private static readonly Dictionary<string, CodedColumn> s_accepts = new(StringComparer.Ordinal)
    {
        ["gender"] = One<Gender>(),
        ["exit_reason"] = One<ExitReason>(),
        ["labour_status"] = One<LabourStatus>(),
        ["leave"] = One<LeaveKind>(),
        ["target_groups"] = Several<TargetGroup>(),
        ["six_month_followup"] = new(
            text => Words.FollowUp.TryRead(text.AsSpan(), out _),
            Words.FollowUp.Accepted,
            [new("ja", "yes"), new("inget svar", "no-answer")]
        ),
        ["six_month_status"] = One<SixMonthStatus>(),
        ["six_month_improvement"] = One<Improvement>(),
        ["specific_objective"] = new(text => Words.Objectives.TryRead(text.AsSpan(), out _), Words.Objectives.Accepted, []),
        ["participant_kind"] = One<ParticipantKind>(),
        ["referrer"] = One<Referrer>(),
        ["income_sources"] = Several<IncomeSource>(),
        ["income_sources_after"] = Several<IncomeSource>(),
        ["exit_manner"] = One<ExitManner>(),
        ["type_of_work"] = One<TypeOfWork>(),
        ["event"] = One<EventKind>(),
        ["occasion"] = One<Occasion>(),
        ["subject"] = One<MeasurementSubject>(),
        ["kind"] = Any(s_kinds.Values),
    };

    // Codes of these come from the project and the instruments, or are numbers; the reading of the folder asks them.
    private static readonly HashSet<string> s_open = new(
        [
            "operation",
            "forbund",
            "municipality",
            "isced",
            "rater",
            "instrument",
            "work_extent",
            "study_extent",
            "fte",
            "amount_ore",
            "hours",
        ],
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
            "participant_took_part",
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
            ExchangeFormat.StaffColumns,
            ExchangeFormat.AssignmentColumns,
            ExchangeFormat.CostColumns,
            ExchangeFormat.HoursColumns,
            ExchangeFormat.PlanColumns,
        }.SelectMany(columns => columns.AsEnumerable()),
        StringComparer.Ordinal
    );

    /// <summary>Whether the format or BIP has a column.</summary>
    public static bool IsKnown(string column) => s_format.Contains(column) || Instrument.Bip.TryGetItem(column, out _);

    /// <summary>Whether the cells of a column are codes: neither keys nor dates nor free text.</summary>
    public static bool IsCoded(string column) =>
        s_accepts.ContainsKey(column) || s_open.Contains(column) || s_facts.Contains(column) || !s_format.Contains(column);

    /// <summary>
    /// What a column takes, where it does not take a code: <c>null</c> = it does. Empty is not known, and where a folder decides, every text is taken.
    /// </summary>
    public static LocalizedText? Refuses(string column, string code) =>
        code.Length == 0 ? null
        : s_facts.Contains(column) ? (Words.Facts.TryRead(code.AsSpan(), out _) ? null : Words.Facts.Accepted)
        : s_accepts.TryGetValue(column, out var accepts) && !accepts.Reads(code) ? accepts.Accepted
        : null;

    /// <summary>
    /// The labels that a cell of a column with one code may have, which are read like the codes, in their order; empty where it takes keys, dates,
    /// numbers, several codes or those of a project.
    /// </summary>
    public static IReadOnlyList<LocalizedText> Choices(string file, string column) =>
        s_facts.Contains(column) ? s_factChoices
        : column == "kind" && s_kinds.TryGetValue(file, out var kind) ? kind.Choices
        : s_accepts.TryGetValue(column, out var accepts) ? accepts.Choices
        : [];

    private static CodedColumn One<[DynamicallyAccessedMembers(PublicFields)] T>()
        where T : CodedList<T> => Several<T>() with { Choices = [.. CodedList<T>.All.Select(value => value.Label)] };

    private static CodedColumn Several<[DynamicallyAccessedMembers(PublicFields)] T>()
        where T : CodedList<T> =>
        new(text => text.Split('|').All(part => Words.Of<T>().TryRead(part.AsSpan(), out _)), Words.Of<T>().Accepted, []);

    private static CodedColumn Any(IReadOnlyCollection<CodedColumn> columns) =>
        new(
            text => columns.Any(column => column.Reads(text)),
            new(
                string.Join(" ", columns.Select(column => column.Accepted.Sv)),
                string.Join(" ", columns.Select(column => column.Accepted.En))
            ),
            []
        );

    private sealed record CodedColumn(Func<string, bool> Reads, LocalizedText Accepted, IReadOnlyList<LocalizedText> Choices);
}
