using System.Text;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>
/// The fingerprint of the facts in an exchange folder (kontrollsumma för innehåll): of every spell, event, intervention, consent and measurement, and of
/// what is read of resources, as it is understood. The order of rows and columns, the separator and the encoding do not matter; records left out are not in it.
/// </summary>
internal static class ContentDigest
{
    private const byte CellEnd = 0x1f;
    private const int MostBytesOfCharacter = 3;

    /// <summary>Adds up the fingerprints of all records.</summary>
    /// <param name="content">What was read.</param>
    /// <param name="instruments">Instruments of the measurements; <c>null</c> = BIP.</param>
    /// <exception cref="ArgumentException">A measurement of an instrument that is not given.</exception>
    public static InputDigest Of(ExchangeContent content, ValueList<Instrument>? instruments = null)
    {
        var people = (content ?? throw new ArgumentNullException(nameof(content))).Participations;
        var facts = Of(ExchangeFormat.Participations, people.SelectMany(ExchangeWriter.Rows))
            .Plus(Of(ExchangeFormat.Events, ExchangeWriter.EventRows(people).Skip(1)))
            .Plus(Of(ExchangeFormat.Interventions, ExchangeWriter.InterventionRows(people).Skip(1)))
            .Plus(Of(ExchangeFormat.Consents, ExchangeWriter.ConsentRows(people)))
            .Plus(
                Of(
                    ExchangeFormat.Measurements,
                    ExchangeWriter.MeasurementRows(content.Measurements, instruments ?? [Instrument.Bip]).Skip(1)
                )
            );
        return ResourceRows.Tables(content.Resources).Aggregate(facts, (sum, table) => sum.Plus(Of(table.File, table.Rows.Skip(1))));
    }

    // The same cells in two files are two different records.
    private static InputDigest Of(string file, IEnumerable<IEnumerable<string>> rows)
    {
        var sum = default(InputDigest);
        var record = new byte[1024];
        var start = Append(file, ref record, 0);
        foreach (var cells in rows)
        {
            var length = start;
            foreach (var cell in cells)
            {
                record[length] = CellEnd;
                length = Append(cell, ref record, length + 1);
            }

            sum = sum.Plus(InputDigest.Of(record.AsSpan(0, length)));
        }

        return sum;
    }

    // The length with the text, behind which there is always room for the end of a cell.
    private static int Append(string text, ref byte[] record, int length)
    {
        var most = length + (text.Length * MostBytesOfCharacter) + 1;
        if (most > record.Length)
        {
            Array.Resize(ref record, Math.Max(most, 2 * record.Length));
        }

        return length + Encoding.UTF8.GetBytes(text, 0, text.Length, record, length);
    }
}
