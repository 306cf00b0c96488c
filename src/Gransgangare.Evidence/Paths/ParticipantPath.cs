using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>
/// One person's path through a project (en persons väg): first entry to final exit over all operations, with what was known on the way. Day 1
/// is the entry day.
/// </summary>
/// <param name="Entry">First day of the first entry.</param>
/// <param name="Days">Length in days, first and last included; to the as-of day while it goes on.</param>
/// <param name="Cause">How it ended; <c>null</c> = still going on (censored).</param>
/// <param name="Forbund">Förbund at the first entry; <c>null</c> = not known.</param>
/// <param name="Gender">Gender.</param>
/// <param name="Age">Age group at the first entry; <c>null</c> = not known.</param>
/// <param name="Isced">ISCED level at the first entry; <c>null</c> = not known.</param>
/// <param name="Interventions">Interventions of all operations.</param>
/// <param name="Measurements">Measurements of the person.</param>
internal sealed record ParticipantPath(
    LocalDate Entry,
    int Days,
    PathCause? Cause,
    string? Forbund,
    Gender Gender,
    AgeGroup? Age,
    int? Isced,
    IReadOnlyList<Intervention> Interventions,
    IReadOnlyList<Measurement> Measurements
)
{
    /// <summary>The day since entry of a date: 1 on the entry day, 0 or less before it.</summary>
    public int DayOf(LocalDate date) => Period.DaysBetween(Entry, date) + 1;
}
