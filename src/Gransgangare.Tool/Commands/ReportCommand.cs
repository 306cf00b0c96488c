using System.CommandLine;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>report</c>: outcomes, goals, planned against real, and data quality for a period.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var options = new RequestOptions();
        var ledger = new LedgerOptions();
        var output = new ReportOutput();
        var command = new Command("report", "Report outcomes and goals for a period.") { data };
        options.AddTo(command);
        ledger.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var directory = parsed.GetRequiredValue(data);
            output.Check(parsed);
            var asksForPersons = ledger.IsAsked(parsed);
            if (options.Read(parsed, directory, output.Language(parsed)) is not { } request)
            {
                return ExitCode.DataErrors;
            }

            var content = ExchangeData.Read(
                directory with
                {
                    Places = asksForPersons ? ledger.Places : null,
                },
                request.Project,
                asOf: null,
                output.Language(parsed),
                request.IntakeDays,
                InstrumentFile.Loaded(request.Instruments)
            );
            if (asksForPersons)
            {
                ledger.Write(parsed, request, content, output.Target(parsed));
                return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
            }

            var code = output.Write(parsed, ExchangeData.Report(request, content));
            return content.Errors > 0 ? ExitCode.DataErrors : code;
        });
        return command;
    }
}
