using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The audit of a report as a table.</summary>
internal static class AuditTable
{
    public static ReportTable Of(Report report, TableText text)
    {
        var audit = ReportAudit.Of(report);
        var rows = audit
            .Terms.Entries.Select(entry => (entry.Key, Text: entry.Value.Length == 0 ? TableText.Missing : entry.Value))
            .Prepend(("gransgangare", audit.Library))
            .Append((text.Of("lästa poster", "records read"), Number(audit.RecordsRead)))
            .Append((text.Of("utelämnade poster", "records left out"), Number(audit.LeftOut)))
            .Append((text.Of("indata, SHA-256-summa", "input, sum of SHA-256"), audit.Input?.ToString() ?? TableText.Missing));
        return new ReportTable(
            "audit",
            text.Of("Så är rapporten gjord", "How the report was made"),
            ["", text.Of("Värde", "Value")],
            rows.Select(row => ValueList.Of(new TableCell(row.Item1), Value(row.Item1, row.Item2))).ToValueList(),
            [text.Of("Kontrollera med gransgangare verify.", "Check it with gransgangare verify.")]
        );
    }

    private static TableCell Value(string term, string value) =>
        term is "lästa poster" or "records read" ? new(value) { Figures = ["audit/recordsRead"] } : new(value);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
