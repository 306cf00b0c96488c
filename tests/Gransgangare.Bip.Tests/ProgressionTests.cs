using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Bip.Tests;

public sealed class ProgressionTests
{
    private static readonly ProgressionCalculator s_bip = new(Instrument.Bip);
    private static readonly Arbitrary<int> s_seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Example_PX1_first_against_last()
    {
        var progression = s_bip.Judge(
            RaterKind.Participant,
            [
                Make.Measurement(RaterKind.Participant, "2024-06-15", "3 3 4 1 3 4 - 2 2"),
                Make.Measurement(RaterKind.Participant, "2024-01-15", "2 3 - 1 4 2 3 2 1"),
            ]
        );

        Assert.Equal(new Fraction(18, 8), progression.FirstIndex!.Value.Value);
        Assert.Equal(2.25, progression.FirstIndex.Value.Value!.Value.ToDouble());
        Assert.Equal(0.3125, progression.FirstIndex.Value.Rescaled!.Value.ToDouble());
        Assert.Equal(2.75, progression.LastIndex!.Value.Value!.Value.ToDouble());
        Assert.Equal(0.4375, progression.LastIndex.Value.Rescaled!.Value.ToDouble());
        Assert.Equal((8, 9), (progression.LastIndex.Value.Answered, progression.LastIndex.Value.Asked));
        Assert.Equal(7, progression.Pairs);
        Assert.Equal("3/7", progression.MeanDelta.ToString());
        Assert.Equal(0.4286m, progression.MeanDelta!.Value.Round(4));
        Assert.Equal(ProgressionClass.Up, progression.Class);
        var deltas = Instrument.Bip.ItemsOf(RaterKind.Participant).Select(item => progression.DeltaOf(item)).ToList();
        Assert.Equal([1, 0, null, 0, -1, 2, null, 0, 1], deltas);
        Assert.True(progression.AnyUp);
        Assert.True(progression.AnyDown);
    }

    [Theory]
    [InlineData("2 3 - - - 4 - 1 2", 5, false)]
    [InlineData("2 3 - - 1 4 - 1 2", 6, true)]
    public void Example_PX2_coverage(string values, int answered, bool computable)
    {
        var score = s_bip.Score(RaterKind.Participant, Make.Answers(RaterKind.Participant, values));
        Assert.Equal((answered, 9), (score.Answered, score.Asked));
        Assert.Equal(computable, score.IsComputable);
        Assert.Equal(computable, score.Value is not null);
        Assert.Equal(computable, score.Rescaled is not null);
    }

    [Theory]
    [InlineData(true, false, 9, 6)]
    [InlineData(false, false, 10, 7)]
    [InlineData(false, true, 11, 8)]
    public void Least_answered_of_the_table_in_section_5(bool participant, bool belief, int asked, int least)
    {
        var rater = participant ? RaterKind.Participant : RaterKind.Caseworker;
        var calculator = new ProgressionCalculator(Instrument.Bip, new ProgressionSettings { IncludeBelief = belief });
        var items = Instrument.Bip.ItemsOf(rater).Where(item => item.InIndex || belief).ToList();
        for (var answered = 0; answered <= asked; answered++)
        {
            var answers = items.Take(answered).Aggregate(default(Answers), (all, item) => all.WithOriented(item.Slot, 3));
            var score = calculator.Score(rater, answers);
            Assert.Equal(asked, score.Asked);
            Assert.Equal(answered >= least, score.IsComputable);
        }
    }

    [Fact]
    public void The_caseworkers_belief_is_on_its_own_unless_included()
    {
        // Only the belief moves; it is item seven of the caseworker's eleven.
        Measurement[] measurements =
        [
            Make.Measurement(RaterKind.Caseworker, "2024-01-15", "2 2 2 2 2 2 1 2 2 2 2"),
            Make.Measurement(RaterKind.Caseworker, "2024-04-15", "2 2 2 2 2 2 5 2 2 2 2"),
        ];
        Instrument.Bip.TryGetItem("caseworker-belief", out var belief);
        var outside = s_bip.Judge(RaterKind.Caseworker, measurements);
        Assert.Equal((ProgressionClass.Same, false, 10), (outside.Class, outside.AnyUp, outside.Pairs));
        Assert.Equal(4, outside.DeltaOf(belief!));

        var settings = new ProgressionSettings { IncludeBelief = true };
        var inside = new ProgressionCalculator(Instrument.Bip, settings).Judge(RaterKind.Caseworker, measurements);
        Assert.Equal((ProgressionClass.Up, true, 11), (inside.Class, inside.AnyUp, inside.Pairs));
        Assert.Equal("first-and-last-measurement; belief included", settings.Name);
    }

    [Theory]
    [InlineData(1, 3, "same")] // exactly the threshold is not past it
    [InlineData(1, 4, "up")]
    [InlineData(1, 2, "same")]
    public void The_mean_must_pass_the_threshold(int numerator, int denominator, string expected)
    {
        var settings = new ProgressionSettings { Threshold = new Fraction(numerator, denominator) };
        var calculator = new ProgressionCalculator(Instrument.Bip, settings);
        var low = Make.Measurement(RaterKind.Participant, "2024-01-15", "2 2 2 2 2 2 2 2 2");
        var high = Make.Measurement(RaterKind.Participant, "2024-04-15", "3 3 3 2 2 2 2 2 2");
        Assert.Equal(expected, calculator.Judge(RaterKind.Participant, [low, high]).Class.Code);
        var mirrored = calculator.Judge(RaterKind.Participant, [low with { Answers = high.Answers }, high with { Answers = low.Answers }]);
        Assert.Equal(expected == "up" ? "down" : expected, mirrored.Class.Code);
    }

    [Fact]
    public void Answers_may_come_from_different_measurements_in_the_second_definition()
    {
        Measurement[] measurements =
        [
            Make.Measurement(RaterKind.Participant, "2024-01-15", "1 1 1 1 1 1 - - -"),
            Make.Measurement(RaterKind.Participant, "2024-04-15", "- - - 2 2 2 2 2 2"),
            Make.Measurement(RaterKind.Participant, "2024-07-15", "- - - 5 - - - - 4"),
        ];
        var byMeasurement = s_bip.Judge(RaterKind.Participant, measurements);
        Assert.Equal((3, 2, 3), (byMeasurement.Measurements, byMeasurement.Computable, byMeasurement.Pairs));
        Assert.Equal(ProgressionClass.NotAssessable, byMeasurement.Class);
        Assert.Null(byMeasurement.MeanDelta);
        Assert.Equal(1, byMeasurement.FirstIndex!.Value.Value!.Value.ToDouble());

        var settings = new ProgressionSettings
        {
            Definition = ProgressionDefinition.FirstAndLastAnswer,
            MinimumCoverage = new Fraction(4, 9),
        };
        var byAnswer = new ProgressionCalculator(Instrument.Bip, settings).Judge(RaterKind.Participant, measurements);
        Assert.Equal(4, byAnswer.Pairs);
        Assert.Equal(new Fraction(4 + 1 + 1 + 2, 4), byAnswer.MeanDelta);
        Assert.Equal("first-and-last-answer; coverage 4/9", settings.Name);
    }

    [Fact]
    public void One_computable_measurement_is_both_first_and_last_index()
    {
        var progression = s_bip.Judge(RaterKind.Participant, [Make.Measurement(RaterKind.Participant, "2024-01-15", "2 2 2 2 2 2 2 2 2")]);
        Assert.Equal(progression.FirstIndex, progression.LastIndex);
        Assert.Equal(
            (ProgressionClass.NotAssessable, 0, false, false),
            (progression.Class, progression.Pairs, progression.AnyUp, progression.AnyDown)
        );
        var none = s_bip.Judge(RaterKind.Participant, []);
        Assert.Null(none.FirstIndex);
        Assert.Null(none.LastIndex);
    }

    [Fact]
    public void Wrong_calls_are_told()
    {
        var one = Make.Measurement(RaterKind.Participant, "2024-01-15", "2 2 2 2 2 2 2 2 2");
        Assert.Throws<ArgumentException>(() => s_bip.Judge(RaterKind.FromCode("manager"), [one]));
        Assert.Throws<ArgumentException>(() => s_bip.Judge(RaterKind.Participant, [one, one with { RaterId = "h2" }]));
        Assert.Throws<ArgumentException>(() =>
            s_bip.Judge(RaterKind.Participant, [one, one with { Subject = "p2", Date = Make.Day("2024-02-01") }])
        );
        Assert.Throws<ArgumentException>(() => s_bip.MatchRaters([one, one with { Rater = RaterKind.Caseworker }], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProgressionSettings { Threshold = new Fraction(-1, 2) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProgressionSettings { MinimumCoverage = new Fraction(3, 2) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProgressionSettings { GapMaxDays = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Fraction(1, 0));
    }

    [Fact]
    public void Measurements_of_others_are_passed_over()
    {
        var one = Make.Measurement(RaterKind.Participant, "2024-01-15", "2 2 2 2 2 2 2 2 2");
        Measurement[] measurements =
        [
            one,
            one with
            {
                InstrumentId = "other",
            },
            one with
            {
                SubjectKind = MeasurementSubject.Organisation,
            },
            one with
            {
                Rater = RaterKind.FromCode("staff"),
            },
            one with
            {
                Rater = RaterKind.Caseworker,
            },
        ];
        Assert.Equal(1, s_bip.Judge(RaterKind.Participant, measurements).Measurements);
    }

    [Fact]
    public void Every_person_is_judged_as_the_rules_say() =>
        Prop.ForAll(
                s_seeds,
                seed =>
                {
                    var (random, calculator) = Start(seed);
                    var instrument = calculator.Instrument;
                    var form = Make.Form(instrument);
                    var measurements = Make.RandomSubject(random, instrument, "p1");
                    var rows = measurements.Select(measurement => Make.Row(instrument, measurement)).ToList();
                    foreach (var rater in instrument.RaterKinds)
                    {
                        Compare(calculator, form, rater, measurements, rows);
                    }
                }
            )
            .Check(Many(2_000));

    [Fact]
    public void Raising_an_answer_never_lowers_an_index() =>
        Prop.ForAll(
                s_seeds,
                seed =>
                {
                    var (random, calculator) = Start(seed);
                    var instrument = calculator.Instrument;
                    var measurement = Make.RandomSubject(random, instrument, "p1").FirstOrDefault();
                    if (measurement is null || measurement.Answers.IsEmpty)
                    {
                        return true;
                    }

                    var before = calculator.Score(measurement.Rater, measurement.Answers);
                    return instrument
                        .Items.Where(item => measurement.Answers[item.Slot] is > 0 and var value && value < instrument.ScaleMax)
                        .All(item =>
                        {
                            var raised = measurement.Answers.WithOriented(item.Slot, measurement.Answers[item.Slot] + 1);
                            var after = calculator.Score(measurement.Rater, raised);
                            return after.IsComputable == before.IsComputable
                                && (!after.IsComputable || (after.Value >= before.Value && after.Rescaled >= before.Rescaled));
                        });
                }
            )
            .Check(Many(500));

    [Fact]
    public void A_long_series_is_judged_as_the_reference_does()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (random, calculator) = Start(seed);
            var instrument = calculator.Instrument;
            var measurements = Make.RandomSubject(random, instrument, "p1", most: 80);
            var rows = measurements.Select(measurement => Make.Row(instrument, measurement)).ToList();
            Assert.All(instrument.RaterKinds, rater => Compare(calculator, Make.Form(instrument), rater, measurements, rows));
        }
    }

    [Fact]
    public void Mirrored_data_give_mirrored_classes() =>
        Prop.ForAll(
                s_seeds,
                seed =>
                {
                    var (random, calculator) = Start(seed);
                    var instrument = calculator.Instrument;
                    var measurements = Make.RandomSubject(random, instrument, "p1");
                    var mirrored = measurements.Select(m => m with { Answers = Mirror(instrument, m.Answers) }).ToArray();
                    return instrument
                        .RaterKinds.AsEnumerable()
                        .All(rater =>
                        {
                            var (one, other) = (calculator.Judge(rater, measurements), calculator.Judge(rater, mirrored));
                            return one.AnyUp == other.AnyDown
                                && one.AnyDown == other.AnyUp
                                && one.Pairs == other.Pairs
                                && one.Class.Code
                                    == other.Class.Code switch
                                    {
                                        "up" => "down",
                                        "down" => "up",
                                        var same => same,
                                    };
                        });
                }
            )
            .Check(Many(500));

    private static Answers Mirror(Instrument instrument, Answers answers) =>
        instrument
            .Items.Where(item => answers[item.Slot] != 0)
            .Aggregate(answers, (all, item) => all.WithOriented(item.Slot, instrument.ScaleMax + 1 - answers[item.Slot]));

    private static void Compare(
        ProgressionCalculator calculator,
        Reference.Form form,
        RaterKind rater,
        Measurement[] measurements,
        List<Reference.Row> rows
    )
    {
        var (instrument, settings) = (calculator.Instrument, calculator.Settings);
        var threshold = (decimal)settings.Threshold.Numerator / settings.Threshold.Denominator;
        var expected = Reference.Judge(form, rater.Code, settings.Definition.Code, settings.IncludeBelief, threshold, rows);
        var actual = calculator.Judge(rater, measurements);
        var items = instrument
            .Items.Where(item => actual.First[item.Slot] != 0 || actual.Last[item.Slot] != 0)
            .ToDictionary(item => item.Id, item => (actual.First[item.Slot], actual.Last[item.Slot]), StringComparer.Ordinal);
        Assert.Equal(expected.Measurements, actual.Measurements);
        Same(expected.FirstIndex, actual.FirstIndex?.Value);
        Same(expected.LastIndex, actual.LastIndex?.Value);
        Assert.Equal(expected.Pairs, actual.Pairs);
        Same(expected.MeanDelta, actual.MeanDelta);
        Assert.Equal(expected.Class, actual.Class.Code);
        Assert.Equal((expected.AnyUp, expected.AnyDown), (actual.AnyUp, actual.AnyDown));
        Assert.Equal(expected.Items, items);
        Assert.All(
            instrument.Items,
            item => Assert.Equal(items.TryGetValue(item.Id, out var p) ? p.Item2 - p.Item1 : null, actual.DeltaOf(item))
        );
    }

    private static void Same(double? expected, Fraction? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual?.ToDouble() ?? 0, 12);
    }

    private static (Random Random, ProgressionCalculator Calculator) Start(int seed)
    {
        var random = new Random(seed);
        var instrument = random.Next(2) == 0 ? Instrument.Bip : Make.RandomInstrument(random);
        return (random, new ProgressionCalculator(instrument, RandomSettings(random)));
    }

    private static ProgressionSettings RandomSettings(Random random) =>
        new()
        {
            Definition = ProgressionDefinition.All[random.Next(3)],
            IncludeBelief = random.Next(2) == 0,
            Threshold = random.Next(2) == 0 ? default : new Fraction(random.Next(0, 4), 4),
        };

    private static Config Many(int runs) => Config.QuickThrowOnFailure.WithMaxTest(Make.IsLong ? runs * 100 : runs);
}
