using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Tool;

/// <summary><c>report</c>: outcomes, goals, planned against real, and data quality for a period.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var project = CommonOptions.Project();
        var from = new Option<string>("--from") { Description = "First day of the period (YYYY-MM-DD).", Required = true };
        var to = new Option<string>("--to") { Description = "Last day of the period (YYYY-MM-DD).", Required = true };
        var asOf = CommonOptions.AsOf();
        var by = new Option<string?>("--by") { Description = "Break down by: forbund,gender,municipality,target-group,age-group." };
        var rules = new Option<string?>("--rules") { Description = "Rule set of exit categories: gransgangare, sus or kolada." };
        var denominator = new Option<string?>("--denominator") { Description = "ended or all-participating." };
        var threshold = new Option<int>("--threshold") { Description = "Disclosure threshold, 0 or 3-10.", DefaultValueFactory = _ => 0 };
        var format = CommonOptions.Format();
        var file = CommonOptions.Out();
        var language = CommonOptions.Language();
        var command = new Command("report", "Report outcomes and goals for a period.")
        {
            data,
            project,
            from,
            to,
            asOf,
            by,
            rules,
            denominator,
            threshold,
            format,
            file,
            language,
        };
        command.SetAction(parsed =>
        {
            var directory = parsed.GetRequiredValue(data);
            var tongue = CommonOptions.ToLanguage(parsed.GetValue(language));
            Require(parsed.GetValue(threshold) is 0 or (>= 3 and <= 10), "--threshold takes 0 or 3 to 10.");
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var chosen = ExchangeData.Project(directory, parsed.GetValue(project));
            if (chosen is null)
            {
                return WithoutProject(directory, day, tongue);
            }

            var (first, last) = CommonOptions.ToPeriod(parsed.GetValue(from), parsed.GetValue(to));
            var request = new ReportRequest(chosen, first, last)
            {
                AsOf = day,
                By = ToBreakdowns(parsed.GetValue(by)),
                OutcomeRules = ToRules(parsed.GetValue(rules), chosen),
                Denominator = parsed.GetValue(denominator) is { } code
                    ? CommonOptions.ToCode<Denominator>(code, "--denominator")
                    : chosen.Denominator,
            };
            var content = ExchangeData.Read(directory, chosen, asOf: null, tongue);
            Console.Error.WriteLine(
                new TableText(tongue).Of(
                    "Utskriften är inte röjandeskyddad: små tal visas. Publicera den inte.",
                    "The output is not protected against disclosure: small counts are shown. Do not publish it."
                )
            );
            Write(MakeReport(request, content), new Target(parsed.GetValue(format)!, parsed.GetValue(file), tongue));
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static Report MakeReport(ReportRequest request, ExchangeContent content) =>
        Report.Of(
            request,
            content.Participations,
            content.Measurements,
            DataQuality.Of(content.Issues.Select(issue => issue.Definition), content.LeftOut)
        );

    // Without --project the folder must define one; a definition with errors is refused with their list.
    private static int WithoutProject(string directory, LocalDate? asOf, Language language)
    {
        var content = ExchangeData.Read(directory, project: null, asOf, language);
        return content.Issues.Any(issue => issue.File == ExchangeFormat.Project)
            ? ExitCode.DataErrors
            : throw new UsageException(
                $"--project is needed: {string.Join(", ", ProjectDefinition.BuiltIn.Select(known => known.Id))}, or a project.json in the folder"
            );
    }

    internal static ValueList<Breakdown> ToBreakdowns(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ValueList<Breakdown>.Empty;
        }

        var breakdowns = text.Split(',').Select(code => CommonOptions.ToCode<Breakdown>(code.Trim(), "--by")).ToValueList();
        Require(breakdowns.Distinct().Count() == breakdowns.Count, "--by names each breakdown once.");
        return breakdowns;
    }

    private static OutcomeRuleSet ToRules(string? id, ProjectDefinition project) =>
        id is null || id == project.OutcomeRules.Id
            ? project.OutcomeRules
            : OutcomeRuleSet.BuiltIn.FirstOrDefault(rules => rules.Id == id)
                ?? throw new UsageException($"--rules takes {string.Join(", ", OutcomeRuleSet.BuiltIn.Select(rules => rules.Id))}.");

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new UsageException(message);
        }
    }

    private static void Write(Report report, Target target) =>
        target.Write(
            stream => ReportJson.Write(stream, report),
            ReportTables.Title(report, target.Language),
            () => ReportTables.Of(report, target.Language)
        );
}
