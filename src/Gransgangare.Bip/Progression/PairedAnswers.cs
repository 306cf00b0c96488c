using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>
/// What a progression rests on: the pairs of answers and the two measurements compared, as numbers alone. It is filled where it is used, and in
/// halves of answers: the processor waits when what was just written in parts is copied or read as a whole.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct PairedAnswers
{
    private ulong _firstLow;
    private ulong _firstHigh;
    private ulong _lastLow;
    private ulong _lastHigh;
    private ulong _firstComputableLow;
    private ulong _firstComputableHigh;
    private ulong _lastComputableLow;
    private ulong _lastComputableHigh;

    /// <summary>Number of measurements.</summary>
    public int Measurements { get; private set; }

    /// <summary>How many of them have a computable index.</summary>
    public int Computable { get; private set; }

    /// <summary>Number of paired items of the index.</summary>
    public int Pairs { get; private set; }

    /// <summary>The earlier answers of the paired items.</summary>
    public readonly Answers First => new(_firstLow, _firstHigh);

    /// <summary>The later answers of the paired items.</summary>
    public readonly Answers Last => new(_lastLow, _lastHigh);

    /// <summary>The earlier of the measurements with a computable index that are compared.</summary>
    public readonly Answers FirstComputable => new(_firstComputableLow, _firstComputableHigh);

    /// <summary>The later of the measurements with a computable index that are compared.</summary>
    public readonly Answers LastComputable => new(_lastComputableLow, _lastComputableHigh);

    /// <summary>Finds the pairs of one rater kind.</summary>
    /// <param name="calculator">Instrument and settings.</param>
    /// <param name="raterIndex">The rater kind.</param>
    /// <param name="rows">The sorted rows of one subject and the line of the rater kind.</param>
    /// <param name="paired">The pairs.</param>
    public static void Find(ProgressionCalculator calculator, int raterIndex, ReadOnlySpan<MeasurementRow> rows, out PairedAnswers paired)
    {
        var basis = calculator.BasisOf(raterIndex);
        var line = basis.Line;
        var low = HalfPairs.Of(rows, line.Half, basis.Items.Low, basis.Least, out var measured, out var computable);
        var high = default(HalfPairs);
        if (line.IsWide)
        {
            high = HalfPairs.Of(rows, half: 1, basis.Items.High, basis.Least, out _, out _);
            computable = basis.CountComputable(rows);
        }

        paired = default;
        (paired.Measurements, paired.Computable) = (measured, computable);
        if (computable > 0)
        {
            var last = basis.LastComputable(rows);
            var first =
                computable > 1 && calculator.IsLatestAgainstPrevious
                    ? basis.LastComputable(rows.Slice(0, last))
                    : basis.FirstComputable(rows);
            var (earlier, later) = (line.AnswersIn(rows[first]), line.AnswersIn(rows[last]));
            (paired._firstComputableLow, paired._firstComputableHigh) = (earlier.Low, earlier.High);
            (paired._lastComputableLow, paired._lastComputableHigh) = (later.Low, later.High);
        }

        if (calculator.IsByAnswer)
        {
            // Item by item the first and the last answer; an item answered once has no pair.
            var (twiceLow, twiceHigh) = (low.Twice & basis.AllItems.Low, high.Twice & basis.AllItems.High);
            (paired._firstLow, paired._firstHigh) = (low.First & twiceLow, high.First & twiceHigh);
            (paired._lastLow, paired._lastHigh) = (low.Last & twiceLow, high.Last & twiceHigh);
        }
        else if (computable > 1)
        {
            var both = paired.FirstComputable.Answered & paired.LastComputable.Answered & basis.AllItems;
            (paired._firstLow, paired._firstHigh) = (paired._firstComputableLow & both.Low, paired._firstComputableHigh & both.High);
            (paired._lastLow, paired._lastHigh) = (paired._lastComputableLow & both.Low, paired._lastComputableHigh & both.High);
        }

        paired.Pairs = paired.First.Only(basis.Items).Count;
    }

    /// <summary>Order of the class, any up and any down at once, without a branch on which way it went.</summary>
    public readonly (int ClassOrder, bool AnyUp, bool AnyDown) MovementBy(IndexBasis basis, Fraction threshold)
    {
        if (Pairs < basis.Least)
        {
            return (ProgressionClass.NotAssessable.Order, false, false);
        }

        // Mean against threshold, multiplied by both denominators. Up, same and down stand in this order.
        var (first, last) = (First.Only(basis.Items), Last.Only(basis.Items));
        var change = (long)(last.Sum - first.Sum) * threshold.Denominator;
        var limit = (long)threshold.Numerator * Pairs;
        var order = ProgressionClass.Same.Order + (change < -limit ? 1 : 0) - (change > limit ? 1 : 0);
        return (order, last.Exceed(first), first.Exceed(last));
    }
}
