using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>One day of a curve: the share that has had an exit of one cause by the end of that day (kumulativ incidens).</summary>
/// <param name="Day">Day since entry; the entry day is day 1.</param>
/// <param name="AtRisk">Number who still took part on the day; those censored on it are among them.</param>
/// <param name="Value">Aalen-Johansen estimate, 0–1, the events of the day included; <c>null</c> where nobody took part.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Low">Lower limit of the 95 % interval; <c>null</c> where the value is 0 or 1.</param>
/// <param name="High">Upper limit; <c>null</c> where the value is 0 or 1.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public readonly record struct CurvePoint(int Day, long AtRisk, double? Value, double? StandardError, double? Low, double? High)
{
    /// <summary>The type only.</summary>
    public override string ToString() => nameof(CurvePoint);
}
