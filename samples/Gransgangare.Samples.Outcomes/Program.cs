// The main job: what came of everybody in the three förbund, against the goals of the project.
// Usage: dotnet run --project samples/Gransgangare.Samples.Outcomes [-- FOLDER [sv|en]]
using System.Text;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using NodaTime;

Console.OutputEncoding = Encoding.UTF8;
var folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "cohort-600");
var language = args.Length > 1 && args[1] == "en" ? Language.English : Language.Swedish;

// 1. Read: every record with an error is left out and listed, nothing else is lost.
var project = ProjectDefinition.Gransgangare;
var content = ExchangeReader.Read(folder, new ExchangeReadOptions { Project = project });

// 2. Count: the period and the breakdown are all that is asked for.
var request = new ReportRequest(project, new LocalDate(2023, 3, 1), new LocalDate(2025, 12, 31))
{
    By = [Breakdown.Forbund, Breakdown.Gender],
};
var quality = DataQuality.Of(content.Issues.Select(issue => new IssueCount(issue.Definition, issue.Count)), content.LeftOut);
var report = Report.Of(request, content.Participations, content.Measurements, quality);

// 3. Protect: small counts, and what they could be calculated from, are hidden. Nothing else can be shown.
var published = ProtectedReport.Of(report);

// 4. Show, as Markdown that reads well in a terminal. The same tables can be had as CSV, HTML and JSON.
MarkdownRenderer.Write(Console.Out, ReportTables.Title(published.Request, language), ReportTables.Of(published, language));
