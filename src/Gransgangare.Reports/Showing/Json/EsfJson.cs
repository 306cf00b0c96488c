using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Writes ESF indicators as JSON (docs/tool.md), as working lists: a report has its own form, protected.</summary>
internal static class EsfJson
{
    /// <summary>Writes the members of a table into an object that is open.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The table, for those who may see small counts and keys of persons.</param>
    public static void WriteEsf(this Utf8JsonWriter json, WorkingList<EsfResult> list) =>
        new FigureWriter(json ?? throw new ArgumentNullException(nameof(json))).Write(
            (list ?? throw new ArgumentNullException(nameof(list))).Content,
            isListWhole: true
        );

    /// <summary>Writes the members of a table whose list of incomplete records may lack some that are counted: it is then <c>..</c>.</summary>
    internal static void Write(this FigureWriter json, EsfResult result, bool isListWhole)
    {
        json.Text("programme", result.Programme.Code);
        json.Text("ruleSet", result.Programme.RuleSetVersion);
        json.Text("asOf", result.AsOf is { } asOf ? LocalDatePattern.Iso.Format(asOf) : null);
        json.Texts("options", result.Options.ToSettings());
        json.Rows(
            "indicators",
            result.Indicators,
            row => row.Code,
            (own, row) =>
            {
                own.Text("code", row.Code);
                own.Figures(FigureCatalogue.Indicators, row);
            }
        );
        if (result.GrandTotal is not null)
        {
            json.Figures([FigureCatalogue.GrandTotal], result);
        }

        json.Records(
            "incomplete",
            own =>
            {
                if (isListWhole)
                {
                    WriteIncomplete(own, result.Incomplete);
                }
                else
                {
                    own.WriteString("incomplete", Signs.Hidden);
                }
            }
        );
        json.Records("consistency", own => own.WriteExact(result.Consistency));
    }

    /// <summary>Writes the codes of each person as the member <c>persons</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The table, for those who may see keys of persons.</param>
    public static void WritePersons(this Utf8JsonWriter json, WorkingList<EsfResult> list)
    {
        ArgumentNullException.ThrowIfNull(json);

        json.WriteStartArray("persons");
        foreach (var person in (list ?? throw new ArgumentNullException(nameof(list))).Content.Persons)
        {
            WriteRecord(json, person.Person, person.Operation, "counted", person.Counted);
        }

        json.WriteEndArray();
    }

    private static void WriteIncomplete(Utf8JsonWriter json, ValueList<EsfIncompleteRecord> records)
    {
        json.WriteStartArray("incomplete");
        foreach (var record in records)
        {
            WriteRecord(json, record.Person, record.Operation, "missing", record.Missing);
        }

        json.WriteEndArray();
    }

    private static void WriteRecord(Utf8JsonWriter json, string person, string operation, string name, ValueList<string> texts)
    {
        json.WriteStartObject();
        json.WriteString("person", person);
        json.WriteString("operation", operation);
        WriteTexts(json, name, texts);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ValueList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
