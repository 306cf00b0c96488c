using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Evidence.Tests;

/// <summary>Aalen-Johansen curves against numbers from other programs, and the laws of the tally.</summary>
public sealed class TimeTallyTests
{
    // Worked by hand in tests/testci.R of R's survival: 1 is the first cause, 2 the second, 0 censored.
    [Fact]
    public void Eight_times_by_hand()
    {
        var tally = Of([1, 2, 2, 3, 3, 3, 5, 6], [0, 1, 0, 2, 0, 2, 0, 2]);
        Assert.Equal(1.0 / 7, tally.At(0, 6).Value!.Value, 12);
        Assert.Equal(12.0 / 35, tally.At(1, 3).Value!.Value, 12);
        Assert.Equal(6.0 / 7, tally.At(1, 6).Value!.Value, 12);
        Near.Equal(0.01749271, Square(tally.At(0, 6).StandardError), 8);
        Near.Equal(0.03806414, Square(tally.At(1, 3).StandardError), 8);
        Near.Equal(0.01749271, Square(tally.At(1, 6).StandardError), 8);
    }

    // SAS, as quoted in the tests of lifelines.
    [Theory]
    [InlineData(3, 0.2, 0.032, 0.00836904, 0.58185303)]
    [InlineData(4, 0.4, 0.048, 0.05197575, 0.75281579)]
    public void Six_times_of_SAS(int day, double value, double variance, double low, double high)
    {
        var point = Of([1, 2, 3, 4, 5, 6], [0, 1, 1, 2, 2, 0]) is var tally && day == 3 ? tally.At(0, 2) : tally.At(0, 3);
        Near.Equal(value, point.Value, 10);
        Near.Equal(variance, Square(point.StandardError), 10);
        Near.Equal(low, point.Low, 8);
        Near.Equal(high, point.High, 8);
    }

    // R 4, survival 3.5: data mgus2, the vignette on competing risks.
    [Theory]
    [InlineData(0, 60, 0.0341037, 0.00488926)]
    [InlineData(0, 120, 0.0637222, 0.00679685)]
    [InlineData(0, 240, 0.0998137, 0.00978485)]
    [InlineData(1, 60, 0.3203670, 0.01256737)]
    [InlineData(1, 120, 0.5318177, 0.01405965)]
    [InlineData(1, 240, 0.7240280, 0.01560635)]
    public void Gammopathy_of_unknown_significance(int cause, int month, double value, double error)
    {
        var tally = Gammopathy(sex: null);
        Assert.Equal((1384, 115, 860, 409), (tally.Count, tally.EventsOf(0), tally.EventsOf(1), tally.Censored));
        Near.Equal(value, tally.At(cause, month).Value, 7);
        Near.Equal(error, tally.At(cause, month).StandardError, 8);
    }

    [Fact]
    public void The_difference_of_women_and_men_at_ten_years()
    {
        var (women, men) = (Gammopathy("F").At(0, 120), Gammopathy("M").At(0, 120));
        var difference = RiskDifference.Independent(
            women.Value!.Value,
            women.StandardError!.Value,
            men.Value!.Value,
            men.StandardError!.Value
        );
        Near.Equal((0.0185754, -0.0084914, 0.0456423), difference, 7);
    }

    // tidycmprsk::trial has no censoring before month 24, so these are plain shares.
    [Fact]
    public void Without_censoring_the_curve_is_the_share()
    {
        Prop.ForAll(
                Times(isCensored: false),
                times =>
                {
                    var tally = Of(times);
                    return times.All(time =>
                        Math.Abs(
                            tally.At(0, time.Day).Value!.Value
                                - ((double)times.Count(other => other.Cause == 0 && other.Day <= time.Day) / times.Count)
                        ) < 1e-12
                    );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Curves_are_the_same_whatever_the_order_and_the_split()
    {
        Prop.ForAll(
                Times(isCensored: true),
                ArbMap.Default.ArbFor<int>(),
                (times, cut) =>
                {
                    var at = times.Count == 0 ? 0 : Math.Abs(cut % times.Count);
                    var parts = Of(times.Skip(at).Reverse().ToList());
                    parts.Merge(Of(times.Take(at).ToList()));
                    var whole = Of(times);
                    return Enumerable
                        .Range(1, 40)
                        .All(day => parts.At(1, day).Equals(whole.At(1, day)) && parts.At(0, day) == whole.At(0, day));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_curves_of_all_causes_and_those_left_add_up_to_one()
    {
        Prop.ForAll(
                Times(isCensored: true),
                times =>
                {
                    var tally = Of(times);
                    return times.Count == 0
                        || Enumerable.Range(1, 40).All(day => tally.At(0, day).Value!.Value + tally.At(1, day).Value!.Value <= 1 + 1e-12);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nobody_has_no_curve_and_bad_calls_are_refused()
    {
        var tally = new TimeTally(2);
        Assert.Null(tally.At(0, 10).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeTally(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Add(0, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Add(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Add(1, 0, -1));
        Assert.Throws<ArgumentException>(() => tally.Merge(new TimeTally(3)));
    }

    private static TimeTally Gammopathy(string? sex)
    {
        var tally = new TimeTally(2);
        foreach (
            var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "mgus2.csv")).Skip(1).Select(line => line.Split(','))
        )
        {
            if (sex is null || row[2] == sex)
            {
                var numbers = new[] { row[0], row[1], row[3] }.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
                tally.Add(numbers[0], numbers[1] == 0 ? null : numbers[1] - 1, numbers[2]);
            }
        }

        return tally;
    }

    private static Arbitrary<List<(int Day, int Cause)>> Times(bool isCensored) =>
        Gen.Choose(1, 30)
            .SelectMany(day => Gen.Choose(isCensored ? -1 : 0, 1).Select(cause => (day, cause)))
            .ListOf()
            .Select(times => times.ToList())
            .ToArbitrary();

    private static TimeTally Of(List<(int Day, int Cause)> times) =>
        Of([.. times.Select(time => time.Day)], [.. times.Select(time => time.Cause + 1)]);

    private static TimeTally Of(int[] days, int[] causes)
    {
        var tally = new TimeTally(2);
        foreach (var (day, cause) in days.Zip(causes))
        {
            tally.Add(day, cause == 0 ? null : cause - 1);
        }

        return tally;
    }

    private static double Square(double? number) => number!.Value * number.Value;
}
