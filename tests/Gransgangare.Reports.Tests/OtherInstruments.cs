using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>The sample instruments beside BIP, one about participants and one about organisations, with random measurements by them.</summary>
internal static class OtherInstruments
{
    public static Instrument OwnPower { get; } = Sample("own-power-example.json");

    public static Instrument Organisation { get; } = Sample("organisation-before-after-example.json");

    /// <summary>BIP and the two.</summary>
    public static ValueList<Instrument> All { get; } = [Instrument.Bip, OwnPower, Organisation];

    /// <summary>Measurements of subjects on days of two months.</summary>
    public static IEnumerable<Measurement> Measurements(this Random random, Instrument instrument, IEnumerable<string> subjects) =>
        from subject in subjects
        from rater in instrument.RaterKinds
        from day in Enumerable.Range(0, 60).Where(_ => random.Next(20) == 0)
        select new Measurement
        {
            Subject = subject,
            SubjectKind = instrument.Subject,
            InstrumentId = instrument.Id,
            Date = Some.Day("2024-02-01").PlusDays(day),
            Rater = rater,
            Answers = instrument
                .ItemsOf(rater)
                .Where(_ => random.Next(8) > 0)
                .Aggregate(default(Answers), (answers, item) => answers.WithOriented(item.Slot, random.Next(1, instrument.ScaleMax + 1))),
        };

    /// <summary>Participations, their measurements by BIP and by the other instrument about participants, and some organisations.</summary>
    public static (Participation[] Participations, Measurement[] Measurements) PeopleByAll(this Random random)
    {
        var (participations, measurements) = random.People();
        var persons = participations.Select(row => row.Person).Distinct(StringComparer.Ordinal);
        // An organisation may have the key of a person: it is another subject all the same.
        string[] organisations = ["org-a", "org-b", "org-c", participations.Length > 0 ? participations[0].Person : "org-d"];
        var all = measurements
            .Concat(random.Measurements(OwnPower, persons))
            .Concat(random.Measurements(Organisation, organisations))
            .ToArray();
        random.Shuffle(all);
        return (participations, all);
    }

    private static Instrument Sample(string file) =>
        Instrument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "instruments", file)));
}
