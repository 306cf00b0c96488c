using System.CommandLine;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>tally</c>: counts a folder and writes the counters, to be added to those of others.</summary>
internal static class TallyCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var options = new RequestOptions();
        var form = new Option<string>("--format") { Description = "json, or binary, which is smaller.", DefaultValueFactory = _ => "json" };
        form.AcceptOnlyFromAmong("json", "binary");
        var file = CommonOptions.Out();
        var language = CommonOptions.Language();
        var command = new Command("tally", "Count a folder, to add the counts to those of others.") { data };
        options.AddTo(command);
        command.Add(form);
        command.Add(file);
        command.Add(language);
        command.SetAction(parsed =>
        {
            var directory = parsed.GetRequiredValue(data);
            var tongue = CommonOptions.ToLanguage(parsed.GetValue(language));
            if (options.Read(parsed, directory, tongue) is not { } request)
            {
                return ExitCode.DataErrors;
            }

            var content = ExchangeData.Read(
                directory,
                request.Project,
                asOf: null,
                tongue,
                request.IntakeDays,
                InstrumentFile.Loaded(request.Instruments)
            );
            var tally = Count(request, content);
            Action<Stream, ReportTally> write = parsed.GetValue(form) == "binary" ? TallyFile.WriteBinary : TallyFile.WriteJson;
            Console.Error.WriteLine(Target.NotProtected(new TableText(tongue)));
            Output.Write(parsed.GetValue(file), stream => write(stream, tally));
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static ReportTally Count(ReportRequest request, ExchangeContent content)
    {
        var tally = new ReportTally(request);
        tally.Add(ReportData.Of(content.Participations, content.EachMeasurement, request.Instruments));
        tally.Add(ExchangeData.Quality(content));
        return tally;
    }
}
