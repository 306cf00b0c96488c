namespace Gransgangare.Bip;

/// <summary>
/// The index of one measurement (index): the mean of the answered items that belong to the index of that rater kind, or <em>not
/// computable</em> when too few are answered; both counts are there in either case.
/// </summary>
/// <remarks>Raters are never pooled, nothing is imputed, no item has a weight. Source: BIP-S3, BIP-S5, BIP-S6, BIP-S7.</remarks>
public readonly record struct IndexScore
{
    internal IndexScore(int sum, int answered, IndexBasis basis, int scaleMax)
    {
        Sum = sum;
        Answered = answered;
        Asked = basis.Asked;
        IsComputable = answered >= basis.Least;
        ScaleMax = scaleMax;
    }

    /// <summary>Sum of the answers in the index.</summary>
    public int Sum { get; }

    /// <summary>Number of answered items in the index.</summary>
    public int Answered { get; }

    /// <summary>Number of items in the index of that rater kind.</summary>
    public int Asked { get; }

    /// <summary>Whether enough is answered: by default <c>3 · answered ≥ 2 · asked</c>, and always at least one item.</summary>
    public bool IsComputable { get; }

    /// <summary>The index in scale steps; <c>null</c> if not computable.</summary>
    public Fraction? Value => IsComputable ? new Fraction(Sum, Answered) : null;

    /// <summary>The index from 0 to 1, <c>(x − min) / (max − min)</c>; <c>null</c> if not computable (BIP-S2).</summary>
    public Fraction? Rescaled => IsComputable ? new Fraction(Sum - Answered, Answered * (ScaleMax - 1)) : null;

    private int ScaleMax { get; }

    /// <summary>The type only: an index is data about a person.</summary>
    public override string ToString() => nameof(IndexScore);
}
