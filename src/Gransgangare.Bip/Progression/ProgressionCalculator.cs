namespace Gransgangare.Bip;

/// <summary>
/// Judges one subject at a time (bedömning av progression): index, progression for each rater kind, and which measurements of two raters
/// belong together. Immutable; one calculator serves all threads and allocates nothing for a measurement.
/// </summary>
/// <remarks>
/// Measurements may come in any order. Those of another instrument, rater kind or kind of subject are passed over. Source: BIP-S, BIP-P, BIP-G.
/// </remarks>
public sealed class ProgressionCalculator
{
    // Enough for a participation of several years; a subject with more costs one array.
    internal const int RoomOnStack = 32;

    private readonly IndexBasis[] _bases;
    private readonly bool _isWide;
    private readonly bool _isByAnswer;
    private readonly bool _isLatestAgainstPrevious;

    /// <summary>Makes a calculator.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="settings">The settings; <c>null</c> = the defaults.</param>
    public ProgressionCalculator(Instrument instrument, ProgressionSettings? settings = null)
    {
        Instrument = instrument ?? throw new ArgumentNullException(nameof(instrument));
        Settings = settings ?? ProgressionSettings.Default;
        var (from, to) = (instrument.IndexOf(Settings.GapFrom), instrument.IndexOf(Settings.GapTo));
        (GapFrom, GapTo) = from < 0 || to < 0 || from == to || Settings.GapMaxDays is null ? (-1, -1) : (from, to);
        _isWide = instrument.Items.Count > Answers.SlotsPerHalf;
        _isByAnswer = Settings.Definition == ProgressionDefinition.FirstAndLastAnswer;
        _isLatestAgainstPrevious = Settings.Definition == ProgressionDefinition.LatestAgainstPrevious;
        _bases = [.. instrument.RaterKinds.Select(rater => new IndexBasis(instrument, rater, Settings))];
    }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The settings.</summary>
    public ProgressionSettings Settings { get; }

    /// <summary>The index of one measurement's answers (BIP-S3, BIP-S5).</summary>
    /// <param name="rater">Who answered.</param>
    /// <param name="answers">The oriented answers; items outside that rater's index are passed over.</param>
    /// <exception cref="ArgumentException">The instrument does not have the rater kind.</exception>
    public IndexScore Score(RaterKind rater, Answers answers) => Score(BasisOf(rater), answers);

    /// <summary>The progression of one subject as one rater kind sees it.</summary>
    /// <param name="rater">The rater kind.</param>
    /// <param name="measurements">All measurements of one subject, in any order.</param>
    /// <returns>Also for a subject without measurements, which is not assessable.</returns>
    /// <exception cref="ArgumentException">
    /// The instrument does not have the rater kind, the measurements are of more than one subject, two have the same rater kind and date
    /// (BIP-M3), or an answer lies above the scale.
    /// </exception>
    public Progression Judge(RaterKind rater, ReadOnlySpan<Measurement> measurements)
    {
        _ = BasisOf(rater);
        var (raterIndex, place) = (Instrument.IndexOf(rater), 0);
        var room = measurements.Length <= RoomOnStack ? stackalloc MeasurementRow[RoomOnStack] : new MeasurementRow[measurements.Length];
        return Judge(raterIndex, Timelines.Of(Instrument, measurements, room).Of(raterIndex), ref place);
    }

    /// <summary>
    /// Matches measurements of the two rater kinds of the gap: nearest dates first, each measurement used once; of equal distances the
    /// earlier first rater's date, then the earlier second rater's (BIP-G3).
    /// </summary>
    /// <param name="measurements">All measurements of one subject, in any order.</param>
    /// <param name="matches">Room for the matches: at least half as long as <paramref name="measurements"/>.</param>
    /// <returns>How many matches there are, nearest first; none if the instrument lacks one of the rater kinds.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Judge(RaterKind, ReadOnlySpan{Measurement})"/>, or too little room.</exception>
    public int MatchRaters(ReadOnlySpan<Measurement> measurements, Span<RaterMatch> matches)
    {
        if (matches.Length < measurements.Length / 2)
        {
            throw new ArgumentException("There is too little room for the matches.", nameof(matches));
        }

        var room = measurements.Length <= RoomOnStack ? stackalloc MeasurementRow[RoomOnStack] : new MeasurementRow[measurements.Length];
        var lines = Timelines.Of(Instrument, measurements, room);
        var from = lines.Of(GapFrom);
        var to = lines.Of(GapTo);
        var found = NearestPairs.Match(from, to, Settings.GapMaxDays ?? 0, matches);
        for (var index = 0; index < found; index++)
        {
            matches[index] = new RaterMatch(from[matches[index].From].Place, to[matches[index].To].Place);
        }

        return found;
    }

    internal int RaterCount => _bases.Length;

    /// <summary>Index of the first rater kind of the gap; -1 if no gap can be counted.</summary>
    internal int GapFrom { get; }

    /// <summary>Index of the second rater kind of the gap; -1 if no gap can be counted.</summary>
    internal int GapTo { get; }

    internal IndexScore Score(IndexBasis basis, Answers answers)
    {
        var indexed = answers.Only(basis.Items);
        return new IndexScore(indexed.Sum, indexed.Count, basis, Instrument.ScaleMax);
    }

    /// <summary>Judges the measurements of one rater kind in one pass that branches on nothing but where they end.</summary>
    /// <param name="raterIndex">The rater kind.</param>
    /// <param name="rows">The sorted measurements of one subject.</param>
    /// <param name="place">Place of the first that may be of the rater kind; becomes the place after its last.</param>
    /// <param name="until">Last day, included.</param>
    internal Progression Judge(int raterIndex, ReadOnlySpan<MeasurementRow> rows, ref int place, int until = int.MaxValue)
    {
        var basis = _bases[raterIndex];
        var (end, late) = (MeasurementRow.KeyAfter(raterIndex, int.MaxValue), MeasurementRow.KeyAfter(raterIndex, until));
        var (low, high) = (default(HalfPairs), default(HalfPairs));
        var (measured, computable, first, last, previous) = (0, 0, uint.MaxValue, 0, 0);
        var (index, isWide, least) = (place, _isWide, basis.Least - 1);
        for (; index < rows.Length && rows[index].Key < end; index++)
        {
            // What is later than the last day answers nothing.
            ref readonly var row = ref rows[index];
            var known = (ulong)((row.Key - late) >> 63);
            var answered = low.Add(row.Low & known) & basis.Low;
            if (isWide)
            {
                answered |= (Answers.Filled(row.High & known) & basis.High) << 1;
            }

            // One less than zero is all ones: the sign says whether enough is answered, and is the mask of what follows from it.
            var isComputable = (least - Answers.BitsIn(answered)) >> 31;
            first = Math.Min(first, (uint)(index | ~isComputable));
            previous ^= (previous ^ last) & isComputable;
            last ^= (last ^ index) & isComputable;
            measured -= (int)known;
            computable -= isComputable;
        }

        for (var wide = place; isWide && wide < index; wide++)
        {
            high.Add(rows[wide].High & (ulong)((rows[wide].Key - late) >> 63));
        }

        place = index;
        var (earliest, latest) = (default(Answers), default(Answers));
        if (computable > 0)
        {
            earliest = rows[computable > 1 && _isLatestAgainstPrevious ? previous : (int)first].Answers;
            latest = rows[last].Answers;
        }

        if (!_isByAnswer)
        {
            var both = computable > 1 ? earliest.Answered & latest.Answered & basis.AllItems : default;
            return new Progression(this, basis, measured, computable, earliest, latest, earliest.Only(both), latest.Only(both));
        }

        // Item by item the first and the last answer; an item answered once has no pair.
        var (twiceLow, twiceHigh) = (low.Twice & basis.AllItems.Low, high.Twice & basis.AllItems.High);
        return new Progression(
            this,
            basis,
            measured,
            computable,
            earliest,
            latest,
            new Answers(low.First & twiceLow, high.First & twiceHigh),
            new Answers(low.Last & twiceLow, high.Last & twiceHigh)
        );
    }

    private IndexBasis BasisOf(RaterKind rater) =>
        Instrument.IndexOf(rater) is var index && index >= 0
            ? _bases[index]
            : throw new ArgumentException("The instrument does not have that rater kind.", nameof(rater));
}
