namespace Gransgangare.Reports;

/// <summary>Hours of one kind, as they may be shown.</summary>
/// <param name="Kind">Code of the kind.</param>
/// <param name="Persons">Persons with hours of the kind.</param>
/// <param name="PerStart">Hours per person of the group who started.</param>
internal sealed record ShownHours(string Kind, ShownNumber Persons, ShownNumber PerStart);
