using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Writes progression as JSON (docs/tool.md), as working lists: numbers unrounded, a mean without pairs is null. The members <c>persons</c> and <c>person</c> keep their
/// names whatever is measured; <c>unit</c> says what is counted, and organisations stand under their own name beside them.
/// </summary>
internal static class ProgressionJson
{
    /// <summary>Writes the members of a result into an object that is open.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The result, for those who may see small counts.</param>
    public static void WriteProgression(this Utf8JsonWriter json, WorkingList<ProgressionResult> list) =>
        new FigureWriter(json ?? throw new ArgumentNullException(nameof(json))).Write(
            (list ?? throw new ArgumentNullException(nameof(list))).Content
        );

    /// <summary>Writes the members of a result.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="result">The result.</param>
    /// <param name="isGroup">Whether it is of a group: whether raters come closer is told of all together.</param>
    internal static void Write(this FigureWriter json, ProgressionResult result, bool isGroup = false)
    {
        json.Text("instrument", result.Instrument.Id);
        json.Text("version", result.Instrument.Version);
        json.Text("unit", result.Instrument.Subject.Unit);
        json.Harmless("provisional", result.Instrument.Provisional);
        json.Text("definition", result.Settings.Definition.Code);
        json.Text("settings", result.Settings.Name);
        json.Harmless("beliefIncluded", result.Settings.IncludeBelief);
        json.Rows("groups", result.Groups, group => group.Rater.Code, (own, group) => WriteGroup(own, result.Instrument.Subject, group));
        json.Object(
            "gap",
            gap =>
            {
                gap.Count("n", result.Gap.N);
                gap.Number("mean", result.Gap.Mean);
                gap.Number("meanAbsolute", result.Gap.MeanAbsolute);
                gap.Text("from", result.Gap.From?.Code);
                gap.Text("to", result.Gap.To?.Code);
                if (!isGroup)
                {
                    gap.Rows("items", result.Gap.Changes, change => change.Item.Id, WriteChange);
                }
            }
        );
    }

    /// <summary>Writes how well each rater kind has measured, as an array <c>coverage</c>.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The counts, for those who may see small ones.</param>
    public static void WriteCoverage(this Utf8JsonWriter json, WorkingList<ValueList<RaterCoverage>> list) =>
        new FigureWriter(json ?? throw new ArgumentNullException(nameof(json))).Write(
            (list ?? throw new ArgumentNullException(nameof(list))).Content
        );

    /// <summary>Writes the coverage of each rater kind.</summary>
    internal static void Write(this FigureWriter json, ValueList<RaterCoverage> coverage) =>
        json.Rows(
            "coverage",
            coverage,
            row => row.Rater.Code,
            (own, row) =>
            {
                own.Text("rater", row.Rater.Code);
                own.Figures(FigureCatalogue.Coverage, row);
                if (row.Overdue is { } overdue)
                {
                    own.Count("overdue", overdue);
                }
            }
        );

    /// <summary>Writes the progression of one person or organisation by one rater as an object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="person">Opaque key of the person, or of the organisation.</param>
    /// <param name="progression">The progression.</param>
    /// <param name="more">Writes further members of the person; <c>null</c> = none.</param>
    public static void WritePerson(this Utf8JsonWriter json, string person, Progression progression, Action<Utf8JsonWriter>? more = null)
    {
        ArgumentNullException.ThrowIfNull(json);

        json.WriteStartObject();
        json.WriteString("person", person);
        if (progression.Calculator.Instrument.Subject == MeasurementSubject.Organisation)
        {
            json.WriteString(MeasurementSubject.Organisation.Unit, person);
        }

        json.WriteString("rater", progression.Rater.Code);
        json.WriteNumberOrNull("firstIndex", progression.FirstIndex?.Value?.ToDouble());
        json.WriteNumberOrNull("lastIndex", progression.LastIndex?.Value?.ToDouble());
        json.WriteNumber("pairs", progression.Pairs);
        json.WriteNumberOrNull("meanDelta", progression.MeanDelta?.ToDouble());
        json.WriteString("class", progression.Class.Code);
        json.WriteBoolean("anyUp", progression.AnyUp);
        json.WriteBoolean("anyDown", progression.AnyDown);
        more?.Invoke(json);
        json.WriteEndObject();
    }

    private static void WriteGroup(FigureWriter json, MeasurementSubject subject, ProgressionGroup group)
    {
        var figures = FigureCatalogue.Progression;
        json.Text("rater", group.Rater.Code);
        json.Figures([figures["persons"]], group);
        if (subject == MeasurementSubject.Organisation)
        {
            json.Count(subject.Unit + "s", group.Persons);
        }

        json.Figures(figures.Where(figure => figure.Key != "persons" && figure.Worth != Worth.Detail), group);
        foreach (var figure in figures.Where(figure => figure.ShareKey is not null))
        {
            json.Share(figure.ShareKey!, figures.ShareOf(figure, group));
        }

        json.Figures(figures.Where(figure => figure.Worth == Worth.Detail), group);
        json.Rows("items", group.Items, item => item.Item.Id, WriteItem);
    }

    private static void WriteChange(FigureWriter json, GapChange change)
    {
        json.Text("id", change.Item.Id);
        json.Figures(FigureCatalogue.GapChanges, change);
        json.Number("apartFirst", change.ApartFirst);
        json.Number("apartLast", change.ApartLast);
        json.Object(
            "change",
            own =>
            {
                own.Number("value", change.Change?.Value);
                own.Number("low", change.Change?.Low);
                own.Number("high", change.Change?.High);
            }
        );
    }

    private static void WriteItem(FigureWriter json, ItemPairs item)
    {
        json.Text("id", item.Item.Id);
        json.Figures([FigureCatalogue.Items["n"]], item);
        json.Number("first", item.First);
        json.Number("last", item.Last);
        json.Number("delta", item.Delta);
        json.Figures(FigureCatalogue.Items.Where(figure => figure.Key != "n"), item);
    }
}
