using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary><c>compare</c>: why a report differs from an earlier one, and who changes category by other rules.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var earlier = CommonOptions.NotEmpty<string?>("--earlier", "Exchange folder of the earlier report; the same folder without it.");
        var earlierAsOf = new Option<string?>("--earlier-as-of")
        {
            Description = "As-of date of the earlier report; else that of --as-of.",
        };
        var earlierRules = new Option<string?>("--earlier-rules") { Description = "Rule set of the earlier report; else that of --rules." };
        var persons = new Option<bool>("--persons") { Description = "List the persons of each step." };
        var options = new RequestOptions();
        var format = CommonOptions.Format();
        var file = CommonOptions.Out();
        var language = CommonOptions.Language();
        var command = new Command("compare", "Explain a report against an earlier one, step by step.")
        {
            data,
            earlier,
            earlierAsOf,
            earlierRules,
            persons,
            format,
            file,
            language,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var tongue = CommonOptions.ToLanguage(parsed.GetValue(language));
            var directory = parsed.GetRequiredValue(data);
            if (options.Read(parsed, directory, tongue) is not { } later)
            {
                return ExitCode.DataErrors;
            }

            var before = later with
            {
                AsOf = CommonOptions.ToDate(parsed.GetValue(earlierAsOf), "--earlier-as-of") ?? later.AsOf,
                OutcomeRules = parsed.GetValue(earlierRules) is { } id ? RequestOptions.ToRules(id, later.Project) : later.OutcomeRules,
            };
            var now = ExchangeData.Read(directory, later.Project, asOf: null, tongue);
            var then = parsed.GetValue(earlier) is { } folder ? ExchangeData.Read(folder, later.Project, asOf: null, tongue) : now;
            var bridge = ReportBridge.Of(before, then.Participations, then.Measurements, later, now.Participations, now.Measurements);
            var matrix = RuleDryRun.Of(before with { AsOf = later.AsOf }, later.OutcomeRules, now.Participations);
            var withPersons = parsed.GetValue(persons);
            var text = new TableText(tongue);
            new Target(parsed.GetValue(format)!, parsed.GetValue(file), tongue).Write(
                stream => Json.Write(stream, json => Write(json, bridge, matrix, withPersons)),
                ReportTables.Title(bridge.Later, tongue),
                () => [Steps(bridge, text, withPersons), Matrix(matrix, text, withPersons)]
            );
            return now.Errors + then.Errors > 0 ? ExitCode.DataErrors : ExitCode.Done;
        });
        return command;
    }

    private static ReportTable Steps(ReportBridge bridge, TableText text, bool withPersons) =>
        new(
            "steps",
            text.Of("Ändringar i steg", "Changes by step"),
            [text.Of("Steg", "Step"), text.Of("Uppgift", "Figure"), text.Of("Ändring", "Change"), text.Of("Personer", "Persons")],
            (
                from step in bridge.Steps.AsEnumerable()
                from change in step.Changes.AsEnumerable()
                select ValueList.Of(
                    text.Cell(step.Kind.Label),
                    new TableCell(change.Figure),
                    new TableCell(change.Change.ToString("+0;-0", CultureInfo.InvariantCulture), IsNumber: true),
                    new TableCell(Keys(step.Persons, withPersons))
                )
            ).ToValueList(),
            [text.Of("Stegen summerar exakt till skillnaden.", "The steps add up exactly to the difference.")]
        );

    private static ReportTable Matrix(ValueList<CategoryChange> matrix, TableText text, bool withPersons) =>
        new(
            "categories",
            text.Of("Kategori med de tidigare och de senare reglerna", "Category by the earlier and the later rules"),
            [text.Of("Tidigare", "Earlier"), text.Of("Senare", "Later"), text.Of("Antal", "Number"), text.Of("Personer", "Persons")],
            matrix
                .Select(cell =>
                    ValueList.Of(
                        new TableCell(cell.Before),
                        new TableCell(cell.After),
                        text.Count(cell.Count),
                        new TableCell(Keys(cell.Persons, withPersons))
                    )
                )
                .ToValueList(),
            []
        );

    private static string Keys(ValueList<string> persons, bool withPersons) =>
        withPersons ? string.Join(" ", persons.AsEnumerable()) : persons.Count.ToString(CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, ReportBridge bridge, ValueList<CategoryChange> matrix, bool withPersons)
    {
        json.WriteStartObject();
        json.WriteStartArray("steps");
        foreach (var step in bridge.Steps)
        {
            json.WriteStartObject();
            json.WriteString("step", step.Kind.Code);
            json.WriteStartObject("changes");
            foreach (var change in step.Changes)
            {
                json.WriteNumber(change.Figure, change.Change);
            }

            json.WriteEndObject();
            WritePersons(json, step.Persons, withPersons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("categories");
        foreach (var cell in matrix)
        {
            json.WriteStartObject();
            json.WriteString("earlier", cell.Before);
            json.WriteString("later", cell.After);
            json.WriteNumber("count", cell.Count);
            WritePersons(json, cell.Persons, withPersons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePersons(Utf8JsonWriter json, ValueList<string> persons, bool withPersons)
    {
        if (!withPersons)
        {
            json.WriteNumber("persons", persons.Count);
            return;
        }

        json.WriteStartArray("persons");
        foreach (var person in persons)
        {
            json.WriteStringValue(person);
        }

        json.WriteEndArray();
    }
}
