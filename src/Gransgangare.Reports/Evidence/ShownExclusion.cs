using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>Persons left out for a reason, as it may be shown.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Persons">Number of persons; missing in a refused comparison.</param>
internal readonly record struct ShownExclusion(PathExclusion Reason, ShownNumber Persons);
