using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;

namespace Gransgangare.Bip.Tests;

public sealed class MeasurementSetTests
{
    [Fact]
    public void N5_what_is_passed_over_is_counted_with_its_reason()
    {
        var own = Make.RandomInstrument(new Random(3));
        var mine = Make.Measurement(RaterKind.Participant, "2024-01-10", "1 2 3 4 1 2 3 4 1");
        Measurement[] all =
        [
            mine,
            mine with
            {
                Date = Make.Day("2024-04-10"),
            },
            mine with
            {
                Date = Make.Day("2024-05-10"),
                InstrumentVersion = "0",
            },
            mine with
            {
                Date = Make.Day("2024-06-10"),
                InstrumentId = "bipp",
            },
            mine with
            {
                Date = Make.Day("2024-07-10"),
                SubjectKind = MeasurementSubject.Organisation,
            },
            mine with
            {
                Date = Make.Day("2024-08-10"),
                Rater = RaterKind.FromCode("manager"),
            },
        ];
        var calculator = new ProgressionCalculator(Instrument.Bip);
        var (set, loose, packed) = (
            MeasurementSet.Of(Instrument.Bip, all),
            new ProgressionTally(calculator),
            new ProgressionTally(calculator)
        );
        loose.Add(all);
        packed.Add(set, 0);
        Assert.Equal(new PassedOver(2, 1, 1), calculator.PassedOverOf(all));
        Assert.Equal(new PassedOver(2, 1, 1), set.PassedOver);
        Assert.Equal(new PassedOver(2, 1, 1), MeasurementSet.Merge(Instrument.Bip, [set]).PassedOver);
        Assert.Equal((loose.PassedOver, loose.PassedOver.Total), (packed.PassedOver, 4));
        packed.Merge(loose);
        Assert.Equal(new PassedOver(4, 2, 2), packed.PassedOver);
        var until = new ProgressionTally(calculator);
        until.Add(set, 0, Make.Day("2024-06-10"));
        Assert.Equal(new PassedOver(1, 1, 0), until.PassedOver);
        Assert.Equal(6, new ProgressionCalculator(own).PassedOverOf(all).Total);
    }

    [Fact]
    public void A_set_counts_as_the_measurements_do_in_any_order_and_up_to_any_day() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var instrument = random.Next(2) == 0 ? Instrument.Bip : Make.RandomInstrument(random);
                    var calculator = new ProgressionCalculator(
                        instrument,
                        new ProgressionSettings
                        {
                            Definition = ProgressionDefinition.All[random.Next(3)],
                            IncludeBelief = random.Next(2) == 0,
                        }
                    );
                    var subjects = Enumerable
                        .Range(0, random.Next(0, 40))
                        .Select(n => Make.RandomSubject(random, instrument, $"p{n}"))
                        .ToArray();
                    var all = subjects.SelectMany(subject => subject).ToArray();
                    if (random.Next(2) == 0)
                    {
                        random.Shuffle(all);
                    }

                    // Some of the subjects, and some who are not measured, are expected: in the same order, in another, and repeatedly.
                    var expected = Enumerable
                        .Range(random.Next(0, 5), random.Next(0, 45))
                        .Where(_ => random.Next(8) > 0)
                        .SelectMany(n => Enumerable.Repeat($"p{n}", random.Next(8) == 0 ? 2 : 1))
                        .ToArray();
                    if (random.Next(3) == 0)
                    {
                        random.Shuffle(expected);
                    }

                    var parts = all.Chunk(random.Next(1, 50)).Select(part => MeasurementSet.Of(instrument, part));
                    var set = random.Next(4) switch
                    {
                        0 => MeasurementSet.Of(instrument, all),
                        1 => MeasurementSet.Of(instrument, all, expected),
                        2 => MeasurementSet.Merge(instrument, parts),
                        _ => MeasurementSet.Merge(instrument, parts, expected),
                    };
                    var places = (set.Expected == 0 ? [] : expected)
                        .Concat(all.Select(measurement => measurement.Subject))
                        .Distinct(StringComparer.Ordinal)
                        .ToArray();
                    Assert.Equal(places, set.Subjects);
                    Assert.Equal(places.Length, set.Count);
                    Assert.All(places, (subject, place) => Assert.Equal(place, set.IndexOf(subject)));
                    Assert.Contains(set.Expected, new[] { 0, expected.Distinct(StringComparer.Ordinal).Count() });
                    var until = Make.Day("2023-11-20").PlusDays(random.Next(-1, 130));
                    var (one, other) = (new ProgressionTally(calculator), new ProgressionTally(calculator));
                    foreach (var subject in subjects.Where(subject => subject.Length > 0))
                    {
                        one.Add([.. subject.Where(measurement => measurement.Date <= until)]);
                        other.Add(set, set.IndexOf(subject[0].Subject), until);
                    }

                    Assert.Equal(one.Counters, other.Counters);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Make.IsLong ? 10_000 : 150));

    [Fact]
    public void Subjects_that_come_back_and_long_ones_are_kept_whole()
    {
        var start = Make.Day("2020-01-01");
        var all = Enumerable
            .Range(0, 3)
            .SelectMany(round =>
                Enumerable
                    .Range(0, 200)
                    .Select(n =>
                        Make.Measurement(RaterKind.Caseworker, "2020-01-01", "1 2 3 4 5 1 2 3 4 5 1") with
                        {
                            Subject = n % 50 == 0 ? "long" : $"p{n}",
                            Date = start.PlusDays((round * 300) + n),
                        }
                    )
            )
            .ToArray();
        var set = MeasurementSet.Of(Instrument.Bip, all);
        var (one, other) = (
            new ProgressionTally(new ProgressionCalculator(Instrument.Bip)),
            new ProgressionTally(new ProgressionCalculator(Instrument.Bip))
        );
        foreach (var subject in all.GroupBy(measurement => measurement.Subject, StringComparer.Ordinal))
        {
            one.Add([.. subject]);
            other.Add(set, set.IndexOf(subject.Key));
        }

        Assert.Equal(197, set.Count);
        Assert.Equal(one.Counters, other.Counters);
    }

    [Fact]
    public void An_answer_in_a_slot_that_the_instrument_lacks_is_no_answer_of_anybody()
    {
        var one = Make.Measurement(RaterKind.Caseworker, "2024-01-15", "2 2 2");
        var beyond = Enumerable.Range(Instrument.Bip.Items.Count, Answers.Capacity - Instrument.Bip.Items.Count);
        var more = one with { Answers = beyond.Aggregate(one.Answers, (answers, slot) => answers.WithOriented(slot, 5)) };
        Assert.Equal(Counted(one), Counted(more));

        static ValueList<long> Counted(Measurement measurement)
        {
            var tally = new ProgressionTally(new ProgressionCalculator(Instrument.Bip));
            tally.Add(
                MeasurementSet.Of(Instrument.Bip, [measurement, measurement with { Date = measurement.Date.PlusDays(90) }]),
                subject: 0
            );
            return tally.Counters;
        }
    }

    [Fact]
    public void Strangers_are_passed_over_and_faults_refused()
    {
        var one = Make.Measurement(RaterKind.Participant, "2024-01-15", "2 2 2");
        Measurement[] strangers =
        [
            one with
            {
                InstrumentId = "other",
            },
            one with
            {
                Rater = RaterKind.FromCode("manager"),
            },
            one with
            {
                SubjectKind = MeasurementSubject.Organisation,
            },
        ];
        var set = MeasurementSet.Of(Instrument.Bip, strangers);
        Assert.Equal((0, -1), (set.Count, set.IndexOf("p1")));
        Assert.Throws<ArgumentException>(() => MeasurementSet.Of(Instrument.Bip, [one, one with { RaterId = "h2" }]));
        var aboveScale = MeasurementSet.Of(
            Instrument.Bip,
            [one, one with { Date = new(2024, 4, 1), Answers = default(Answers).WithOriented(0, 6) }]
        );
        Assert.Equal((1, new PassedOver(0, 1, 0)), (aboveScale.Count, aboveScale.PassedOver));
        var other = new ProgressionTally(new ProgressionCalculator(Instrument.Parse(Instrument.Bip.ToJson())));
        Assert.Throws<ArgumentException>(() => other.Add(MeasurementSet.Of(Instrument.Bip, [one]), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new ProgressionTally(new(Instrument.Bip)).Add(MeasurementSet.Of(Instrument.Bip, [one]), 1)
        );
        Assert.Equal("MeasurementSet (0 subjects)", set.ToString());
        var part = MeasurementSet.Of(Instrument.Bip, [one]);
        Assert.Throws<ArgumentException>(() => MeasurementSet.Merge(Instrument.Bip, [part, part]));
        Assert.Throws<ArgumentException>(() => MeasurementSet.Merge(Instrument.Parse(Instrument.Bip.ToJson()), [part]));
    }

    [Theory]
    [InlineData("first-and-last-measurement")]
    [InlineData("first-and-last-answer")]
    [InlineData("latest-against-previous")]
    public void Scoring_and_progression_allocate_nothing_for_a_measurement(string definition)
    {
        var settings = new ProgressionSettings { Definition = ProgressionDefinition.FromCode(definition) };
        var calculator = new ProgressionCalculator(Instrument.Bip, settings);
        var random = new Random(5);
        var subjects = Enumerable.Range(0, 200).Select(n => Make.RandomSubject(random, Instrument.Bip, $"p{n}")).ToArray();
        var set = MeasurementSet.Of(Instrument.Bip, subjects.SelectMany(subject => subject));
        var tally = new ProgressionTally(calculator);
        var found = Work();
        // A collection that other tests cause in between counts what is left of this thread's room: what allocates does so every time.
        Assert.Contains(
            0L,
            Enumerable
                .Range(0, 5)
                .Select(_ =>
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    found += Work();
                    return GC.GetAllocatedBytesForCurrentThread() - before;
                })
        );
        Assert.True(found > 0);

        int Work()
        {
            var classes = 0;
            foreach (var subject in subjects)
            {
                tally.Add(subject);
                classes += calculator.Judge(RaterKind.Caseworker, subject).Class.Order;
                foreach (var measurement in subject)
                {
                    classes += calculator.Score(measurement.Rater, measurement.Answers).Answered;
                }
            }

            for (var subject = 0; subject < set.Count; subject++)
            {
                tally.Add(set, subject);
            }

            return classes;
        }
    }
}
