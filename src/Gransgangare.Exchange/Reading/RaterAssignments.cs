using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>
/// Compares who rated a participant with who was responsible on that day, where the folder has both. Each kind of difference is warned of once, at the
/// first rating, with how many there are: a key of staff stands in no message.
/// </summary>
internal static class RaterAssignments
{
    public static void Warn(Folder folder, IEnumerable<ReadMeasurement> ratings, ProjectResources resources)
    {
        if (resources.Assignments.Count == 0)
        {
            return;
        }

        var responsible = resources.Assignments.ToLookup(row => row.Person, StringComparer.Ordinal);
        var staff = new HashSet<string>(resources.Staff.Select(spell => spell.Staff), StringComparer.Ordinal);
        var others = ratings
            .Where(row => row.Traits.Rater == RaterKind.Caseworker && row.Traits.SubjectKind == MeasurementSubject.Participant)
            .Where(row => row.RaterId is not null && IsByAnother(row, responsible[row.Subject]))
            .GroupBy(row => staff.Contains(row.RaterId!) ? ExchangeIssues.RaterNotResponsible : ExchangeIssues.RaterNotStaff);
        foreach (var kind in others)
        {
            var count = kind.Count();
            folder.Log.Add(
                kind.Key,
                ExchangeFormat.Measurements,
                kind.Min(row => row.Line),
                "rater_id",
                detail: new LocalizedText(
                    FormattableString.Invariant($"Från den här raden: {count} {(count == 1 ? "post" : "poster")}."),
                    FormattableString.Invariant($"From this line on: {count} {(count == 1 ? "record" : "records")}.")
                )
            );
        }
    }

    private static bool IsByAnother(ReadMeasurement rating, IEnumerable<Assignment> assignments)
    {
        var onTheDay = assignments.Where(row => row.Period.Contains(rating.Date)).ToList();
        return onTheDay.Count > 0 && onTheDay.TrueForAll(row => !string.Equals(row.Staff, rating.RaterId, StringComparison.Ordinal));
    }
}
