using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A table as a protected report may show it: what is hidden is <c>..</c>, and so is a number that says of no figure that it shows it.</summary>
internal static class MaskedTable
{
    public static ReportTable Of(ReportTable table, ProtectedReport report, TableText text) =>
        report.Options.HidesNothing
            ? table
            : table with
            {
                Rows = table.Rows.Select(row => row.Select(cell => Mask(cell, report, text)).ToValueList()).ToValueList(),
            };

    private static TableCell Mask(TableCell cell, ProtectedReport report, TableText text) =>
        cell.SaysNothing || cell.Figures.Count == 0 && !cell.IsNumber || cell.Figures.Count > 0 && cell.Figures.All(report.Shows) ? cell
        : cell.IsNumber && Instead(cell, report, text) is { } instead ? instead with { Figures = cell.Figures }
        : cell with { Text = Signs.Hidden };

    // What stands for a count or a share that is not shown as it is; a figure that cannot be said stays so.
    private static TableCell? Instead(TableCell cell, ProtectedReport report, TableText text) =>
        cell.Figures.Count == 1 && report.IntervalOf(cell.Figures[0]) is { } interval ? Between(interval.ToString())
        : report.Rounded is not { } rounded || cell.Figures.Count == 0 ? null
        : cell.Figures.Count == 1 && rounded.Count(cell.Figures[0]) is { } count ? (cell.Text == Signs.Missing ? cell : text.Count(count))
        : rounded.ShareOf(cell.Figures[0]) is not { } share ? null
        : cell.Figures.Count == 1 ? text.Percent(share)
        // The ends of the interval of one share; what rests on more figures is not shown.
        : cell.Figures.Count == 2 ? text.Interval(share)
        : null;

    // A form for programs has a number or the sign in its cell.
    private static TableCell Between(string interval) =>
        new(interval, IsNumber: true) { Parts = [new TablePart("", new TableCell(Signs.Hidden, IsNumber: true))] };
}
