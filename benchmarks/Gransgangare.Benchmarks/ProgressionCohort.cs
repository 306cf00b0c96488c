using Gransgangare.Bip;
using NodaTime;

namespace Gransgangare.Benchmarks;

/// <summary>Participants with 2–9 measurements of each rater, every third month, some answers missing; the same in both forms.</summary>
internal static class ProgressionCohort
{
    public static Measurement[][] Make(int participants, int seed)
    {
        var random = new Random(seed);
        var instrument = Instrument.Bip;
        var raters = instrument.RaterKinds.Select(rater => (Rater: rater, Items: instrument.ItemsOf(rater))).ToArray();
        return
        [
            .. Enumerable
                .Range(0, participants)
                .Select(person =>
                {
                    var start = new LocalDate(2023, 1, 1).PlusDays(random.Next(0, 700));
                    var subject = $"p{person}";
                    var measurements = new List<Measurement>();
                    foreach (var (rater, items) in raters)
                    {
                        var count = random.Next(2, 10);
                        for (var n = 0; n < count; n++)
                        {
                            var answers = default(Answers);
                            foreach (var item in items)
                            {
                                answers = random.Next(10) == 0 ? answers : answers.WithOriented(item.Slot, random.Next(1, 6));
                            }

                            measurements.Add(
                                new Measurement
                                {
                                    Subject = subject,
                                    Rater = rater,
                                    Date = start.PlusMonths(3 * n).PlusDays(random.Next(0, 10)),
                                    Answers = answers,
                                }
                            );
                        }
                    }

                    return measurements.ToArray();
                }),
        ];
    }
}
