using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>A point of a curve as it may be shown.</summary>
/// <param name="Day">Day since entry.</param>
/// <param name="AtRisk">Number who still took part on the day.</param>
/// <param name="Value">Share that has left for the cause, 0–1.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Low">Lower limit of the 95 % interval.</param>
/// <param name="High">Upper limit.</param>
internal readonly record struct ShownPoint(
    int Day,
    ShownNumber AtRisk,
    ShownNumber Value,
    ShownNumber StandardError,
    ShownNumber Low,
    ShownNumber High
);
