using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf;

/// <summary>
/// How firmly figures stand (känslighetsanalys): how many persons lie within a few days of a boundary, and what each other reading would
/// give. It asks the judge itself, once for every date moved by one day more, so it knows no rule of its own.
/// </summary>
internal static class EsfSensitivity
{
    /// <summary>Analyses every figure of a programme.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="participations">The participations as known on the day of the question.</param>
    /// <param name="days">
    /// How many days a date may be wrong, from 0. One date of a person is moved at a time: birth, first day of unemployment, first entry,
    /// final exit, or an event.
    /// </param>
    /// <returns>One row for each listed indicator, in catalogue order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative.</exception>
    public static ValueList<EsfSensitivityRow> Of(EsfJudge judge, IReadOnlyCollection<Participation> participations, int days)
    {
        if (days < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(days), "A number of days is not negative.");
        }

        var indicators = judge.Programme.Indicators;
        var (leave, enter) = (new long[indicators.Count], new long[indicators.Count]);
        foreach (var participation in participations)
        {
            var counted = judge.Judge(participation).Counted.Bits;
            var (everCounted, alwaysCounted) = (counted, counted);
            foreach (var moved in Moved(participation, days))
            {
                var otherwise = judge.Judge(moved).Counted.Bits;
                everCounted |= otherwise;
                alwaysCounted &= otherwise;
            }

            Add(leave, counted & ~alwaysCounted);
            Add(enter, everCounted & ~counted);
        }

        var tally = TallyOf(judge, participations);
        var others = judge
            .Options.OtherSettings()
            .Select(setting => (setting, Tally: TallyOf(new EsfJudge(judge.Programme, judge.Options.With(setting)), participations)))
            .ToArray();
        return indicators
            .Select(indicator => new EsfSensitivityRow(
                indicator,
                tally.Figure(indicator),
                leave[indicator.Order],
                enter[indicator.Order],
                others.Select(other => new EsfOptionEffect(other.setting, other.Tally.Figure(indicator))).ToValueList()
            ))
            .ToValueList();
    }

    private static EsfTally TallyOf(EsfJudge judge, IEnumerable<Participation> participations)
    {
        var tally = new EsfTally(judge.Programme, judge.Options);
        foreach (var participation in participations)
        {
            tally.Add(judge.Judge(participation));
        }

        return tally;
    }

    private static IEnumerable<Participation> Moved(Participation participation, int days) =>
        Enumerable.Range(-days, (2 * days) + 1).Where(by => by != 0).SelectMany(by => Moves(participation, by));

    private static IEnumerable<Participation> Moves(Participation participation, int by)
    {
        if (participation.BirthDate is { } birth)
        {
            yield return participation with
            {
                BirthDate = TimeLimits.AfterDays(birth, by),
            };
        }

        if (participation.AtEntry.UnemployedSince is { } since)
        {
            yield return participation with
            {
                AtEntry = participation.AtEntry with { UnemployedSince = TimeLimits.AfterDays(since, by) },
            };
        }

        var first = participation.Spells[0];
        var entry = TimeLimits.AfterDays(first.Start, by);
        if (!(first.Exit?.Date < entry) && (participation.Spells.Count == 1 || entry <= participation.Spells[1].Start))
        {
            yield return participation with
            {
                Spells = Replace(participation.Spells, 0, new Spell(entry, first.Exit)),
            };
        }

        var last = participation.Spells[participation.Spells.Count - 1];
        if (last.Exit is { } exit && TimeLimits.AfterDays(exit.Date, by) is var moved && moved >= last.Start)
        {
            yield return participation with
            {
                Spells = Replace(participation.Spells, participation.Spells.Count - 1, new Spell(last.Start, exit with { Date = moved })),
            };
        }

        for (var i = 0; i < participation.Events.Count; i++)
        {
            var @event = participation.Events[i];
            yield return participation with
            {
                Events = Replace(participation.Events, i, @event with { Date = TimeLimits.AfterDays(@event.Date, by) }),
            };
        }
    }

    private static ValueList<T> Replace<T>(ValueList<T> list, int place, T item)
    {
        var items = list.AsSpan().ToArray();
        items[place] = item;
        return ValueList.Of<T>(items);
    }

    private static void Add(long[] counters, ulong bits)
    {
        for (var i = 0; i < counters.Length; i++)
        {
            counters[i] += (long)((bits >> i) & 1);
        }
    }
}
