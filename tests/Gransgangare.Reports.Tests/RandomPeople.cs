using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Participations with measurements on days that meet the limits of a short period often.</summary>
internal static class RandomPeople
{
    /// <summary>Participations with measurements of their persons.</summary>
    public static (Participation[] Participations, Measurement[] Measurements) People(this Random random)
    {
        var participations = random.Participations();
        var measurements =
            from person in participations.Select(row => row.Person).Distinct()
            from rater in Instrument.Bip.RaterKinds.AsEnumerable()
            from day in Enumerable.Range(0, 60).Where(_ => random.Next(25) == 0)
            select new Measurement
            {
                Subject = person,
                Date = Some.Day("2024-02-01").PlusDays(day),
                Rater = rater,
                Answers = Instrument
                    .Bip.ItemsOf(rater)
                    .Where(_ => random.Next(8) > 0)
                    .Aggregate(default(Answers), (answers, item) => answers.WithOriented(item.Slot, random.Next(1, 6))),
            };
        return (participations, measurements.ToArray());
    }
}
