using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>How the rows of a table are named and read, whatever others have stored in them.</summary>
/// <param name="name">The name of a row. No text and no number in its columns stops its reading.</param>
internal sealed class RowReader<TRow>(Expression<Func<TRow, RowName>> name)
    where TRow : class
{
    private readonly Func<TRow, RowName> _nameOf = name.Compile();

    /// <summary>
    /// The rows of a query in its order. A value that cannot be read stops the reading of all: they are then read in halves, until the row that has it is
    /// alone.
    /// </summary>
    public async Task<List<ReadRow<TRow>>> ReadAsync(IQueryable<TRow> rows, CancellationToken cancellation)
    {
        if (await TryAsync(rows, cancellation).ConfigureAwait(false) is { } all)
        {
            return all;
        }

        var read = new List<ReadRow<TRow>>();
        var halves = new Stack<RowName[]>([await rows.Select(name).ToArrayAsync(cancellation).ConfigureAwait(false)]);
        while (halves.TryPop(out var names))
        {
            var ids = Array.ConvertAll(names, one => one.Id);
            var half = rows.Where(row => ids.Contains(EF.Property<long>(row, nameof(RowName.Id))));
            if (await TryAsync(half, cancellation).ConfigureAwait(false) is { } readable)
            {
                read.AddRange(readable);
            }
            else if (names is [var alone])
            {
                read.Add(new ReadRow<TRow>(alone, Row: null));
            }
            else
            {
                halves.Push(names[(names.Length / 2)..]);
                halves.Push(names[..(names.Length / 2)]);
            }
        }

        return read;
    }

    private async Task<List<ReadRow<TRow>>?> TryAsync(IQueryable<TRow> rows, CancellationToken cancellation)
    {
        try
        {
            var all = await rows.AsNoTracking().AsSplitQuery().ToListAsync(cancellation).ConfigureAwait(false);
            return all.ConvertAll(row => new ReadRow<TRow>(_nameOf(row), row));
        }
        catch (Exception fault) when (StoredFault.IsOfValue(fault))
        {
            return null;
        }
    }
}
