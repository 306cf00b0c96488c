using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Makes the record of a person of the rows that were read, and says which of them are left out.</summary>
internal static class StoredPerson
{
    /// <param name="key">Key of the person.</param>
    /// <param name="rows">The participations, in order of their operation.</param>
    /// <param name="measured">The measurements.</param>
    public static PersonRecord Of(string key, IEnumerable<ReadRow<ParticipationRow>> rows, IEnumerable<ReadRow<MeasurementRow>> measured)
    {
        var issues = new List<ValidationIssue>();
        var made = Made(rows, "gg_participations", row => row.Fault, row => row.ToParticipation(), issues);
        var measurements = MeasurementsOf(measured, issues);

        // One person by the key: another birth date is a fault of the later record (SE-R23).
        var person = PersonFacts.Of(made.Select(row => row.Made));
        issues.AddRange(made.SelectMany(row => person.IssuesOf(row.Made).Select(issue => At(row.Place, issue))));
        var participations = made.Select(row => row.Made).Where(one => !person.HasOtherBirthDate(one));
        return new PersonRecord(key, participations.ToValueList(), measurements.ToValueList()) { Issues = issues.ToValueList() };
    }

    /// <summary>The measurements of rows.</summary>
    public static IEnumerable<Measurement> MeasurementsOf(IEnumerable<ReadRow<MeasurementRow>> measured, List<ValidationIssue> issues) =>
        Made(measured, "gg_measurements", _ => null, row => row.ToMeasurement(), issues).Select(row => row.Made);

    private static List<(string Place, T Made)> Made<TRow, T>(
        IEnumerable<ReadRow<TRow>> rows,
        string table,
        Func<TRow, ValidationIssue?> faultOf,
        Func<TRow, T> make,
        List<ValidationIssue> issues
    )
        where TRow : class
    {
        var made = new List<(string, T)>();
        foreach (var (name, row) in rows)
        {
            var place = FormattableString.Invariant($"{table}[{name.Id}]");
            if (row is null)
            {
                issues.Add(StoredIssues.UnreadableRow.At(place));
            }
            else if (faultOf(row) is { } fault)
            {
                issues.Add(At(place, fault));
            }
            else if (TryMake(row, make, out var one))
            {
                made.Add((place, one));
            }
            else
            {
                issues.Add(StoredIssues.UnreadableRow.At(place));
            }
        }

        return made;
    }

    // What no record takes, such as an empty key.
    private static bool TryMake<TRow, T>(TRow row, Func<TRow, T> make, out T made)
    {
        try
        {
            made = make(row);
            return true;
        }
        catch (ArgumentException)
        {
            made = default!;
            return false;
        }
    }

    private static ValidationIssue At(string place, ValidationIssue issue) => issue with { Path = $"{place}.{issue.Path}" };
}
