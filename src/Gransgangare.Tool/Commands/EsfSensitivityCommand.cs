using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>esf-sensitivity</c>: how many persons lie near a boundary of each indicator, and what every other reading would give.</summary>
internal static class EsfSensitivityCommand
{
    private const int MostDays = 31;

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var programme = CommonOptions.Programme();
        var days = new Option<int>("--days")
        {
            Description = $"How many days a date may be wrong, 0–{MostDays}.",
            DefaultValueFactory = _ => 1,
        };
        var asOf = CommonOptions.AsOf();
        var option = CommonOptions.Reading();
        var output = new TargetOptions();
        var command = new Command("esf-sensitivity", "Say how firmly the ESF figures stand.") { data, programme, days, asOf, option };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var judge = EsfCommand.Judge(parsed.GetRequiredValue(programme), parsed.GetValue(option) ?? []);
            var by = parsed.GetValue(days);
            if (by is < 0 or > MostDays)
            {
                throw new UsageException($"--days takes a whole number 0–{MostDays}");
            }

            var directory = parsed.GetRequiredValue(data);
            var content = ExchangeData.Read(directory, ExchangeData.Project(directory, id: null), asOf: null, target.Language);
            var rows = EsfSensitivity.Of(judge, [.. content.Participations.AsKnownOn(day)], by);
            target.WriteWorkingList(
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("programme", judge.Programme.Code);
                    json.WriteSensitivity(WorkingList.Of(rows), by);
                    json.WriteEndObject();
                },
                judge.Programme.Label.In(target.Language),
                () => [EsfAnalysisTables.Sensitivity(WorkingList.Of(rows), by, target.Language)]
            );
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }
}
