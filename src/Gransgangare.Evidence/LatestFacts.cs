using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>How many persons were last heard of in each month before the as-of day (senaste uppgift): whole numbers that add up.</summary>
internal sealed class LatestFacts(LocalDate asOf)
{
    // One in so many of those who go on, and never one alone: a single late record does not tell that registration goes on.
    private const int OneIn = 20;
    private const int Fewest = 2;

    private readonly SortedDictionary<int, long> _byMonths = [];
    private long _ongoing;

    /// <summary>Adds one person.</summary>
    public void Add(IEnumerable<Participation> participations, IEnumerable<Measurement> measurements, bool isOngoing)
    {
        _ongoing += isOngoing ? 1 : 0;
        if (Latest(participations, measurements) is { } day)
        {
            // Whole months; Period.Between gives the same but at the ends of months, at many times the price.
            Add((12 * (asOf.Year - day.Year)) + asOf.Month - day.Month - (asOf.Day < day.Day ? 1 : 0), 1);
        }
    }

    /// <summary>Adds the counts of another with the same day.</summary>
    public void Merge(LatestFacts other)
    {
        _ongoing = checked(_ongoing + other._ongoing);
        foreach (var month in other._byMonths)
        {
            Add(month.Key, month.Value);
        }
    }

    /// <summary>
    /// Whole months before the as-of day in which fewer persons were heard of than one in twenty of those who go on, or than two; 0 without persons.
    /// </summary>
    public int MonthsWithout()
    {
        var needed = Math.Min(Math.Max(Fewest, (_ongoing + OneIn - 1) / OneIn), _byMonths.Values.Sum());
        foreach (var month in _byMonths)
        {
            needed -= month.Value;
            if (needed <= 0)
            {
                return month.Key;
            }
        }

        return 0;
    }

    private void Add(int months, long persons) =>
        _byMonths[months] = checked((_byMonths.TryGetValue(months, out var before) ? before : 0) + persons);

    // The latest day up to the as-of day on which something was registered of a person; a last day of an intervention may be planned.
    private LocalDate? Latest(IEnumerable<Participation> participations, IEnumerable<Measurement> measurements) =>
        participations
            .SelectMany(one =>
                one.Spells.SelectMany(spell => new[] { spell.Start, spell.Exit?.Date })
                    .Concat(one.Events.Select(@event => (LocalDate?)@event.Date))
                    .Concat(one.Interventions.Select(intervention => (LocalDate?)intervention.Period.Start))
            )
            .Concat(measurements.Select(measurement => (LocalDate?)measurement.Date))
            .Where(day => day <= asOf)
            .Max();
}
