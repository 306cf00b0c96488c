using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Sweden.Scb;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary>The JSON form of <c>scb</c>.</summary>
internal static class ScbJson
{
    private static readonly YearMonthPattern s_month = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");

    public static void Write(Utf8JsonWriter json, ScbPlan plan, YearMonth? through)
    {
        json.WriteStartObject();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(plan.AsOf));
        json.WriteString("sentThrough", through is { } month ? s_month.Format(month) : null);
        json.WriteString("rule", ScbPlan.Rule);
        json.WriteString("unit", "row");
        json.WriteStartArray("months");
        foreach (var planned in plan.Months)
        {
            WriteMonth(json, planned, plan);
        }

        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var row in plan.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("person", row.Person);
            json.WriteString("operation", row.Operation);
            json.WriteString("reason", row.Reason.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMonth(Utf8JsonWriter json, ScbMonthPlan month, ScbPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("month", s_month.Format(month.Month.Month));
        json.WriteString("opens", LocalDatePattern.Iso.Format(month.Month.Opens));
        json.WriteString("due", LocalDatePattern.Iso.Format(month.Month.Due));
        json.WriteString("status", month.Status.Code);
        json.WriteBoolean("send", month.IsToSend);
        json.WriteNumber("rowCount", month.Month.Rows.Count);
        json.WriteStartArray("changes");
        foreach (var change in month.Changes)
        {
            json.WriteStartObject();
            json.WriteString("person", change.Person);
            json.WriteString("operation", change.Operation);
            json.WriteString(
                "kind",
                change.Before is null ? "added"
                    : change.After is null ? "removed"
                    : "changed"
            );
            json.WriteStartArray("fields");
            foreach (var name in change.Fields)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            WriteDays(json, "before", change.Before);
            WriteDays(json, "after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in month.IsToSend ? month.Month.Rows : [])
        {
            json.WriteStartObject();
            json.WriteString("person", row.Person);
            json.WriteString("operation", row.Operation);
            WriteDay(json, "start", row.Start);
            WriteDay(json, "end", row.End);
            json.WriteString("identity", plan.Protected.Contains(row.Person, StringComparer.Ordinal) ? "protected" : "number");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter json, string name, ScbRow? row)
    {
        if (row is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteDay(json, "start", row.Start);
        WriteDay(json, "end", row.End);
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, LocalDate? day) =>
        json.WriteString(name, day is { } date ? LocalDatePattern.Iso.Format(date) : null);
}
