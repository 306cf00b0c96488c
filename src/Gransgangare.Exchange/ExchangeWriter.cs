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
        ArgumentNullException.ThrowIfNull(participations);
        ArgumentNullException.ThrowIfNull(measurements);

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

    private static IEnumerable<IEnumerable<string>> Rows(Participation participation) =>
        participation.Spells.Select((spell, index) => ParticipationCells.Of(participation, spell, isFirst: index == 0));

    private static IEnumerable<IEnumerable<string>> EventRows(IEnumerable<Participation> participations) =>
        participations
            .SelectMany(participation =>
                participation.Events.Select(@event => Row(4, cells => RecordCells.Write(cells, participation, @event)))
            )
            .Prepend(ExchangeFormat.EventColumns);

    private static IEnumerable<IEnumerable<string>> InterventionRows(IEnumerable<Participation> participations) =>
        participations
            .SelectMany(participation =>
                participation.Interventions.Select(intervention => Row(6, cells => RecordCells.Write(cells, participation, intervention)))
            )
            .Prepend(ExchangeFormat.InterventionColumns);

    private static IEnumerable<IEnumerable<string>> ConsentRows(IEnumerable<Participation> participations) =>
        participations.SelectMany(participation =>
            participation.Consents.Select(consent => Row(5, cells => RecordCells.Write(cells, participation, consent)))
        );

    private static IEnumerable<IEnumerable<string>> MeasurementRows(
        IEnumerable<Measurement> measurements,
        ValueList<Instrument> instruments
    )
    {
        var cellsOf = new MeasurementCells(instruments);
        return measurements
            .Select(measurement => Row(cellsOf.Columns.Count, cells => cellsOf.Write(cells, measurement)))
            .Prepend(cellsOf.Columns);
    }

    private static IEnumerable<string> Row(int columns, Action<CellSink> write)
    {
        var cells = new TextCells(columns);
        write(cells);
        return cells.Cells;
    }
}
