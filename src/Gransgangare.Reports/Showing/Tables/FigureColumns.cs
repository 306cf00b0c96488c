namespace Gransgangare.Reports;

/// <summary>Columns of figures: heading, cell and address are those of the catalogue.</summary>
/// <typeparam name="TRow">What a row of the table is about.</typeparam>
/// <typeparam name="TOf">What has the figures.</typeparam>
/// <param name="of">What of a row has them.</param>
/// <param name="at">The address of that.</param>
/// <param name="text">The language.</param>
internal sealed class FigureColumns<TRow, TOf>(Func<TRow, TOf> of, Func<TRow, string> at, TableText text)
{
    /// <summary>A column of counts.</summary>
    public Column<TRow> Count(Figure<TOf> figure) =>
        new(
            figure.Name.In(text.Language),
            row => text.Count(figure.In(of(row)), $"{at(row)}/{figure.Address}") with { SaysNothing = figure.IsPlanned }
        );

    /// <summary>Columns of counts.</summary>
    public IEnumerable<Column<TRow>> Counts(IEnumerable<Figure<TOf>> figures) => figures.Select(Count);

    /// <summary>Columns of a share in per cent and of its interval.</summary>
    /// <param name="key">Its member.</param>
    /// <param name="share">The share.</param>
    public IEnumerable<Column<TRow>> Share(string key, Func<TOf, Share> share) =>
        [
            new("%", row => text.Percent(share(of(row)), $"{at(row)}/{key}/value")),
            new(text.Of("intervall", "interval"), row => text.Interval(share(of(row)), $"{at(row)}/{key}/low", $"{at(row)}/{key}/high")),
        ];
}
