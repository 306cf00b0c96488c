using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// Gender and birth date of one person (personens uppgifter), which belong to the person and not to the operation (SE-R23): the first record that says them
/// decides, and a later one that says another is a contradiction.
/// </summary>
public sealed class PersonFacts
{
    // Gender, and the operation whose record says it.
    private readonly Participation? _gender;

    private PersonFacts(LocalDate? birthDate, Participation? gender) => (BirthDate, _gender) = (birthDate, gender);

    /// <summary>The birth date; <c>null</c> = no record says it.</summary>
    public LocalDate? BirthDate { get; }

    /// <summary>
    /// The facts of a person by the records in order of their first day and operation, so that neither the order in which they come nor what happens later
    /// decides.
    /// </summary>
    /// <param name="records">Participations, or single spells of them, of one person.</param>
    public static PersonFacts Of(IEnumerable<Participation> records)
    {
        var inOrder = (records ?? throw new ArgumentNullException(nameof(records)))
            .OrderBy(record => record.Entry)
            .ThenBy(record => record.Operation, StringComparer.Ordinal)
            .ToList();
        return new PersonFacts(
            inOrder.Select(record => record.BirthDate).FirstOrDefault(date => date is not null),
            inOrder.Find(record => record.Gender != Gender.Unknown)
        );
    }

    /// <summary>Whether a record of the person says another birth date, so that it is left out.</summary>
    /// <param name="record">The record.</param>
    public bool HasOtherBirthDate(Participation record) =>
        (record ?? throw new ArgumentNullException(nameof(record))).BirthDate is { } date && BirthDate is { } known && date != known;

    /// <summary>The records of a person without those that say another birth date, which count in nothing; the same where there are none.</summary>
    /// <param name="records">Participations of one person.</param>
    internal static Participation[] OfOneBirthDate(Participation[] records)
    {
        if (!HasTwoBirthDates(records))
        {
            return records;
        }

        var facts = Of(records);
        return records.Where(one => !facts.HasOtherBirthDate(one)).ToArray();
    }

    /// <summary>Whether the records of a person say more than one birth date.</summary>
    /// <param name="records">Participations of one person.</param>
    internal static bool HasTwoBirthDates(ReadOnlySpan<Participation> records)
    {
        LocalDate? known = null;
        foreach (var record in records)
        {
            if (record.BirthDate is { } date && (known ??= date) != date)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A record with the birth date of the person, where it does not say one itself.</summary>
    /// <param name="record">The record.</param>
    public Participation Complete(Participation record) =>
        (record ?? throw new ArgumentNullException(nameof(record))).BirthDate is null && BirthDate is { } known
            ? record with
            {
                BirthDate = known,
            }
            : record;

    /// <summary>
    /// What contradicts the person's facts in a record: <see cref="ParticipationIssues.OtherBirthDate"/>, and of a record of another operation
    /// <see cref="ParticipationIssues.OtherGender"/>.
    /// </summary>
    /// <param name="record">The record.</param>
    public IEnumerable<ValidationIssue> IssuesOf(Participation record)
    {
        if (HasOtherBirthDate(record))
        {
            yield return ParticipationIssues.OtherBirthDate.At("birth_date");
        }

        if (
            record.Gender != Gender.Unknown
            && _gender is { } known
            && record.Gender != known.Gender
            && !string.Equals(record.Operation, known.Operation, StringComparison.Ordinal)
        )
        {
            yield return ParticipationIssues.OtherGender.At("gender");
        }
    }

    /// <summary>The type only: nothing about the person.</summary>
    public override string ToString() => nameof(PersonFacts);
}
