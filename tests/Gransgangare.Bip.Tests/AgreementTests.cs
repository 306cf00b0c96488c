using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;

namespace Gransgangare.Bip.Tests;

public sealed class AgreementTests
{
    // Shrout and Fleiss, 1979, table 2: six targets by four judges.
    private static readonly double[][] s_shroutFleiss =
    [
        [9, 2, 5, 8],
        [6, 1, 3, 2],
        [8, 4, 6, 8],
        [7, 1, 2, 6],
        [10, 5, 6, 9],
        [6, 2, 4, 7],
    ];

    // Bland and Altman, 1986: peak flow in l/min of 17 persons, first reading with the large and with the mini Wright meter.
    private static readonly double[] s_wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
    private static readonly double[] s_mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];

    [Fact]
    public void Shrout_and_Fleiss_1979()
    {
        var intraclass = IntraclassCorrelation.Of(s_shroutFleiss)!;
        Assert.Equal((6, 4), (intraclass.Subjects, intraclass.Raters));
        Assert.Equal(0.1657, intraclass.OneWay.Value, 4);
        Assert.Equal(0.2898, intraclass.Agreement.Value, 4);
        Assert.Equal(0.7148, intraclass.Consistency.Value, 4);
    }

    // The limits that the R package psych prints for the same table.
    [Fact]
    public void And_the_limits_of_its_intervals()
    {
        var intraclass = IntraclassCorrelation.Of(s_shroutFleiss)!;
        Assert.Equal((-0.133, 0.72), (Math.Round(intraclass.OneWay.Low, 3), Math.Round(intraclass.OneWay.High, 2)));
        Assert.Equal((0.019, 0.76), (Math.Round(intraclass.Agreement.Low, 3), Math.Round(intraclass.Agreement.High, 2)));
        Assert.Equal((0.342, 0.95), (Math.Round(intraclass.Consistency.Low, 3), Math.Round(intraclass.Consistency.High, 2)));
    }

    // Agresti, 1990, after Hout, Duncan and Sobel, 1987: 91 couples; as the R package vcd gives them for its data set SexualFun.
    [Theory]
    [InlineData("none", 0.1293, 0.0686)]
    [InlineData("linear", 0.2374, 0.0783)]
    public void Kappa_of_91_couples(string weights, double kappa, double error)
    {
        var estimate = WeightedKappa
            .Of(
                new long[,]
                {
                    { 7, 7, 2, 3 },
                    { 2, 8, 3, 7 },
                    { 1, 5, 4, 9 },
                    { 2, 8, 9, 14 },
                },
                KappaWeights.FromCode(weights)
            )!
            .Value;
        Assert.Equal(kappa, estimate.Value, 4);
        Assert.Equal(error, (estimate.High - estimate.Low) / 2 / ReliableChangeCriterion.FivePercent, 4);
    }

    // The reference values of scikit-learn's own test of cohen_kappa_score.
    [Theory]
    [InlineData("none", 0.9315)]
    [InlineData("linear", 0.9412)]
    [InlineData("quadratic", 0.9541)]
    public void Kappa_of_a_hundred_pairs(string weights, double kappa)
    {
        var table = new long[,]
        {
            { 46, 0, 0 },
            { 4, 40, 0 },
            { 0, 0, 10 },
        };
        Assert.Equal(kappa, WeightedKappa.Of(table, KappaWeights.FromCode(weights))!.Value.Value, 4);
    }

    [Fact]
    public void Bland_and_Altman_1986()
    {
        var limits = LimitsOfAgreement.Of([.. s_wright.Zip(s_mini, (wright, mini) => wright - mini)])!;
        Assert.Equal(17, limits.N);
        Assert.Equal(-2.1, limits.Mean.Value, 1);
        Assert.Equal(38.8, limits.StandardDeviation, 1);
        // The paper rounds 1.96 to 2: -79.7 and 75.5.
        Assert.Equal((-79.6, 75.4), (Rounded(limits, -2), Rounded(limits, 2)));
        Assert.Equal(limits.Mean.Value - (ReliableChangeCriterion.FivePercent * limits.StandardDeviation), limits.Low.Value, 9);

        static double Rounded(LimitsOfAgreement limits, int deviations) =>
            Math.Round(limits.Mean.Value + (deviations * limits.StandardDeviation), 1);
    }

    [Fact]
    public void Kappa_does_not_ask_which_rater_is_the_first() =>
        Prop.ForAll(
                Gen.Choose(0, 9).ArrayOf(16).ToArbitrary(),
                counts =>
                {
                    var (table, turned) = (new long[4, 4], new long[4, 4]);
                    for (var place = 0; place < 16; place++)
                    {
                        table[place / 4, place % 4] = turned[place % 4, place / 4] = counts[place];
                    }

                    return KappaWeights.All.All(weights =>
                        WeightedKappa.Of(table, weights) is not { } kappa
                        || (kappa.Value <= 1 && Math.Abs(kappa.Value - WeightedKappa.Of(turned, weights)!.Value.Value) < 1e-9)
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_cannot_be_said()
    {
        Assert.Null(WeightedKappa.Of(new long[2, 2], KappaWeights.Linear));
        Assert.Null(
            WeightedKappa.Of(
                new long[,]
                {
                    { 8, 0 },
                    { 0, 0 },
                },
                KappaWeights.Linear
            )
        );
        Assert.Equal(
            1,
            WeightedKappa
                .Of(
                    new long[,]
                    {
                        { 8, 0 },
                        { 0, 1 },
                    },
                    KappaWeights.Linear
                )!
                .Value.Value
        );
        Assert.Throws<ArgumentException>(() => WeightedKappa.Of(new long[2, 3], KappaWeights.Linear));
        Assert.Throws<ArgumentException>(() =>
            WeightedKappa.Of(
                new long[,]
                {
                    { 1, -1 },
                    { 0, 1 },
                },
                KappaWeights.Linear
            )
        );
        Assert.Null(
            IntraclassCorrelation.Of([
                [1, 2],
            ])
        );
        Assert.Null(
            IntraclassCorrelation.Of([
                [1, 2],
                [2, 3],
                [4, 5],
            ])
        );
        Assert.Throws<ArgumentException>(() =>
            IntraclassCorrelation.Of([
                [1, 2],
                [2],
            ])
        );
        Assert.Null(LimitsOfAgreement.Of([1]));
    }

    [Theory]
    [InlineData(19, "too-few-persons")]
    [InlineData(20, null)]
    public void Under_twenty_persons_counts_alone(int persons, string? refused)
    {
        var agreement = RaterAgreement.Of(new ProgressionCalculator(Instrument.Bip), Cohort(persons));
        Assert.Equal((persons, persons), (agreement.Persons, agreement.N));
        Assert.Equal(refused, agreement.Refused?.Code);
        Assert.Equal(refused is null, agreement.Intraclass is not null && agreement.Limits is not null);
        Assert.Equal(9, agreement.Items.Count);
        Assert.All(agreement.Items, item => Assert.Equal((persons, refused), (item.N, item.Refused?.Code)));
        Assert.All(agreement.Items, item => Assert.Equal(refused is null, item.Linear is not null));
    }

    [Fact]
    public void Each_person_counts_once_by_the_first_pair()
    {
        var subject = Pair("2024-01-15", "1 1 1 1 1 1 1 1 1", "1 1 1 1 1 1 1 1 1 1 1")
            .Concat(Pair("2023-10-15", "3 3 3 3 3 3 3 3 3", "4 4 4 4 4 4 5 4 4 4 4"))
            .ToList();
        var agreement = RaterAgreement.Of(new ProgressionCalculator(Instrument.Bip), [subject]);
        Assert.Equal(1, agreement.Persons);
        Assert.All(agreement.Items, item => Assert.Equal((1, 0, 1), (item.N, item.Same, item.WithinOne)));
    }

    [Fact]
    public void Persons_who_are_all_alike_have_no_kappa()
    {
        var cohort = Enumerable.Range(0, 30).Select(_ => Pair("2024-01-15", "3 3 3 3 3 3 3 3 3", "3 3 3 3 3 3 5 3 3 3 3"));
        var agreement = RaterAgreement.Of(new ProgressionCalculator(Instrument.Bip), cohort);
        Assert.All(agreement.Items, item => Assert.Equal((30, DepthRefusal.NoSpread), (item.Same, item.Refused)));
        Assert.Equal(DepthRefusal.NoSpread, agreement.Refused);
        Assert.Equal(0, agreement.Limits!.StandardDeviation);
    }

    [Fact]
    public void Without_a_gap_there_is_nothing_to_compare()
    {
        var agreement = RaterAgreement.Of(
            new ProgressionCalculator(Instrument.Bip, ProgressionSettings.Default with { GapMaxDays = null }),
            Cohort(30)
        );
        Assert.Null(agreement.From);
        Assert.Equal(0, agreement.Persons);
        Assert.Empty(agreement.Items);
    }

    private static IEnumerable<IReadOnlyCollection<Measurement>> Cohort(int persons)
    {
        for (var person = 0; person < persons; person++)
        {
            var (own, theirs) = ((person % 5) + 1, (person * 7 % 5) + 1);
            yield return Pair(
                "2024-01-15",
                string.Join(' ', Enumerable.Repeat(own, 9)),
                string.Join(' ', Enumerable.Range(0, 11).Select(place => (place + theirs) % 5 + 1))
            );
        }
    }

    private static IReadOnlyCollection<Measurement> Pair(string date, string participant, string caseworker) =>
        [Make.Measurement(RaterKind.Participant, date, participant), Make.Measurement(RaterKind.Caseworker, date, caseworker)];
}
