using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>
/// Whole-number counters of a group (räknare): add subjects one by one, merge tallies, and ask for the result. Order, split and thread
/// count do not matter, since everything is a sum of whole numbers.
/// </summary>
/// <remarks>
/// Not safe for use by several threads at once: give each its own and merge. Subjects are counted as added: add each once. Only tallies of
/// the same instrument, by id and version, and the same settings merge (BIP-I13, BIP-P9).
/// </remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed class ProgressionTally
{
    private readonly TallyLayout _layout;
    private readonly long[] _counters;
    private (LocalDate Day, int Number) _until = (Measurement.DayZero, 0);

    /// <summary>An empty tally.</summary>
    /// <param name="calculator">Instrument and settings.</param>
    public ProgressionTally(ProgressionCalculator calculator)
    {
        Calculator = calculator ?? throw new ArgumentNullException(nameof(calculator));
        _layout = new TallyLayout(calculator.Instrument);
        _counters = new long[_layout.Length];
    }

    /// <summary>A tally from counters that another process sent.</summary>
    /// <param name="calculator">The same instrument and settings as where the counters come from.</param>
    /// <param name="counters">What <see cref="Counters"/> gave there.</param>
    /// <exception cref="ArgumentException">
    /// The counters are not as many as the instrument needs, one is negative, or a part is larger than its whole.
    /// </exception>
    internal ProgressionTally(ProgressionCalculator calculator, ValueList<long> counters)
        : this(calculator)
    {
        if (counters is null || counters.Count != _counters.Length || counters.AsEnumerable().Any(count => count < 0))
        {
            throw new ArgumentException("These are not the counters of a tally of that instrument.", nameof(counters));
        }

        counters.AsSpan().CopyTo(_counters);
        if (!_layout.IsNested(_counters))
        {
            throw new ArgumentException("A part must not exceed its whole.", nameof(counters));
        }
    }

    /// <summary>Instrument and settings.</summary>
    public ProgressionCalculator Calculator { get; }

    /// <summary>Whether no subject with a measurement has been added.</summary>
    public bool IsEmpty => Array.TrueForAll(_counters, counter => counter == 0);

    /// <summary>The measurements of the subjects that no counter has, and why; not among <see cref="Counters"/>.</summary>
    internal PassedOver PassedOver { get; private set; }

    /// <summary>All counters in a fixed order, to be sent and added elsewhere.</summary>
    internal UnprotectedList<long> Counters => ValueList.Of<long>(_counters);

    /// <summary>Adds one subject: its progression for each rater kind that has a measurement of it, and its gaps.</summary>
    /// <param name="measurements">All measurements of the subject, in any order; those of other instruments are passed over.</param>
    /// <exception cref="ArgumentException">The measurements break a rule of <see cref="ProgressionCalculator"/>; nothing is counted.</exception>
    public void Add(ReadOnlySpan<Measurement> measurements)
    {
        const int OnStack = ProgressionCalculator.RoomOnStack;
        var room = measurements.Length <= OnStack ? stackalloc MeasurementRow[OnStack] : new MeasurementRow[measurements.Length];
        var lines = Timelines.Of(Calculator.Instrument, measurements, room);
        Add(lines.Rows, until: int.MaxValue);
        PassedOver += lines.PassedOver;
    }

    /// <summary>Adds one subject of a set, by its measurements up to a day.</summary>
    /// <param name="measurements">Measurements of the same instrument.</param>
    /// <param name="subject">Place of the subject in the set; see <see cref="MeasurementSet.IndexOf"/>.</param>
    /// <param name="until">Last day, included; <c>null</c> = all.</param>
    /// <exception cref="ArgumentException">The set is of another instrument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such subject.</exception>
    internal void Add(MeasurementSet measurements, int subject, LocalDate? until = null)
    {
        var last = until is { } day ? DayNumberOf(day) : int.MaxValue;
        Add(RowsOf(measurements, subject), last);
        PassedOver += measurements.PassedOverOf(subject, last);
    }

    private ReadOnlySpan<MeasurementRow> RowsOf(MeasurementSet measurements, int subject)
    {
        if (!ReferenceEquals((measurements ?? throw new ArgumentNullException(nameof(measurements))).Instrument, Calculator.Instrument))
        {
            throw new ArgumentException("The measurements are of another instrument.", nameof(measurements));
        }

        if ((uint)subject >= measurements.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(subject), "The set has no such subject.");
        }

        return measurements.RowsOf(subject);
    }

    /// <summary>Adds one subject by the measurements of a window.</summary>
    /// <param name="measurements">All measurements of the subject, in any order; those of other instruments are passed over.</param>
    /// <param name="window">The days that count.</param>
    /// <returns>How many measurements of the instrument lie outside the window; they are not counted.</returns>
    /// <exception cref="ArgumentException">The measurements break a rule of <see cref="ProgressionCalculator"/>; nothing is counted.</exception>
    internal int Add(ReadOnlySpan<Measurement> measurements, MeasurementWindow window)
    {
        const int OnStack = ProgressionCalculator.RoomOnStack;
        var room = measurements.Length <= OnStack ? stackalloc MeasurementRow[OnStack] : new MeasurementRow[measurements.Length];
        var lines = Timelines.Of(Calculator.Instrument, measurements, room);
        var outside = Add(lines.Rows, int.MaxValue, window);
        PassedOver += lines.PassedOver;
        return outside;
    }

    /// <summary>Adds one subject of a set, by the measurements of a window up to a day.</summary>
    /// <param name="measurements">Measurements of the same instrument.</param>
    /// <param name="subject">Place of the subject in the set; see <see cref="MeasurementSet.IndexOf"/>.</param>
    /// <param name="window">The days that count.</param>
    /// <param name="until">Last day, included.</param>
    /// <returns>How many measurements up to the day lie outside the window; they are not counted.</returns>
    /// <exception cref="ArgumentException">The set is of another instrument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such subject.</exception>
    internal int Add(MeasurementSet measurements, int subject, MeasurementWindow window, LocalDate until)
    {
        var outside = Add(RowsOf(measurements, subject), DayNumberOf(until), window);
        PassedOver += measurements.PassedOverOf(subject, DayNumberOf(until));
        return outside;
    }

    /// <summary>Adds the counters of another tally, which stays as it is.</summary>
    /// <param name="other">A tally of the same instrument and settings.</param>
    /// <exception cref="ArgumentException">The other has another instrument, version or definition.</exception>
    public void Merge(ProgressionTally other)
    {
        ArgumentNullException.ThrowIfNull(other);

        var (mine, theirs) = (Calculator, other.Calculator);
        if (
            !string.Equals(mine.Instrument.Id, theirs.Instrument.Id, StringComparison.Ordinal)
            || !string.Equals(mine.Instrument.Version, theirs.Instrument.Version, StringComparison.Ordinal)
            || mine.Settings != theirs.Settings
            || _counters.Length != other._counters.Length
        )
        {
            throw new ArgumentException("Results of two instruments, versions or definitions are never put together.", nameof(other));
        }

        for (var index = 0; index < _counters.Length; index++)
        {
            _counters[index] = checked(_counters[index] + other._counters[index]);
        }

        PassedOver += other.PassedOver;
    }

    /// <summary>The result so far; later additions do not change it.</summary>
    public ProgressionResult ToResult()
    {
        var (instrument, settings) = (Calculator.Instrument, Calculator.Settings);
        var groups = instrument.RaterKinds.Select(
            (rater, index) =>
                new ProgressionGroup(
                    rater,
                    _counters.AsSpan(_layout.HeadsOf(index), TallyLayout.Heads),
                    new IndexPairs(
                        _counters.AsSpan(_layout.HeadsOf(index), TallyLayout.Heads),
                        _counters.AsSpan(_layout.FirstSumsOf(index), _layout.SumsLength),
                        _counters.AsSpan(_layout.LastSumsOf(index), _layout.SumsLength)
                    ),
                    Pairs(_layout.TablesOf(index), instrument.ItemsOf(rater))
                )
        );
        var raters = Calculator.GapRaters;
        var ofBoth = instrument.Items.Where(item => raters is { } gap && item.AskedOf.Contains(gap.From) && item.AskedOf.Contains(gap.To));
        return new ProgressionResult(
            instrument,
            settings,
            groups.ToValueList(),
            new RaterGap(raters?.From, raters?.To, Pairs(_layout.GapTables, ofBoth), Pairs(_layout.ApartTables, ofBoth))
        );
    }

    /// <summary>Instrument and definition.</summary>
    public override string ToString() => $"{Calculator.Instrument}, {Calculator.Settings.Name}";

    // Subjects of one report all end on the same day.
    private int DayNumberOf(LocalDate day)
    {
        if (_until.Day != day)
        {
            _until = (day, Measurement.DayNumberOf(day));
        }

        return _until.Number;
    }

    private int Add(ReadOnlySpan<MeasurementRow> rows, int until, MeasurementWindow window)
    {
        var (first, last) = (Measurement.DayNumberOf(window.First), Math.Min(Measurement.DayNumberOf(window.Last), until));
        var outside = 0;
        foreach (ref readonly var row in rows)
        {
            outside += row.Day <= until && (row.Day < first || row.Day > last) ? row.CountIn(0) + row.CountIn(1) : 0;
        }

        if (outside == 0)
        {
            Add(rows, until);
            return 0;
        }

        var inside = new MeasurementRow[rows.Length];
        var count = 0;
        foreach (ref readonly var row in rows)
        {
            if (row.Day >= first && row.Day <= last)
            {
                inside[count++] = row;
            }
        }

        Add(inside.AsSpan(0, count), until);
        return outside;
    }

    private void Add(ReadOnlySpan<MeasurementRow> rows, int until)
    {
        var line = -1;
        var ofLine = rows;
        for (var raterIndex = 0; raterIndex < Calculator.RaterCount; raterIndex++)
        {
            var mine = Calculator.BasisOf(raterIndex).Line;
            if (mine.Line != line)
            {
                line = mine.Line;
                ofLine = mine.In(rows, until);
            }

            PairedAnswers.Find(Calculator, raterIndex, ofLine, out var paired);
            if (paired.Measurements > 0)
            {
                Count(raterIndex, paired);
            }
        }

        if (Calculator.GapFrom >= 0)
        {
            CountGaps(new Timelines(Calculator.Instrument, rows, until));
        }
    }

    private void CountGaps(Timelines lines)
    {
        const int OnStack = ProgressionCalculator.RoomOnStack;
        var most = lines.Rows.Length;
        Span<DatedAnswers> room = most <= OnStack ? stackalloc DatedAnswers[2 * OnStack] : new DatedAnswers[2 * most];
        var from = lines.Of(Calculator.GapFrom, room.Slice(0, most));
        var to = lines.Of(Calculator.GapTo, room.Slice(most));
        var matches = most <= OnStack ? stackalloc RaterMatch[OnStack] : new RaterMatch[most];
        var found = matches.Slice(0, NearestPairs.Match(from, to, Calculator.Settings.GapMaxDays ?? 0, matches));
        foreach (var match in found)
        {
            _layout.Count(_counters, _layout.GapTables, from[match.From].Answers, to[match.To].Answers);
        }

        if (found.Length > 1)
        {
            CountApart(found, from, to);
        }
    }

    // How far apart the raters are the first and the last time that both answer an item, by the days of the first rater (BIP-G6).
    private void CountApart(Span<RaterMatch> matches, ReadOnlySpan<DatedAnswers> from, ReadOnlySpan<DatedAnswers> to)
    {
        for (var next = 1; next < matches.Length; next++)
        {
            for (var place = next; place > 0 && matches[place - 1].From > matches[place].From; place--)
            {
                (matches[place - 1], matches[place]) = (matches[place], matches[place - 1]);
            }
        }

        var (low, high) = (default(HalfPairs), default(HalfPairs));
        foreach (var match in matches)
        {
            var apart = Answers.Apart(from[match.From].Answers, to[match.To].Answers);
            low.Add(apart.Low);
            high.Add(apart.High);
        }

        _layout.Count(
            _counters,
            _layout.ApartTables,
            new Answers(low.First & low.Twice, high.First & high.Twice),
            new Answers(low.Last & low.Twice, high.Last & high.Twice)
        );
    }

    private void Count(int raterIndex, in PairedAnswers paired)
    {
        var basis = Calculator.BasisOf(raterIndex);
        var heads = _counters.AsSpan(_layout.HeadsOf(raterIndex), TallyLayout.Heads);
        var (@class, anyUp, anyDown) = paired.MovementBy(basis, Calculator.Settings.Threshold);
        heads[@class]++;
        heads[TallyLayout.AnyUp] += anyUp ? 1 : 0;
        heads[TallyLayout.AnyDown] += anyDown ? 1 : 0;
        heads[TallyLayout.WithSecond] += paired.Measurements > 1 ? 1 : 0;
        if (paired.Computable > 1)
        {
            var (first, last) = (paired.FirstComputable.Only(basis.Items), paired.LastComputable.Only(basis.Items));
            var (firstSum, firstAnswered, lastSum, lastAnswered) = (first.Sum, first.Count, last.Sum, last.Count);
            var change = (lastSum * firstAnswered) - (firstSum * lastAnswered);
            heads[TallyLayout.IndexPairs]++;
            heads[TallyLayout.IndexUp] += change > 0 ? 1 : 0;
            heads[TallyLayout.IndexDown] += change < 0 ? 1 : 0;
            _counters[_layout.FirstSumsOf(raterIndex) + firstAnswered] += firstSum;
            _counters[_layout.LastSumsOf(raterIndex) + lastAnswered] += lastSum;
        }

        _layout.Count(_counters, _layout.TablesOf(raterIndex), paired.First, paired.Last);
    }

    private ValueList<ItemPairs> Pairs(int tables, IEnumerable<InstrumentItem> items)
    {
        var max = Calculator.Instrument.ScaleMax;
        return items
            .Select(item => new ItemPairs(item, max, _counters.AsSpan(_layout.TableOf(tables, item.Slot), _layout.TableLength)))
            .ToValueList();
    }
}
