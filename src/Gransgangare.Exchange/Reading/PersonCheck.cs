using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>
/// Asks the records of a person for another gender or birth date than the person's (SE-R23): one with another birth date, or with a fact before it, is left
/// out, of another gender is warned.
/// </summary>
internal static class PersonCheck
{
    public static void Check(PersonDraft person, ParticipationDrafts drafts, ParticipationValidator validator, IssueLog log)
    {
        if (person.First is null or { Next: null, Spells.Count: 1 })
        {
            return;
        }

        var spells = SpellMerge.InOrder(person.All.SelectMany(draft => drafts.Spells.Of(draft.Spells))).ToList();
        var facts = PersonFacts.Of(spells.Select(row => row.Participation));
        foreach (var (participation, line) in spells)
        {
            // Of two spells of one operation the merge warns. What a record says alone has been asked already.
            var complete = facts.Complete(participation);
            var issues = facts
                .IssuesOf(participation)
                .Concat(ReferenceEquals(complete, participation) ? [] : validator.Validate(complete).Errors)
                .ToList();
            foreach (var issue in issues)
            {
                log.Add(
                    issue.Definition,
                    ExchangeFormat.Participations,
                    line,
                    ParticipationFile.ColumnOf(issue.Path),
                    participation.Person
                );
            }

            if (issues.Exists(issue => issue.Severity == Severity.Error))
            {
                log.LeaveOut();
                person.All.First(draft => drafts.Spells.Remove(ref draft.Spells, line));
            }
        }
    }
}
