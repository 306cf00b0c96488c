namespace Gransgangare.Reports;

/// <summary>One of several things that a cell shows together (del av cell).</summary>
/// <param name="Name">What its column adds to the heading, such as <c>från</c>; empty = nothing.</param>
/// <param name="Cell">The part as a cell of its own.</param>
internal sealed record TablePart(string Name, TableCell Cell);
