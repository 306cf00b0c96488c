using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>esf-check</c>: which consistency rules a table of figures breaks, anyone who published it.</summary>
internal static class EsfCheckCommand
{
    public static Command Create()
    {
        var programme = CommonOptions.Programme();
        var table = CommonOptions.NotEmpty<string>("--table", "The figures: CSV with code, woman, man, nonBinary, total.");
        table.Required = true;
        var previous = CommonOptions.NotEmpty<string?>("--previous", "The figures transmitted before, to find those that have fallen.");
        var output = new TargetOptions();
        var command = new Command("esf-check", "Check a table of ESF figures, your own or a published one.") { programme, table, previous };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var rules = CommonOptions.ToCode<Programme>(parsed.GetRequiredValue(programme), "--programme");
            var target = output.Read(parsed);
            var figures = FigureFile.Read(rules, parsed.GetRequiredValue(table), target.Language);
            var before = parsed.GetValue(previous) is { } earlier ? FigureFile.Read(rules, earlier, target.Language) : null;
            var check = EsfConsistency.Ask(figures, before);
            target.WriteWorkingList(
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("programme", rules.Code);
                    json.WriteConsistency(WorkingList.Of(check));
                    json.WriteNumber("asked", check.Asked);
                    json.WriteNotAsked(check.NotAsked);
                    json.WriteEndObject();
                },
                rules.Label.In(target.Language),
                () =>
                    [
                        EsfAnalysisTables.Consistency(WorkingList.Of(check), target.Language),
                        EsfAnalysisTables.NotAsked(check, target.Language),
                    ]
            );
            return check.Findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }
}
