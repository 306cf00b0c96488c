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
/// <param name="Assignments">Who was responsible for the person; <c>null</c> = the project does not say it of anybody.</param>
/// <param name="Absences">Days between an exit and the next entry, in order: nobody is at risk on them.</param>
internal sealed record ParticipantPath(
    LocalDate Entry,
    int Days,
    PathCause? Cause,
    string? Forbund,
    Gender Gender,
    AgeGroup? Age,
    int? Isced,
    IReadOnlyList<Intervention> Interventions,
    IReadOnlyList<Measurement> Measurements,
    IReadOnlyList<Assignment>? Assignments,
    IReadOnlyList<DayRange> Absences
)
{
    /// <summary>The day since entry of a date: 1 on the entry day, 0 or less before it.</summary>
    public int DayOf(LocalDate date) => Period.DaysBetween(Entry, date) + 1;

    /// <summary>The days of a range on which the person took part, in order; a range that ends before its first day has none.</summary>
    public DayRange[] TakingPart(DayRange days) =>
        days.Days <= 0 ? []
        : Absences.Count == 0 ? [days]
        : [.. WithoutAbsences(days)];

    private IEnumerable<DayRange> WithoutAbsences(DayRange days)
    {
        var first = days.First;
        foreach (var absence in Absences.Where(absence => absence.Last >= days.First && absence.First <= days.Last))
        {
            if (absence.First > first)
            {
                yield return new DayRange(first, absence.First - 1);
            }

            first = absence.Last + 1;
        }

        if (first <= days.Last)
        {
            yield return new DayRange(first, days.Last);
        }
    }
}
