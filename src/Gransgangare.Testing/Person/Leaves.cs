using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>Draws the leave of a parent who has a job to be absent from; of some only that there is one is known.</summary>
internal static class Leaves
{
    public static EntryFacts With(EntryFacts facts, RandomStream random, LocalDate entry)
    {
        if (facts.ParentalLeave != Fact.Yes || random.Percent(PersonTables.LeaveNotDescribedPercent))
        {
            return facts;
        }

        var kind = PersonTables.LeaveKinds.Draw(random);
        var (shortest, longest) = kind == LeaveKind.Parental ? PersonTables.DaysOfParentalLeave : PersonTables.DaysOfMaternityLeave;
        var first = entry.PlusDays(-random.Below(shortest));
        return facts with
        {
            Leave = kind,
            LeaveFrom = first,
            LeaveToExpected = first.PlusDays(random.Between(shortest, longest)),
            LeaveJobRelatedIncome = PersonTables.LeaveJobRelatedIncome.Draw(random),
        };
    }
}
