using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using NodaTime;

namespace Gransgangare.Exchange.Reading;

/// <summary>Finds the participations that an event or intervention belongs to.</summary>
internal static class Targets
{
    public static IReadOnlyList<ParticipationDraft> Find(
        ParticipationDrafts participations,
        CsvRecord record,
        string person,
        string? operation,
        LocalDate on
    )
    {
        if (!participations.Knows(person))
        {
            FaultUnknown(record, person, on);
            return [];
        }

        var found = participations.Of(person, operation);
        if (found.Count == 0 && operation is not null)
        {
            record.Fault(ExchangeIssues.UnknownOperation, "operation");
        }

        return found;
    }

    /// <summary>Of a person who is in no other file nothing speaks against a date in the key being the birth date.</summary>
    public static void FaultUnknown(CsvRecord record, string person, LocalDate on) =>
        record.Fault(KeyForm.BirthDateFaultOf(person, birthDate: null, on) ?? ExchangeIssues.UnknownPerson, "person");
}
