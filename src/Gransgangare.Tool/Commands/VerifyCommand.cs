using System.CommandLine;
using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>verify</c>: makes a report again from its audit and the data, and names the first difference.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var file = CommonOptions.NotEmpty<string>("--report", "Report in JSON.");
        file.Required = true;
        var data = CommonOptions.Data();
        var earlier = new Option<string[]>("--earlier") { Description = "The releases that the report took into account." };
        var instruments = CommonOptions.Instruments();
        var language = CommonOptions.Language();
        var command = new Command("verify", "Make a report again and name the first difference.")
        {
            file,
            data,
            earlier,
            instruments,
            language,
        };
        command.SetAction(parsed =>
        {
            var text = new TableText(CommonOptions.ToLanguage(parsed.GetValue(language)));
            var directory = parsed.GetRequiredValue(data);
            if (InstrumentFile.ReadAll(parsed.GetValue(instruments), text.Language) is not { } known)
            {
                return ExitCode.DataErrors;
            }

            using var published = Read(parsed.GetRequiredValue(file));
            var (request, options) = Request(published.RootElement, directory, [.. InstrumentFile.Loaded(known)]);
            var content = ExchangeData.Read(
                directory,
                request.Project,
                asOf: null,
                text.Language,
                request.IntakeDays,
                InstrumentFile.Loaded(request.Instruments)
            );
            var report = ExchangeData.Report(request, content);
            var releases = (parsed.GetValue(earlier) ?? []).Select(ReportOutput.Release).ToList();
            using var stream = new MemoryStream();
            Json.Write(stream, json => json.WriteReport(ProtectedReport.Of(report, options, releases)));
            using var recomputed = JsonDocument.Parse(stream.ToArray());
            if (FirstDifference(published.RootElement, recomputed.RootElement) is not { } place)
            {
                Console.Out.WriteLine(text.Of("Rapporten stämmer med data.", "The report agrees with the data."));
                return ExitCode.Done;
            }

            Console.Out.WriteLine(text.Of($"Första skillnaden: {PlainSigns.Of(place)}", $"First difference: {PlainSigns.Of(place)}"));
            return ExitCode.DataErrors;
        });
        return command;
    }

    private static (ReportRequest Request, DisclosureOptions Options) Request(
        JsonElement published,
        DataSource directory,
        ValueList<Instrument> instruments
    )
    {
        try
        {
            var options = ReportVerification.OptionsOf(published);
            var terms = ReportVerification.TermsOf(published);
            var project =
                ExchangeData.Project(directory, terms["project"]) ?? throw new UsageException("the folder's project.json has faults");
            return (terms.ToRequest(project, instruments), options);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"the report cannot be made again: {exception.Message}");
        }
    }

    private static string? FirstDifference(JsonElement published, JsonElement recomputed)
    {
        try
        {
            return ReportVerification.FirstDifference(published, recomputed);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"the report cannot be made again: {exception.Message}");
        }
    }

    private static string? Difference(JsonElement published, JsonElement recomputed)
    {
        try
        {
            return ReportVerification.FirstDifference(published, recomputed);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"the report cannot be made again: {exception.Message}");
        }
    }

    private static JsonDocument Read(string file)
    {
        try
        {
            return JsonDocument.Parse(InputFile.Report(file));
        }
        catch (JsonException)
        {
            throw new UsageException($"{Path.GetFileName(file)} is not a report in JSON");
        }
    }
}
