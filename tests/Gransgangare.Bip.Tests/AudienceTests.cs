using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip.Tests;

/// <summary>Views of measurements: the spider diagram of one subject (BIP-X), and what an audience may see (BIP-V2).</summary>
public sealed class AudienceTests
{
    private static readonly LocalDate s_day = new(2024, 1, 15);

    private static readonly Measurement[] s_measurements =
    [
        Measured(RaterKind.Caseworker, s_day.PlusMonths(3), item => item.Id == "cooperation" ? 0 : 4),
        Measured(RaterKind.Participant, s_day.PlusMonths(3), _ => 3),
        Measured(RaterKind.Caseworker, s_day, _ => 2),
        Measured(RaterKind.Participant, s_day, item => item.Id == "job-search" ? 0 : 1),
        Measured(RaterKind.Participant, s_day, _ => 5) with
        {
            InstrumentId = "other",
        },
    ];

    [Fact]
    public void Common_items_are_axes_in_the_definitions_order_and_a_missing_answer_is_a_break()
    {
        var diagram = SpiderDiagram.Of(Instrument.Bip, s_measurements);
        Assert.Equal(5, diagram.ScaleMax);
        Assert.Equal(Instrument.Bip.ItemsOf(RaterKind.Participant), diagram.Axes);
        Assert.Equal(["presentation"], diagram.Beside.Select(item => item.Id));
        Assert.Equal(
            [
                (RaterKind.Participant, s_day),
                (RaterKind.Participant, s_day.PlusMonths(3)),
                (RaterKind.Caseworker, s_day),
                (RaterKind.Caseworker, s_day.PlusMonths(3)),
            ],
            diagram.Series.Select(line => (line.Rater, line.Date))
        );
        Assert.Equal([null, 1, 1, 1, 1, 1, 1, 1, 1], diagram.Series[0].Values);
        Assert.Equal([null], diagram.Series[0].Beside);
        Assert.Equal([4, 4, 4, null, 4, 4, 4, 4, 4], diagram.Series[3].Values);
        Assert.Equal([4], diagram.Series[3].Beside);
        Assert.Equal((nameof(SpiderDiagram), nameof(SpiderSeries)), (diagram.ToString(), diagram.Series[0].ToString()));
    }

    [Fact]
    public void Belief_is_in_the_professional_diagram_only()
    {
        var diagram = SpiderDiagram.Of(Instrument.Bip, s_measurements, Audience.Professional);
        Assert.Equal(["caseworker-belief", "presentation"], diagram.Beside.Select(item => item.Id));
        Assert.Equal([2, 2], diagram.Series[2].Beside);
    }

    [Fact]
    public void The_participants_view_of_a_result_has_no_sensitive_row_and_the_same_figures()
    {
        var tally = new ProgressionTally(new ProgressionCalculator(Instrument.Bip));
        tally.Add(s_measurements);
        var whole = tally.ToResult();
        var seen = whole.For(Audience.Participant);
        Assert.Equal(10, seen.Groups[1].Items.Count);
        Assert.DoesNotContain(seen.Groups[1].Items, pairs => pairs.Item.Sensitive);
        Assert.Equal(whole.Groups[1].Items.Count, whole.For(Audience.Professional).Groups[1].Items.Count);
        Assert.Equal(
            whole.Groups.Select(group => (group.Persons, group.Up, group.Same, group.Down, group.AnyUp, group.AnyDown, group.WithSecond)),
            seen.Groups.Select(group => (group.Persons, group.Up, group.Same, group.Down, group.AnyUp, group.AnyDown, group.WithSecond))
        );
        Assert.Equal((1, 1, 1), (seen.Groups[1].Up, seen.Groups[1].WithSecond, seen.Groups[1].AnyUp));
        Assert.Same(whole.Groups[1].Index, seen.Groups[1].Index);
        Assert.Equal((whole.Gap.N, whole.Gap.Mean), (seen.Gap.N, seen.Gap.Mean));
    }

    [Fact]
    public void A_gap_shows_no_sensitive_item_to_the_participant()
    {
        var instrument = Instrument.Parse(
            """
            { "id": "two", "version": "1", "subject": "participant", "names": { "en": "Two" }, "raterKinds": ["participant", "caseworker"],
              "indicators": [ { "id": "a", "names": { "en": "A" }, "askedOf": ["participant", "caseworker"] },
                              { "id": "b", "names": { "en": "B" }, "askedOf": ["participant", "caseworker"], "sensitive": true } ] }
            """
        );
        var tally = new ProgressionTally(new ProgressionCalculator(instrument));
        tally.Add([
            Of(RaterKind.Participant, default(Answers).WithOriented(0, 1).WithOriented(1, 1)),
            Of(RaterKind.Caseworker, default(Answers).WithOriented(0, 2).WithOriented(1, 5)),
        ]);
        Assert.Equal((2, 2.5), (tally.ToResult().Gap.N, tally.ToResult().Gap.Mean));
        var seen = tally.ToResult().For(Audience.Participant).Gap;
        Assert.Equal((1, 1.0), (seen.N, seen.Mean));

        Measurement Of(RaterKind rater, Answers answers) => Measured(rater, s_day, _ => 0) with { InstrumentId = "two", Answers = answers };
    }

    private static Measurement Measured(RaterKind rater, LocalDate day, Func<InstrumentItem, int> answer) =>
        new()
        {
            Subject = "p1",
            Date = day,
            Rater = rater,
            Answers = Instrument
                .Bip.ItemsOf(rater)
                .AsEnumerable()
                .Aggregate(default(Answers), (answers, item) => answers.WithOriented(item.Slot, answer(item))),
        };
}
