using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A report as its tables show it in a language.</summary>
internal sealed class ShownReport(ProtectedReport report, Language language)
    : ShownTables(ReportTables.Of(report, language), new TableText(language))
{
    public ReportRequest Request => report.Request;

    public DisclosureOptions Options => report.Options;

    /// <summary>The instrument that a table of progression is by.</summary>
    public Instrument InstrumentOf(ReportTable table) =>
        Request.Instruments.FirstOrDefault(instrument => instrument.Id == ProgressionTables.InstrumentOf(table)) ?? Request.Instrument;

    /// <summary>The verdict on a goal; <c>null</c> if it is hidden or there is none.</summary>
    public bool? IsMet(Goal goal) =>
        report.Shows($"goals/{goal.Id}/met") ? report.Report.Goals.First(result => result.Goal.Id == goal.Id).IsMet : null;
}
