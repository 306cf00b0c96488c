namespace Gransgangare.Disclosure;

/// <summary>A count of a linked table.</summary>
/// <param name="Value">The count.</param>
/// <param name="Threshold">Counts from 1 to this less 1 must not be found out; 0 = any may.</param>
/// <param name="Rank">Cells of a lower rank are hidden first.</param>
/// <param name="IsFigure">Whether it is published when it is not hidden; else it is never published.</param>
/// <param name="IsZeroSensitive">Whether 0 must not be found out either.</param>
internal sealed record LinkedCell(long Value, int Threshold, int Rank, bool IsFigure, bool IsZeroSensitive)
{
    /// <summary>Whether the count itself must not be found out.</summary>
    public bool IsSensitive => Value < Threshold && (Value > 0 || IsZeroSensitive);

    /// <summary>Whether it is hidden whatever its value, such as one that has fallen by few.</summary>
    public bool MustBeHidden { get; init; }

    /// <summary>Whether it is a rest that is 0, which an outsider may know and must not be taken to: nothing that is shown says so.</summary>
    public bool MayBeKnown { get; init; }

    /// <summary>The most that it can be for an outsider who knows such rests.</summary>
    public double Most => MayBeKnown ? 0 : double.PositiveInfinity;

    /// <summary>
    /// The least that an outsider must reckon with when it is hidden: a hidden figure is not 0, since zeros are shown (SE-D4).
    /// </summary>
    public long Least { get; init; } = IsFigure && !IsZeroSensitive ? 1 : 0;

    /// <summary>By how much it must be able to be larger, if it is sensitive.</summary>
    public long Need => Threshold - Value;

    /// <summary>What hiding it costs the reader: each step of rank counts double, a large count more than a small one.</summary>
    public double Cost => (1 + Math.Sqrt(Value)) * Math.Pow(2, Rank);

    /// <summary>Whether hiding it tells an outsider less: a zero that is not sensitive is always shown.</summary>
    public bool CanBeHidden => IsFigure && Value >= Least;

    /// <summary>Whether everybody knows it, whatever else is hidden.</summary>
    public bool IsAlwaysShown => IsFigure && !CanBeHidden;
}
