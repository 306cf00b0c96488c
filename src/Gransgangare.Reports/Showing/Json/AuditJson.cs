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
}
