using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>
/// One subject's movement as one rater kind sees it (progression): the paired answers, and what follows from them. Everything is exact and
/// derived from two sets of packed answers; nothing is rounded.
/// </summary>
/// <remarks>Source: BIP-P1 to BIP-P7, BIP-P10.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct Progression
{
    private readonly IndexBasis _basis;

    // Halves of answers, since the processor waits when a structure just written in parts is read as a whole.
    private readonly ulong _firstLow;
    private readonly ulong _firstHigh;
    private readonly ulong _lastLow;
    private readonly ulong _lastHigh;
    private readonly ulong _firstComputableLow;
    private readonly ulong _firstComputableHigh;
    private readonly ulong _lastComputableLow;
    private readonly ulong _lastComputableHigh;

    /// <summary>Judges the measurements of one rater kind.</summary>
    /// <param name="calculator">Instrument and settings.</param>
    /// <param name="raterIndex">The rater kind.</param>
    /// <param name="rows">Sorted measurements of one subject, from the first of the rater kind; becomes those after its last.</param>
    /// <param name="until">Last day, included.</param>
    internal Progression(
        ProgressionCalculator calculator,
        int raterIndex,
        scoped ref ReadOnlySpan<MeasurementRow> rows,
        int until = int.MaxValue
    )
    {
        var basis = calculator.BasisOf(raterIndex);
        var low = HalfPairs.OfLow(rows, MeasurementRow.KeyAfter(raterIndex, until), basis, out var measured, out var computable);
        var mine = rows.Slice(0, measured);

        // What is later than the last day answers nothing.
        var (end, next) = (MeasurementRow.KeyAfter(raterIndex, int.MaxValue), measured);
        while (next < rows.Length && rows[next].Key < end)
        {
            next++;
        }

        rows = rows.Slice(next);
        var high = default(HalfPairs);
        if (calculator.IsWide)
        {
            high = HalfPairs.OfHigh(mine);
            computable = basis.CountComputable(mine);
        }

        (Calculator, _basis, Measurements, Computable) = (calculator, basis, measured, computable);
        if (computable > 0)
        {
            var last = basis.LastComputable(mine);
            var first =
                computable > 1 && calculator.IsLatestAgainstPrevious
                    ? basis.LastComputable(mine.Slice(0, last))
                    : basis.FirstComputable(mine);
            (_firstComputableLow, _firstComputableHigh) = (mine[first].Low, mine[first].High);
            (_lastComputableLow, _lastComputableHigh) = (mine[last].Low, mine[last].High);
        }

        if (calculator.IsByAnswer)
        {
            // Item by item the first and the last answer; an item answered once has no pair.
            var (twiceLow, twiceHigh) = (low.Twice & basis.AllItems.Low, high.Twice & basis.AllItems.High);
            (_firstLow, _firstHigh) = (low.First & twiceLow, high.First & twiceHigh);
            (_lastLow, _lastHigh) = (low.Last & twiceLow, high.Last & twiceHigh);
        }
        else if (computable > 1)
        {
            var both = FirstComputable.Answered & LastComputable.Answered & basis.AllItems;
            (_firstLow, _firstHigh) = (_firstComputableLow & both.Low, _firstComputableHigh & both.High);
            (_lastLow, _lastHigh) = (_lastComputableLow & both.Low, _lastComputableHigh & both.High);
        }

        Pairs = FirstOfIndex.Count;
    }

    /// <summary>The instrument and settings it was judged by.</summary>
    public ProgressionCalculator Calculator { get; }

    /// <summary>Who answered.</summary>
    public RaterKind Rater => _basis.Rater;

    /// <summary>Number of measurements of that rater kind.</summary>
    public int Measurements { get; }

    /// <summary>How many of them have a computable index.</summary>
    public int Computable { get; }

    /// <summary>Index of the earlier computable measurement compared; <c>null</c> if none is computable.</summary>
    /// <remarks>With one computable measurement both indexes are its own.</remarks>
    public IndexScore? FirstIndex => Computable > 0 ? Calculator.Score(_basis, FirstComputable) : null;

    /// <summary>Index of the later computable measurement compared; <c>null</c> if none is computable.</summary>
    public IndexScore? LastIndex => Computable > 0 ? Calculator.Score(_basis, LastComputable) : null;

    /// <summary>
    /// The earlier answers of the paired items, also of those outside the index; no answer where there is no pair. Empty when measurements are
    /// compared and fewer than two are computable.
    /// </summary>
    public Answers First => new(_firstLow, _firstHigh);

    /// <summary>The later answers of the paired items, in the same slots as <see cref="First"/>.</summary>
    public Answers Last => new(_lastLow, _lastHigh);

    /// <summary>Number of paired items of the index (BIP-P2).</summary>
    public int Pairs { get; }

    /// <summary>Whether there are enough pairs, and two computable measurements where those are compared (BIP-P6, BIP-P7).</summary>
    public bool IsAssessable => Pairs >= _basis.Least;

    /// <summary>Mean of the paired changes of the index, in scale steps (BIP-P3); <c>null</c> if not assessable.</summary>
    /// <remarks>Not the difference of the two indexes, which rest on different items when answers are missing.</remarks>
    public Fraction? MeanDelta => IsAssessable ? new Fraction(LastOfIndex.Sum - FirstOfIndex.Sum, Pairs) : null;

    /// <summary>Up, same, down or not assessable (BIP-P3).</summary>
    public ProgressionClass Class => ProgressionClass.All[Movement.ClassOrder];

    /// <summary>Whether at least one item of the index is up; always shown together with <see cref="AnyDown"/> (BIP-P5).</summary>
    /// <returns><c>false</c> if not assessable, which is then no finding.</returns>
    public bool AnyUp => Movement.AnyUp;

    /// <summary>Whether at least one item of the index is down; <c>false</c> if not assessable.</summary>
    public bool AnyDown => Movement.AnyDown;

    /// <summary>Order of the class, any up and any down at once, without a branch on which way it went.</summary>
    internal (int ClassOrder, bool AnyUp, bool AnyDown) Movement
    {
        get
        {
            if (!IsAssessable)
            {
                return (ProgressionClass.NotAssessable.Order, false, false);
            }

            // Mean against threshold, multiplied by both denominators. Up, same and down stand in this order.
            var (first, last, threshold) = (FirstOfIndex, LastOfIndex, Calculator.Settings.Threshold);
            var change = (long)(last.Sum - first.Sum) * threshold.Denominator;
            var limit = (long)threshold.Numerator * Pairs;
            var order = ProgressionClass.Same.Order + (change < -limit ? 1 : 0) - (change > limit ? 1 : 0);
            return (order, last.Exceed(first), first.Exceed(last));
        }
    }

    /// <summary>Sum and number of answers of the two indexes compared.</summary>
    internal ((int Sum, int Answered) First, (int Sum, int Answered) Last) IndexSums
    {
        get
        {
            var (first, last) = (FirstComputable.Only(_basis.Items), LastComputable.Only(_basis.Items));
            return ((first.Sum, first.Count), (last.Sum, last.Count));
        }
    }

    private Answers FirstComputable => new(_firstComputableLow, _firstComputableHigh);

    private Answers LastComputable => new(_lastComputableLow, _lastComputableHigh);

    private Answers FirstOfIndex => First.Only(_basis.Items);

    private Answers LastOfIndex => Last.Only(_basis.Items);

    /// <summary>Change of one item in scale steps, also of an item outside the index such as the caseworker's belief (BIP-P10).</summary>
    /// <param name="item">An item of the instrument.</param>
    /// <returns>Later less earlier answer; <c>null</c> if the item has no pair.</returns>
    public int? DeltaOf(InstrumentItem item)
    {
        if (item is null)
        {
            throw new ArgumentNullException(nameof(item));
        }

        return First[item.Slot] is var first && first != 0 ? Last[item.Slot] - first : null;
    }

    /// <summary>The type only: a movement is data about a person.</summary>
    public override string ToString() => nameof(Progression);
}
