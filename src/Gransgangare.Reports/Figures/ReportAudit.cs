using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// How a report came about (granskningsspår): enough to make it again from the same data and find the first difference. It holds no time of
/// the run, so that the same question of the same data has the same audit.
/// </summary>
/// <param name="Library">Version of the library.</param>
/// <param name="Terms">Request, rule sets with versions, and readings.</param>
/// <param name="RecordsRead">Records read, those left out included.</param>
/// <param name="LeftOut">Records left out because of an error.</param>
/// <param name="Input">
/// The sealed fingerprint of what was read, whatever the order of the records; <c>null</c> = none was made. The difference of two says nothing.
/// </param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record ReportAudit(string Library, ReportTerms Terms, long RecordsRead, long LeftOut, string? Input)
{
    /// <summary>The audit of a report.</summary>
    /// <param name="report">The report.</param>
    public static ReportAudit Of(Report report)
    {
        var quality = (report ?? throw new ArgumentNullException(nameof(report))).DataQuality;
        return new ReportAudit(
            LibraryVersion.Text,
            ReportTerms.Of(report.Recoding?.Request ?? report.Request),
            quality.RecordsRead,
            quality.LeftOut,
            quality.Input?.Seal()
        );
    }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(ReportAudit);
}
