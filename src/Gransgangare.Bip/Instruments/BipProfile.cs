using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The shipped BIP profile, and what any profile that calls itself BIP must hold: id <c>bip</c> or beginning <c>bip-</c> (BIP-I2).</summary>
internal static class BipProfile
{
    private const int Indicators = 11;
    private const int ParticipantItems = 9;
    private const int TiedToJob = 7;
    private const int IntervalMonths = 3;

    public static Instrument Load()
    {
        using var stream = typeof(BipProfile).Assembly.GetManifestResourceStream("Gransgangare.Bip.bip.json")!;
        using var reader = new StreamReader(stream);
        return Instrument.Parse(reader.ReadToEnd());
    }

    public static void Check(string id, int? intervalMonths, ValueList<InstrumentItem> items, FormIssues issues)
    {
        if (id is not "bip" && !id.StartsWith("bip-", StringComparison.Ordinal))
        {
            return;
        }

        var all = items.AsEnumerable();
        if (
            items.Count != Indicators
            || all.Count(item => item.AskedOf.Contains(RaterKind.Caseworker)) != Indicators
            || all.Count(item => item.AskedOf.Contains(RaterKind.Participant)) != ParticipantItems
            || all.Count(item => item.TiedToJobProbability) != TiedToJob
            || intervalMonths != IntervalMonths
        )
        {
            issues.Add(InstrumentIssues.NotBipCounts.At("indicators"));
        }

        foreach (var item in items)
        {
            if (item.Id is "caseworker-belief" && item.AskedOf.Contains(RaterKind.Participant))
            {
                issues.Add(InstrumentIssues.BeliefAskedOfParticipant.At($"indicators[{item.Slot}].askedOf"));
            }
        }
    }
}
