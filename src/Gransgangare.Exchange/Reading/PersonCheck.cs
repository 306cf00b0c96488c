using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>
/// Asks the records of a person for another gender or birth date than the person's (SE-R23): one with another birth date is left out, of another gender is
/// warned.
/// </summary>
internal static class PersonCheck
{
    public static void Check(IReadOnlyList<ParticipationDraft> drafts, IssueLog log)
    {
        if (drafts.Count == 0 || (drafts.Count == 1 && drafts[0].Spells.Count == 1))
        {
            return;
        }

        var spells = SpellMerge.InOrder(drafts.SelectMany(draft => draft.Spells)).ToList();
        var person = PersonFacts.Of(spells.Select(row => row.Participation));
        foreach (var row in spells)
        {
            // Of two spells of one operation the merge warns.
            foreach (var issue in person.IssuesOf(row.Participation))
            {
                log.Add(issue.Definition, ExchangeFormat.Participations, row.Line, issue.Path, row.Participation.Person);
            }

            if (person.HasOtherBirthDate(row.Participation))
            {
                log.LeaveOut();
                drafts.First(draft => draft.Spells.Remove(row));
            }
        }
    }
}
