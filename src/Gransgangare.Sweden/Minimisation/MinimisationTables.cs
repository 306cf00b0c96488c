using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Sweden.Minimisation;

/// <summary>The tables of data minimisation (tabeller).</summary>
internal static class MinimisationTables
{
    /// <summary>Fields that are needed, and collected fields that are not.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="language">Language of labels.</param>
    public static IReadOnlyList<ReportTable> Of(MinimisationReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);

        var text = new TableText(language);
        var uses = text.Of("Används av", "Used by");
        return
        [
            Table(
                "unused",
                text.Of("Samlas in men behövs inte", "Collected but not needed"),
                report.Unused,
                text.Of("Används av siffror som inte är valda", "Used by figures not chosen"),
                use => use.UsedElsewhere,
                text
            ),
            Table(
                "needed",
                text.Of("Behövs för de valda siffrorna", "Needed for the chosen figures"),
                report.Needed,
                uses,
                use => use.UsedBy,
                text
            ),
        ];
    }

    private static ReportTable Table(
        string id,
        string title,
        ValueList<FieldUse> fields,
        string usedBy,
        Func<FieldUse, ValueList<NeedingFigure>> figures,
        TableText text
    ) =>
        ReportTable.Of(
            id,
            title,
            [
                new(text.Of("Fil", "File"), use => new(use.Field.File)),
                new(text.Of("Kolumn", "Column"), use => new(use.Field.Column)),
                new(text.Of("Ifyllda poster", "Records filled in"), use => text.Count(use.Records)),
                new(usedBy, use => new(Names(figures(use)))),
            ],
            fields,
            [
                text.Of(
                    $"Räkneenhet: poster i filen där kolumnen är ifylld. Nämnare: ingen. Regel: {MinimisationReport.Rule}.",
                    $"Unit of count: records of the file in which the column is filled in. Denominator: none. Rule: {MinimisationReport.Rule}."
                ),
                text.Of(
                    "Nyckeln person behövs av alla siffror och står inte med. En uppgift kan ha annan rättslig grund än en siffra.",
                    "The key person is needed by every figure and is not listed. A field may have other legal grounds than a figure."
                ),
            ]
        );

    // All figures of a group are named by the group.
    private static string Names(ValueList<NeedingFigure> figures) =>
        string.Join(
            ", ",
            figures
                .GroupBy(figure => figure.Group, StringComparer.Ordinal)
                .SelectMany(group =>
                    group.Count() == NeedingFigures.All.Count(figure => figure.Group == group.Key)
                        ? [group.Key]
                        : group.Select(figure => figure.Id)
                )
        );
}
