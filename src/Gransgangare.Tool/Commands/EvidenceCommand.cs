using System.CommandLine;
using System.Globalization;
using Gransgangare.Core;
using Gransgangare.Evidence;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary><c>evidence</c>: time to work or study, and the declared comparisons of a plan.</summary>
internal static class EvidenceCommand
{
    private const int MostDays = 3650;

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var project = CommonOptions.Project();
        var asOf = CommonOptions.AsOf();
        var plan = CommonOptions.NotEmpty<string?>("--plan", "Plan of questions (JSON); the library's own without it.");
        var by = new Option<string?>("--by")
        {
            Description = $"Break the curves down by: {string.Join(",", EvidenceBreakdown.All.Select(breakdown => breakdown.Code))}.",
        };
        var days = new Option<string?>("--days")
        {
            Description = "Days since entry on which the curves are shown, such as 91,183,365,730.",
        };
        var threshold = new Option<int>("--threshold")
        {
            Description = "Disclosure threshold, 3-10; 0 hides nothing.",
            DefaultValueFactory = _ => DisclosureOptions.Default.Threshold,
        };
        var output = new TargetOptions();
        var command = new Command("evidence", "Time to work or study, and the declared comparisons of a plan.")
        {
            data,
            project,
            asOf,
            plan,
            by,
            days,
            threshold,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var text = new TableText(target.Language);
            var limit = parsed.GetValue(threshold);
            CommonOptions.Require(limit is 0 or (>= 3 and <= 10), "--threshold takes 0 or 3 to 10.");
            var breakdowns = ToBreakdowns(parsed.GetValue(by));
            var shown = ToDays(parsed.GetValue(days));
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            if (Plan(parsed.GetValue(plan), target.Language) is not { } questions)
            {
                return ExitCode.DataErrors;
            }

            var directory = parsed.GetRequiredValue(data);
            if (ExchangeData.Project(directory, parsed.GetValue(project)) is not { } chosen)
            {
                ExchangeData.DemandProject(directory, day, target.Language);
                return ExitCode.DataErrors;
            }

            var content = ExchangeData.Read(directory, chosen, asOf: null, target.Language);
            var request = new EvidenceRequest(chosen, day ?? EvidenceRequest.AsOfFor(chosen, content.Participations, content.Measurements))
            {
                By = breakdowns,
                Days = shown,
                Plan = questions,
            };
            if (day is null)
            {
                var last = LocalDatePattern.Iso.Format(request.AsOf);
                LaterFacts.Remark(
                    content.Participations,
                    request.AsOf,
                    text,
                    $"Underlaget gäller till och med {last}",
                    $"The evidence is up to {last}"
                );
            }

            var report = EvidenceReport.Of(request, content.Participations, content.Measurements, content.Resources);
            var evidence = ProtectedEvidence.Of(report, limit);
            if (limit == 0)
            {
                Console.Error.WriteLine(Target.NotProtected(text));
            }

            if (target.Format == "html")
            {
                Output.WriteText(target.File, writer => HtmlEvidence.Write(writer, evidence, target.Language));
                return ExitOf(content);
            }

            target.Write(
                json => System.Text.Json.JsonSerializer.Serialize(json, evidence),
                EvidenceTables.Title(request, target.Language),
                () => EvidenceNarrative.Of(evidence, target.Language)
            );
            return ExitOf(content);
        });
        return command;
    }

    private static int ExitOf(ExchangeContent content) => content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;

    private static ValueList<EvidenceBreakdown> ToBreakdowns(string? text)
    {
        var breakdowns = (text ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(code => CommonOptions.ToCode<EvidenceBreakdown>(code.Trim(), "--by"))
            .ToValueList();
        CommonOptions.Require(breakdowns.Distinct().Count() == breakdowns.Count, "--by names each breakdown once.");
        return breakdowns;
    }

    private static ValueList<int> ToDays(string? text)
    {
        if (text is null)
        {
            return EvidenceRequest.DefaultDays;
        }

        var days = text.Split(',')
            .Select(part => int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : 0)
            .ToValueList();
        CommonOptions.Require(
            days.All(day => day is >= 1 and <= MostDays) && days.Distinct().Count() == days.Count,
            $"--days takes days from 1 to {MostDays}, each once, joined by commas."
        );
        return days;
    }

    // The plan of a file; null if it has faults, which are listed by line.
    private static EvidencePlan? Plan(string? file, Language language)
    {
        if (file is null)
        {
            return EvidencePlan.Gransgangare;
        }

        var json = InputFile.Text(file);
        var plan = EvidencePlan.TryParse(json, out var issues);
        InputFile.List(file, json, issues, language);
        return plan;
    }
}
