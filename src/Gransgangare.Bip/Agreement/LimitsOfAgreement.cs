using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// Limits of agreement (Bland och Altmans gränser, 1986): between which limits 95 % of the differences of two raters lie, if the differences are
/// normal.
/// </summary>
/// <remarks>
/// The intervals are those of Bland and Altman: standard error <c>s / √n</c> of the mean and <c>s · √(3 / n)</c> of a limit, with the normal quantile.
/// </remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record LimitsOfAgreement
{
    private LimitsOfAgreement(int n, double mean, double deviation)
    {
        (N, StandardDeviation) = (n, deviation);
        var (ofMean, ofLimit) = (deviation / Math.Sqrt(n), deviation * Math.Sqrt(3.0 / n));
        Mean = AgreementEstimate.Of(mean, ofMean);
        Low = AgreementEstimate.Of(mean - (ReliableChangeCriterion.FivePercent * deviation), ofLimit);
        High = AgreementEstimate.Of(mean + (ReliableChangeCriterion.FivePercent * deviation), ofLimit);
    }

    /// <summary>Number of differences.</summary>
    public int N { get; }

    /// <summary>Mean difference: positive = the second rater rates higher.</summary>
    public AgreementEstimate Mean { get; }

    /// <summary>Standard deviation of the differences.</summary>
    public double StandardDeviation { get; }

    /// <summary>The lower limit: mean less 1.96 standard deviations.</summary>
    public AgreementEstimate Low { get; }

    /// <summary>The upper limit.</summary>
    public AgreementEstimate High { get; }

    /// <summary>The limits of a list of differences.</summary>
    /// <param name="differences">Second less first rater, one a subject.</param>
    /// <returns><c>null</c> with fewer than two.</returns>
    public static LimitsOfAgreement? Of(IReadOnlyList<double> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);

        if (differences.Count < 2)
        {
            return null;
        }

        var mean = differences.Average();
        return new(differences.Count, mean, Math.Sqrt(differences.Sum(one => (one - mean) * (one - mean)) / (differences.Count - 1)));
    }

    /// <summary>The type; no figure.</summary>
    public override string ToString() => nameof(LimitsOfAgreement);
}
