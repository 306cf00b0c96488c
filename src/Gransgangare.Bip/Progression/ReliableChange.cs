namespace Gransgangare.Bip;

/// <summary>One change as a <see cref="ReliableChangeCriterion"/> sees it over its range of reliabilities, by one method.</summary>
internal readonly record struct ReliableChange
{
    private readonly ReliableChangeMethod? _method;
    private readonly ProgressionClass? _least;
    private readonly ProgressionClass? _greatest;

    internal ReliableChange(ReliableChangeMethod method, double first, double last, ReliableChangeCriterion criterion)
    {
        var (low, high) = (criterion.LowestReliability, criterion.HighestReliability);
        _method = method;
        IndexAtLowest = At(low);
        IndexAtHighest = At(high);
        var turn = method.TurningPoint(first, last);
        var between = turn > low && turn < high ? At(turn) : IndexAtLowest;
        _least = Classify(Math.Min(between, Math.Min(IndexAtLowest, IndexAtHighest)), criterion.CriticalValue);
        _greatest = Classify(Math.Max(between, Math.Max(IndexAtLowest, IndexAtHighest)), criterion.CriticalValue);
        ClassAtLowest = Classify(IndexAtLowest, criterion.CriticalValue);
        ClassAtHighest = Classify(IndexAtHighest, criterion.CriticalValue);

        double At(double reliability) => method.Index(first, last, criterion.StandardDeviation, reliability);
    }

    /// <summary>The method.</summary>
    public ReliableChangeMethod Method => _method ?? ReliableChangeMethod.JacobsonTruax;

    /// <summary>Reliable change index at the lowest reliability.</summary>
    public double IndexAtLowest { get; }

    /// <summary>Reliable change index at the highest reliability.</summary>
    public double IndexAtHighest { get; }

    /// <summary>Up, same or down at the lowest reliability.</summary>
    public ProgressionClass ClassAtLowest { get; }

    /// <summary>Up, same or down at the highest reliability.</summary>
    public ProgressionClass ClassAtHighest { get; }

    /// <summary>Whether the class is the same at every reliability of the range (robust); otherwise it is fragile (skör).</summary>
    /// <remarks>The index turns at most once as the reliability grows, so the two ends and that point decide.</remarks>
    public bool IsRobust => _least == _greatest;

    /// <summary>The class where several methods, or one, agree at every reliability; <c>null</c> = it is fragile.</summary>
    /// <param name="changes">One change by each method.</param>
    public static ProgressionClass? Agreed(IReadOnlyCollection<ReliableChange> changes)
    {
        var classes = (changes ?? throw new ArgumentNullException(nameof(changes)))
            .Select(change => change.ClassAtLowest)
            .Distinct()
            .ToList();
        return classes.Count == 1 && changes.All(change => change.IsRobust) ? classes[0] : null;
    }

    /// <summary>The type only: a change is data about a person.</summary>
    public override string ToString() => nameof(ReliableChange);

    private static ProgressionClass Classify(double index, double criticalValue) =>
        index > criticalValue ? ProgressionClass.Up
        : index < -criticalValue ? ProgressionClass.Down
        : ProgressionClass.Same;
}
