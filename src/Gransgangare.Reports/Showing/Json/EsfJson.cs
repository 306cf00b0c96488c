using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Writes ESF indicators as JSON (docs/tool.md), as working lists: a report has its own form, protected.</summary>
public static class EsfJson
{
    /// <summary>Writes the members of a table into an object that is open.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The table, for those who may see small counts and keys of persons.</param>
    public static void WriteEsf(this Utf8JsonWriter json, WorkingList<EsfResult> list) =>
        json.WriteTable((list ?? throw new ArgumentNullException(nameof(list))).Content, isListWhole: true);

    /// <summary>Writes the members of a table whose list of incomplete records may lack some that are counted: it is then <c>..</c>.</summary>
    internal static void WriteTable(this Utf8JsonWriter json, EsfResult result, bool isListWhole)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }

        if (result is null)
        {
            throw new ArgumentNullException(nameof(result));
        }

        json.WriteString("programme", result.Programme.Code);
        json.WriteString("ruleSet", result.Programme.RuleSetVersion);
        json.WriteString("asOf", result.AsOf is { } asOf ? LocalDatePattern.Iso.Format(asOf) : null);
        WriteTexts(json, "options", result.Options.ToSettings());
        json.WriteStartArray("indicators");
        foreach (var row in result.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("code", row.Code);
            json.WriteNumberOrNull("woman", row.Woman);
            json.WriteNumberOrNull("man", row.Man);
            json.WriteNumberOrNull("nonBinary", row.NonBinary);
            json.WriteNumberOrNull("total", row.Total);
            json.WriteNumber("cannotSay", row.CannotSay);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (result.GrandTotal is { } grandTotal)
        {
            json.WriteNumber("grandTotal", grandTotal);
        }

        if (isListWhole)
        {
            WriteIncomplete(json, result.Incomplete);
        }
        else
        {
            json.WriteString("incomplete", TableText.Hidden);
        }

        json.WriteExact(result.Consistency);
    }

    /// <summary>Writes the codes of each person as the member <c>persons</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The table, for those who may see keys of persons.</param>
    public static void WritePersons(this Utf8JsonWriter json, WorkingList<EsfResult> list)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }

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
