namespace Gransgangare.EntityFrameworkCore;

/// <summary>A row as it was read; <c>null</c> = a column has a value that none can be made of.</summary>
internal readonly record struct ReadRow<TRow>(RowName Name, TRow? Row)
    where TRow : class;
