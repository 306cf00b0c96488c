using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;

namespace Gransgangare.Bip.Tests;

/// <summary>Whether two raters come closer on an item: of subjects, each once (BIP-G6).</summary>
public sealed class GapChangeTests
{
    private const int Items = 20;

    private static readonly RaterKind[] s_raters = [RaterKind.Participant, RaterKind.Caseworker];

    // Participant/caseworker at each of their common days, a month apart; - = no answer.
    [Theory]
    [InlineData("3/4", 0, 0, 0, 0)]
    [InlineData("3/5 3/4", 1, 1, 0, 0)]
    [InlineData("3/4 3/5", 1, 0, 0, 1)]
    [InlineData("2/3 3/2", 1, 0, 1, 0)]
    [InlineData("4/4 1/1", 1, 0, 1, 0)]
    [InlineData("1/5 3/-", 0, 0, 0, 0)]
    [InlineData("1/5 -/3 3/3", 1, 1, 0, 0)]
    [InlineData("-/5 2/4 1/1 2/5", 1, 0, 0, 1)]
    public void Compared_are_those_rated_by_both_twice(string days, long compared, long closer, long same, long further)
    {
        var change = Tally(days).ToResult().Gap.Changes[0];
        Assert.Equal((compared, closer, same, further), (change.Compared, change.Closer, change.Same, change.Further));
    }

    [Fact]
    public void The_change_has_a_mean_and_an_interval()
    {
        var change = Tally("1/5 2/3", "1/2 3/2").ToResult().Gap.Changes[0];
        Assert.Equal((2.5, 1.0), (change.ApartFirst, change.ApartLast));
        // Changes -3 and 0: mean -1.5, standard error √(4.5 / 2).
        Assert.Equal(-1.5, change.Change!.Value.Value, 12);
        Assert.Equal(-1.5 - (1.5 * 1.959963984540054), change.Change.Value.Low, 9);
        Assert.Equal(-1.5 + (1.5 * 1.959963984540054), change.Change.Value.High, 9);
        Assert.Null(Tally("1/5 2/3").ToResult().Gap.Changes[0].Change);
        var nobody = Tally("1/5").ToResult().Gap.Changes[0];
        Assert.Equal((null, null, null), (nobody.ApartFirst, nobody.ApartLast, nobody.Change));
    }

    [Fact]
    public void A_sensitive_item_is_in_no_view_of_the_participant() =>
        Assert.DoesNotContain(
            new ProgressionTally(new ProgressionCalculator(Instrument.Bip)).ToResult().For(Audience.Participant).Gap.Changes.AsEnumerable(),
            change => !change.Item.IsVisibleTo(Audience.Participant)
        );

    [Fact]
    public void Counters_that_compare_more_than_there_are_pairs_are_refused()
    {
        var tally = Tally("3/5 3/4");
        var counters = tally.Counters.ToArray();
        var places = Enumerable.Range(counters.Length / 2, counters.Length / 2).Where(place => counters[place] == 1).ToArray();
        counters[places[^1]] = 2;
        Assert.Throws<ArgumentException>(() => new ProgressionTally(tally.Calculator, counters.ToValueList()));
    }

    // The same answers by hand, over more items than one half of a row holds.
    [Fact]
    public void Every_item_counts_as_by_hand() =>
        Prop.ForAll(
                Gen.Choose(0, 10).ArrayOf(Items * 2).ArrayOf().ListOf(3).ToArbitrary(),
                subjects =>
                {
                    var tally = new ProgressionTally(new ProgressionCalculator(s_wide));
                    foreach (var days in subjects)
                    {
                        tally.Add(
                            days.SelectMany((answers, day) => s_raters.Select((rater, place) => Rating(rater, day, answers, place * Items)))
                                .ToArray()
                        );
                    }

                    return tally
                        .ToResult()
                        .Gap.Changes.AsEnumerable()
                        .Select((change, item) => IsByHand(change, subjects, item))
                        .All(same => same);
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool IsByHand(GapChange change, IEnumerable<int[][]> subjects, int item)
    {
        var moves = subjects
            .Select(days =>
                days.Where(answers => answers[item] > 0 && answers[Items + item] > 0)
                    .Select(answers => Math.Abs(answers[item] - answers[Items + item]))
                    .ToArray()
            )
            .Where(apart => apart.Length > 1)
            .Select(apart => (First: apart[0], Last: apart[^1]))
            .ToList();
        return change.Compared == moves.Count
            && change.Closer == moves.Count(move => move.Last < move.First)
            && change.Further == moves.Count(move => move.Last > move.First)
            && (moves.Count == 0 || Math.Abs(change.ApartFirst!.Value - moves.Average(move => move.First)) < 1e-9);
    }

    private static readonly Instrument s_wide = Of(Items, 10);

    private static Measurement Rating(RaterKind rater, int day, int[] answers, int from)
    {
        var given = default(Answers);
        for (var slot = 0; slot < Items; slot++)
        {
            given = given.WithOriented(slot, answers[from + slot]);
        }

        return new Measurement
        {
            Subject = "k1",
            InstrumentId = "own",
            Date = Make.Day("2024-01-01").PlusDays(30 * day),
            Rater = rater,
            Answers = given,
        };
    }

    private static ProgressionTally Tally(params string[] subjects)
    {
        var instrument = Of(1, 5);
        var tally = new ProgressionTally(new ProgressionCalculator(instrument));
        foreach (var subject in subjects)
        {
            tally.Add(
                subject
                    .Split(' ')
                    .SelectMany((pair, day) => pair.Split('/').Select((answer, place) => (answer, rater: s_raters[place], day)))
                    .Where(one => one.answer != "-")
                    .Select(one =>
                        instrument
                            .Measure("k1", Make.Day("2024-01-01").PlusDays(30 * one.day), one.rater)
                            .Answer("i0", int.Parse(one.answer, CultureInfo.InvariantCulture))
                            .Build()
                    )
                    .ToArray()
            );
        }

        return tally;
    }

    private static Instrument Of(int items, int scale) =>
        Instrument.Parse(
            $$"""
            { "id": "own", "version": "1", "subject": "participant", "names": { "sv": "x" }, "scale": { "max": {{scale}} },
              "raterKinds": ["participant", "caseworker"],
              "indicators": [{{string.Join(",", Enumerable.Range(0, items).Select(number => $$"""
                { "id": "i{{number}}", "names": { "sv": "a" }, "askedOf": ["participant", "caseworker"] }
                """))}}] }
            """
        );
}
