using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How many duties of a kind stand where (antal åtaganden).</summary>
/// <param name="Forbund">Code of the förbund where the counts are by förbund, <see cref="Breakdown.Unknown"/> if it is not known; else <c>null</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Status">The status.</param>
/// <param name="Count">Number of duties; those of all statuses add up to all of the kind.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record DutyCount(string? Forbund, DutyKind Kind, DutyStatus Status, long Count)
{
    /// <summary>The kind and the status; no count.</summary>
    public override string ToString() => $"{nameof(DutyCount)} ({Kind.Code}, {Status.Code})";
}
