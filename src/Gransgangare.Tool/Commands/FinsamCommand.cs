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
        var period = new PeriodOptions();
        var asOf = CommonOptions.AsOf();
        var output = new TargetOptions();
        var command = new Command("finsam", "Count women and men in each measure for Uppföljning Finsam.") { data, asOf };
        period.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var directory = parsed.GetRequiredValue(data);
            var target = output.Read(parsed);
            var (first, last) = period.Read(parsed);
            var day = CommonOptions.ToDate(parsed.GetValue(asOf), "--as-of");
            var recorded = ExchangeData.ReadAsRecorded(directory, ExchangeData.Project(directory, id: null), asOf: null, target.Language);
            // Counts by sex carry no personal data: a withdrawn consent takes nobody out of them (SE-R20).
            var consenting = recorded.Participations.Select(participation => participation with { Consents = [] }).ToValueList();
            var content = ExchangeData.WithoutPersons(recorded with { Participations = consenting }, target.Language);
            var report = FinsamReport.Of(content.Participations, content.Measures, first, last, day);
            Write(report, target);
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static void Write(FinsamReport report, Target target) =>
        target.WriteWorkingList(
            json => WriteJson(json, report),
            $"Uppföljning Finsam {LocalDatePattern.Iso.Format(report.From)} – {LocalDatePattern.Iso.Format(report.To)}",
            () => FinsamTables.Of(WorkingList.Of(report), target.Language)
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
