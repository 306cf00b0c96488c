using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using Gransgangare.Sweden.Minimisation;

namespace Gransgangare.Tool;

/// <summary><c>minimise</c>: the fields that chosen figures need, and the collected fields that none of them uses.</summary>
internal static class MinimiseCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var figures = new Option<string?>("--figures")
        {
            Description = "Figures or groups of them, joined by commas, such as volumes,by:gender,esf-plus-2021; all without it.",
        };
        var output = new TargetOptions();
        var command = new Command("minimise", "Say which fields the figures need, and which are collected but not needed.")
        {
            data,
            figures,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = output.Read(parsed);
            var chosen = ToFigures(parsed.GetValue(figures));
            var directory = parsed.GetRequiredValue(data);
            var content = ExchangeData.ReadAsRecorded(directory, ExchangeData.Project(directory, id: null), asOf: null, target.Language);
            var collected = content
                .FilledColumns()
                .Where(column =>
                    column.Column != "person" && (column.Column != "operation" || column.File == ExchangeFormat.Participations)
                )
                .Select(column => KeyValuePair.Create(new DataField(column.File, column.Column), column.Records));
            var report = MinimisationReport.Of(chosen, collected);
            Write(report, target);
            return content.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static ValueList<NeedingFigure> ToFigures(string? text) =>
        text is null
            ? NeedingFigures.All
            : text.Split(',').SelectMany(id => NeedingFigures.Find(id.Trim()) ?? throw Unknown()).Distinct().ToValueList();

    private static UsageException Unknown() =>
        new(
            $"--figures takes {string.Join(", ", NeedingFigures.All.Select(figure => figure.Group).Distinct(StringComparer.Ordinal))}, or one figure of a group such as esf-plus-2021:EECO03"
        );

    private static void Write(MinimisationReport report, Target target)
    {
        var text = new TableText(target.Language);
        var count = report.Unused.Count.ToString(CultureInfo.InvariantCulture);
        target.Write(
            json => WriteJson(json, report),
            text.Of(
                $"Uppgiftsminimering: {count} kolumner samlas in utan att behövas",
                $"Data minimisation: {count} columns are collected but not needed"
            ),
            () => MinimisationTables.Of(report, target.Language)
        );
    }

    private static void WriteJson(Utf8JsonWriter json, MinimisationReport report)
    {
        json.WriteStartObject();
        json.WriteString("rule", MinimisationReport.Rule);
        WriteIds(json, "figures", report.Chosen);
        WriteUses(json, "needed", report.Needed);
        WriteUses(json, "unused", report.Unused);
        json.WriteEndObject();
    }

    private static void WriteUses(Utf8JsonWriter json, string name, ValueList<FieldUse> uses)
    {
        json.WriteStartArray(name);
        foreach (var use in uses)
        {
            json.WriteStartObject();
            json.WriteString("file", use.Field.File);
            json.WriteString("column", use.Field.Column);
            json.WriteNumber("records", use.Records);
            WriteIds(json, "usedBy", use.UsedBy);
            WriteIds(json, "usedElsewhere", use.UsedElsewhere);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, ValueList<NeedingFigure> figures)
    {
        json.WriteStartArray(name);
        foreach (var figure in figures)
        {
            json.WriteStringValue(figure.Id);
        }

        json.WriteEndArray();
    }
}
