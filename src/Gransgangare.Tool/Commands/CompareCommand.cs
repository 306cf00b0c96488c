using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Exchange;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>compare</c>: why a report differs from an earlier one, and who changes category or indicator by other rules.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var earlier = CommonOptions.NotEmpty<string?>("--earlier", "Exchange folder of the earlier report; the same folder without it.");
        var earlierAsOf = new Option<string?>("--earlier-as-of")
        {
            Description = "As-of date of the earlier report; else that of --as-of.",
        };
        var earlierProject = CommonOptions.NotEmpty<string?>(
            "--earlier-project-file",
            "Project definition (JSON) of the earlier report; else the project.json of --earlier, else the later one."
        );
        var earlierRules = new Option<string?>("--earlier-rules") { Description = "Rule set of the earlier report; else that of --rules." };
        var reading = CommonOptions.Reading();
        var earlierReading = new Option<string[]>("--earlier-option")
        {
            Description = "A reading of the earlier report, NAME=VALUE; else those of --option.",
        };
        var persons = new Option<bool>("--persons") { Description = "List the persons of each step and each change." };
        var options = new RequestOptions();
        var output = new TargetOptions();
        var command = new Command("compare", "Explain a report against an earlier one, and try two versions of rules.")
        {
            data,
            earlier,
            earlierAsOf,
            earlierProject,
            earlierRules,
            reading,
            earlierReading,
            persons,
        };
        options.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var directory = parsed.GetRequiredValue(data);
            if (options.Read(parsed, directory, target.Language) is not { } asked)
            {
                return ExitCode.DataErrors;
            }

            var readings = parsed.GetValue(reading) ?? [];
            var readingsThen = parsed.GetValue(earlierReading) is { Length: > 0 } own ? own : readings;
            var folder = parsed.GetValue(earlier);
            var project = EarlierProject(parsed.GetValue(earlierProject), folder, asked.Project);
            var later = WithReadings(asked, readings, "--option");
            var before = WithReadings(options.Of(parsed, project, asked.Instruments), readingsThen, "--earlier-option");
            before = before with
            {
                AsOf = CommonOptions.ToDate(parsed.GetValue(earlierAsOf), "--earlier-as-of") ?? later.AsOf,
                OutcomeRules = parsed.GetValue(earlierRules) is { } id ? RequestOptions.ToRules(id, project) : before.OutcomeRules,
            };
            var loaded = InstrumentFile.Loaded(asked.Instruments);
            var now = ExchangeData.Read(directory, later.Project, asOf: null, target.Language, later.IntakeDays, loaded);
            var then = folder is null
                ? now
                : ExchangeData.Read(directory.Beside(folder, earlier.Name), project, asOf: null, target.Language, later.IntakeDays, loaded);
            var view = new CompareView(
                ReportBridge.Of(before, then.Participations, then.Measurements, later, now.Participations, now.Measurements),
                RuleDryRun.Of(before, later, now.Participations),
                parsed.GetValue(persons)
            );
            target.WriteWorkingList(
                view.Write,
                ReportTables.Title(view.Bridge.Later.Request, target.Language),
                () => view.Tables(new TableText(target.Language))
            );
            return now.Errors + then.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static ProjectDefinition EarlierProject(string? file, string? folder, ProjectDefinition later)
    {
        if (file is null)
        {
            return folder is not null && ExchangeReader.ReadProject(folder) is { } own && own.Id == later.Id ? own : later;
        }

        try
        {
            var project = ProjectDefinition.Parse(InputFile.Text(file));
            return project.Id == later.Id
                ? project
                : throw new UsageException($"--earlier-project-file is of another project than {later.Id}");
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{Path.GetFileName(file)}: {exception.Message}");
        }
    }

    private static ReportRequest WithReadings(ReportRequest request, string[] settings, string option)
    {
        if (settings.Length == 0)
        {
            return request;
        }

        CommonOptions.Require(request.Project.Programme is not null, $"{option} is for a project with a programme");
        try
        {
            var readings = EsfOptions.Parse(Programme.Parse(request.Project.Programme!), settings);
            return request with { Esf = readings, LeapDayBirthday = readings.LeapDayBirthday };
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{option}: {exception.Message}");
        }
    }
}
