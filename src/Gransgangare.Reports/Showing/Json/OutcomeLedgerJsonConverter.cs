using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Writes an outcome ledger as JSON: what it rests on, and a line for each figure (docs/tool.md). A ledger is not read back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutcomeLedgerJsonConverter : JsonConverter<OutcomeLedger>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a ledger is made by a judge.</exception>
    public override OutcomeLedger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A ledger is made by OutcomeLedger.Of and is not read from JSON.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OutcomeLedger value, JsonSerializerOptions options) =>
        Write(
            writer ?? throw new ArgumentNullException(nameof(writer)),
            value ?? throw new ArgumentNullException(nameof(value)),
            placeOf: null
        );

    /// <summary>Writes a ledger with the places of its facts.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="placeOf">File and line of a column in an operation (<c>null</c> = any); <c>null</c> = the facts come from no file.</param>
    public static void Write(Utf8JsonWriter json, OutcomeLedger ledger, Func<string?, string, (string File, int Line)?>? placeOf)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));
        var request = (ledger ?? throw new ArgumentNullException(nameof(ledger))).Request;
        json.WriteStartObject();
        json.WriteString("person", ledger.Person);
        json.WriteString("project", request.Project.Id);
        json.WriteString("rules", request.OutcomeRules.ToString());
        json.WriteString("from", LocalDatePattern.Iso.Format(request.From));
        json.WriteString("to", LocalDatePattern.Iso.Format(request.To));
        json.WriteString("asOf", request.AsOf is { } asOf ? LocalDatePattern.Iso.Format(asOf) : null);
        json.WriteString("unit", request.Unit.One);
        json.WriteString("library", LibraryVersion.Text);
        json.WriteStartArray("lines");
        foreach (var line in ledger.Lines)
        {
            json.WriteStartObject();
            json.WriteString("figure", line.Figure);
            json.WriteString("operation", line.Operation);
            json.WriteString("verdict", line.Verdict.ToCode());
            json.WriteStartArray("because");
            foreach (var condition in line.Because)
            {
                Write(json, condition, placeOf?.Invoke(line.Operation, condition.Column));
            }

            json.WriteEndArray();
            json.WriteString("nearest", line.Nearest.Count == 0 ? null : string.Join(", ", line.Nearest.AsEnumerable()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OutcomeCondition condition, (string File, int Line)? place)
    {
        json.WriteStartObject();
        json.WriteString("condition", condition.Id);
        new FigureWriter(json).Verdict("holds", condition.Holds);
        json.WriteString("fact", condition.Fact);
        json.WriteString("rule", condition.Rule);
        json.WriteString("column", condition.Column);
        json.WriteString("file", place?.File);
        json.WriteNumberOrNull("line", place?.Line);
        json.WriteEndObject();
    }
}
