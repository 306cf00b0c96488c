using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The audit of a report as a table.</summary>
internal static class AuditTable
{
    public static ReportTable Of(Report report, TableText text)
    {
        var audit = ReportAudit.Of(report);
        (string Name, string Text)[] rows =
        [
            ("gransgangare", audit.Library),
            .. audit.Terms.Entries.Select(entry => (Name(entry.Key, text), entry.Value.Length == 0 ? TableText.Missing : entry.Value)),
            (text.Of("lästa poster", "records read"), audit.Input is null ? TableText.Missing : Number(audit.RecordsRead)),
            (text.Of("utelämnade poster", "records left out"), Number(audit.LeftOut)),
            (text.Of("indata, SHA-256", "input, SHA-256"), audit.Input ?? TableText.Missing),
        ];
        return ReportTable.Of(
            "audit",
            text.Of("Så har rapporten tagits fram", "How the report was made"),
            [new("", row => new(row.Name)), new(text.Of("Värde", "Value"), row => Value(row.Name, row.Text))],
            rows,
            [text.Of("Kontrollera med gransgangare verify.", "Check it with gransgangare verify.")]
        );
    }

    private static TableCell Value(string term, string value) =>
        term switch
        {
            "lästa poster" or "records read" => new(value) { Figures = ["audit/recordsRead"] },
            "utelämnade poster" or "records left out" => new(value) { Figures = ["audit/leftOut"] },
            _ => new(value),
        };

    // The names are those of the JSON, where verify reads them.
    private static string Name(string term, TableText text) =>
        text.Language == Language.English
            ? term
            : term switch
            {
                "project" => "projekt",
                "from" => "från",
                "to" => "till",
                "as-of" => "känt den",
                "by" => "uppdelat på",
                "unit" => "räkneenhet",
                "denominator" => "nämnare",
                "outcome-rules" => "regler för utfall",
                "esf-rules" => "ESF-regler",
                "esf-options" => "ESF-tolkningar",
                "leap-day-birthday" => "födelsedag 29 februari",
                "instrument" => "instrument",
                "intake-days" => "dagar för intag",
                "progression" => "progression",
                "progression-threshold" => "tröskel för ändring",
                "progression-coverage" => "minsta andel svar",
                "belief" => "handläggarens tro",
                "gap" => "skillnad mellan bedömare",
                _ => term,
            };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
