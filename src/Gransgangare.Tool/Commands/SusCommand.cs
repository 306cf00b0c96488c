using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>sus</c>: the six standard tables before and after, of those who ended in a period.</summary>
internal static class SusCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var period = new PeriodOptions();
        var asOf = CommonOptions.AsOf();
        var output = new TargetOptions();
        var command = new Command("sus", "Tables of work, studies and income before and after.") { data, asOf };
        period.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var (first, last) = period.Read(parsed);
            var request = new SusRequest(new ParticipationPeriod(first, last), CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of"));
            var directory = parsed.GetRequiredValue(data);
            var content = ExchangeData.Read(directory, ExchangeData.Project(directory, id: null), asOf: null, target.Language);
            var report = WorkingList.Of(SusReport.Of(request, content.Participations));
            target.WriteWorkingList(
                json => json.WriteSus(report),
                new TableText(target.Language).Of(
                    $"SUS-tabeller {TableText.Period(request.Period)}",
                    $"SUS tables {TableText.Period(request.Period)}"
                ),
                () => SusTables.Of(report, target.Language)
            );
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }
}
