using System.Globalization;
using NodaTime;

namespace Gransgangare.Bip.Tests;

/// <summary>Measurements, forms and cohorts for tests.</summary>
internal static class Make
{
    public static bool IsLong => Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") == "1";

    public static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>Answers to the items asked of a rater, in definition order; <c>-</c> = no answer.</summary>
    public static Answers Answers(RaterKind rater, string values, Instrument? instrument = null)
    {
        var answers = default(Answers);
        var items = (instrument ?? Instrument.Bip).ItemsOf(rater);
        foreach (var (item, value) in items.Zip(values.Split(' ')))
        {
            answers = value == "-" ? answers : answers.WithOriented(item.Slot, int.Parse(value, CultureInfo.InvariantCulture));
        }

        return answers;
    }

    public static Measurement Measurement(RaterKind rater, string date, string values, string? raterId = null, Occasion? occasion = null) =>
        new()
        {
            Subject = "p1",
            Date = Day(date),
            Rater = rater,
            RaterId = raterId,
            Occasion = occasion,
            Answers = Answers(rater, values),
        };

    public static Reference.Form Form(Instrument instrument) =>
        new(
            [.. instrument.RaterKinds.Select(rater => rater.Code)],
            [.. instrument.Items.Select(item => new Reference.Item(item.Id, [.. item.AskedOf.Select(rater => rater.Code)], item.InIndex))]
        );

    public static Instrument RandomInstrument(Random random)
    {
        string[] raters = random.Next(3) == 0 ? ["participant", "caseworker", "manager"] : ["participant", "caseworker"];
        var items = Enumerable
            .Range(1, random.Next(1, 33))
            .Select(number =>
            {
                var askedOf = raters.Where(_ => random.Next(4) > 0).DefaultIfEmpty(raters[0]);
                return $$"""
                    { "id": "item-{{number}}", "names": { "sv": "Fråga {{number}}" },
                      "askedOf": [{{string.Join(",", askedOf.Select(rater => $"\"{rater}\""))}}],
                      "inIndex": {{(random.Next(6) == 0 ? "false" : "true")}}, "reversed": {{(random.Next(4) == 0 ? "true" : "false")}} }
                    """;
            });
        return Instrument.Parse(
            $$"""
            { "id": "own", "version": "1", "subject": "participant", "names": { "sv": "Eget" }, "scale": { "max": {{random.Next(2, 11)}} },
              "raterKinds": [{{string.Join(",", raters.Select(rater => $"\"{rater}\""))}}], "indicators": [{{string.Join(",", items)}}] }
            """
        );
    }

    /// <summary>Measurements of one subject with all kinds of gaps, in random order, no day twice for a rater.</summary>
    public static Measurement[] RandomSubject(Random random, Instrument instrument, string subject, int most = 8)
    {
        var measurements = new List<Measurement>();
        var presence = random.Next(30, 101);
        foreach (var rater in instrument.RaterKinds)
        {
            var days = Enumerable.Range(0, random.Next(0, most)).Select(_ => random.Next(0, 120)).Distinct();
            foreach (var day in days)
            {
                var answers = default(Answers);
                foreach (var item in instrument.ItemsOf(rater))
                {
                    answers =
                        random.Next(100) < presence ? answers.WithOriented(item.Slot, random.Next(1, instrument.ScaleMax + 1)) : answers;
                }

                measurements.Add(
                    new Measurement
                    {
                        Subject = subject,
                        Date = new LocalDate(2023, 11, 20).PlusDays(day),
                        Rater = rater,
                        InstrumentId = instrument.Id,
                        Answers = answers,
                    }
                );
            }
        }

        var shuffled = measurements.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    public static Reference.Row Row(Instrument instrument, Measurement measurement) =>
        new(
            measurement.Subject,
            measurement.Rater.Code,
            Period.DaysBetween(new LocalDate(1970, 1, 1), measurement.Date),
            instrument
                .Items.Where(item => measurement.Answers[item.Slot] != 0)
                .ToDictionary(item => item.Id, item => measurement.Answers[item.Slot], StringComparer.Ordinal)
        );
}
