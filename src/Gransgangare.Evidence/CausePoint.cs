using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>A point of a curve as it may be read: with fewer than 10 at risk there is none.</summary>
/// <param name="Day">Day since entry.</param>
/// <param name="Point">The point; <c>null</c> = fewer than <see cref="LeastAtRisk"/> were at risk on the day.</param>
/// <param name="EventsBy">Exits of the cause up to the day, that day included.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public readonly record struct CausePoint(int Day, CurvePoint? Point, long EventsBy)
{
    /// <summary>Least number at risk on a day for a point to be shown.</summary>
    public const long LeastAtRisk = 10;

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(CausePoint);
}
