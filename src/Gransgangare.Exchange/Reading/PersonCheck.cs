using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>
/// Asks the records of a person for another gender or birth date than the person's (SE-R23): one with another birth date is left out, of another gender is
/// warned.
/// </summary>
internal static class PersonCheck
{
    public static void Check(PersonDraft person, ParticipationDrafts drafts, IssueLog log)
    {
        if (person.First is null or { Next: null, Spells.Count: 1 })
        {
            return;
        }

        var spells = SpellMerge.InOrder(person.All.SelectMany(draft => drafts.Spells.Of(draft.Spells))).ToList();
        var facts = PersonFacts.Of(spells.Select(row => row.Participation));
        foreach (var row in spells)
        {
            // Of two spells of one operation the merge warns.
            foreach (var issue in facts.IssuesOf(row.Participation))
            {
                log.Add(issue.Definition, ExchangeFormat.Participations, row.Line, issue.Path, row.Participation.Person);
            }

            if (facts.HasOtherBirthDate(row.Participation))
            {
                log.LeaveOut();
                person.All.First(draft => drafts.Spells.Remove(ref draft.Spells, row.Line));
            }
        }
    }
}
