namespace Gransgangare.Exchange;

/// <summary>A column of an exchange folder in which something is filled in (ifylld kolumn).</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="Records">Number of records without errors in which it is filled in.</param>
internal sealed record FilledColumn(string File, string Column, int Records);
