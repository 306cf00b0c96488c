using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange.Reading;

/// <summary>Finds the participations that an event or intervention belongs to.</summary>
internal static class Targets
{
    public static IReadOnlyList<ParticipationDraft> Find(
        ParticipationDrafts participations,
        CsvRecord record,
        string person,
        string? operation
    )
    {
        if (!participations.Knows(person))
        {
            record.Fault(ExchangeIssues.UnknownPerson, "person");
            return [];
        }

        var found = participations.Of(person, operation);
        if (found.Count == 0 && operation is not null)
        {
            record.Fault(ExchangeIssues.UnknownOperation, "operation");
        }

        return found;
    }
}
