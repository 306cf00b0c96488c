using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using NodaTime;

namespace Gransgangare.Exchange.Reading;

/// <summary>Finds the participations that an event or intervention belongs to.</summary>
internal static class Targets
{
    /// <summary>The first of them; the others come by <see cref="ParticipationDraft.OrNextOf"/>. Where there is none, the record tells it.</summary>
    public static ParticipationDraft? First(
        ParticipationDrafts participations,
        CsvRecord record,
        string person,
        string? operation,
        LocalDate on
    )
    {
        if (participations.Of(person) is not { } known)
        {
            FaultUnknown(record, person, on);
            return null;
        }

        var found = known.First?.OrNextOf(operation);
        if (found is null && operation is not null)
        {
            record.Fault(ExchangeIssues.UnknownOperation, "operation");
        }

        return found;
    }

    /// <summary>Of a person who is in no other file nothing speaks against a date in the key being the birth date.</summary>
    public static void FaultUnknown(CsvRecord record, string person, LocalDate on) =>
        record.Fault(KeyForm.BirthDateFaultOf(person, birthDate: null, on) ?? ExchangeIssues.UnknownPerson, "person");
}
