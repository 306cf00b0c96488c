using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// Whether a change is greater than the error of measurement explains (reliabel förändring), judged over a range of reliabilities because none has
/// been published for BIP, and by every method that the numbers given allow.
/// </summary>
/// <remarks>
/// Standard error = <c>s · √(1 − r)</c>; of a difference <c>√2</c> times that; index = change divided by it, and as <see cref="ReliableChangeMethod"/>
/// says. High is closer to work, so a positive reliable change is up. The library has no reliability of its own: take one from a study of the form in use.
/// </remarks>
internal sealed record ReliableChangeCriterion
{
    /// <summary>The critical value of five per cent, two-sided.</summary>
    public const double FivePercent = 1.959963984540054;

    private readonly double _criticalValue = FivePercent;
    private readonly double? _referenceMean;

    /// <summary>Makes a criterion.</summary>
    /// <param name="standardDeviation">Of the first measurement in a reference group, in the unit of the change; greater than 0.</param>
    /// <param name="lowestReliability">Lower end of the range, 0 or more.</param>
    /// <param name="highestReliability">Upper end, not below the lower and less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its limits.</exception>
    public ReliableChangeCriterion(double standardDeviation, double lowestReliability, double highestReliability)
    {
        StandardDeviation =
            standardDeviation > 0 && !double.IsInfinity(standardDeviation)
                ? standardDeviation
                : throw new ArgumentOutOfRangeException(nameof(standardDeviation), "A standard deviation is greater than 0.");
        LowestReliability = lowestReliability is >= 0 and < 1
            ? lowestReliability
            : throw new ArgumentOutOfRangeException(nameof(lowestReliability), "A reliability is 0 or more and less than 1.");
        HighestReliability =
            highestReliability >= lowestReliability && highestReliability < 1
                ? highestReliability
                : throw new ArgumentOutOfRangeException(nameof(highestReliability), "The range ends at its start or above, under 1.");
    }

    /// <summary>Standard deviation of the first measurement.</summary>
    public double StandardDeviation { get; }

    /// <summary>Lower end of the range of reliabilities.</summary>
    public double LowestReliability { get; }

    /// <summary>Upper end of the range of reliabilities.</summary>
    public double HighestReliability { get; }

    /// <summary>What the index must exceed, without its sign; five per cent two-sided by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not greater than 0.</exception>
    public double CriticalValue
    {
        get => _criticalValue;
        init =>
            _criticalValue =
                value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A critical value is greater than 0.");
    }

    /// <summary>
    /// Mean of the first measurement in the reference group, in the unit of the measurements; <c>null</c> = not known, and then only the methods that do
    /// without it are used.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number.</exception>
    public double? ReferenceMean
    {
        get => _referenceMean;
        init =>
            _referenceMean =
                value is { } mean && (double.IsNaN(mean) || double.IsInfinity(mean))
                    ? throw new ArgumentOutOfRangeException(nameof(value), "A mean is a finite number.")
                    : value;
    }

    /// <summary>The methods that the numbers given allow.</summary>
    public IEnumerable<ReliableChangeMethod> Methods =>
        ReliableChangeMethod.All.Where(method => !method.AsksForMean || ReferenceMean is not null);

    /// <summary>Standard error of one measurement at a reliability (mätfel).</summary>
    /// <param name="reliability">0 or more and less than 1.</param>
    public double StandardError(double reliability) => StandardDeviation * Math.Sqrt(1 - reliability);

    /// <summary>Standard error of a difference of two measurements at a reliability.</summary>
    /// <param name="reliability">0 or more and less than 1.</param>
    public double StandardErrorOfDifference(double reliability) => Math.Sqrt(2) * StandardError(reliability);

    /// <summary>Judges a change over the range of reliabilities by Jacobson and Truax.</summary>
    /// <param name="change">Later less earlier, in the unit of the standard deviation.</param>
    public ReliableChange Judge(double change) => new(ReliableChangeMethod.JacobsonTruax, 0, change, this);

    /// <summary>Judges a change over the range of reliabilities by each of <see cref="Methods"/>, in their order.</summary>
    /// <param name="first">The first value, in the unit of the standard deviation.</param>
    /// <param name="last">The last value, of the same items.</param>
    public ValueList<ReliableChange> Judge(double first, double last)
    {
        var centre = ReferenceMean ?? first;
        return Methods.Select(method => new ReliableChange(method, first - centre, last - centre, this)).ToValueList();
    }
}
