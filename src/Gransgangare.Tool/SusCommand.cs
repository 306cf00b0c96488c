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
        var from = new Option<string>("--from") { Description = "First day of the period (YYYY-MM-DD).", Required = true };
        var to = new Option<string>("--to") { Description = "Last day of the period (YYYY-MM-DD).", Required = true };
        var asOf = CommonOptions.AsOf();
        var format = CommonOptions.Format();
        var file = CommonOptions.Out();
        var language = CommonOptions.Language();
        var command = new Command("sus", "Tables of work, studies and income before and after.")
        {
            data,
            from,
            to,
            asOf,
            format,
            file,
            language,
        };
        command.SetAction(parsed =>
        {
            var tongue = CommonOptions.ToLanguage(parsed.GetValue(language));
            var (first, last) = CommonOptions.ToPeriod(parsed.GetValue(from), parsed.GetValue(to));
            var request = new SusRequest(new ParticipationPeriod(first, last), CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of"));
            var directory = parsed.GetRequiredValue(data);
            var content = ExchangeData.Read(directory, ExchangeData.Project(directory, id: null), asOf: null, tongue);
            var report = SusReport.Of(request, content.Participations);
            new Target(parsed.GetValue(format)!, parsed.GetValue(file), tongue).Write(
                json => json.WriteSus(report),
                new TableText(tongue).Of(
                    $"SUS-tabeller {TableText.Period(request.Period)}",
                    $"SUS tables {TableText.Period(request.Period)}"
                ),
                () => SusTables.Of(report, tongue)
            );
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }
}
