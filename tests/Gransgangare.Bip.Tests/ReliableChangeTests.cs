using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Bip.Tests;

public sealed class ReliableChangeTests
{
    // Hamilton depression scores before and after of the 40 patients of claus_2020 that were analysed, as the R package
    // clinicalsignificance draws them in the figure of its distribution-based approach (there low is better).
    private static readonly (int Pre, int Post)[] s_claus2020 =
    [
        (25, 13),
        (15, 11),
        (28, 4),
        (30, 25),
        (21, 9),
        (26, 17),
        (31, 15),
        (21, 2),
        (27, 8),
        (28, 7),
        (23, 13),
        (24, 30),
        (28, 9),
        (26, 8),
        (27, 14),
        (32, 27),
        (27, 20),
        (25, 28),
        (28, 14),
        (25, 24),
        (22, 10),
        (24, 18),
        (24, 22),
        (21, 8),
        (18, 20),
        (27, 2),
        (25, 13),
        (27, 18),
        (22, 2),
        (23, 16),
        (25, 16),
        (25, 24),
        (26, 8),
        (22, 6),
        (24, 22),
        (23, 20),
        (26, 18),
        (28, 24),
        (24, 9),
        (21, 25),
    ];

    private static readonly double s_standardDeviation = StandardDeviation(s_claus2020.Select(patient => patient.Pre));

    [Fact]
    public void Claus_2020_at_the_published_reliability()
    {
        // Published by the package: reliability 0.80, method JT: 29 improved, 10 unchanged, 1 deteriorated.
        var criterion = new ReliableChangeCriterion(s_standardDeviation, 0.80, 0.80);
        var classes = s_claus2020.Select(patient => criterion.Judge(patient.Pre - patient.Post).ClassAtLowest).ToList();
        Assert.Equal(29, classes.Count(value => value == ProgressionClass.Up));
        Assert.Equal(10, classes.Count(value => value == ProgressionClass.Same));
        Assert.Equal(1, classes.Count(value => value == ProgressionClass.Down));
    }

    // Published by the package (its own results at reliability 0.80): methods JT, EN and GLN.
    [Theory]
    [InlineData("jacobson-truax", 29, 10, 1)]
    [InlineData("edwards-nunnally", 32, 5, 3)]
    [InlineData("gulliksen-lord-novick", 29, 10, 1)]
    public void Claus_2020_by_each_method(string method, int up, int same, int down)
    {
        // Low is better there, so the scores change their sign.
        var criterion = new ReliableChangeCriterion(s_standardDeviation, 0.80, 0.80)
        {
            ReferenceMean = -s_claus2020.Average(patient => patient.Pre),
        };
        var classes = s_claus2020
            .Select(patient => criterion.Judge(-patient.Pre, -patient.Post).Single(change => change.Method.Code == method).ClassAtLowest)
            .ToLookup(value => value);
        Assert.Equal(
            (up, same, down),
            (classes[ProgressionClass.Up].Count(), classes[ProgressionClass.Same].Count(), classes[ProgressionClass.Down].Count())
        );
    }

    [Fact]
    public void Without_the_mean_of_the_reference_group_one_method_is_left()
    {
        var criterion = new ReliableChangeCriterion(1, 0.6, 0.9);
        Assert.Equal([ReliableChangeMethod.JacobsonTruax], criterion.Methods);
        Assert.Equal(criterion.Judge(1.5), Assert.Single(criterion.Judge(2, 3.5)));
        Assert.Equal(ReliableChangeMethod.All, (criterion with { ReferenceMean = 2 }).Methods);
        Assert.Throws<ArgumentOutOfRangeException>(() => criterion with { ReferenceMean = double.NaN });
    }

    [Fact]
    public void Robust_is_the_same_class_at_every_reliability_of_the_range() =>
        Prop.ForAll(
                Gen.Choose(10, 50).Select(value => value / 10.0).Four().ToArbitrary(),
                Gen.Choose(0, 97).Two().ToArbitrary(),
                (values, ends) =>
                {
                    var (low, high) = (Math.Min(ends.Item1, ends.Item2) / 100.0, Math.Max(ends.Item1, ends.Item2) / 100.0);
                    var criterion = new ReliableChangeCriterion(values.Item4 / 4, low, high) { ReferenceMean = values.Item3 };
                    return criterion
                        .Judge(values.Item1, values.Item2)
                        .All(change =>
                        {
                            var classes = Enumerable
                                .Range(0, 501)
                                .Select(step => low + ((high - low) * step / 500))
                                .Select(reliability => ClassAt(criterion, reliability, change.Method, values))
                                .Distinct()
                                .Count();
                            // The grid may miss a class that holds in a narrow part of the range, never find one that there is not.
                            return !change.IsRobust || classes == 1;
                        });
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_class_between_the_ends_makes_it_fragile()
    {
        // Edwards and Nunnally, x 1 and y 1.2 over the mean: 1.2 at r = 0, 0.949 at r = 0.8 where it turns, 1.4 at r = 0.98.
        var criterion = new ReliableChangeCriterion(1, 0, 0.98) { ReferenceMean = 0, CriticalValue = 1 };
        var change = criterion.Judge(1, 1.2).Single(one => one.Method == ReliableChangeMethod.EdwardsNunnally);
        Assert.Equal((ProgressionClass.Up, ProgressionClass.Up), (change.ClassAtLowest, change.ClassAtHighest));
        Assert.False(change.IsRobust);
        Assert.Null(ReliableChange.Agreed([change]));
    }

    [Fact]
    public void Over_all_methods_a_class_is_robust_where_each_gives_it_at_each_reliability()
    {
        var criterion = new ReliableChangeCriterion(0.5, 0.7, 0.9) { ReferenceMean = 2 };
        Assert.Equal(ProgressionClass.Up, ReliableChange.Agreed(criterion.Judge(2, 4)));
        Assert.Equal(ProgressionClass.Same, ReliableChange.Agreed(criterion.Judge(2, 2)));
        // One step down from a start of 4.5, two and a half over the mean: down by Jacobson and Truax, what one expects by the others.
        Assert.Null(ReliableChange.Agreed(criterion.Judge(4.5, 3.5)));
    }

    [Fact]
    public void The_band_of_the_published_figure()
    {
        // The figure's band is 69.315 points high on either side, and ten scores are 167.415 points.
        var criterion = new ReliableChangeCriterion(s_standardDeviation, 0.80, 0.80);
        var band = criterion.CriticalValue * criterion.StandardErrorOfDifference(0.80);
        Assert.Equal(69.315 / 16.7415, band, 3);
    }

    [Theory]
    [InlineData(-8)]
    [InlineData(-4)]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public void The_index_is_change_over_the_standard_error_of_the_difference(int change)
    {
        // Standard deviation 5, reliability 0.80: error 5 · √0.2, of the difference √10.
        var criterion = new ReliableChangeCriterion(5, 0.80, 0.80);
        Assert.Equal(Math.Sqrt(5), criterion.StandardError(0.80), 12);
        Assert.Equal(change / Math.Sqrt(10), criterion.Judge(change).IndexAtLowest, 12);
        Assert.Equal(
            ProgressionClass.All[
                change > 6 ? 0
                : change < -6 ? 2
                : 1
            ],
            criterion.Judge(change).ClassAtHighest
        );
    }

    [Fact]
    public void A_class_that_depends_on_the_reliability_is_fragile()
    {
        var criterion = new ReliableChangeCriterion(1, 0.60, 0.90);
        // Limits: 1.96 · √0.8 = 1.753 at the lowest, 1.96 · √0.2 = 0.877 at the highest reliability.
        Assert.True(criterion.Judge(0.8).IsRobust);
        Assert.False(criterion.Judge(1.0).IsRobust);
        Assert.Equal(
            (ProgressionClass.Same, ProgressionClass.Up),
            (criterion.Judge(1.0).ClassAtLowest, criterion.Judge(1.0).ClassAtHighest)
        );
        Assert.True(criterion.Judge(-1.8).IsRobust);
        Assert.Equal(ProgressionClass.Down, criterion.Judge(-1.8).ClassAtLowest);
        Assert.True((criterion with { CriticalValue = 0.5 }).Judge(1.0).IsRobust);
        Assert.Equal(nameof(ReliableChange), criterion.Judge(1).ToString());
    }

    [Theory]
    [InlineData(0, 0.8, 0.8)]
    [InlineData(-1, 0.8, 0.8)]
    [InlineData(double.NaN, 0.8, 0.8)]
    [InlineData(double.PositiveInfinity, 0.8, 0.8)]
    [InlineData(1, -0.1, 0.8)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 0.8, 1)]
    [InlineData(1, 0.8, 0.7)]
    [InlineData(1, double.NaN, 0.7)]
    [InlineData(1, 0.7, double.NaN)]
    public void Numbers_outside_their_limits(double deviation, double low, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReliableChangeCriterion(deviation, low, high));

    private static ProgressionClass ClassAt(
        ReliableChangeCriterion criterion,
        double reliability,
        ReliableChangeMethod method,
        (double First, double Last, double Mean, double Deviation) values
    ) =>
        (new ReliableChangeCriterion(criterion.StandardDeviation, reliability, reliability) { ReferenceMean = values.Mean })
            .Judge(values.First, values.Last)
            .Single(change => change.Method == method)
            .ClassAtLowest;

    private static double StandardDeviation(IEnumerable<int> values)
    {
        var list = values.ToList();
        var mean = list.Average();
        return Math.Sqrt(list.Sum(value => (value - mean) * (value - mean)) / (list.Count - 1));
    }
}
