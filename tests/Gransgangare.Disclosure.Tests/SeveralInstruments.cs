using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Tests;
using NodaTime;

namespace Gransgangare.Disclosure.Tests;

/// <summary>The sample instruments beside BIP: participants who are measured by it are measured by another one too, and so are organisations.</summary>
internal static class SeveralInstruments
{
    public static Instrument OwnPower { get; } = Sample("own-power-example.json");

    public static Instrument Organisation { get; } = Sample("organisation-before-after-example.json");

    public static ValueList<Instrument> All { get; } = [Instrument.Bip, OwnPower, Organisation];

    /// <summary>Measurements by the two, of some of those who are measured by BIP, and of so many organisations.</summary>
    public static IEnumerable<Measurement> Beside(IEnumerable<Measurement> measurements, int seed, int organisations)
    {
        var random = new Random(seed);
        foreach (var one in measurements.Where(_ => random.Next(3) > 0))
        {
            yield return Of(
                OwnPower,
                one.Subject,
                one.Date,
                one.Rater == RaterKind.Participant ? one.Rater : OwnPower.RaterKinds[1],
                random
            );
        }

        foreach (var organisation in Enumerable.Range(0, organisations))
        {
            foreach (var rater in Organisation.RaterKinds.Where(_ => random.Next(6) > 0))
            {
                foreach (var date in new LocalDate[] { new(2024, 2, 1), new(2025, 3, 1) }.Where(_ => random.Next(6) > 0))
                {
                    yield return Of(Organisation, FormattableString.Invariant($"org{organisation}"), date, rater, random);
                }
            }
        }
    }

    // Most answer all, as in life.
    private static Measurement Of(Instrument instrument, string subject, LocalDate date, RaterKind rater, Random random) =>
        new()
        {
            Subject = subject,
            SubjectKind = instrument.Subject,
            InstrumentId = instrument.Id,
            Date = date,
            Rater = rater,
            Answers = instrument
                .ItemsOf(rater)
                .Where(_ => random.Next(9) > 0)
                .Aggregate(default(Answers), (answers, item) => answers.WithOriented(item.Slot, random.Next(1, instrument.ScaleMax + 1))),
        };

    private static Instrument Sample(string file) =>
        Instrument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "instruments", file)));
}
