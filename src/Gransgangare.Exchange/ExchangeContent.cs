using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange.Reading;

namespace Gransgangare.Exchange;

/// <summary>What an exchange folder holds: the good records, and every issue. It does not depend on the order of the records.</summary>
/// <param name="Participations">Participations, spells merged, in order of person and operation.</param>
/// <param name="Measurements">Measurements in order of subject, date, rater and instrument.</param>
/// <param name="Issues">
/// The issues in order of file, line and column: of each code and file <see cref="InputLimits.IssuesOfCode"/> at most, and one more that stands for the
/// others by its <see cref="ExchangeIssue.Count"/>.
/// </param>
/// <param name="RecordsRead">Records read in all files, those left out included.</param>
/// <param name="LeftOut">Records left out because of an error.</param>
/// <param name="Project">The folder's own project definition; <c>null</c> = it has none, or one with errors.</param>
public sealed record ExchangeContent(
    ValueList<Participation> Participations,
    ValueList<Measurement> Measurements,
    ValueList<ExchangeIssue> Issues,
    int RecordsRead,
    int LeftOut,
    ProjectDefinition? Project
)
{
    private readonly MeasurementList _measurements = new(Measurements);

    /// <summary>Measurements in order of subject, date, rater and instrument.</summary>
    public ValueList<Measurement> Measurements
    {
        get => _measurements.All;
        init => _measurements = new MeasurementList(value);
    }

    /// <summary>The same measurements for those who walk over them once; no list is made of them.</summary>
    internal MeasurementList EachMeasurement
    {
        get => _measurements;
        init => _measurements = value;
    }

    /// <summary>Measures that the folder describes, in order of their operation.</summary>
    public ValueList<Measure> Measures { get; init; } = ValueList<Measure>.Empty;

    /// <summary>Staff, costs, hours and plans that the folder has.</summary>
    internal ProjectResources Resources { get; init; } = ProjectResources.None;

    /// <summary>The instruments of the measurements.</summary>
    internal ValueList<Instrument> Instruments { get; init; } = [Instrument.Bip];

    /// <summary>Number of errors.</summary>
    public int Errors => CountOf(Severity.Error);

    /// <summary>Number of warnings.</summary>
    public int Warnings => CountOf(Severity.Warning);

    /// <summary>What the reading found, for a report.</summary>
    /// <remarks>It is worked out on each call: the fingerprint takes every record.</remarks>
    /// <example>
    /// <code>
    /// var content = ExchangeReader.Read(folder, new ExchangeReadOptions { Project = request.Project });
    /// var report = Report.Of(request, content.Participations, content.Measurements, content.Summary);
    /// </code>
    /// </example>
    public ReadingSummary Summary =>
        new(Issues.Select(issue => (issue.Definition, (long)issue.Count)), RecordsRead, LeftOut, ContentDigest.Of(this, Instruments));

    /// <summary>The columns in which something is filled in, in the order of the files and of the format; what is left out by an error is not counted.</summary>
    /// <param name="instruments">Instruments of the measurements; <c>null</c> = BIP.</param>
    internal ValueList<FilledColumn> FilledColumns(ValueList<Instrument>? instruments = null) =>
        ExchangeWriter
            .Tables(
                Participations,
                Measurements,
                new ExchangeWriteOptions { Instruments = instruments ?? [Instrument.Bip], Resources = Resources }
            )
            .SelectMany(table => Filled(table.File, table.Rows))
            .ToValueList();

    private int CountOf(Severity severity) => Issues.Where(issue => issue.Definition.Severity == severity).Sum(issue => issue.Count);

    private static IEnumerable<FilledColumn> Filled(string file, IEnumerable<IEnumerable<string>> rows)
    {
        string[] columns = [];
        var counts = Array.Empty<int>();
        foreach (var row in rows)
        {
            if (columns.Length == 0)
            {
                columns = row.ToArray();
                counts = new int[columns.Length];
                continue;
            }

            var index = 0;
            foreach (var cell in row)
            {
                counts[index++] += cell.Length > 0 ? 1 : 0;
            }
        }

        return columns.Select((column, index) => new FilledColumn(file, column, counts[index])).Where(column => column.Records > 0);
    }

    /// <summary>The numbers only.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Participations.Count} participations, {Measurements.Count} measurements, {Issues.Count} issues");
}
