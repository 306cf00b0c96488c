using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>
/// The fingerprint of the facts in an exchange folder (kontrollsumma för innehåll): of every spell, event, intervention, consent and measurement, and of
/// what is read of resources, as it is understood. The order of rows and columns, the separator and the encoding do not matter; records left out are not in it.
/// </summary>
public static class ContentDigest
{
    /// <summary>Adds up the fingerprints of all records.</summary>
    /// <param name="content">What was read.</param>
    /// <param name="instruments">Instruments of the measurements; <c>null</c> = BIP.</param>
    /// <exception cref="ArgumentException">A measurement of an instrument that is not given.</exception>
    public static InputDigest Of(ExchangeContent content, ValueList<Instrument>? instruments = null)
    {
        var people = (content ?? throw new ArgumentNullException(nameof(content))).Participations;
        var sum = new InputDigestSum();
        Add(sum, people);
        var (cells, measurements) = (
            new DigestCells(sum, ExchangeFormat.Measurements),
            new MeasurementCells(instruments ?? [Instrument.Bip])
        );
        foreach (var measurement in content.EachMeasurement)
        {
            measurements.Write(cells, measurement);
            cells.End();
        }

        foreach (var (file, rows) in ResourceRows.Tables(content.Resources))
        {
            var resources = new DigestCells(sum, file);
            foreach (var row in rows.Skip(1))
            {
                foreach (var cell in row)
                {
                    resources.Text(cell);
                }

                resources.End();
            }
        }

        return sum.ToDigest();
    }

    private static void Add(InputDigestSum sum, ValueList<Participation> people)
    {
        var spells = new DigestCells(sum, ExchangeFormat.Participations);
        var events = new DigestCells(sum, ExchangeFormat.Events);
        var interventions = new DigestCells(sum, ExchangeFormat.Interventions);
        var consents = new DigestCells(sum, ExchangeFormat.Consents);
        foreach (var participation in people)
        {
            for (var spell = 0; spell < participation.Spells.Count; spell++)
            {
                ParticipationCells.Write(spells, participation, participation.Spells[spell], isFirst: spell == 0);
                spells.End();
            }

            foreach (var @event in participation.Events)
            {
                RecordCells.Write(events, participation, @event);
                events.End();
            }

            foreach (var intervention in participation.Interventions)
            {
                RecordCells.Write(interventions, participation, intervention);
                interventions.End();
            }

            foreach (var consent in participation.Consents)
            {
                RecordCells.Write(consents, participation, consent);
                consents.End();
            }
        }
    }
}
