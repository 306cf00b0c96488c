namespace Gransgangare.Evidence;

/// <summary>
/// Whole-number counters of how long something lasted and how it ended (antal per dag och orsak): for each day the number of ends by cause
/// and of those still going on (censored). Tallies of parts, in any order, merge to the tally of the whole; curves are exact functions of it.
/// </summary>
/// <remarks>Mutable and not safe for several threads at once: give each thread its own, and merge.</remarks>
public sealed class TimeTally
{
    private readonly SortedDictionary<int, long[]> _days = [];

    /// <summary>An empty tally.</summary>
    /// <param name="causes">Number of causes an end can have, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no causes.</exception>
    public TimeTally(int causes) =>
        Causes = causes >= 1 ? causes : throw new ArgumentOutOfRangeException(nameof(causes), "The number of causes must be at least 1.");

    /// <summary>Number of causes.</summary>
    public int Causes { get; }

    /// <summary>Number of times counted.</summary>
    public long Count => _days.Values.Sum(counts => counts.Sum());

    /// <summary>Number of times that still went on.</summary>
    public long Censored => _days.Values.Sum(counts => counts[Causes]);

    /// <summary>Number of ends by a cause.</summary>
    /// <param name="cause">The cause, from 0.</param>
    public long EventsOf(int cause) => _days.Values.Sum(counts => counts[Demand(cause)]);

    /// <summary>Number of ends by a cause up to a day, that day included.</summary>
    /// <param name="cause">The cause, from 0.</param>
    /// <param name="day">The day.</param>
    public long EventsBy(int cause, int day) => _days.TakeWhile(at => at.Key <= day).Sum(at => at.Value[Demand(cause)]);

    /// <summary>Number still at risk on a day: neither ended nor censored before it.</summary>
    /// <param name="day">The day.</param>
    public long AtRisk(int day) => Count - _days.TakeWhile(at => at.Key < day).Sum(at => at.Value.Sum());

    /// <summary>Adds a time.</summary>
    /// <param name="days">Length in days, first and last included: at least 1.</param>
    /// <param name="cause">The cause of the end, from 0; <c>null</c> = still going on (censored).</param>
    /// <param name="count">How many such times.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1, there is no such cause, or the count is negative.</exception>
    public void Add(int days, int? cause, long count = 1)
    {
        if (days < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(days), "A time must have at least one day.");
        }

        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), "The count must not be negative.");
        }

        var place = cause is { } known ? Demand(known) : Causes;
        if (!_days.TryGetValue(days, out var counts))
        {
            _days.Add(days, counts = new long[Causes + 1]);
        }

        counts[place] = checked(counts[place] + count);
    }

    /// <summary>Adds the times of another tally.</summary>
    /// <param name="other">A tally of the same number of causes; it is not changed.</param>
    /// <exception cref="ArgumentException">The number of causes differs.</exception>
    public void Merge(TimeTally other)
    {
        if ((other ?? throw new ArgumentNullException(nameof(other))).Causes != Causes)
        {
            throw new ArgumentException("Tallies can be merged only if they have the same number of causes.", nameof(other));
        }

        foreach (var (day, cause, count) in other.Cells().ToList())
        {
            Add(day, cause, count);
        }
    }

    /// <summary>The counters that are not 0, by day and cause; a cause of <c>null</c> is censored.</summary>
    public IEnumerable<(int Day, int? Cause, long Count)> Cells() =>
        _days.SelectMany(at =>
            at.Value.Select((count, cause) => (at.Key, cause == Causes ? (int?)null : cause, count)).Where(cell => cell.count > 0)
        );

    /// <summary>
    /// The Aalen-Johansen curve of a cause on a day, with its variance Σ(F−F_j)²d/(n(n−d)) + ΣS²(n−d_k)d_k/n³ − 2Σ(F−F_j)S·d_k/n²
    /// (terms with n = d left out of the first sum) and the interval value^exp(±z·se/(value·ln value)).
    /// </summary>
    /// <param name="cause">The cause, from 0.</param>
    /// <param name="day">The day; the events of the day are included.</param>
    public CurvePoint At(int cause, int day)
    {
        var atRisk = Count;
        var (survival, value) = (1.0, 0.0);
        var steps = new List<Step>();
        long onTheDay = 0;
        foreach (var (at, counts) in _days.TakeWhile(at => at.Key <= day).Select(at => (at.Key, at.Value)))
        {
            onTheDay = at == day ? counts.Sum() : 0;
            var events = counts.Take(Causes).Sum();
            if (events > 0)
            {
                double n = atRisk;
                value += survival * counts[Demand(cause)] / n;
                steps.Add(new Step(n, events, counts[cause], survival, value));
                survival *= 1 - (events / n);
            }

            atRisk -= counts.Sum();
        }

        return Count == 0
            ? new CurvePoint(day, 0, null, null, null, null)
            : Point(day, atRisk + onTheDay, value, Math.Sqrt(steps.Sum(step => step.VarianceAt(value))));
    }

    private static CurvePoint Point(int day, long atRisk, double value, double error)
    {
        if (value is <= 0 or >= 1)
        {
            return new CurvePoint(day, atRisk, value, error, null, null);
        }

        var power = Quantile.Normal95 * error / (value * Math.Log(value));
        return new CurvePoint(day, atRisk, value, error, Math.Pow(value, Math.Exp(-power)), Math.Pow(value, Math.Exp(power)));
    }

    private int Demand(int cause) =>
        cause >= 0 && cause < Causes
            ? cause
            : throw new ArgumentOutOfRangeException(nameof(cause), "The cause must be one of those of the tally.");

    // One day with events: n at risk, d events, d_k of the cause, the survival before it and the curve after it.
    private readonly record struct Step(double AtRisk, double Events, double OfCause, double Survival, double Curve)
    {
        public double VarianceAt(double value)
        {
            var (n, rest) = (AtRisk, value - Curve);
            return (Events < n ? rest * rest * Events / (n * (n - Events)) : 0)
                + (Survival * Survival * (n - OfCause) * OfCause / (n * n * n))
                - (2 * rest * Survival * OfCause / (n * n));
        }
    }
}
