using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>Writes what is asked about figures as JSON: contradictions, the bridge between programmes, sensitivity (docs/esf.md).</summary>
internal static class EsfAnalysisJson
{
    /// <summary>Writes broken consistency rules as the member <c>consistency</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The check, for those who may see the figures: they stand in what is found.</param>
    public static void WriteConsistency(this Utf8JsonWriter json, WorkingList<EsfCheck> list) =>
        (json ?? throw new ArgumentNullException(nameof(json))).WriteExact(
            (list ?? throw new ArgumentNullException(nameof(list))).Content.Findings
        );

    internal static void WriteExact(this Utf8JsonWriter json, ValueList<EsfFinding> findings)
    {
        json.WriteStartArray("consistency");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("message", finding.Message.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the relations that could not be asked as the member <c>notAsked</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="relations">The relations.</param>
    public static void WriteNotAsked(this Utf8JsonWriter json, IEnumerable<EsfNotAsked> relations)
    {
        ArgumentNullException.ThrowIfNull(json);

        json.WriteStartArray("notAsked");
        foreach (var relation in relations ?? throw new ArgumentNullException(nameof(relations)))
        {
            json.WriteStartObject();
            json.WriteString("rule", relation.Rule);
            json.WriteString("relation", relation.Relation);
            json.WriteStartArray("missing");
            foreach (var figure in relation.Missing)
            {
                json.WriteStringValue(figure);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes one participation under both programmes as an object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="person">Opaque key of the person.</param>
    /// <param name="operation">Code of the operation.</param>
    /// <param name="rows">The rows of the bridge.</param>
    public static void WriteBridge(this Utf8JsonWriter json, string person, string operation, IEnumerable<EsfBridgeRow> rows)
    {
        ArgumentNullException.ThrowIfNull(json);

        json.WriteStartObject();
        json.WriteString("person", person);
        json.WriteString("operation", operation);
        json.WriteStartArray("subjects");
        foreach (var row in rows ?? throw new ArgumentNullException(nameof(rows)))
        {
            json.WriteStartObject();
            json.WriteString("subject", row.Subject.En);
            WriteVerdicts(json, Programme.EsfPlus2021, row.Plus);
            WriteVerdicts(json, Programme.Esf2014, row.Old);
            json.WriteString("difference", row.Clause?.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes sensitivity as the members <c>days</c> and <c>indicators</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">One row for each indicator, for those who may see small counts.</param>
    /// <param name="days">How many days a date was moved.</param>
    public static void WriteSensitivity(this Utf8JsonWriter json, WorkingList<ValueList<EsfSensitivityRow>> list, int days)
    {
        ArgumentNullException.ThrowIfNull(json);

        json.WriteNumber("days", days);
        json.WriteStartArray("indicators");
        foreach (var row in (list ?? throw new ArgumentNullException(nameof(list))).Content)
        {
            json.WriteStartObject();
            json.WriteString("code", row.Indicator.Code);
            json.WriteNumberOrNull("total", row.Figure);
            json.WriteNumber("couldLeave", row.CouldLeave);
            json.WriteNumber("couldEnter", row.CouldEnter);
            json.WriteStartObject("byOption");
            foreach (var option in row.ByOption)
            {
                json.WriteNumberOrNull(option.Setting, option.Figure);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteVerdicts(Utf8JsonWriter json, Programme programme, ValueList<EsfLedgerEntry> entries)
    {
        json.WriteStartObject(programme.Code);
        foreach (var entry in entries)
        {
            json.WriteString(entry.Indicator.Code, entry.Verdict.ToCode());
        }

        json.WriteEndObject();
    }
}
