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
    private readonly Answers _firstComputable;
    private readonly Answers _lastComputable;

    internal Progression(
        ProgressionCalculator calculator,
        IndexBasis basis,
        int measurements,
        int computable,
        (Answers First, Answers Last) computables,
        (Answers First, Answers Last) pairs
    )
    {
        Calculator = calculator;
        _basis = basis;
        Measurements = measurements;
        Computable = computable;
        (_firstComputable, _lastComputable) = computables;
        (First, Last) = pairs;
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
    public IndexScore? FirstIndex => Computable > 0 ? Calculator.Score(_basis, _firstComputable) : null;

    /// <summary>Index of the later computable measurement compared; <c>null</c> if none is computable.</summary>
    public IndexScore? LastIndex => Computable > 0 ? Calculator.Score(_basis, _lastComputable) : null;

    /// <summary>
    /// The earlier answers of the paired items, also of those outside the index; no answer where there is no pair. Empty when measurements are
    /// compared and fewer than two are computable.
    /// </summary>
    public Answers First { get; }

    /// <summary>The later answers of the paired items, in the same slots as <see cref="First"/>.</summary>
    public Answers Last { get; }

    /// <summary>Number of paired items of the index (BIP-P2).</summary>
    public int Pairs { get; }

    /// <summary>Whether there are enough pairs, and two computable measurements where those are compared (BIP-P6, BIP-P7).</summary>
    public bool IsAssessable => Pairs >= _basis.Least;

    /// <summary>Mean of the paired changes of the index, in scale steps (BIP-P3); <c>null</c> if not assessable.</summary>
    /// <remarks>Not the difference of the two indexes, which rest on different items when answers are missing.</remarks>
    public Fraction? MeanDelta => IsAssessable ? new Fraction(LastOfIndex.Sum - FirstOfIndex.Sum, Pairs) : null;

    /// <summary>Up, same, down or not assessable (BIP-P3).</summary>
    public ProgressionClass Class => Movement.Class;

    /// <summary>Whether at least one item of the index is up; always shown together with <see cref="AnyDown"/> (BIP-P5).</summary>
    /// <returns><c>false</c> if not assessable, which is then no finding.</returns>
    public bool AnyUp => Movement.AnyUp;

    /// <summary>Whether at least one item of the index is down; <c>false</c> if not assessable.</summary>
    public bool AnyDown => Movement.AnyDown;

    /// <summary>Class, any up and any down at once.</summary>
    internal (ProgressionClass Class, bool AnyUp, bool AnyDown) Movement
    {
        get
        {
            if (!IsAssessable)
            {
                return (ProgressionClass.NotAssessable, false, false);
            }

            // Mean against threshold, multiplied by both denominators.
            var (first, last, threshold) = (FirstOfIndex, LastOfIndex, Calculator.Settings.Threshold);
            var change = (long)(last.Sum - first.Sum) * threshold.Denominator;
            var limit = (long)threshold.Numerator * Pairs;
            return (
                change > limit ? ProgressionClass.Up
                : change < -limit ? ProgressionClass.Down
                : ProgressionClass.Same,
                last.Exceed(first),
                first.Exceed(last)
            );
        }
    }

    /// <summary>Sum and number of answers of the two indexes compared.</summary>
    internal ((int Sum, int Answered) First, (int Sum, int Answered) Last) IndexSums
    {
        get
        {
            var (first, last) = (_firstComputable.Only(_basis.Items), _lastComputable.Only(_basis.Items));
            return ((first.Sum, first.Count), (last.Sum, last.Count));
        }
    }

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
