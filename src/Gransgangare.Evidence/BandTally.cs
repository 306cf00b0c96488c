namespace Gransgangare.Evidence;

/// <summary>
/// Whole-number counters of one förbund and level: events and days of both arms by band of 91 days since the clock started, and the persons of each arm
/// by the bands in which they have days.
/// </summary>
internal sealed class BandTally
{
    private const int BandOfDays = 91;

    // Bands from this one on, some sixteen years after the start, are one for the count of persons.
    private const int LastOfPersons = 63;

    private readonly List<RateStratum> _bands = [];
    private readonly Dictionary<(int Arm, ulong Bands), long> _persons = [];

    /// <summary>The strata, by band.</summary>
    public IReadOnlyList<RateStratum> Strata => _bands;

    /// <summary>Adds days of an arm, by day of the clock, and their bands to those of the person.</summary>
    public void AddDays(DayRange days, int arm, bool isEvent, ref ulong bands)
    {
        for (var first = days.First; first <= days.Last; )
        {
            var band = (first - 1) / BandOfDays;
            var last = Math.Min(days.Last, (band + 1) * BandOfDays);
            var (events, time) = (isEvent && last == days.Last ? 1 : 0, last - first + 1);
            Add(band, arm == 0 ? new(events, time, 0, 0) : new(0, 0, events, time));
            bands |= BitOf(band);
            first = last + 1;
        }
    }

    /// <summary>Adds persons with days of an arm in some bands.</summary>
    public void AddPersons(int arm, ulong bands, long count = 1) =>
        _persons[(arm, bands)] = checked((_persons.TryGetValue((arm, bands), out var before) ? before : 0) + count);

    /// <summary>Adds the counters of another.</summary>
    public void Merge(BandTally other)
    {
        for (var band = 0; band < other._bands.Count; band++)
        {
            Add(band, other._bands[band]);
        }

        foreach (var persons in other._persons)
        {
            AddPersons(persons.Key.Arm, persons.Key.Bands, persons.Value);
        }
    }

    /// <summary>Events and days of both arms.</summary>
    public RateStratum Total() => Sum(_bands);

    /// <summary>The same in the bands with time in both arms, which alone inform a stratified ratio.</summary>
    public RateStratum Compared() => Sum(_bands.Where(HasBoth));

    /// <summary>Persons of an arm.</summary>
    public long Persons(int arm) => _persons.Where(persons => persons.Key.Arm == arm).Sum(persons => persons.Value);

    /// <summary>Persons of an arm with a day in a band with time in both arms.</summary>
    public long PersonsCompared(int arm)
    {
        var compared = _bands.Select((stratum, band) => HasBoth(stratum) ? BitOf(band) : 0).Aggregate(0UL, (all, bit) => all | bit);
        return _persons.Where(persons => persons.Key.Arm == arm && (persons.Key.Bands & compared) != 0).Sum(persons => persons.Value);
    }

    private void Add(int band, RateStratum rates)
    {
        while (_bands.Count <= band)
        {
            _bands.Add(default);
        }

        _bands[band] += rates;
    }

    private static RateStratum Sum(IEnumerable<RateStratum> strata) =>
        strata.Aggregate(default(RateStratum), (sum, stratum) => sum + stratum);

    private static bool HasBoth(RateStratum stratum) => stratum is { ExposedTime: > 0, OtherTime: > 0 };

    private static ulong BitOf(int band) => 1UL << Math.Min(band, LastOfPersons);
}
