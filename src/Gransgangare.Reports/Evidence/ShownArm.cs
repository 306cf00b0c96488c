using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>An arm of a comparison as it may be shown.</summary>
/// <param name="Code">Code of the arm.</param>
/// <param name="Persons">Persons with at least one day in it.</param>
/// <param name="Events">Exits to work or study; missing in a refused comparison.</param>
/// <param name="PersonDays">Days at risk; missing in a refused comparison.</param>
internal readonly record struct ShownArm(string Code, ShownNumber Persons, ShownNumber Events, ShownNumber PersonDays);
