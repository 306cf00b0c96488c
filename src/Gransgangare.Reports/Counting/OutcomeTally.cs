using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Whole-number counts of outcomes for one group (sammanräkning). Tallies of disjoint parts merge into the tally of the whole, in any order, so
/// that any split gives the same figures. Populations are nested: active ⊇ exited ⊇ categorised ⊇ each category. Not safe for use by
/// several threads at once: give each its own and merge.
/// </summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed class OutcomeTally : IEquatable<OutcomeTally>
{
    private static readonly int s_counters = Enum.GetNames(typeof(Count)).Length;

    private readonly long[] _counts = new long[s_counters];

    /// <summary>An empty tally.</summary>
    public OutcomeTally() { }

    /// <summary>A tally that was counted elsewhere.</summary>
    /// <param name="counters">Its <see cref="Counters"/>.</param>
    /// <exception cref="ArgumentException">Not as many counters as there are, a negative one, or a part larger than its whole.</exception>
    internal OutcomeTally(ValueList<long> counters)
    {
        if (counters is null || counters.Count != _counts.Length || counters.AsEnumerable().Any(count => count < 0))
        {
            throw new ArgumentException("These are not the counters of a tally of outcomes.", nameof(counters));
        }

        counters.AsSpan().CopyTo(_counts);
        if (!IsNested)
        {
            throw new ArgumentException("A part must not exceed its whole.", nameof(counters));
        }
    }

    private enum Count
    {
        Entered,
        Active,
        ActiveIdentified,
        Ongoing,
        Exited,
        Work,
        Study,
        Nearer,
        Other,
        Uncategorised,
        Interrupted,
    }

    /// <summary>All counters in a fixed order, to be sent and added elsewhere.</summary>
    internal UnprotectedList<long> Counters => ValueList.Of<long>(_counts);

    /// <summary>Entries in the period.</summary>
    public long Entered => _counts[(int)Count.Entered];

    /// <summary>Took part at least one day of the period.</summary>
    public long Active => _counts[(int)Count.Active];

    /// <summary>Those of the active who are followed with a record (SE-R18).</summary>
    public long ActiveIdentified => _counts[(int)Count.ActiveIdentified];

    /// <summary>Take part on the last day of the period.</summary>
    public long Ongoing => _counts[(int)Count.Ongoing];

    /// <summary>Final exits in the period.</summary>
    public long Exited => _counts[(int)Count.Exited];

    /// <summary>Exited to work.</summary>
    public long Work => _counts[(int)Count.Work];

    /// <summary>Exited to studies.</summary>
    public long Study => _counts[(int)Count.Study];

    /// <summary>Exited nearer the labour market.</summary>
    public long Nearer => _counts[(int)Count.Nearer];

    /// <summary>Exited for other reasons.</summary>
    public long Other => _counts[(int)Count.Other];

    /// <summary>Exited and identified, and the rule set cannot say.</summary>
    public long Uncategorised => _counts[(int)Count.Uncategorised];

    /// <summary>Those of <see cref="Other"/> who interrupted (<see cref="Exit.IsInterruption"/>).</summary>
    public long Interrupted => _counts[(int)Count.Interrupted];

    /// <summary>Exited and identified, with a category or without.</summary>
    public long Ended => Categorised + Uncategorised;

    /// <summary>Exited to work or study, each once.</summary>
    public long WorkOrStudy => Work + Study;

    /// <summary>Exited with a category.</summary>
    public long Categorised => WorkOrStudy + Nearer + Other;

    // Who is active and does not take part on the last day has left before it.
    private bool IsNested =>
        Math.Max(Math.Max(Entered, Ongoing), Math.Max(Exited, ActiveIdentified)) <= Active
        && Active - Ongoing <= Exited
        && Interrupted <= Other
        && Categorised + Uncategorised <= Math.Min(Exited, ActiveIdentified);

    /// <summary>Adds one participation.</summary>
    /// <param name="judged">Its counts.</param>
    internal void Add(JudgedOutcome judged) => Add(judged, count: 1);

    /// <summary>Adds participations that are judged alike, such as a group of a database.</summary>
    /// <param name="judged">The counts of each.</param>
    /// <param name="count">How many they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    internal void Add(JudgedOutcome judged, long count)
    {
        CounterBounds.Demand(count, nameof(count));
        AddAll(judged, count);
    }

    /// <summary>Adds as many as have been added one by one, which may be more than are added at once.</summary>
    internal void AddAll(in JudgedOutcome judged, long count)
    {
        Increment(Count.Entered, judged.HasEntered, count);
        Increment(Count.Active, judged.IsActive, count);
        Increment(Count.ActiveIdentified, judged.IsActive && judged.IsIdentified, count);
        Increment(Count.Ongoing, judged.IsOngoing, count);
        Increment(Count.Exited, judged.HasExited, count);
        if (!judged.HasExited || !judged.IsIdentified)
        {
            return;
        }

        var isWorkOrStudy = ReferenceEquals(judged.Category, ExitCategory.WorkOrStudy);
        Increment(Count.Work, isWorkOrStudy && judged.Activity != ExitActivity.Study, count);
        Increment(Count.Study, isWorkOrStudy && judged.Activity == ExitActivity.Study, count);
        Increment(Count.Nearer, ReferenceEquals(judged.Category, ExitCategory.NearerLabourMarket), count);
        Increment(Count.Other, ReferenceEquals(judged.Category, ExitCategory.OtherReasons), count);
        Increment(Count.Interrupted, judged.IsInterrupted && ReferenceEquals(judged.Category, ExitCategory.OtherReasons), count);
        Increment(Count.Uncategorised, judged.Category is null, count);
    }

    /// <summary>Adds the counts of another tally, over other participations than this one's.</summary>
    /// <param name="other">The other tally; it does not change.</param>
    public void Merge(OutcomeTally other)
    {
        var counts = (other ?? throw new ArgumentNullException(nameof(other)))._counts;
        for (var index = 0; index < _counts.Length; index++)
        {
            _counts[index] = checked(_counts[index] + counts[index]);
        }
    }

    /// <summary>The share of a measure: those in the denominator who count, of all in it.</summary>
    /// <param name="measure">A measure of exits.</param>
    /// <param name="denominator">Whom it is a share of.</param>
    /// <exception cref="ArgumentOutOfRangeException">The measure is not about exits.</exception>
    public Share ShareOf(GoalMeasure measure, Denominator denominator)
    {
        var counted = OutcomeParts.Of(measure ?? throw new ArgumentNullException(nameof(measure)));
        var whole = OutcomeParts.Of(denominator ?? throw new ArgumentNullException(nameof(denominator)));
        return new Share(this[counted & whole], this[whole]);
    }

    /// <summary>How many are in one of the parts.</summary>
    internal long this[OutcomePart parts] =>
        Of(OutcomePart.Work, parts, Work)
        + Of(OutcomePart.Study, parts, Study)
        + Of(OutcomePart.Nearer, parts, Nearer)
        + Of(OutcomePart.Interrupted, parts, Interrupted)
        + Of(OutcomePart.OtherUninterrupted, parts, Other - Interrupted)
        + Of(OutcomePart.Uncategorised, parts, Uncategorised)
        + Of(OutcomePart.NotEnded, parts, ActiveIdentified - Ended);

    /// <inheritdoc/>
    public bool Equals(OutcomeTally? other) => other is not null && _counts.AsSpan().SequenceEqual(other._counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OutcomeTally);

    /// <summary>The same for all tallies: they change, and are not keys.</summary>
    public override int GetHashCode() => 0;

    private static long Of(OutcomePart part, OutcomePart parts, long count) => (parts & part) != OutcomePart.None ? count : 0;

    private void Increment(Count counter, bool holds, long count) =>
        _counts[(int)counter] = checked(_counts[(int)counter] + (holds ? count : 0));
}
