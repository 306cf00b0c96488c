using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>
/// Gender and birth date belong to the person, whichever the operation (SE-R23): a record with another birth date than an earlier one is left out,
/// another gender is warned of. The records are in order of their first day, so that the order of the file decides nothing.
/// </summary>
internal static class PersonFacts
{
    public static void Check(PersonDraft person, ParticipationDrafts drafts, IssueLog log)
    {
        if (person.First is null or { Next: null, Spells.Count: 1 })
        {
            return;
        }

        var spells = SpellMerge.InOrder(person.All.SelectMany(draft => drafts.Spells.Of(draft.Spells))).ToList();
        var birth = spells.Select(row => row.Participation.BirthDate).FirstOrDefault(date => date is not null);
        foreach (var row in spells.Where(row => row.Participation.BirthDate is { } other && other != birth))
        {
            log.Add(ExchangeIssues.OtherBirthDate, ExchangeFormat.Participations, row.Line, "birth_date", row.Participation.Person);
            log.LeaveOut();
            person.All.First(draft => drafts.Spells.Remove(ref draft.Spells, row.Line));
        }

        WarnOfGenders(spells, log);
    }

    // Of two spells of one operation the merge warns.
    private static void WarnOfGenders(IReadOnlyList<(Participation Participation, int Line)> spells, IssueLog log)
    {
        var first = spells.FirstOrDefault(row => row.Participation.Gender != Gender.Unknown).Participation;
        foreach (var (participation, line) in spells)
        {
            if (
                participation.Gender != Gender.Unknown
                && participation.Gender != first.Gender
                && !string.Equals(participation.Operation, first.Operation, StringComparison.Ordinal)
            )
            {
                log.Add(ExchangeIssues.OtherGender, ExchangeFormat.Participations, line, "gender", participation.Person);
            }
        }
    }
}
