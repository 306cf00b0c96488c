using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>When a participant is to be measured: at the start of a spell, every third month, and at the exit (BIP-M4).</summary>
internal static class RatingDays
{
    // A follow-up this close before the exit is left to the exit measurement.
    private const int LeftToExitDays = 30;

    public static IEnumerable<(LocalDate Date, Occasion Occasion)> Of(RandomStream random, Spell spell, int intervalMonths, LocalDate asOf)
    {
        var last = spell.Exit?.Date ?? asOf;
        var first = LocalDate.Max(spell.Start, Workdays.OnOrBefore(spell.Start.PlusDays(random.Between(0, 14))));
        if (first <= last)
        {
            yield return (first, Occasion.Start);
        }

        for (var months = intervalMonths; ; months += intervalMonths)
        {
            var date = Workdays.OnOrBefore(
                first.PlusMonths(months).PlusDays(random.Between(RatingTables.Delay.From, RatingTables.Delay.To))
            );
            if (date > last || (spell.Exit is not null && date.PlusDays(LeftToExitDays) > last))
            {
                break;
            }

            yield return (date, Occasion.FollowUp);
        }

        var exit = Workdays.OnOrBefore(last.PlusDays(-random.Between(0, 10)));
        if (spell.Exit is not null && exit > first)
        {
            yield return (exit, Occasion.Exit);
        }
    }
}
