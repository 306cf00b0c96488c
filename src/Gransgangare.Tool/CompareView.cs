using System.Globalization;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>The bridge and the dry run of <c>compare</c> as tables and as JSON; persons as keys or as their number.</summary>
internal sealed record CompareView(ReportBridge Bridge, RuleDryRun DryRun, bool WithPersons)
{
    private const string ItemsPart = "/items/";

    public IEnumerable<ReportTable> Tables(TableText text) => [Steps(text), Changes(text), Categories(text), Indicators(text)];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("steps");
        foreach (var step in Bridge.Steps)
        {
            json.WriteStartObject();
            json.WriteString("step", step.Kind.Code);
            json.WriteStartObject("changes");
            foreach (var change in step.Changes)
            {
                json.WriteNumber(change.Figure, change.Change);
            }

            json.WriteEndObject();
            WritePersons(json, step.Persons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("categories");
        foreach (var cell in DryRun.Categories)
        {
            json.WriteStartObject();
            WriteCell(json, cell);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("esf");
        foreach (var row in DryRun.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("code", row.Indicator.Code);
            json.WriteStartArray("verdicts");
            foreach (var cell in row.Changes)
            {
                json.WriteStartObject();
                WriteCell(json, cell);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private ReportTable Steps(TableText text) =>
        new(
            "steps",
            text.Of("Steg", "Steps"),
            [text.Of("Steg", "Step"), text.Of("Ändrade uppgifter", "Figures changed"), text.Of("Personer", "Persons")],
            Bridge
                .Steps.Select(step => ValueList.Of(text.Cell(step.Kind.Label), text.Count(step.Changes.Count), Persons(step.Persons)))
                .ToValueList(),
            [text.Of("Personer för vilka någon uppgift ändras.", "Persons for whom a figure changes.")]
        );

    private ReportTable Changes(TableText text) =>
        new(
            "changes",
            text.Of("Ändringar i steg", "Changes by step"),
            [text.Of("Steg", "Step"), text.Of("Gäller", "Of"), text.Of("Uppgift", "Figure"), text.Of("Ändring", "Change")],
            (
                from step in Bridge.Steps.AsEnumerable()
                from change in step.Changes.AsEnumerable()
                where !change.Figure.Contains(ItemsPart, StringComparison.Ordinal)
                let name = FigureName.Of(Bridge.Later.Request, change.Figure)
                select ValueList.Of(
                    text.Cell(step.Kind.Label),
                    text.Cell(name.Group),
                    text.Cell(name.Count),
                    new TableCell(change.Change.ToString("+0;-0", CultureInfo.InvariantCulture), IsNumber: true)
                )
            ).ToValueList(),
            [
                text.Of("Stegen summerar exakt till skillnaden.", "The steps add up exactly to the difference."),
                text.Of("Skattningarnas enskilda frågor står i JSON-formen.", "The single items of the ratings are in the JSON form."),
            ]
        );

    private ReportTable Categories(TableText text) =>
        new(
            "categories",
            text.Of("Kategori med de tidigare och de senare reglerna", "Category by the earlier and the later rules"),
            [text.Of("Tidigare", "Earlier"), text.Of("Senare", "Later"), text.Of("Antal", "Number"), text.Of("Personer", "Persons")],
            DryRun
                .Categories.Select(cell =>
                    ValueList.Of(Category(cell.Before, text), Category(cell.After, text), text.Count(cell.Count), Persons(cell.Persons))
                )
                .ToValueList(),
            [$"{Bridge.Earlier.Request.OutcomeRules} → {Bridge.Later.Request.OutcomeRules}"]
        );

    private ReportTable Indicators(TableText text) =>
        new(
            "esf-verdicts",
            text.Of("Indikatorer där någon bedöms annorlunda", "Indicators in which somebody is judged otherwise"),
            [
                text.Of("Kod", "Code"),
                text.Of("Tidigare", "Earlier"),
                text.Of("Senare", "Later"),
                text.Of("Antal", "Number"),
                text.Of("Personer", "Persons"),
            ],
            (
                from row in DryRun.Indicators.AsEnumerable()
                from cell in row.Changes.AsEnumerable()
                where cell.IsChange
                select ValueList.Of(
                    new TableCell(row.Indicator.Code),
                    Verdict(cell.Before, text),
                    Verdict(cell.After, text),
                    text.Count(cell.Count),
                    Persons(cell.Persons)
                )
            ).ToValueList(),
            [text.Of("Samma uppgifter, bedömda på båda sätten.", "The same facts, judged both ways.")]
        );

    private static TableCell Category(string code, TableText text) =>
        ExitCategory.TryFromCode(code, out var category)
            ? text.Cell(category.Label)
            : new TableCell(text.Of("går inte att avgöra", "cannot be decided"));

    private static TableCell Verdict(string code, TableText text) =>
        text.Cell(Enum.GetValues<EsfVerdict>().Single(verdict => verdict.ToCode() == code).Label());

    private TableCell Persons(ValueList<string> persons) =>
        WithPersons
            ? new TableCell(string.Join(" ", persons.AsEnumerable()))
            : new TableCell(persons.Count.ToString(CultureInfo.InvariantCulture), IsNumber: true);

    private void WriteCell(Utf8JsonWriter json, VerdictChange cell)
    {
        json.WriteString("earlier", cell.Before);
        json.WriteString("later", cell.After);
        json.WriteNumber("count", cell.Count);
        WritePersons(json, cell.Persons);
    }

    private void WritePersons(Utf8JsonWriter json, ValueList<string> persons)
    {
        if (!WithPersons)
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
