using System.CommandLine;
using System.Globalization;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>check</c>: every validation issue of an exchange folder.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var project = CommonOptions.Project();
        var asOf = CommonOptions.AsOf();
        var intakeDays = CommonOptions.IntakeDays();
        var output = new TargetOptions();
        var command = new Command("check", "List every fault of an exchange folder.") { data, project, asOf, intakeDays };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var directory = parsed.GetRequiredValue(data);
            var target = output.Read(parsed);
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var content = ExchangeData.Read(
                directory,
                ExchangeData.Project(directory, parsed.GetValue(project)),
                day,
                target.Language,
                parsed.GetValue(intakeDays)
            );
            Write(content, target);
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static void Write(ExchangeContent content, Target target)
    {
        var text = new TableText(target.Language);
        target.Write(
            json => IssuesJson.Write(json, content),
            text.Of("Kontroll av utbytesmapp", "Check of an exchange folder"),
            () => [Table(content, text)]
        );
    }

    private static ReportTable Table(ExchangeContent content, TableText text) =>
        ReportTable.Of(
            "issues",
            text.Of("Fel och varningar", "Errors and warnings"),
            [
                new(text.Of("Kod", "Code"), issue => new(issue.Definition.Code)),
                new(text.Of("Fil", "File"), issue => new(issue.File)),
                new(text.Of("Rad", "Line"), issue => text.Count(issue.Line)),
                new(text.Of("Kolumn", "Column"), issue => new(issue.Column ?? "")),
                new(text.Of("Person", "Person"), issue => new(issue.Person ?? "")),
                new(text.Of("Betyder", "Means"), issue => text.Cell(issue.Message)),
            ],
            content.Issues,
            [
                .. content.Issues.Count == 0 ? [text.Of("Inga fel eller varningar.", "No errors or warnings.")] : Array.Empty<string>(),
                text.Of(
                    $"{Number(content.RecordsRead, "post läst", "poster lästa")}, {Number(content.LeftOut, "utelämnad", "utelämnade")}, {Number(content.Errors, "fel", "fel")}, {Number(content.Warnings, "varning", "varningar")}.",
                    $"{Number(content.RecordsRead, "record read", "records read")}, {Number(content.LeftOut, "left out", "left out")}, {Number(content.Errors, "error", "errors")}, {Number(content.Warnings, "warning", "warnings")}."
                ),
            ]
        );

    private static string Number(int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}
