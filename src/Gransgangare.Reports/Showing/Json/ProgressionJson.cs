using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Writes progression as JSON (docs/tool.md), as working lists: numbers unrounded, a mean without pairs is null. The members <c>persons</c> and <c>person</c> keep their
/// names whatever is measured; <c>unit</c> says what is counted, and organisations stand under their own name beside them.
/// </summary>
public static class ProgressionJson
{
    /// <summary>Writes the members of a result into an object that is open.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The result, for those who may see small counts.</param>
    public static void WriteProgression(this Utf8JsonWriter json, WorkingList<ProgressionResult> list) =>
        (json ?? throw new ArgumentNullException(nameof(json))).WriteExact((list ?? throw new ArgumentNullException(nameof(list))).Content);

    /// <summary>Writes the progression of a report, to be masked.</summary>
    internal static void WriteExact(this Utf8JsonWriter json, ProgressionResult result)
    {
        json.WriteString("instrument", result.Instrument.Id);
        json.WriteString("version", result.Instrument.Version);
        json.WriteString("unit", result.Instrument.Subject.Unit);
        json.WriteBoolean("provisional", result.Instrument.Provisional);
        json.WriteString("definition", result.Settings.Definition.Code);
        json.WriteString("settings", result.Settings.Name);
        json.WriteBoolean("beliefIncluded", result.Settings.IncludeBelief);
        json.WriteStartArray("groups");
        foreach (var group in result.Groups)
        {
            WriteGroup(json, result.Instrument.Subject, group);
        }

        json.WriteEndArray();
        json.WriteStartObject("gap");
        json.WriteNumber("n", result.Gap.N);
        json.WriteNumberOrNull("mean", result.Gap.Mean);
        json.WriteNumberOrNull("meanAbsolute", result.Gap.MeanAbsolute);
        json.WriteString("from", result.Gap.From?.Code);
        json.WriteString("to", result.Gap.To?.Code);
        json.WriteEndObject();
    }

    /// <summary>Writes how well each rater kind has measured, as an array <c>coverage</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The counts, for those who may see small ones.</param>
    public static void WriteCoverage(this Utf8JsonWriter json, WorkingList<ValueList<RaterCoverage>> list) =>
        (json ?? throw new ArgumentNullException(nameof(json))).WriteExact((list ?? throw new ArgumentNullException(nameof(list))).Content);

    /// <summary>Writes the coverage of a report, to be masked.</summary>
    internal static void WriteExact(this Utf8JsonWriter json, ValueList<RaterCoverage> coverage)
    {
        json.WriteStartArray("coverage");
        foreach (var row in coverage)
        {
            json.WriteStartObject();
            json.WriteString("rater", row.Rater.Code);
            json.WriteNumber("subjects", row.Subjects);
            json.WriteNumber("measured", row.Measured);
            json.WriteNumber("withSecond", row.WithSecond);
            if (row.Overdue is { } overdue)
            {
                json.WriteNumber("overdue", overdue);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the progression of one person or organisation by one rater as an object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="person">Opaque key of the person, or of the organisation.</param>
    /// <param name="progression">The progression.</param>
    /// <param name="more">Writes further members of the person; <c>null</c> = none.</param>
    public static void WritePerson(this Utf8JsonWriter json, string person, Progression progression, Action<Utf8JsonWriter>? more = null)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }

        json.WriteStartObject();
        json.WriteString("person", person);
        if (progression.Calculator.Instrument.Subject == MeasurementSubject.Organisation)
        {
            json.WriteString(MeasurementSubject.Organisation.Unit, person);
        }

        json.WriteString("rater", progression.Rater.Code);
        json.WriteNumberOrNull("firstIndex", progression.FirstIndex?.Value?.ToDouble());
        json.WriteNumberOrNull("lastIndex", progression.LastIndex?.Value?.ToDouble());
        json.WriteNumber("pairs", progression.Pairs);
        json.WriteNumberOrNull("meanDelta", progression.MeanDelta?.ToDouble());
        json.WriteString("class", progression.Class.Code);
        json.WriteBoolean("anyUp", progression.AnyUp);
        json.WriteBoolean("anyDown", progression.AnyDown);
        more?.Invoke(json);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, MeasurementSubject subject, ProgressionGroup group)
    {
        json.WriteStartObject();
        json.WriteString("rater", group.Rater.Code);
        json.WriteNumber("persons", group.Persons);
        if (subject == MeasurementSubject.Organisation)
        {
            json.WriteNumber(subject.Unit + "s", group.Persons);
        }

        json.WriteNumber("assessable", group.Assessable);
        json.WriteNumber("up", group.Up);
        json.WriteNumber("same", group.Same);
        json.WriteNumber("down", group.Down);
        json.WriteShare("upShare", new Share(group.Up, group.Assessable));
        json.WriteShare("downShare", new Share(group.Down, group.Assessable));
        json.WriteNumber("anyUp", group.AnyUp);
        json.WriteNumber("anyDown", group.AnyDown);
        json.WriteStartArray("items");
        foreach (var item in group.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Item.Id);
            json.WriteNumber("n", item.N);
            json.WriteNumberOrNull("first", item.First);
            json.WriteNumberOrNull("last", item.Last);
            json.WriteNumberOrNull("delta", item.Delta);
            json.WriteNumber("up", item.Up);
            json.WriteNumber("same", item.Same);
            json.WriteNumber("down", item.Down);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
