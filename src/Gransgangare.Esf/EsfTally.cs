using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Esf.Rules;

namespace Gransgangare.Esf;

/// <summary>
/// Whole-number counters of one programme, rule-set version and set of readings: indicators by gender, and what cannot be said (räknare). Tallies of parts add up
/// to the tally of the whole in any order and any split.
/// </summary>
/// <remarks>A tally is filled by one thread; give each thread its own and merge them.</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed class EsfTally : IEquatable<EsfTally>
{
    private const int RowsOfKind = 4;

    private static readonly int s_genders = Gender.All.Count;

    /// <summary>
    /// Rows of a counter for each gender: counted by indicator, what cannot be said of those in the figures by indicator, what cannot be said of the
    /// others by indicator, incomplete records, and all participants by kind of indicator, in the figures or not, of objective (l) or not.
    /// </summary>
    private readonly long[] _counters;
    private readonly int _indicators;

    /// <summary>An empty tally; merging it changes nothing.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="options">The readings; <c>null</c> = the defaults of the programme.</param>
    public EsfTally(Programme programme, EsfOptions? options = null)
    {
        Programme = programme ?? throw new ArgumentNullException(nameof(programme));
        Options = options ?? EsfOptions.DefaultFor(programme);
        _indicators = programme.Indicators.Count;
        _counters = new long[(RowOf(EsfIndicatorKind.LongerTermResult, isInFigures: true, isObjectiveL: true) + 1) * s_genders];
    }

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>The readings.</summary>
    public EsfOptions Options { get; }

    /// <summary>Participants with complete and incomplete records (totalt antal deltagare, ESF-Q3).</summary>
    public long GrandTotal => All(EsfIndicatorKind.Output, isInFigures: null, gender: null);

    /// <summary>Participants whose record is incomplete (ofullständiga poster).</summary>
    public long Incomplete => Cell(3 * _indicators, gender: null);

    /// <summary>Participants in the figures who have left (avslutade), of whom results can be counted.</summary>
    public long Leavers => LeaversOf(gender: null);

    /// <summary>Whether nobody has been counted.</summary>
    public bool IsEmpty => Array.TrueForAll(_counters, counter => counter == 0);

    /// <summary>All counters, to send to somebody who adds tallies up; <see cref="FromCounters"/> reads them back.</summary>
    internal UnprotectedList<long> Counters => ValueList.Of<long>(_counters);

    /// <summary>A tally that was counted elsewhere.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="ruleSetVersion">The version of the rule set it was counted by.</param>
    /// <param name="options">The readings it was counted by.</param>
    /// <param name="counters">Its <see cref="Counters"/>.</param>
    /// <exception cref="ArgumentException">Another version of the rule set, not the counters of such a tally, or a part larger than its whole.</exception>
    internal static EsfTally FromCounters(Programme programme, string ruleSetVersion, EsfOptions options, IReadOnlyList<long> counters)
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

        return tally.IsNested ? tally : throw new ArgumentException("A part must not exceed its whole.", nameof(counters));
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
        ArgumentNullException.ThrowIfNull(other);

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
    public long this[EsfIndicator indicator, Gender? gender = null] => Cell(RowOf(indicator), gender);

    /// <summary>
    /// Participants of whom it cannot be said whether they count in an indicator and cell (kan inte sägas): a fact is missing. They are in no figure.
    /// </summary>
    /// <param name="indicator">A listed indicator of the programme.</param>
    /// <param name="gender">The gender; <c>null</c> = all.</param>
    /// <exception cref="ArgumentException">The indicator belongs to another programme or is not judged.</exception>
    public long CannotSay(EsfIndicator indicator, Gender? gender = null) =>
        Cell(_indicators + RowOf(indicator), gender) + Cell((2 * _indicators) + RowOf(indicator), gender);

    /// <summary>
    /// The figure of an indicator and cell; <c>null</c> where it cannot be said of anybody with a complete record in the cell, or of any participant at
    /// all: unknown is not 0. Where the gender of everybody is unknown, so is each gender's part of what is counted. A figure is 0 where nobody is asked about,
    /// such as results of those who still take part. The total of the programme is always known: it is the number of complete records (ESF-P5, ESF-Q3).
    /// </summary>
    /// <param name="indicator">A listed indicator of the programme.</param>
    /// <param name="gender">The gender; <c>null</c> = the total.</param>
    /// <exception cref="ArgumentException">The indicator belongs to another programme or is not judged.</exception>
    public long? Figure(EsfIndicator indicator, Gender? gender = null) =>
        (!ReferenceEquals(indicator, Programme.Total) && IsUnknown(indicator, gender)) || IsOfUnknownGender(indicator, gender)
            ? null
            : this[indicator, gender];

    /// <summary>Participants in the figures by whose day an indicator is counted: those counted, those not, and those of whom it cannot be said.</summary>
    internal long Asked(EsfIndicator indicator) => Asked(indicator, isInFigures: true, gender: null);

    /// <summary>Those of <see cref="Asked(EsfIndicator)"/> of whom it cannot be said.</summary>
    internal long Undecided(EsfIndicator indicator) => Cell(_indicators + RowOf(indicator), gender: null);

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

    /// <summary>Programme and readings; no count.</summary>
    public override string ToString() => $"{nameof(EsfTally)} ({Programme.Code})";

    /// <summary>A tally of its own with the same counters.</summary>
    public EsfTally Copy()
    {
        var copy = new EsfTally(Programme, Options);
        copy.Merge(this);
        return copy;
    }

    /// <summary>Complete participants of objective (l), for whom neither status nor education is counted (ESF-P12).</summary>
    internal long ObjectiveL(Gender? gender) => Cell(RowOf(EsfIndicatorKind.Output, isInFigures: true, isObjectiveL: true), gender);

    private bool IsUnknown(EsfIndicator indicator, Gender? gender) =>
        Cell(_indicators + RowOf(indicator), gender) is > 0 and var open && open == Asked(indicator, isInFigures: true, gender)
        || MayBeIn(indicator, gender) > 0 && CannotSay(indicator) == Asked(indicator, isInFigures: null, gender: null);

    // Those of whom it cannot be said and who are in the cell, or may be, since their gender is unknown.
    private long MayBeIn(EsfIndicator indicator, Gender? gender) =>
        CannotSay(indicator, gender) + (gender is null ? 0 : CannotSay(indicator, Gender.Unknown));

    private bool IsOfUnknownGender(EsfIndicator indicator, Gender? gender) =>
        gender is not null
        && gender != Gender.Unknown
        && this[indicator, Gender.Unknown] > 0
        && Asked(indicator, isInFigures: null, Gender.Unknown) == Asked(indicator, isInFigures: null, gender: null);

    /// <summary>Leavers of one cell.</summary>
    internal long LeaversOf(Gender? gender) => All(EsfIndicatorKind.ImmediateResult, isInFigures: true, gender);

    private void Add(in EsfJudgement judgement, long count, ulong dated, bool entered, bool left)
    {
        Demand(judgement.Programme, judgement.Judge.Options, nameof(judgement));
        CounterBounds.Demand(count, nameof(count));

        if (!judgement.IsInScope)
        {
            return;
        }

        int gender = judgement.GenderOrder;
        Note(judgement.Counted.Bits & dated, 0, gender, count);
        Note(judgement.CannotSay.Bits & dated, judgement.IsTransmitted ? _indicators : 2 * _indicators, gender, count);
        Note(3 * _indicators, gender, entered && judgement.IsIncomplete, count);
        var later = judgement.Exit is not null && (dated & judgement.Judge.OfKind(EsfIndicatorKind.LongerTermResult)) != 0;
        var first = RowOf(EsfIndicatorKind.Output, judgement.IsTransmitted, judgement.IsObjectiveL);
        Note(first + (RowsOfKind * (int)EsfIndicatorKind.Output), gender, entered, count);
        Note(first + (RowsOfKind * (int)EsfIndicatorKind.ImmediateResult), gender, left, count);
        Note(first + (RowsOfKind * (int)EsfIndicatorKind.LongerTermResult), gender, later, count);
    }

    // Nobody counts in an indicator, or cannot be said of, who is not asked about.
    private bool IsNested =>
        Gender.All.All(gender =>
            Cell(3 * _indicators, gender) <= All(EsfIndicatorKind.Output, isInFigures: null, gender)
            && Programme.Indicators.All(indicator =>
                Cell(indicator.Order, gender)
                    <= All(indicator.Kind, isInFigures: true, gender) - Cell(_indicators + indicator.Order, gender)
                && Cell((2 * _indicators) + indicator.Order, gender) <= All(indicator.Kind, isInFigures: false, gender)
            )
        );

    /// <summary>Participants by whose day an indicator is counted, but for those of objective (l) where it is not counted of them.</summary>
    private long Asked(EsfIndicator indicator, bool? isInFigures, Gender? gender) =>
        All(indicator.Kind, isInFigures, gender, withObjectiveL: !indicator.Conditions.Contains(Conditions.NotObjectiveL));

    private long All(EsfIndicatorKind kind, bool? isInFigures, Gender? gender, bool withObjectiveL = true)
    {
        var all = 0L;
        foreach (var inFigures in new[] { false, true })
        {
            if (isInFigures is null || isInFigures == inFigures)
            {
                all += Cell(RowOf(kind, inFigures, isObjectiveL: false), gender);
                all += withObjectiveL ? Cell(RowOf(kind, inFigures, isObjectiveL: true), gender) : 0;
            }
        }

        return all;
    }

    private void Note(ulong indicators, int firstRow, int gender, long count)
    {
        var first = (firstRow * s_genders) + gender;
#if NETSTANDARD2_0
        for (var i = first; indicators != 0; indicators >>= 1, i += s_genders)
        {
            _counters[i] = checked(_counters[i] + ((long)(indicators & 1) * count));
        }
#else
        for (; indicators != 0; indicators &= indicators - 1)
        {
            ref var counter = ref _counters[first + (System.Numerics.BitOperations.TrailingZeroCount(indicators) * s_genders)];
            counter = checked(counter + count);
        }
#endif
    }

    private void Note(int row, int gender, bool isSo, long count)
    {
        ref var counter = ref _counters[(row * s_genders) + gender];
        counter = checked(counter + (isSo ? count : 0));
    }

    private int RowOf(EsfIndicator indicator) =>
        ReferenceEquals(indicator.Programme, Programme) && indicator.Order >= 0
            ? indicator.Order
            : throw new ArgumentException($"{indicator.Id} is not an indicator of {Programme.Code}.", nameof(indicator));

    private int RowOf(EsfIndicatorKind kind, bool isInFigures, bool isObjectiveL) =>
        (3 * _indicators) + 1 + (RowsOfKind * (int)kind) + (isInFigures ? 2 : 0) + (isObjectiveL ? 1 : 0);

    private long Cell(int row, Gender? gender)
    {
        var first = row * s_genders;
        return gender is not null ? _counters[first + gender.Order] : _counters.Skip(first).Take(s_genders).Sum();
    }

    private void Demand(Programme programme, EsfOptions options, string parameter)
    {
        if (!ReferenceEquals(programme, Programme) || (!ReferenceEquals(options, Options) && !options.Equals(Options)))
        {
            throw new ArgumentException($"This tally is of {Programme.RuleSetVersion} with {Options}.", parameter);
        }
    }
}
