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
                    new(text.Of("Andel", "Share"), row => text.Cell(row.Measure.Label)),
                    new(text.Of("Grupp", "Group"), row => text.Cell(row.By.LabelOf(row.First, report.Request.Project))),
                    new(text.Of("Minus", "Less"), row => text.Cell(row.By.LabelOf(row.Second, report.Request.Project))),
                    new(text.Of("Procentenheter", "Percentage points"), row => text.Number(100 * row.Difference?.Value, 1, [.. row.From])),
                    new(text.Of("intervall", "interval"), row => Interval(row, text)),
                ],
                differences,
                [
                    text.Of(
                        "Intervall: Newcombe 95 %, vart och ett för sig. Beskriver grupperna, visar inte varför de skiljer sig.",
                        "Intervals: Newcombe 95%, each for itself. They describe the groups and do not show why they differ."
                    ),
                ]
            );

    private static TableCell Interval(GroupDifference row, TableText text) =>
        text.Between(text.Number(100 * row.Difference?.Low, 1), text.Number(100 * row.Difference?.High, 1)) with
        {
            Figures = row.From,
        };
}
