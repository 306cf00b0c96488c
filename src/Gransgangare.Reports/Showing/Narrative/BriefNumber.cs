namespace Gransgangare.Reports;

/// <summary>A number of the first page (nyckeltal).</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Text">The number as its table shows it, or that it is withheld.</param>
internal sealed record BriefNumber(string Name, string Text);
