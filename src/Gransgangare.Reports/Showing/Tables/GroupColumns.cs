using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The columns that say which group a row is of: one for each breakdown.</summary>
internal static class GroupColumns
{
    /// <summary>The columns.</summary>
    /// <param name="by">The breakdowns.</param>
    /// <param name="project">The project, which may name förbund of its own.</param>
    /// <param name="text">Language of the labels.</param>
    /// <param name="codes">Codes of the group of a row; <c>null</c> for the row of everybody.</param>
    public static IEnumerable<Column<TRow>> Of<TRow>(
        ValueList<Breakdown> by,
        ProjectDefinition project,
        TableText text,
        Func<TRow, ValueList<string>?> codes
    ) =>
        by.Select(
            (breakdown, index) =>
                new Column<TRow>(
                    CountNames.Capital(breakdown.Label.In(text.Language)),
                    row => codes(row) is { } known ? text.Cell(breakdown.LabelOf(known[index], project)) : Everybody(index, text)
                )
        );

    /// <summary>The cell of the row of everybody.</summary>
    public static TableCell Everybody(int index, TableText text) => new(index == 0 ? text.Of("Alla", "All") : "");
}
