using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Differences of shares between the groups of a report, in percentage points.</summary>
internal static class DifferenceTable
{
    public static ReportTable? Of(Report report, TableText text) =>
        report.Differences is not { Count: > 0 } differences
            ? null
            : ReportTable.Of(
                "differences",
                text.Of("Skillnader mellan grupper", "Differences between groups"),
                [
                    text.Of("Andel", "Share"),
                    text.Of("Grupp", "Group"),
                    text.Of("Minus", "Less"),
                    text.Of("Procentenheter", "Percentage points"),
                    text.Of("intervall", "interval"),
                ],
                differences.Select(row =>
                    ValueList.Of(
                        text.Cell(row.Measure.Label),
                        text.Cell(row.By.LabelOf(row.First, report.Request.Project)),
                        text.Cell(row.By.LabelOf(row.Second, report.Request.Project)),
                        text.Number(100 * row.Difference?.Value, 1, [.. row.From]),
                        Interval(row, text)
                    )
                ),
                [
                    text.Of(
                        "Intervall: Newcombe 95 %, vart och ett för sig. Beskriver grupperna, visar inte varför de skiljer sig.",
                        "Intervals: Newcombe 95%, each for itself. They describe the groups and do not show why they differ."
                    ),
                ]
            );

    private static TableCell Interval(GroupDifference row, TableText text)
    {
        var (low, high) = (text.Number(100 * row.Difference?.Low, 1).Text, text.Number(100 * row.Difference?.High, 1).Text);
        return new TableCell(row.Difference is null ? TableText.Missing : $"{low}–{high}") { Figures = row.From };
    }
}
