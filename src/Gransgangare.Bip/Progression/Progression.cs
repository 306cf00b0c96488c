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

    private readonly PairedAnswers _paired;

    /// <summary>Judges the measurements of one rater kind.</summary>
    /// <param name="calculator">Instrument and settings.</param>
    /// <param name="raterIndex">The rater kind.</param>
    /// <param name="rows">The sorted measurements of one subject.</param>
    internal Progression(ProgressionCalculator calculator, int raterIndex, ReadOnlySpan<MeasurementRow> rows)
    {
        (Calculator, _basis) = (calculator, calculator.BasisOf(raterIndex));
        PairedAnswers.Find(calculator, raterIndex, _basis.Line.In(rows, until: int.MaxValue), out _paired);
    }

    /// <summary>The instrument and settings it was judged by.</summary>
    public ProgressionCalculator Calculator { get; }

    /// <summary>Who answered.</summary>
    public RaterKind Rater => _basis.Rater;

    /// <summary>Number of measurements of that rater kind.</summary>
    public int Measurements => _paired.Measurements;

    /// <summary>How many of them have a computable index.</summary>
    public int Computable => _paired.Computable;

    /// <summary>Index of the earlier computable measurement compared; <c>null</c> if none is computable.</summary>
    /// <remarks>With one computable measurement both indexes are its own.</remarks>
    public IndexScore? FirstIndex => Computable > 0 ? Calculator.Score(_basis, _paired.FirstComputable) : null;

    /// <summary>Index of the later computable measurement compared; <c>null</c> if none is computable.</summary>
    public IndexScore? LastIndex => Computable > 0 ? Calculator.Score(_basis, _paired.LastComputable) : null;

    /// <summary>
    /// The earlier answers of the paired items, also of those outside the index; no answer where there is no pair. Empty when measurements are
    /// compared and fewer than two are computable.
    /// </summary>
    public Answers First => _paired.First;

    /// <summary>The later answers of the paired items, in the same slots as <see cref="First"/>.</summary>
    public Answers Last => _paired.Last;

    /// <summary>Number of paired items of the index (BIP-P2).</summary>
    public int Pairs => _paired.Pairs;

    /// <summary>Whether there are enough pairs, and two computable measurements where those are compared (BIP-P6, BIP-P7).</summary>
    public bool IsAssessable => Pairs >= _basis.Least;

    /// <summary>Mean of the paired changes of the index, in scale steps (BIP-P3); <c>null</c> if not assessable.</summary>
    /// <remarks>Not the difference of the two indexes, which rest on different items when answers are missing.</remarks>
    public Fraction? MeanDelta => IsAssessable ? new Fraction(LastOfIndex.Sum - FirstOfIndex.Sum, Pairs) : null;

    /// <summary>Mean of the earlier answers of the paired items of the index, in scale steps; <c>null</c> if not assessable.</summary>
    /// <remarks>With <see cref="LastMean"/> it is over the same items, so that their difference is <see cref="MeanDelta"/>.</remarks>
    public Fraction? FirstMean => IsAssessable ? new Fraction(FirstOfIndex.Sum, Pairs) : null;

    /// <summary>Mean of the later answers of the paired items of the index; <c>null</c> if not assessable.</summary>
    public Fraction? LastMean => IsAssessable ? new Fraction(LastOfIndex.Sum, Pairs) : null;

    /// <summary>Up, same, down or not assessable (BIP-P3).</summary>
    public ProgressionClass Class => ProgressionClass.All[Movement.ClassOrder];

    /// <summary>Whether at least one item of the index is up; always shown together with <see cref="AnyDown"/> (BIP-P5).</summary>
    /// <returns><c>false</c> if not assessable, which is then no finding.</returns>
    public bool AnyUp => Movement.AnyUp;

    /// <summary>Whether at least one item of the index is down; <c>false</c> if not assessable.</summary>
    public bool AnyDown => Movement.AnyDown;

    private (int ClassOrder, bool AnyUp, bool AnyDown) Movement => _paired.MovementBy(_basis, Calculator.Settings.Threshold);

    private Answers FirstOfIndex => First.Only(_basis.Items);

    private Answers LastOfIndex => Last.Only(_basis.Items);

    /// <summary>Change of one item in scale steps, also of an item outside the index such as the caseworker's belief (BIP-P10).</summary>
    /// <param name="item">An item of the instrument.</param>
    /// <returns>Later less earlier answer; <c>null</c> if the item has no pair.</returns>
    public int? DeltaOf(InstrumentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);

        return First[item.Slot] is var first && first != 0 ? Last[item.Slot] - first : null;
    }

    /// <summary>The type only: a movement is data about a person.</summary>
    public override string ToString() => nameof(Progression);
}
