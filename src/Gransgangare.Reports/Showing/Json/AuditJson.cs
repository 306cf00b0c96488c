using System.Text.Json;

namespace Gransgangare.Reports;

/// <summary>Writes the audit of a report as JSON.</summary>
internal static class AuditJson
{
    public static void WriteAudit(this Utf8JsonWriter json, ReportAudit audit)
    {
        json.WriteStartObject("audit");
        json.WriteString("library", audit.Library);
        json.WriteTerms("terms", audit.Terms);
        json.WriteNumber("recordsRead", audit.RecordsRead);
        json.WriteNumber("leftOut", audit.LeftOut);
        json.WriteString("input", audit.Input);
        json.WriteEndObject();
    }

    public static void WriteTerms(this Utf8JsonWriter json, string name, ReportTerms terms)
    {
        json.WriteStartObject(name);
        foreach (var entry in terms.Entries)
        {
            json.WriteString(entry.Key, entry.Value);
        }

        json.WriteEndObject();
    }
}
