using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>
/// Whole-number counters of one programme, rule-set version and set of readings: indicators by gender (räknare). Tallies of parts add up
/// to the tally of the whole in any order and any split.
/// </summary>
/// <remarks>A tally is filled by one thread; give each thread its own and merge them.</remarks>
public sealed class EsfTally : IEquatable<EsfTally>
{
    private static readonly int s_genders = Gender.All.Count;

    /// <summary>Indicator × gender, then the counters that are of no indicator × gender.</summary>
    private readonly long[] _counters;
    private readonly int _indicators;

    /// <summary>A tally of nobody; merging it changes nothing.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="options">The readings; <c>null</c> = the defaults of the programme.</param>
    public EsfTally(Programme programme, EsfOptions? options = null)
    {
        Programme = programme ?? throw new ArgumentNullException(nameof(programme));
        Options = options ?? EsfOptions.DefaultFor(programme);
        _indicators = programme.Indicators.Count;
        _counters = new long[(_indicators + (int)Extra.Count) * s_genders];
    }

    private enum Extra
    {
        Participants,
        Incomplete,
        Leavers,
        ObjectiveL,
        Count,
    }

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>The readings.</summary>
    public EsfOptions Options { get; }

    /// <summary>Participants with complete and incomplete records (totalt antal deltagare, ESF-Q3).</summary>
    public long GrandTotal => Sum(Extra.Participants);

    /// <summary>Participants whose record is incomplete (ofullständiga poster).</summary>
    public long Incomplete => Sum(Extra.Incomplete);

    /// <summary>Participants in the figures who have left (avslutade), of whom results can be counted.</summary>
    public long Leavers => Sum(Extra.Leavers);

    /// <summary>Whether nobody has been counted.</summary>
    public bool IsEmpty => Array.TrueForAll(_counters, counter => counter == 0);

    /// <summary>All counters, to send to somebody who adds tallies up; <see cref="FromCounters"/> reads them back.</summary>
    public ValueList<long> Counters => ValueList.Of<long>(_counters);

    /// <summary>A tally that was counted elsewhere.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="ruleSetVersion">The version of the rule set it was counted by.</param>
    /// <param name="options">The readings it was counted by.</param>
    /// <param name="counters">Its <see cref="Counters"/>.</param>
    /// <exception cref="ArgumentException">Another version of the rule set, or not the counters of such a tally.</exception>
    public static EsfTally FromCounters(Programme programme, string ruleSetVersion, EsfOptions options, IReadOnlyList<long> counters)
    {
        var tally = new EsfTally(programme, options);
        if (!string.Equals(ruleSetVersion, programme.RuleSetVersion, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The rule set here is {programme.RuleSetVersion}.", nameof(ruleSetVersion));
        }

        if (counters.Count != tally._counters.Length || counters.Any(counter => counter < 0))
        {
            throw new ArgumentException($"There are {tally._counters.Length} counters, none of them negative.", nameof(counters));
        }

        for (var i = 0; i < counters.Count; i++)
        {
            tally._counters[i] = counters[i];
        }

        return tally;
    }

    /// <summary>Counts one judged participation.</summary>
    /// <param name="judgement">A judgement by the same programme and readings.</param>
    /// <exception cref="ArgumentException">It was judged by another programme or other readings.</exception>
    public void Add(in EsfJudgement judgement) => Add(judgement, count: 1);

    /// <summary>Counts participations that are judged alike, such as a group of a database.</summary>
    /// <param name="judgement">A judgement by the same programme and readings.</param>
    /// <param name="count">How many they are.</param>
    /// <exception cref="ArgumentException">They were judged by another programme or other readings.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Add(in EsfJudgement judgement, long count) =>
        Add(judgement, count, ulong.MaxValue, entered: true, left: judgement.Exit is not null);

    /// <summary>
    /// Counts one judged participation in those indicators whose own day lies in a period: outputs, the grand total and the incomplete by
    /// entry, immediate results and leavers by exit, longer-term results by exit + 6 months.
    /// </summary>
    /// <param name="judgement">A judgement by the same programme and readings.</param>
    /// <param name="period">The period, both days included.</param>
    /// <exception cref="ArgumentException">It was judged by another programme or other readings.</exception>
    public void Add(in EsfJudgement judgement, ParticipationPeriod period) => Add(judgement, period, count: 1);

    /// <summary>Counts participations that are judged alike in those indicators whose own day lies in a period.</summary>
    /// <param name="judgement">A judgement by the same programme and readings.</param>
    /// <param name="period">The period, both days included.</param>
    /// <param name="count">How many they are.</param>
    /// <exception cref="ArgumentException">They were judged by another programme or other readings.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Add(in EsfJudgement judgement, ParticipationPeriod period, long count)
    {
        var (dated, entered, left) = judgement.In(period);
        Add(judgement, count, dated, entered, left);
    }

    /// <summary>Adds the counters of another tally, over other participations than this one's.</summary>
    /// <param name="other">A tally of the same programme and readings; it does not change.</param>
    /// <exception cref="ArgumentException">The programmes or the readings differ.</exception>
    public void Merge(EsfTally other)
    {
        if (other is null)
        {
            throw new ArgumentNullException(nameof(other));
        }

        Demand(other.Programme, other.Options, nameof(other));
        for (var i = 0; i < _counters.Length; i++)
        {
            _counters[i] = checked(_counters[i] + other._counters[i]);
        }
    }

    /// <summary>Participants counted in an indicator and cell; unknown gender is in no cell but the total.</summary>
    /// <param name="indicator">A listed indicator of the programme.</param>
    /// <param name="gender">The gender; <c>null</c> = the total.</param>
    /// <exception cref="ArgumentException">The indicator belongs to another programme or is not judged.</exception>
    public long this[EsfIndicator indicator, Gender? gender = null] =>
        ReferenceEquals(indicator.Programme, Programme) && indicator.Order >= 0
            ? Cell(indicator.Order, gender)
            : throw new ArgumentException($"{indicator.Id} is no listed indicator of {Programme.Code}.", nameof(indicator));

    /// <inheritdoc/>
    public bool Equals(EsfTally? other) =>
        other is not null
        && ReferenceEquals(Programme, other.Programme)
        && Options.Equals(other.Options)
        && _counters.AsSpan().SequenceEqual(other._counters);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EsfTally);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Programme.Order * 397) ^ GrandTotal.GetHashCode());

    /// <summary>Programme and number of participants.</summary>
    public override string ToString() => FormattableString.Invariant($"{Programme.Code}: {GrandTotal}");

    /// <summary>Complete participants of objective (l), for whom neither status nor education is counted (ESF-P12).</summary>
    internal long ObjectiveL(Gender? gender) => Cell(_indicators + (int)Extra.ObjectiveL, gender);

    /// <summary>Leavers of one cell.</summary>
    internal long LeaversOf(Gender? gender) => Cell(_indicators + (int)Extra.Leavers, gender);

    private void Add(in EsfJudgement judgement, long count, ulong dated, bool entered, bool left)
    {
        Demand(judgement.Programme, judgement.Judge.Options, nameof(judgement));
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), "A number of participations is not negative.");
        }

        if (!judgement.IsInScope)
        {
            return;
        }

        int gender = judgement.GenderOrder;
        var counted = judgement.Counted.Bits & dated;
#if NETSTANDARD2_0
        for (var i = gender; counted != 0; counted >>= 1, i += s_genders)
        {
            _counters[i] += (long)(counted & 1) * count;
        }
#else
        for (; counted != 0; counted &= counted - 1)
        {
            _counters[(System.Numerics.BitOperations.TrailingZeroCount(counted) * s_genders) + gender] += count;
        }
#endif

        Note(Extra.Participants, gender, entered, count);
        Note(Extra.Incomplete, gender, entered && judgement.IsIncomplete, count);
        Note(Extra.Leavers, gender, left && judgement.IsTransmitted, count);
        Note(Extra.ObjectiveL, gender, entered && judgement.IsObjectiveL && judgement.IsTransmitted, count);
    }

    private void Note(Extra extra, int gender, bool isSo, long count) =>
        _counters[((_indicators + (int)extra) * s_genders) + gender] += isSo ? count : 0;

    private long Cell(int row, Gender? gender)
    {
        var first = row * s_genders;
        return gender is not null ? _counters[first + gender.Order] : _counters.Skip(first).Take(s_genders).Sum();
    }

    private long Sum(Extra extra) => Cell(_indicators + (int)extra, gender: null);

    private void Demand(Programme programme, EsfOptions options, string parameter)
    {
        if (!ReferenceEquals(programme, Programme) || (!ReferenceEquals(options, Options) && !options.Equals(Options)))
        {
            throw new ArgumentException($"This tally is of {Programme.RuleSetVersion} with {Options}.", parameter);
        }
    }
}
