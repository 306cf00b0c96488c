using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// Intraclass correlation of single ratings (intraklasskorrelation; Shrout and Fleiss, 1979): the share of the variance of ratings that lies between
/// subjects.
/// </summary>
/// <remarks>The intervals are those of Shrout and Fleiss. They may reach below 0, which means no agreement.</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record IntraclassCorrelation
{
    private IntraclassCorrelation(int subjects, int raters, double between, double within, double ofRaters, double error)
    {
        (Subjects, Raters) = (subjects, raters);
        double n = subjects;
        double k = raters;
        OneWay = Limits(between / within, n - 1, n * (k - 1), k);
        Consistency = Limits(between / error, n - 1, (n - 1) * (k - 1), k);

        var value = (between - error) / (between + ((k - 1) * error) + (k * (ofRaters - error) / n));
        var ratio = ofRaters / error;
        var spread = (n * (1 + ((k - 1) * value))) - (k * value);
        var degrees = (k - 1) * (n - 1) * Square((k * value * ratio) + spread) / (((n - 1) * Square(k * value * ratio)) + Square(spread));
        var (down, up) = (FDistribution.Quantile(0.975, n - 1, degrees), FDistribution.Quantile(0.975, degrees, n - 1));
        var rest = (k * ofRaters) + (((k * n) - k - n) * error);
        Agreement = new AgreementEstimate(
            value,
            n * (between - (down * error)) / ((down * rest) + (n * between)),
            n * ((up * between) - error) / (rest + (n * up * between))
        );
    }

    /// <summary>Number of subjects.</summary>
    public int Subjects { get; }

    /// <summary>Number of raters.</summary>
    public int Raters { get; }

    /// <summary>ICC(1,1): each subject has raters of its own.</summary>
    public AgreementEstimate OneWay { get; }

    /// <summary>ICC(2,1), absolute agreement: the raters are a sample, and a rater who always rates higher counts against agreement.</summary>
    public AgreementEstimate Agreement { get; }

    /// <summary>ICC(3,1), consistency: these raters alone; one who always rates higher agrees all the same.</summary>
    public AgreementEstimate Consistency { get; }

    /// <summary>The coefficients of a table of ratings.</summary>
    /// <param name="ratings">One row a subject, with a rating by each rater in the same order.</param>
    /// <returns><c>null</c> with fewer than two subjects, or where it cannot be said: the ratings of the raters differ by a constant, or by nothing.</returns>
    /// <exception cref="ArgumentException">The rows are not equally long, or shorter than two.</exception>
    public static IntraclassCorrelation? Of(IReadOnlyList<IReadOnlyList<double>> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);

        if (ratings.Count < 2)
        {
            return null;
        }

        var (n, k) = (ratings.Count, ratings[0].Count);
        if (k < 2 || ratings.Any(row => row.Count != k))
        {
            throw new ArgumentException("Each subject has a rating by each of two or more raters.", nameof(ratings));
        }

        var grand = ratings.Sum(row => row.Sum()) / (n * k);
        var ofSubjects = k * ratings.Sum(row => Square((row.Sum() / k) - grand));
        var ofRaters = n * Enumerable.Range(0, k).Sum(rater => Square((ratings.Sum(row => row[rater]) / n) - grand));
        var total = ratings.Sum(row => row.Sum(rating => Square(rating - grand)));
        var error = (total - ofSubjects - ofRaters) / ((n - 1) * (k - 1));
        return error <= total * 1e-12
            ? null
            : new IntraclassCorrelation(n, k, ofSubjects / (n - 1), (total - ofSubjects) / (n * (k - 1)), ofRaters / (k - 1), error);
    }

    /// <summary>The type; no figure.</summary>
    public override string ToString() => nameof(IntraclassCorrelation);

    private static AgreementEstimate Limits(double ratio, double above, double below, double k)
    {
        return new AgreementEstimate(
            Of(ratio),
            Of(ratio / FDistribution.Quantile(0.975, above, below)),
            Of(ratio * FDistribution.Quantile(0.975, below, above))
        );

        double Of(double f) => (f - 1) / (f + k - 1);
    }

    private static double Square(double number) => number * number;
}
