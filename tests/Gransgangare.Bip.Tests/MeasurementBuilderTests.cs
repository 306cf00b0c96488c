using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip.Tests;

/// <summary>A form becomes a measurement in one way: oriented, checked, and with the fault by name (N5).</summary>
public sealed class MeasurementBuilderTests
{
    private static readonly LocalDate s_day = Make.Day("2024-02-01");

    private static readonly Instrument s_worry = Instrument.Parse(
        """
        { "id": "worry-form", "version": "3", "subject": "participant", "names": { "sv": "x" }, "scale": { "min": 1, "max": 10 },
          "noAnswerCodes": [99], "raterKinds": ["participant", "staff"],
          "indicators": [
            { "id": "worry", "names": { "sv": "a" }, "askedOf": ["participant", "staff"], "reversed": true },
            { "id": "hope", "names": { "sv": "b" }, "askedOf": ["participant", "staff"] },
            { "id": "trust", "names": { "sv": "c" }, "askedOf": ["participant", "staff"] },
            { "id": "doubt", "names": { "sv": "d" }, "askedOf": ["staff"] } ] }
        """
    );

    [Fact]
    public void N5_worry_that_falls_is_up()
    {
        Measurement Form(string day, int worry) =>
            s_worry.Measure("k1", Make.Day(day), RaterKind.Participant).Answer("worry", worry).Answer("hope", 5).Answer("trust", 5).Build();
        var progression = new ProgressionCalculator(s_worry).Judge(RaterKind.Participant, [Form("2024-02-01", 9), Form("2024-05-01", 4)]);
        Assert.Equal(ProgressionClass.Up, progression.Class);
        Assert.Equal((new Fraction(12, 3), new Fraction(17, 3)), (progression.FirstIndex!.Value.Value, progression.LastIndex!.Value.Value));
    }

    [Theory]
    [InlineData("job-search", 9, "GGE3002 job-search")]
    [InlineData("job-search", 0, "GGE3002 job-search")]
    [InlineData("job-search", -1, "GGE3002 job-search")]
    [InlineData("job-search", 6, "GGE3002 job-search")]
    [InlineData("presentation", 3, "GGE3003 presentation")]
    [InlineData("shoe-size", 3, "GGE3001 answers")]
    public void N5_nines_on_BIP_are_refused_by_name(string item, int value, string expected)
    {
        var builder = Instrument.Bip.Measure("k1", s_day, RaterKind.Participant);
        var message = Assert.Throws<ArgumentException>(() => builder.Answer(item, value)).Message;
        Assert.StartsWith(expected, message, StringComparison.Ordinal);
        Assert.True(builder.Build().Answers.IsEmpty);
        Assert.False(
            Instrument.Bip.TryRead(RaterKind.Participant, new Dictionary<string, int> { [item] = value }, out var answers, out var issues)
        );
        Assert.True(answers.IsEmpty);
        Assert.StartsWith(expected, Assert.Single(issues).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_is_refused_with_all_its_faults_and_none_of_its_values()
    {
        var form = new Dictionary<string, int>
        {
            ["job-search"] = 77,
            ["presentation"] = 2,
            ["198112189876"] = 1,
            ["own-belief"] = 4,
        };
        var message = Assert.Throws<ArgumentException>(() => Instrument.Bip.Read(RaterKind.Participant, form)).Message;
        foreach (var expected in new[] { "GGE3001 answers", "GGE3002 job-search", "GGE3003 presentation" })
        {
            Assert.Contains(expected, message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("77", message, StringComparison.Ordinal);
        Assert.DoesNotContain("198112189876", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_instrument_does_not_ask_is_refused_where_it_is_begun()
    {
        Assert.StartsWith(
            "GGE3004",
            Assert.Throws<ArgumentException>(() => Instrument.Bip.Measure("k1", s_day, RaterKind.FromCode("staff"))).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => Instrument.Bip.Measure("", s_day, RaterKind.Participant));
        var answered = s_worry.Measure("k1", s_day, RaterKind.Participant).Answer("hope", 99).Answer("hope", 3);
        Assert.StartsWith("GGE3006", Assert.Throws<ArgumentException>(() => answered.Answer("hope", 3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_carries_what_is_known_of_it()
    {
        var built = s_worry.Measure("k1", s_day, RaterKind.FromCode("staff")).By("s7").On(Occasion.Start).Answer("worry", 10).Build();
        Assert.Equal(
            new Measurement
            {
                Subject = "k1",
                Date = s_day,
                Rater = RaterKind.FromCode("staff"),
                RaterId = "s7",
                InstrumentId = "worry-form",
                InstrumentVersion = "3",
                Occasion = Occasion.Start,
                Answers = default(Answers).WithOriented(0, 1),
            },
            built
        );
    }

    [Fact]
    public void One_answer_at_a_time_and_a_whole_form_read_the_same()
    {
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var instrument = Make.RandomInstrument(random);
                    var rater = instrument.RaterKinds[random.Next(instrument.RaterKinds.Count)];
                    var form = instrument
                        .ItemsOf(rater)
                        .Where(_ => random.Next(3) > 0)
                        .ToDictionary(item => item.Id, _ => random.Next(1, instrument.ScaleMax + 1));
                    var built = form.Aggregate(
                            instrument.Measure("k1", s_day, rater),
                            (builder, answer) => builder.Answer(answer.Key, answer.Value)
                        )
                        .Build();
                    return built.Answers == instrument.Read(rater, form)
                        && form.All(answer =>
                            instrument.TryGetItem(answer.Key, out var item)
                            && instrument.Orient(item, built.Answers[item.Slot]) == answer.Value
                        )
                        && new MeasurementValidator([instrument]).Validate(built).IsValid;
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
