using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>An estimate with its interval as it may be shown.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower limit.</param>
/// <param name="High">Upper limit.</param>
internal readonly record struct ShownEstimate(ShownNumber Value, ShownNumber Low, ShownNumber High);
