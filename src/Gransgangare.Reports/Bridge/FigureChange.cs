namespace Gransgangare.Reports;

/// <summary>How much one figure changes (ändring).</summary>
/// <param name="Figure">Place of the figure in the JSON of the report, such as <c>groups/vast,woman/active</c>.</param>
/// <param name="Change">The later number less the earlier.</param>
public sealed record FigureChange(string Figure, long Change);
