using System.CommandLine;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Sweden.Finsam;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary><c>finsam</c>: women and men in each measure of a period, for entry in Uppföljning Finsam.</summary>
internal static class FinsamCommand
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
        var command = new Command("finsam", "Count women and men in each measure for Uppföljning Finsam.")
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
            var directory = parsed.GetRequiredValue(data);
            var tongue = CommonOptions.ToLanguage(parsed.GetValue(language));
            var (first, last) = CommonOptions.ToPeriod(parsed.GetValue(from), parsed.GetValue(to));
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var content = ExchangeData.Read(directory, ExchangeData.Project(directory, id: null), asOf: null, tongue);
            var report = FinsamReport.Of(content.Participations, content.Measures, first, last, day);
            Write(report, new Target(parsed.GetValue(format)!, parsed.GetValue(file), tongue));
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static void Write(FinsamReport report, Target target) =>
        target.Write(
            json => WriteJson(json, report),
            $"Uppföljning Finsam {LocalDatePattern.Iso.Format(report.From)} – {LocalDatePattern.Iso.Format(report.To)}",
            () => FinsamTables.Of(report, target.Language)
        );

    private static void WriteJson(Utf8JsonWriter json, FinsamReport report)
    {
        json.WriteStartObject();
        json.WriteString("from", LocalDatePattern.Iso.Format(report.From));
        json.WriteString("to", LocalDatePattern.Iso.Format(report.To));
        json.WriteString("rule", FinsamReport.Rule);
        json.WriteString("unit", "persons");
        json.WriteStartArray("individual");
        foreach (var count in report.Individual)
        {
            WriteMeasure(json, count);
            json.WriteNumber("woman", count.Women);
            json.WriteNumber("man", count.Men);
            json.WriteNumber("nonBinary", count.NonBinary);
            json.WriteNumber("unknown", count.Unknown);
            json.WriteNumber("total", count.Total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("structural");
        foreach (var count in report.Structural)
        {
            WriteMeasure(json, count);
            json.WriteNumber("total", count.Total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, FinsamCount count)
    {
        json.WriteStartObject();
        json.WriteString("measure", count.Measure.Operation);
        json.WriteString("name", count.Measure.Name);
    }
}
