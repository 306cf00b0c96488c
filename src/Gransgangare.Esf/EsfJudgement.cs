using Gransgangare.Core;
using Gransgangare.Esf.Rules;
using NodaTime;

namespace Gransgangare.Esf;

/// <summary>
/// The verdicts on one participation and all indicators of a programme (bedömning av ett deltagande), as a few sets. It is small, is copied
/// and holds nothing that tells who the person is.
/// </summary>
/// <remarks>A judge makes it; the default value is not a judgement and cannot be asked.</remarks>
public readonly struct EsfJudgement
{
    private static readonly ValueList<string>[] s_missing =
    [
        .. Enumerable.Range(0, (int)Rules.Missing.NotAsked).Select(missing => Columns.Of((Missing)missing).ToValueList()),
    ];

    private readonly ulong _counted;
    private readonly ulong _open;
    private readonly ulong _outOfScope;
    private readonly Missing _missing;
    private readonly DayKey _entry;
    private readonly DayKey _exit;
    private readonly DayKey _sixMonthsAfter;

    internal EsfJudgement(EsfJudge judge, ulong counted, ulong open, ulong outOfScope, Missing missing, in EsfFacts facts)
    {
        Judge = judge;
        _counted = counted;
        _open = open;
        _outOfScope = outOfScope;
        _missing = missing;
        _sixMonthsAfter = facts.SixMonthsAfter;
        GenderOrder = facts.GenderOrder;
        _entry = facts.Entry;
        _exit = facts.Exit;
        IsObjectiveL = facts.IsObjectiveL;
    }

    /// <summary>The programme judged by.</summary>
    public Programme Programme => Judge.Programme;

    /// <summary>Indicators in which the person counts.</summary>
    public EsfIndicatorSet Counted => new(Programme, _counted);

    /// <summary>Indicators that cannot be decided because a fact is missing.</summary>
    public EsfIndicatorSet CannotSay => new(Programme, _open);

    /// <summary>Indicators in which the person is outside the follow-up.</summary>
    public EsfIndicatorSet OutOfScope => new(Programme, _outOfScope);

    /// <summary>
    /// Whether the person is a participant at all (deltagare): supported directly, long enough, not a registration error. One who is not
    /// is in no figure, not in the grand total and not in the list of incomplete records.
    /// </summary>
    public bool IsInScope => (_outOfScope & 1) == 0;

    /// <summary>
    /// Whether the record of a participant lacks gender, birth date, labour market status or education (ofullständig); under objective (l)
    /// gender or birth date. With <see cref="IncompleteRecords.Excluded"/> it is then in no indicator, else in those whose facts are known.
    /// </summary>
    public bool IsIncomplete => IsInScope && (_missing & ~Rules.Missing.NotAsked) != Rules.Missing.None;

    /// <summary>Columns of the exchange folder that an incomplete record lacks, in the order of the folder.</summary>
    public ValueList<string> Missing => s_missing[IsInScope ? (int)(_missing & ~Rules.Missing.NotAsked) : 0];

    /// <summary>The cell in which the person counts.</summary>
    public Gender Gender => Gender.All[GenderOrder];

    /// <summary>Whether the record is in the figures: of a participant, and complete where that is asked for.</summary>
    internal bool IsTransmitted => IsInScope && (!IsIncomplete || _missing.HasFlag(Rules.Missing.NotAsked));

    internal EsfJudge Judge { get; }

    internal byte GenderOrder { get; }

    internal LocalDate? Exit => _exit.IsDay ? _exit.Date : null;

    internal bool IsObjectiveL { get; }

    /// <summary>The verdict on one indicator.</summary>
    /// <param name="indicator">A listed indicator of the same programme.</param>
    /// <exception cref="ArgumentException">The indicator belongs to another programme or is not judged.</exception>
    public EsfVerdict VerdictOf(EsfIndicator indicator)
    {
        if (!ReferenceEquals(indicator.Programme, Programme) || indicator.Order < 0)
        {
            throw new ArgumentException($"{indicator.Id} is not an indicator of {Programme.Code}.", nameof(indicator));
        }

        var bit = 1UL << indicator.Order;
        return (_counted & bit) != 0 ? EsfVerdict.Counted
            : (_outOfScope & bit) != 0 ? EsfVerdict.OutOfScope
            : (_open & bit) != 0 ? EsfVerdict.CannotSay
            : EsfVerdict.NotCounted;
    }

    /// <summary>
    /// The indicators whose own day lies in a period, both days included: outputs by entry, immediate results by exit, longer-term results
    /// by exit + 6 months (ESF-B8, ESF-B9).
    /// </summary>
    /// <param name="period">The period.</param>
    public EsfIndicatorSet DatedIn(ParticipationPeriod period) => new(Programme, In(period).Dated);

    /// <summary>The indicators dated in a period, and whether the entry and the exit lie there.</summary>
    internal (ulong Dated, bool Entered, bool Left) In(ParticipationPeriod period)
    {
        var (first, last) = (new DayKey(period.Start), new DayKey(period.End ?? LocalDate.MaxIsoValue));
        var (entered, left) = (_entry.IsIn(first, last), _exit.IsDay && _exit.IsIn(first, last));
        return (
            (entered ? Judge.OfKind(EsfIndicatorKind.Output) : 0)
                | (left ? Judge.OfKind(EsfIndicatorKind.ImmediateResult) : 0)
                | (_exit.IsDay && _sixMonthsAfter.IsIn(first, last) ? Judge.OfKind(EsfIndicatorKind.LongerTermResult) : 0),
            entered,
            left
        );
    }

    /// <summary>The codes counted; nothing about the person.</summary>
    public override string ToString() => Counted.ToString();
}
