using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Bip.Tests;

public sealed class TallyTests
{
    private static readonly Arbitrary<int> s_seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Example_GX1_gap_of_nine_common_items()
    {
        var tally = new ProgressionTally(new ProgressionCalculator(Instrument.Bip));
        tally.Add([
            Make.Measurement(RaterKind.Participant, "2024-03-01", "3 3 4 1 3 4 - 2 2"),
            // The caseworker's items seven and eleven are not asked of the participant.
            Make.Measurement(RaterKind.Caseworker, "2024-03-15", "2 2 3 1 3 4 5 2 2 2 5"),
        ]);
        var gap = tally.ToResult().Gap;
        Assert.Equal((8, -0.375, 0.375), (gap.N, gap.Mean, gap.MeanAbsolute));
        Assert.Equal((-3, 3), (gap.Sum, gap.AbsoluteSum));
        Assert.Equal(9, gap.Items.Count);
        Assert.Equal([-1, -1, -1, 0, 0, 0, null, 0, 0], gap.Items.Select(item => item.Delta));
        Assert.Equal((0L, 0L, 1L), (gap.Items[0].Up, gap.Items[0].Same, gap.Items[0].Down));
    }

    [Theory]
    [InlineData("2024-03-15", 1)]
    [InlineData("2024-03-16", 0)]
    [InlineData("2024-02-16", 1)]
    [InlineData("2024-02-15", 0)]
    public void Day_fourteen_is_included(string caseworker, int expected)
    {
        var matches = new RaterMatch[1];
        Measurement[] measurements =
        [
            Make.Measurement(RaterKind.Participant, "2024-03-01", "3"),
            Make.Measurement(RaterKind.Caseworker, caseworker, "2"),
        ];
        Assert.Equal(expected, new ProgressionCalculator(Instrument.Bip).MatchRaters(measurements, matches));
    }

    [Fact]
    public void A_later_but_nearer_measurement_is_matched_first()
    {
        var matches = new RaterMatch[1];
        Measurement[] measurements =
        [
            Make.Measurement(RaterKind.Participant, "2024-03-01", "3"),
            Make.Measurement(RaterKind.Participant, "2024-03-04", "3"),
            Make.Measurement(RaterKind.Caseworker, "2024-03-05", "2"),
        ];
        Assert.Equal(1, new ProgressionCalculator(Instrument.Bip).MatchRaters(measurements, matches));
        Assert.Equal(new RaterMatch(1, 2), matches[0]);
    }

    [Fact]
    public void Nearest_first_and_of_equal_distances_the_earlier()
    {
        var matches = new RaterMatch[2];
        Measurement[] measurements =
        [
            Make.Measurement(RaterKind.Caseworker, "2024-03-08", "2"),
            Make.Measurement(RaterKind.Participant, "2024-03-11", "3"),
            Make.Measurement(RaterKind.Participant, "2024-03-05", "3"),
            Make.Measurement(RaterKind.Caseworker, "2024-03-02", "2"),
        ];
        var found = new ProgressionCalculator(Instrument.Bip).MatchRaters(measurements, matches);
        // 5 March lies three days from both caseworker dates: the earlier wins, which leaves 8 March to 11 March.
        Assert.Equal(2, found);
        Assert.Equal([new RaterMatch(2, 3), new RaterMatch(1, 0)], matches);
    }

    [Fact]
    public void A_group_is_what_the_rules_say_in_any_order_and_split() =>
        Prop.ForAll(
                s_seeds,
                seed =>
                {
                    var random = new Random(seed);
                    var instrument = random.Next(2) == 0 ? Instrument.Bip : Make.RandomInstrument(random);
                    var settings = new ProgressionSettings
                    {
                        Definition = ProgressionDefinition.All[random.Next(3)],
                        GapMaxDays = random.Next(8) == 0 ? null : random.Next(0, 30),
                    };
                    var calculator = new ProgressionCalculator(instrument, settings);
                    var subjects = Enumerable
                        .Range(0, random.Next(0, 12))
                        .Select(n => Make.RandomSubject(random, instrument, $"p{n}"))
                        .ToArray();
                    var (whole, left, right) = (
                        new ProgressionTally(calculator),
                        new ProgressionTally(calculator),
                        new ProgressionTally(calculator)
                    );
                    foreach (var subject in subjects)
                    {
                        whole.Add(subject);
                    }

                    random.Shuffle(subjects);
                    foreach (var subject in subjects)
                    {
                        random.Shuffle(subject);
                        (random.Next(2) == 0 ? left : right).Add(subject);
                    }

                    right.Merge(new ProgressionTally(calculator, left.Counters));
                    Assert.Equal(whole.Counters, right.Counters);
                    Compare(whole.ToResult(), instrument, settings, subjects);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Make.IsLong ? 20_000 : 200));

    [Fact]
    public void Two_definitions_never_meet()
    {
        var tally = new ProgressionTally(new ProgressionCalculator(Instrument.Bip));
        var other = Instrument.Parse(Instrument.Bip.ToJson().Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal));
        var belief = new ProgressionSettings { IncludeBelief = true };
        Assert.Throws<ArgumentException>(() => tally.Merge(new ProgressionTally(new ProgressionCalculator(other))));
        Assert.Throws<ArgumentException>(() => tally.Merge(new ProgressionTally(new ProgressionCalculator(Instrument.Bip, belief))));
        Assert.Throws<ArgumentException>(() => new ProgressionTally(tally.Calculator, [1, 2, 3]));
        tally.Merge(new ProgressionTally(new ProgressionCalculator(Instrument.Bip, new ProgressionSettings())));
    }

    [Fact]
    public void An_empty_group_has_counts_but_no_means()
    {
        var result = new ProgressionTally(new ProgressionCalculator(Instrument.Bip)).ToResult();
        Assert.Equal(["participant", "caseworker"], result.Groups.Select(group => group.Rater.Code));
        Assert.All(result.Groups, group => Assert.Equal((0, 0), (group.Persons, group.Assessable)));
        Assert.All(result.Groups[0].Items, item => Assert.Null(item.Delta));
        Assert.Null(result.Gap.Mean);
        Assert.Null(result.Gap.MeanAbsolute);
        Assert.True(result.Instrument.Provisional);
        Assert.Equal("bip 1, first-and-last-measurement", result.ToString());
    }

    [Fact]
    public void The_participants_view_leaves_sensitive_items_out()
    {
        var caseworker = new ProgressionTally(new ProgressionCalculator(Instrument.Bip)).ToResult().Groups[1];
        Assert.Equal(11, caseworker.ItemsFor(Audience.Professional).Count);
        Assert.DoesNotContain(caseworker.ItemsFor(Audience.Participant), pairs => pairs.Item.Id == "caseworker-belief");
        Assert.Equal(10, caseworker.ItemsFor(Audience.Participant).Count);
    }

    [Fact]
    public void A_subject_with_more_measurements_than_the_stack_has_room_for_is_counted_too()
    {
        var tally = new ProgressionTally(new ProgressionCalculator(Instrument.Bip));
        var many = Enumerable
            .Range(0, 100)
            .SelectMany(n =>
                new[] { RaterKind.Participant, RaterKind.Caseworker }.Select(rater =>
                    Make.Measurement(rater, "2020-01-01", "1 1 1 1 1 1 1 1 1 1 1") with
                    {
                        Date = Make.Day("2020-01-01").PlusDays(n),
                    }
                )
            )
            .ToArray();
        tally.Add(many);
        Assert.Equal(900, tally.ToResult().Gap.N);
    }

    private static void Compare(ProgressionResult result, Instrument instrument, ProgressionSettings settings, Measurement[][] subjects)
    {
        var form = Make.Form(instrument);
        var rows = subjects.Select(subject => subject.Select(measurement => Make.Row(instrument, measurement)).ToList()).ToList();
        foreach (var group in result.Groups)
        {
            var persons = rows.Select(subject => Reference.Judge(form, group.Rater.Code, settings.Definition.Code, false, 0, subject))
                .Where(person => person.Measurements > 0)
                .ToList();
            Assert.Equal(persons.Count, group.Persons);
            Assert.Equal(persons.Count(person => person.Class != "not-assessable"), group.Assessable);
            Assert.Equal(group.Assessable + group.NotAssessable, group.Persons);
            Assert.Equal(persons.Count(person => person.Class == "up"), group.Up);
            Assert.Equal(persons.Count(person => person.Class == "same"), group.Same);
            Assert.Equal(persons.Count(person => person.Class == "down"), group.Down);
            Assert.Equal(persons.Count(person => person.AnyUp), group.AnyUp);
            Assert.Equal(persons.Count(person => person.AnyDown), group.AnyDown);
            var indexed = persons.Where(person => person.Computable > 1).ToList();
            Assert.Equal(indexed.Count, group.Index.N);
            Assert.Equal(indexed.Count(person => person.LastIndex > person.FirstIndex), group.Index.Up);
            Assert.Equal(indexed.Count(person => person.LastIndex < person.FirstIndex), group.Index.Down);
            Assert.Equal(indexed.Count(person => person.LastIndex == person.FirstIndex), group.Index.Same);
            Mean(indexed.Select(person => person.FirstIndex!.Value), group.Index.First);
            Mean(indexed.Select(person => person.LastIndex!.Value), group.Index.Last);
            Mean(indexed.Select(person => person.LastIndex!.Value - person.FirstIndex!.Value), group.Index.Delta);
            foreach (var item in group.Items)
            {
                var pairs = persons
                    .Where(person => person.Items.ContainsKey(item.Item.Id))
                    .Select(person => person.Items[item.Item.Id])
                    .ToList();
                Assert.Equal(pairs.Count, item.N);
                Mean(pairs.Select(pair => pair.First), item.First);
                Mean(pairs.Select(pair => pair.Last), item.Last);
                Mean(pairs.Select(pair => pair.Last - pair.First), item.Delta);
                Mean(pairs.Select(pair => Math.Abs(pair.Last - pair.First)), item.AbsoluteDelta);
                Assert.Equal(pairs.Count(pair => pair.Last > pair.First), item.Up);
                Assert.Equal(pairs.Count(pair => pair.Last == pair.First), item.Same);
                Assert.Equal(pairs.Count(pair => pair.Last < pair.First), item.Down);
            }
        }

        var gaps = settings.GapMaxDays is { } maxDays ? rows.SelectMany(subject => Reference.Gaps(form, subject, maxDays)).ToList() : [];
        Assert.Equal(gaps.Count, result.Gap.N);
        Mean(gaps, result.Gap.Mean);
        Mean(gaps.Select(Math.Abs), result.Gap.MeanAbsolute);
    }

    private static void Mean(IEnumerable<int> expected, double? actual) => Mean(expected.Select(value => (double)value), actual);

    private static void Mean(IEnumerable<double> expected, double? actual)
    {
        var values = expected.ToList();
        Assert.Equal(values.Count == 0, actual is null);
        Assert.Equal(values.Count == 0 ? 0 : values.Average(), actual ?? 0, tolerance: 1e-12);
    }
}
