using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>
/// Exits go on by the rates so far, and so does the intake. Rates are by quarter since entry and cause, gamma with one quarter at the rate of the
/// quarter before as prior, for the first the project's own overall rate; the intake is gamma-Poisson from the last twelve months, with a factor for the calendar month once two years are known.
/// </summary>
internal sealed class PathModel
{
    private const int Quarter = 91;
    private const int Bands = 12;
    private const int DaysOfIntake = 365;

    private static readonly int s_causes = PathCause.All.Count;

    private readonly long[,] _events = new long[Bands, s_causes];
    private readonly long[] _exposure = new long[Bands];
    private readonly double[] _overall = new double[s_causes];
    private readonly long[] _ended = new long[s_causes];
    private readonly List<int> _ongoing = [];
    private readonly double[] _season;
    private readonly int _recent;
    private readonly int _recentDays;
    private readonly LocalDate _asOf;
    private readonly Draw _draw;

    /// <summary>Makes the model.</summary>
    /// <param name="paths">All paths of the project, which give the rates.</param>
    /// <param name="isForecast">Whose exits and intake are forecast.</param>
    /// <param name="asOf">The day up to which the paths are known.</param>
    /// <param name="draw">The draws.</param>
    public PathModel(IReadOnlyList<ParticipantPath> paths, Func<ParticipantPath, bool> isForecast, LocalDate asOf, Draw draw)
    {
        (_asOf, _draw) = (asOf, draw);
        foreach (var path in paths)
        {
            Add(path, isForecast(path));
        }

        double days = Math.Max(_exposure.Sum(), 1);
        for (var cause = 0; cause < s_causes; cause++)
        {
            _overall[cause] = Enumerable.Range(0, Bands).Sum(band => _events[band, cause]) / days;
        }

        var first = paths.Count == 0 ? asOf : paths.Min(path => path.Entry);
        var age = Period.DaysBetween(first, asOf) + 1;
        _recentDays = Math.Min(age, DaysOfIntake);
        _recent = paths.Count(path => isForecast(path) && Period.DaysBetween(path.Entry, asOf) < _recentDays);
        _season = Season(paths, age);
    }

    /// <summary>A draw of the exits by cause up to a day: those known, those of persons who still take part, and those who enter later.</summary>
    public long[] EndedBy(LocalDate end)
    {
        var rates = Rates();
        var ended = (long[])_ended.Clone();
        var ahead = Period.DaysBetween(_asOf, end);
        foreach (var days in _ongoing)
        {
            Leave(rates, days + 1, ahead, ended);
        }

        foreach (var left in Entries(ahead))
        {
            Leave(rates, 1, left, ended);
        }

        return ended;
    }

    private void Add(ParticipantPath path, bool isForecast)
    {
        for (var (day, band) = (1, 0); day <= path.Days; band++)
        {
            var until = band >= Bands - 1 ? path.Days : Math.Min(path.Days, (band + 1) * Quarter);
            _exposure[Math.Min(band, Bands - 1)] += until - day + 1;
            day = until + 1;
        }

        if (path.Cause is { } cause)
        {
            _events[BandOf(path.Days), cause.Order]++;
            _ended[cause.Order] += isForecast ? 1 : 0;
        }
        else if (isForecast)
        {
            _ongoing.Add(path.Days);
        }
    }

    private double[,] Rates()
    {
        var rates = new double[Bands, s_causes];
        var before = (double[])_overall.Clone();
        for (var band = 0; band < Bands; band++)
        {
            for (var cause = 0; cause < s_causes; cause++)
            {
                before[cause] = (_events[band, cause] + (Quarter * before[cause])) / (_exposure[band] + Quarter);
                rates[band, cause] = _draw.Gamma(before[cause] * (_exposure[band] + Quarter), (_exposure[band] + Quarter));
            }
        }

        return rates;
    }

    private void Leave(double[,] rates, int day, int ahead, long[] ended)
    {
        var threshold = _draw.Exponential();
        for (var left = ahead; left > 0; )
        {
            var band = BandOf(day);
            var length = band == Bands - 1 ? left : Math.Min(left, ((band + 1) * Quarter) - day + 1);
            var rate = 0.0;
            for (var cause = 0; cause < s_causes; cause++)
            {
                rate += rates[band, cause];
            }

            if (threshold < rate * length)
            {
                ended[CauseOf(rates, band, rate)]++;
                return;
            }

            threshold -= rate * length;
            (day, left) = (day + length, left - length);
        }
    }

    private int CauseOf(double[,] rates, int band, double rate)
    {
        var drawn = _draw.Uniform() * rate;
        for (var cause = 0; cause < s_causes - 1; cause++)
        {
            drawn -= rates[band, cause];
            if (drawn < 0)
            {
                return cause;
            }
        }

        return s_causes - 1;
    }

    // For each future participant, how many days are left after the entry: entries of a month are in its middle.
    private IEnumerable<int> Entries(int ahead)
    {
        var perDay = _draw.Gamma(_recent, _recentDays);
        for (var from = 0; from < ahead; )
        {
            var date = _asOf.PlusDays(from + 1);
            var length = Math.Min(ahead - from, date.Calendar.GetDaysInMonth(date.Year, date.Month) - date.Day + 1);
            var number = _draw.Poisson(perDay * length * _season[date.Month - 1]);
            for (var place = 0; place < number; place++)
            {
                yield return ahead - from - (length / 2);
            }

            from += length;
        }
    }

    private static double[] Season(IReadOnlyList<ParticipantPath> paths, int age)
    {
        var season = Enumerable.Repeat(1.0, 12).ToArray();
        if (age < 2 * DaysOfIntake)
        {
            return season;
        }

        // One more than was seen in each month, so that a month without entries is not ruled out.
        for (var month = 1; month <= 12; month++)
        {
            season[month - 1] = 12.0 * (paths.Count(path => path.Entry.Month == month) + 1) / (paths.Count + 12);
        }

        return season;
    }

    private static int BandOf(int day) => Math.Min((day - 1) / Quarter, Bands - 1);
}
