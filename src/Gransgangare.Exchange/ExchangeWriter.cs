using System.Text;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange;

/// <summary>
/// Writes an exchange folder (utbytesmapp). Reading it gives back the same participations and measurements; what the reader would refuse is not
/// written. A code of a förbund is written as it is: the reader knows those of the project that it is given.
/// </summary>
public static class ExchangeWriter
{
    /// <summary>Writes all files; a folder that is not there is made, files that are there are replaced.</summary>
    /// <param name="directory">Path of the folder.</param>
    /// <param name="participations">The participations; walked several times.</param>
    /// <param name="measurements">The measurements; walked once.</param>
    /// <param name="options">How to write; <c>null</c> = the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The reader would refuse something, or the options do not have the instrument of a measurement in its version. The message has the code and the place of the
    /// first fault, and nothing is written.
    /// </exception>
    public static void Write(
        string directory,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement> measurements,
        ExchangeWriteOptions? options = null
    )
    {
        if (participations is null)
        {
            throw new ArgumentNullException(nameof(participations));
        }

        if (measurements is null)
        {
            throw new ArgumentNullException(nameof(measurements));
        }

        options ??= new ExchangeWriteOptions();
        measurements = measurements as IReadOnlyCollection<Measurement> ?? [.. measurements];
        WriteCheck.Measures(options.Measures);
        var births = WriteCheck.Participations(participations);
        WriteCheck.Measurements(measurements, options.Instruments, births);
        WriteCheck.Resources(options.Resources);
        Directory.CreateDirectory(directory ?? throw new ArgumentNullException(nameof(directory)));
        var files = new CsvFiles(directory, options.ForSwedishExcel);
        foreach (var (file, rows) in Tables(participations, measurements, options))
        {
            files.Add(file, rows, IsOptional(file));
        }

        files.Write();
    }

    /// <summary>The files with their rows, the header first.</summary>
    internal static IEnumerable<(string File, IEnumerable<IEnumerable<string>> Rows)> Tables(
        IEnumerable<Participation> participations,
        IEnumerable<Measurement> measurements,
        ExchangeWriteOptions options
    ) =>
        [
            (ExchangeFormat.Measures, MeasureRows(options.Measures).Prepend(ExchangeFormat.MeasureColumns)),
            (ExchangeFormat.Participations, ParticipationRows(participations)),
            (ExchangeFormat.Events, EventRows(participations)),
            (ExchangeFormat.Interventions, InterventionRows(participations)),
            (ExchangeFormat.Consents, ConsentRows(participations).Prepend(ExchangeFormat.ConsentColumns)),
            (ExchangeFormat.Measurements, MeasurementRows(measurements, options.Instruments)),
            .. ResourceRows.Tables(options.Resources),
        ];

    private static bool IsOptional(string file) =>
        file is not (ExchangeFormat.Participations or ExchangeFormat.Events or ExchangeFormat.Interventions or ExchangeFormat.Measurements);

    private static IEnumerable<IEnumerable<string>> MeasureRows(ValueList<Measure> measures) =>
        measures.Select(measure => (IEnumerable<string>)[measure.Operation, measure.Kind.Code, measure.Name ?? ""]);

    private static IEnumerable<IEnumerable<string>> ParticipationRows(IEnumerable<Participation> participations)
    {
        var columns = ExchangeFormat.ParticipationColumns.Count;
        var hasFurther = participations.Any(participation =>
            Rows(participation).Any(row => row.Skip(columns).Any(cell => cell.Length > 0))
        );
        yield return hasFurther
            ? ExchangeFormat.ParticipationColumns.Concat(ExchangeFormat.FurtherParticipationColumns)
            : ExchangeFormat.ParticipationColumns;
        foreach (var row in participations.SelectMany(Rows))
        {
            yield return hasFurther ? row : row.Take(columns);
        }
    }

    internal static IEnumerable<IEnumerable<string>> Rows(Participation participation) =>
        participation.Spells.Select((spell, index) => ParticipationCells.Of(participation, spell, isFirst: index == 0));

    internal static IEnumerable<IEnumerable<string>> EventRows(IEnumerable<Participation> participations)
    {
        yield return ExchangeFormat.EventColumns;
        foreach (var participation in participations)
        {
            foreach (var @event in participation.Events.AsEnumerable())
            {
                yield return [participation.Person, participation.Operation, ParticipationCells.Date(@event.Date), @event.Kind.Code];
            }
        }
    }

    internal static IEnumerable<IEnumerable<string>> InterventionRows(IEnumerable<Participation> participations)
    {
        yield return ExchangeFormat.InterventionColumns;
        foreach (var participation in participations)
        {
            foreach (var intervention in participation.Interventions.AsEnumerable())
            {
                yield return
                [
                    participation.Person,
                    participation.Operation,
                    intervention.Kind.Code,
                    ParticipationCells.Date(intervention.Period.Start),
                    ParticipationCells.Date(intervention.Period.End),
                    intervention.Name ?? "",
                ];
            }
        }
    }

    internal static IEnumerable<IEnumerable<string>> ConsentRows(IEnumerable<Participation> participations) =>
        from participation in participations
        from consent in participation.Consents.AsEnumerable()
        select (IEnumerable<string>)
            [
                participation.Person,
                participation.Operation,
                consent.Kind.Code,
                ParticipationCells.Date(consent.Given),
                ParticipationCells.Date(consent.Withdrawn),
            ];

    internal static IEnumerable<IEnumerable<string>> MeasurementRows(
        IEnumerable<Measurement> measurements,
        ValueList<Instrument> instruments
    )
    {
        var items = instruments
            .SelectMany(instrument => instrument.Items.Select(item => item.Id))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var byId = instruments.AsEnumerable().ToDictionary(instrument => instrument.Id, StringComparer.Ordinal);
        yield return ExchangeFormat.MeasurementColumns.Concat(items);
        foreach (var measurement in measurements)
        {
            if (!byId.TryGetValue(measurement.InstrumentId, out var instrument))
            {
                throw new ArgumentException("The options have no such instrument.", nameof(measurements));
            }

            if (measurement.InstrumentVersion is { } version && !string.Equals(version, instrument.Version, StringComparison.Ordinal))
            {
                throw new ArgumentException("The options have another version of the instrument.", nameof(measurements));
            }

            yield return
            [
                measurement.Subject,
                ParticipationCells.Date(measurement.Date),
                measurement.Rater.Code,
                measurement.RaterId ?? "",
                instrument.Id == Instrument.Bip.Id ? "" : instrument.Id,
                measurement.InstrumentVersion ?? "",
                measurement.Occasion?.Code ?? "",
                measurement.SubjectKind == MeasurementSubject.Participant ? "" : measurement.SubjectKind.Code,
                .. items.Select(item => Answer(measurement, instrument, item)),
            ];
        }
    }

    private static string Answer(Measurement measurement, Instrument instrument, string itemId) =>
        instrument.TryGetItem(itemId, out var item) && measurement.Answers[item.Slot] is > 0 and var answer
            ? instrument.Orient(item, answer).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "";
}
