using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime.Text;

namespace Gransgangare.Esf;

/// <summary>Writes a ledger as JSON: what it rests on, and a line for each listed indicator (docs/tool.md). A ledger is not read back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EsfLedgerJsonConverter : JsonConverter<EsfLedger>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a ledger is made by a judge.</exception>
    public override EsfLedger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A ledger is made by EsfJudge.Explain and is not read from JSON.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EsfLedger value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);

        writer.WriteStartObject();
        writer.WriteString("person", value.Person);
        writer.WriteString("operation", value.Operation);
        writer.WriteString("programme", value.Programme.Code);
        writer.WriteString("ruleSet", value.Programme.RuleSetVersion);
        WriteTexts(writer, "options", value.Options.ToSettings());
        writer.WriteString("asOf", value.AsOf is { } asOf ? LocalDatePattern.Iso.Format(asOf) : null);
        writer.WriteString("library", LibraryVersion.Text);
        writer.WriteStartArray("lines");
        foreach (var entry in value.Entries)
        {
            WriteEntry(writer, entry);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, EsfLedgerEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("code", entry.Indicator.Code);
        json.WriteString("verdict", entry.Verdict.ToCode());
        json.WriteStartArray("because");
        foreach (var line in entry.Because)
        {
            json.WriteStartObject();
            json.WriteString("condition", line.Condition.Id);
            if (line.Holds is { } holds)
            {
                json.WriteBoolean("holds", holds);
            }
            else
            {
                json.WriteNull("holds");
            }

            json.WriteString("fact", line.Fact.En);
            json.WriteString("source", line.Condition.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "missing", entry.Missing);
        json.WriteString("nearest", entry.Nearest?.En);
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
