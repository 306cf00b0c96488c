using System.CommandLine;
using Gransgangare.Core;
using Gransgangare.Reports;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary><c>release</c>: makes the next release of a series, keeps it, and takes all before it into account; or lists them.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        var data = new DataOptions(isRequired: false);
        var store = CommonOptions.NotEmpty<string>("--store", "Folder in which the releases of the series are kept.");
        store.Required = true;
        var list = new Option<bool>("--list") { Description = "List the releases of the series and make none." };
        var options = new RequestOptions(isRequired: false);
        var output = new ReportOutput();
        var command = new Command("release", "Make the next release of a series of reports, and keep it.") { store, list, data };
        options.AddTo(command);
        output.AddTo(command, hasEarlier: false);
        command.SetAction(parsed =>
        {
            var (kept, language) = (new ReleaseStore(parsed.GetRequiredValue(store)), output.Language(parsed));
            if (parsed.GetValue(list))
            {
                List(kept, output, parsed);
                return ExitCode.Done;
            }

            output.Check(parsed);
            var how = output.Options(parsed);
            CommonOptions.Require(how.Threshold > 0, "release takes a threshold of 3 to 10: what is published is protected.");
            foreach (var option in new[] { "--data", "--from", "--to" })
            {
                CommonOptions.Require(parsed.GetValue<string>(option) is not null, $"release takes {option}, or --list.");
            }

            var directory = parsed.GetRequiredValue(data);
            if (options.Read(parsed, directory, language) is not { } request)
            {
                return ExitCode.DataErrors;
            }

            var series = kept.Read();
            if (series.Obstacles(request, how) is { Count: > 0 } obstacles)
            {
                throw new UsageException(ReportOutput.AnotherSeries(new TableText(language), obstacles));
            }

            var content = ExchangeData.Read(
                directory,
                request.Project,
                asOf: null,
                language,
                request.IntakeDays,
                InstrumentFile.Loaded(request.Instruments)
            );
            var report = ExchangeData.Report(request, content);
            var release = ReportOutput.Rounded(() => series.Next(report, how));
            kept.Add(release);
            output.Write(parsed, release);
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static void List(ReleaseStore kept, ReportOutput output, ParseResult parsed)
    {
        var text = new TableText(output.Language(parsed));
        var rows = kept.Files().Zip(kept.Read().Releases, (file, release) => (file.File, Release: release)).ToList();
        var title = text.Of("Publiceringar i serien", "Releases of the series");
        output.WriteList(
            parsed,
            json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("releases");
                foreach (var row in rows)
                {
                    json.WriteStartObject();
                    json.WriteString("file", row.File);
                    json.WriteString("project", row.Release.Project);
                    json.WriteString("from", LocalDatePattern.Iso.Format(row.Release.From));
                    json.WriteString("to", LocalDatePattern.Iso.Format(row.Release.To));
                    json.WriteNumber("threshold", row.Release.Threshold);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            },
            ReportTable.Of(
                "releases",
                title,
                [
                    new(text.Of("Fil", "File"), row => new(row.File)),
                    new(text.Of("Projekt", "Project"), row => new(row.Release.Project)),
                    new(text.Of("Första dag", "First day"), row => new(LocalDatePattern.Iso.Format(row.Release.From))),
                    new(text.Of("Sista dag", "Last day"), row => new(LocalDatePattern.Iso.Format(row.Release.To))),
                    new(text.Of("Tröskel", "Threshold"), row => text.Count(row.Release.Threshold)),
                ],
                rows,
                []
            )
        );
    }
}
