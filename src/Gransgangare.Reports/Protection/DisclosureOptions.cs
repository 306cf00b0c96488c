namespace Gransgangare.Reports;

/// <summary>How a report is protected against disclosure (röjandekontroll).</summary>
/// <param name="Threshold">
/// Counts from 1 to the threshold less 1 are hidden; 3 to 10, or 0 = nothing is hidden and the report must not be published (SE-D1).
/// </param>
public sealed record DisclosureOptions(int Threshold = 5)
{
    /// <summary>What counts are multiples of, with <see cref="DisclosureMethod.Rounding"/>.</summary>
    internal const int RoundedTo = 5;

    private const int DefaultLeastGroup = 20;

    private readonly int _threshold = Checked(Threshold);
    private readonly int _leastGroup = DefaultLeastGroup;

    /// <summary>Threshold 5 for ordinary figures and 10 for those of special categories.</summary>
    public static DisclosureOptions Default { get; } = new();

    /// <summary>Nothing is hidden: for the eyes of those who may see the data anyway.</summary>
    public static DisclosureOptions None { get; } = new(0);

    /// <inheritdoc cref="DisclosureOptions"/>
    /// <exception cref="ArgumentOutOfRangeException">It is not 0 or 3 to 10.</exception>
    public int Threshold
    {
        get => _threshold;
        init => _threshold = Checked(value);
    }

    /// <summary>
    /// Threshold for figures that show a special category (känsliga personuppgifter), such as indicators on disability and target groups marked
    /// as special; 10 unless set, and never under <see cref="Threshold"/> (SE-D8).
    /// </summary>
    public int SpecialThreshold { get; init; } = 10;

    /// <summary>Whether a zero in a figure of a special category is hidden too; no unless set (SE-D1).</summary>
    public bool HidesSpecialZeros { get; init; }

    /// <summary>In what way; suppression unless set.</summary>
    public DisclosureMethod Method { get; init; } = DisclosureMethod.Suppression;

    internal bool Rounds => !HidesNothing && Method == DisclosureMethod.Rounding;

    /// <summary>
    /// Least number of active in a group that is a row of its own; smaller ones are joined within their förbund. 20 unless set, 0 = the groups are
    /// not joined, and women, men, non-binary and unknown are rows.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int LeastGroup
    {
        get => _leastGroup;
        init =>
            _leastGroup =
                value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "The least number of a group must be 0 or more.");
    }

    internal bool HidesNothing => Threshold == 0;

    internal int ThresholdFor(bool isSpecial) => isSpecial ? Math.Max(Threshold, SpecialThreshold) : Threshold;

    private static int Checked(int threshold) =>
        threshold is 0 or (>= 3 and <= 10)
            ? threshold
            : throw new ArgumentOutOfRangeException(nameof(threshold), "The threshold is 0 or 3 to 10.");
}
