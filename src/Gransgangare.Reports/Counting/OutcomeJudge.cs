using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>
/// Judges one participation for a period: the one place that decides in which counts it is. Registration errors and persons who are not
/// supported directly are in none (SE-R6, ESF-F7); the final exit decides the category.
/// </summary>
/// <param name="request">Period and readings.</param>
internal sealed class OutcomeJudge(ReportRequest request)
{
    /// <summary>How many numbers <see cref="CodeOf"/> tells apart.</summary>
    internal static readonly int Codes = (ParticipationRow.NoReason + 1) * (int)Coded.Reason;

    /// <summary>Columns of the exchange folder that the volumes look at.</summary>
    public static ValueList<string> NeededFacts { get; } = ["entry_date", "exit_date", "exit_reason", "direct_beneficiary"];

    private readonly int _from = ParticipationRow.KeyOf(request.From);
    private readonly int _to = ParticipationRow.KeyOf(request.To);

    // Whether an exit with a reason is one.
    private readonly bool[] _isExit = [.. ExitReason.All.Append(null).Select(request.OutcomeRules.IsExit)];

    // The verdicts by exit reason, where nothing else decides.
    private readonly OutcomeVerdict[]? _byReason = ReferenceEquals(request.OutcomeRules.Test, WorkOrStudyTest.ByReason)
        ? [.. ExitReason.All.Append(null).Select(reason => request.OutcomeRules.Judge(new Exit(request.To, reason), request.To))]
        : null;

    [Flags]
    private enum Coded
    {
        HasEntered = 1,
        IsOngoing = 2,
        HasExited = 4,
        IsIdentified = 8,
        IsInterruption = 16,
        Reason = 32,
    }

    /// <summary>Columns that the outcomes of a rule set look at.</summary>
    /// <param name="rules">The rule set.</param>
    public static ValueList<string> NeededFactsOf(OutcomeRuleSet rules) =>
        [.. (rules ?? throw new ArgumentNullException(nameof(rules))).Test.NeededFacts, "direct_beneficiary", "participant_kind"];

    /// <summary>Judges a participation.</summary>
    /// <param name="participation">The participation, with all that is registered of it; the as-of date of the request is applied here.</param>
    /// <returns>Its counts; none if it does not touch the period.</returns>
    public JudgedOutcome Judge(Participation participation)
    {
        ArgumentNullException.ThrowIfNull(participation);

        return participation.AsKnownOn(request.AsOf) is { } known ? JudgeKnown(known, new ParticipationRow(known)) : default;
    }

    /// <summary>
    /// The one record of a person in the project (personpost, SE-R6): the facts at entry of the first participation that can be counted, its entry,
    /// and the final exit over all of them; open while one of them is.
    /// </summary>
    /// <remarks>
    /// Of participations that end on one day, work decides before study, study before nearer and that before other reasons (SE-R4). Events,
    /// interventions and consents are not in the record.
    /// </remarks>
    /// <param name="participations">All participations of one person, with all that is registered of them; the as-of date is applied here.</param>
    /// <returns>The participation itself if only one can be counted; <c>null</c> if none can.</returns>
    public Participation? RecordOf(IEnumerable<Participation> participations)
    {
        var counted = (participations ?? throw new ArgumentNullException(nameof(participations)))
            .AsKnownOn(request.AsOf)
            .Where(one => one.IsCounted)
            .OrderBy(one => one.Entry)
            .ThenBy(one => one.Operation, StringComparer.Ordinal)
            .ToList();
        if (counted.Count < 2)
        {
            return counted.SingleOrDefault();
        }

        var last = counted
            .OrderByDescending(one => IsOpen(one) ? LocalDate.MaxIsoValue : one.Exit!.Date)
            .ThenBy(one => IsOpen(one) ? 0 : 1)
            .ThenBy(one => IsOpen(one) ? 0 : PlaceOf(one.Exit!))
            .ThenBy(one => one.Operation, StringComparer.Ordinal)
            .First();
        return counted[0] with
        {
            Kind = last.Kind,
            Spells = [new Spell(counted[0].Entry, last.Exit)],
            Events = [],
            Interventions = [],
            Consents = [],
        };
    }

    /// <summary>Judges a participation that has been cut to the as-of date.</summary>
    internal JudgedOutcome JudgeKnown(Participation known, in ParticipationRow row)
    {
        if (!IsActive(row))
        {
            return default;
        }

        var code = CodeOf(row);
        return CanJudge(code) ? Judged(code) : Judged(code, request.OutcomeRules.Judge(known.Exit!, request.AsOf ?? request.To));
    }

    /// <summary>A number for what decides about one that is active: those with the same are judged alike if the number is enough.</summary>
    internal int CodeOf(in ParticipationRow row) =>
        (row.Entry >= _from && row.Entry <= _to ? (int)Coded.HasEntered : 0)
        | (row.Entry <= _to && ExitOf(row) >= _to ? (int)Coded.IsOngoing : 0)
        | (ExitOf(row) >= _from && ExitOf(row) <= _to ? (int)Coded.HasExited : 0)
        | (row.IsIdentified ? (int)Coded.IsIdentified : 0)
        | (row.IsInterruption ? (int)Coded.IsInterruption : 0)
        | (row.Reason * (int)Coded.Reason);

    /// <summary>Whether the number of an active one decides, or the exit itself has to be looked at.</summary>
    internal bool CanJudge(int code) => _byReason is not null || !IsCategorised(code);

    /// <summary>Judges by a number that is enough.</summary>
    internal JudgedOutcome Judged(int code) => Judged(code, IsCategorised(code) ? _byReason![code / (int)Coded.Reason] : null);

    /// <summary>Whether it takes part at least one day of the period and can be counted.</summary>
    internal bool IsActive(in ParticipationRow row) => row.IsCounted && row.Entry <= _to && ExitOf(row) >= _from;

    private bool IsOpen(Participation known) => known.Exit is not { } exit || !request.OutcomeRules.IsExit(exit.Reason);

    // One whose exit is not an exit goes on (SE-S17a).
    private int ExitOf(in ParticipationRow row) => _isExit[row.Reason] ? row.Exit : int.MaxValue;

    // Work, study, nearer, other, undecided (SE-R4).
    private int PlaceOf(Exit exit)
    {
        var verdict = request.OutcomeRules.Judge(exit, request.AsOf ?? request.To);
        return verdict.Category is not { } category
            ? int.MaxValue
            : (2 * category.Order) + (category == ExitCategory.WorkOrStudy && verdict.Activity == ExitActivity.Study ? 1 : 0);
    }

    private static bool IsCategorised(int code) =>
        (code & (int)(Coded.HasExited | Coded.IsIdentified)) == (int)(Coded.HasExited | Coded.IsIdentified);

    private static JudgedOutcome Judged(int code, OutcomeVerdict? verdict) =>
        new(
            HasEntered: (code & (int)Coded.HasEntered) != 0,
            IsActive: true,
            IsOngoing: (code & (int)Coded.IsOngoing) != 0,
            HasExited: (code & (int)Coded.HasExited) != 0,
            IsIdentified: (code & (int)Coded.IsIdentified) != 0,
            Category: verdict?.Category,
            Activity: verdict?.Activity ?? ExitActivity.None
        )
        {
            IsInterrupted = (code & (int)(Coded.HasExited | Coded.IsInterruption)) == (int)(Coded.HasExited | Coded.IsInterruption),
        };
}
