using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>What <c>bip</c> shows of the measurements: the group, and each person when asked for.</summary>
internal sealed class BipView
{
    private readonly MeasurementsBySubject _measurements;
    private readonly bool _withPersons;
    private readonly ProgressionResult _result;

    public BipView(ProgressionCalculator calculator, MeasurementsBySubject measurements, bool withPersons)
    {
        (Calculator, _measurements, _withPersons) = (calculator, measurements, withPersons);
        var tally = new ProgressionTally(calculator);
        foreach (var subject in measurements.Subjects)
        {
            tally.Add(measurements.Of(subject));
        }

        _result = tally.ToResult();
    }

    public ProgressionCalculator Calculator { get; }

    public IEnumerable<ReportTable> Tables(Language language)
    {
        var tables = ProgressionTables.Of(_result, language);
        return _withPersons ? tables.Append(PersonTable(new TableText(language))) : tables;
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteProgression(_result);
        if (_withPersons)
        {
            json.WriteStartArray("persons");
            foreach (var (subject, progression) in Persons())
            {
                json.WritePerson(subject, progression);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private IEnumerable<(string Subject, Progression Progression)> Persons() =>
        from subject in _measurements.Subjects
        from rater in Calculator.Instrument.RaterKinds.AsEnumerable()
        let progression = Calculator.Judge(rater, _measurements.Of(subject))
        where progression.Measurements > 0
        select (subject, progression);

    private ReportTable PersonTable(TableText text) =>
        new(
            "persons",
            text.Of("Personer", "Persons"),
            [
                text.Of("Person", "Person"),
                text.Of("Bedömare", "Rater"),
                text.Of("Första index", "First index"),
                text.Of("Sista index", "Last index"),
                text.Of("Par", "Pairs"),
                text.Of("Medeländring", "Mean change"),
                text.Of("Klass", "Class"),
                text.Of("Minst en upp", "Any up"),
                text.Of("Minst en ned", "Any down"),
            ],
            Persons()
                .Select(row =>
                    ValueList.Of(
                        new TableCell(row.Subject),
                        text.Cell(row.Progression.Rater.Label),
                        text.Number(row.Progression.FirstIndex?.Value?.ToDouble(), 2),
                        text.Number(row.Progression.LastIndex?.Value?.ToDouble(), 2),
                        text.Count(row.Progression.Pairs),
                        text.Number(row.Progression.MeanDelta?.ToDouble(), 2),
                        text.Cell(row.Progression.Class.Label),
                        new TableCell(YesNo(row.Progression.AnyUp, text)),
                        new TableCell(YesNo(row.Progression.AnyDown, text))
                    )
                )
                .ToValueList(),
            []
        );

    private static string YesNo(bool value, TableText text) => value ? text.Of("ja", "yes") : text.Of("nej", "no");
}
