using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Hours of one kind that a group took part (timmar per slag).</summary>
/// <param name="Kind">Code of the kind, <see cref="EvidenceBreakdown.Unknown"/> if not known.</param>
/// <param name="Persons">Persons with hours of the kind.</param>
/// <param name="Hours">Their hours.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record HoursByKind(string Kind, long Persons, decimal Hours)
{
    /// <summary>The type only.</summary>
    public override string ToString() => nameof(HoursByKind);

    // Every kind of the project is in every group, so that what a group lacks is a 0.
    internal static ValueList<HoursByKind> Of(IEnumerable<WorkedHours> hours, HashSet<string> persons) =>
        hours
            .GroupBy(row => row.Kind ?? EvidenceBreakdown.Unknown, StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => (kind.Key, Rows: kind.Where(row => row.Hours > 0 && persons.Contains(row.Person)).ToList()))
            .Select(kind => new HoursByKind(
                kind.Key,
                kind.Rows.Select(row => row.Person).Distinct(StringComparer.Ordinal).LongCount(),
                kind.Rows.Sum(row => row.Hours)
            ))
            .ToValueList();
}
