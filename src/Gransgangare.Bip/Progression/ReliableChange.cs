namespace Gransgangare.Bip;

/// <summary>One change as a <see cref="ReliableChangeCriterion"/> sees it over its range of reliabilities.</summary>
public readonly record struct ReliableChange
{
    internal ReliableChange(double indexAtLowest, double indexAtHighest, double criticalValue)
    {
        IndexAtLowest = indexAtLowest;
        IndexAtHighest = indexAtHighest;
        ClassAtLowest = Classify(indexAtLowest, criticalValue);
        ClassAtHighest = Classify(indexAtHighest, criticalValue);
    }

    /// <summary>Reliable change index at the lowest reliability.</summary>
    public double IndexAtLowest { get; }

    /// <summary>Reliable change index at the highest reliability.</summary>
    public double IndexAtHighest { get; }

    /// <summary>Up, same or down at the lowest reliability.</summary>
    public ProgressionClass ClassAtLowest { get; }

    /// <summary>Up, same or down at the highest reliability.</summary>
    public ProgressionClass ClassAtHighest { get; }

    /// <summary>Whether the class is the same at every reliability of the range (robust); otherwise it is fragile (skör).</summary>
    /// <remarks>The index grows in size with the reliability and keeps its sign, so the two ends decide.</remarks>
    public bool IsRobust => ClassAtLowest == ClassAtHighest;

    /// <summary>The type only: a change is data about a person.</summary>
    public override string ToString() => nameof(ReliableChange);

    private static ProgressionClass Classify(double index, double criticalValue) =>
        index > criticalValue ? ProgressionClass.Up
        : index < -criticalValue ? ProgressionClass.Down
        : ProgressionClass.Same;
}
