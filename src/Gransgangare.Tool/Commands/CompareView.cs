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
        ReportTable.Of(
            "steps",
            text.Of("Steg", "Steps"),
            [
                new(text.Of("Steg", "Step"), step => text.Cell(step.Kind.Label)),
                new(text.Of("Ändrade uppgifter", "Figures changed"), step => text.Count(step.Changes.Count)),
                new(text.Of("Personer", "Persons"), step => Persons(step.Persons)),
            ],
            Bridge.Steps,
            [text.Of("Personer för vilka någon uppgift ändras.", "Persons for whom a figure changes.")]
        );

    private ReportTable Changes(TableText text) =>
        ReportTable.Of(
            "changes",
            text.Of("Ändringar i steg", "Changes by step"),
            [
                new(text.Of("Steg", "Step"), row => text.Cell(row.Step.Kind.Label)),
                new(text.Of("Gäller", "Of"), row => text.Cell(row.Name.Group)),
                new(text.Of("Uppgift", "Figure"), row => text.Cell(row.Name.Count)),
                new(text.Of("Ändring", "Change"), row => TableText.Change(row.Change.Change)),
            ],
            from step in Bridge.Steps.AsEnumerable()
            from change in step.Changes.AsEnumerable()
            where !change.Figure.Contains(ItemsPart, StringComparison.Ordinal)
            select (Step: step, Change: change, Name: FigureName.Of(Bridge.Later.Request, change.Figure)),
            [
                text.Of("Stegen summerar exakt till skillnaden.", "The steps add up exactly to the difference."),
                text.Of("Skattningarnas enskilda frågor står i JSON-formen.", "The single items of the ratings are in the JSON form."),
            ]
        );

    private ReportTable Categories(TableText text) =>
        ReportTable.Of(
            "categories",
            text.Of("Kategori med de tidigare och de senare reglerna", "Category by the earlier and the later rules"),
            [
                new(text.Of("Tidigare", "Earlier"), cell => Category(cell.Before, text)),
                new(text.Of("Senare", "Later"), cell => Category(cell.After, text)),
                new(text.Of("Antal", "Number"), cell => text.Count(cell.Count)),
                new(text.Of("Personer", "Persons"), cell => Persons(cell.Persons)),
            ],
            DryRun.Categories,
            [$"{Bridge.Earlier.Request.OutcomeRules} → {Bridge.Later.Request.OutcomeRules}"]
        );

    private ReportTable Indicators(TableText text) =>
        ReportTable.Of(
            "esf-verdicts",
            text.Of("Indikatorer där någon bedöms annorlunda", "Indicators in which somebody is judged otherwise"),
            [
                new(text.Of("Kod", "Code"), row => new(row.Indicator.Code)),
                new(text.Of("Tidigare", "Earlier"), row => Verdict(row.Change.Before, text)),
                new(text.Of("Senare", "Later"), row => Verdict(row.Change.After, text)),
                new(text.Of("Antal", "Number"), row => text.Count(row.Change.Count)),
                new(text.Of("Personer", "Persons"), row => Persons(row.Change.Persons)),
            ],
            from row in DryRun.Indicators.AsEnumerable()
            from change in row.Changes.AsEnumerable()
            where change.IsChange
            select (row.Indicator, Change: change),
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
            : new TableCell(persons.Count.ToString(CultureInfo.InvariantCulture), IsNumber: true)
            {
                Value = new TableNumber(persons.Count),
            };

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
