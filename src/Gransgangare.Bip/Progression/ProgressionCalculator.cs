namespace Gransgangare.Bip;

/// <summary>
/// Judges one subject at a time (bedömning av progression): index, progression for each rater kind, and which measurements of two raters
/// belong together. Immutable; one calculator serves all threads and allocates nothing for a measurement.
/// </summary>
/// <remarks>
/// Measurements may come in any order. Those of another instrument, version, rater kind or kind of subject are passed over, and
/// <see cref="PassedOverOf"/> says how many and why. Source: BIP-S, BIP-P, BIP-G.
/// </remarks>
public sealed class ProgressionCalculator
{
    // Enough for a participation of several years; a subject with more costs one array.
    internal const int RoomOnStack = 32;

    private readonly IndexBasis[] _bases;

    /// <summary>Makes a calculator.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="settings">The settings; <c>null</c> = the defaults.</param>
    public ProgressionCalculator(Instrument instrument, ProgressionSettings? settings = null)
    {
        Instrument = instrument ?? throw new ArgumentNullException(nameof(instrument));
        Settings = settings ?? ProgressionSettings.Default;
        GapRaters = Settings.GapOf(instrument);
        (GapFrom, GapTo) = GapRaters is { } raters ? (instrument.IndexOf(raters.From), instrument.IndexOf(raters.To)) : (-1, -1);
        IsByAnswer = Settings.Definition == ProgressionDefinition.FirstAndLastAnswer;
        IsLatestAgainstPrevious = Settings.Definition == ProgressionDefinition.LatestAgainstPrevious;
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
    /// The instrument does not have the rater kind, the measurements are of more than one subject, or two have the same rater kind and date
    /// (BIP-M3).
    /// </exception>
    public Progression Judge(RaterKind rater, ReadOnlySpan<Measurement> measurements)
    {
        _ = BasisOf(rater);
        var raterIndex = Instrument.IndexOf(rater);
        var room = measurements.Length <= RoomOnStack ? stackalloc MeasurementRow[RoomOnStack] : new MeasurementRow[measurements.Length];
        return new Progression(this, raterIndex, Timelines.Of(Instrument, measurements, room).Rows);
    }

    /// <inheritdoc cref="Judge(RaterKind, ReadOnlySpan{Measurement})"/>
    /// <example>
    /// <code>
    /// var progression = calculator.Judge(RaterKind.Participant, measurements);
    /// </code>
    /// </example>
    public Progression Judge(RaterKind rater, IEnumerable<Measurement> measurements) =>
        Judge(rater, (measurements ?? throw new ArgumentNullException(nameof(measurements))).ToArray().AsSpan());

    /// <summary>How many measurements no progression by the instrument uses, and why.</summary>
    /// <param name="measurements">Measurements of any subjects, in any order.</param>
    internal PassedOver PassedOverOf(IEnumerable<Measurement> measurements) =>
        (measurements ?? throw new ArgumentNullException(nameof(measurements)))
            .Select(measurement => PassedOver.Why(Instrument, measurement))
            .Aggregate(default(PassedOver), (sum, one) => sum + one);

    /// <summary>
    /// Matches measurements of the two rater kinds of the gap: nearest dates first, each measurement used once; of equal distances the
    /// earlier first rater's date, then the earlier second rater's (BIP-G3).
    /// </summary>
    /// <param name="measurements">All measurements of one subject, in any order.</param>
    /// <param name="matches">Room for the matches: at least half as long as <paramref name="measurements"/>.</param>
    /// <returns>How many matches there are, nearest first; none where no gap is counted, see <see cref="ProgressionSettings.GapOf"/>.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Judge(RaterKind, ReadOnlySpan{Measurement})"/>, or too little room.</exception>
    internal int MatchRaters(ReadOnlySpan<Measurement> measurements, Span<RaterMatch> matches)
    {
        if (matches.Length < measurements.Length / 2)
        {
            throw new ArgumentException("There is too little room for the matches.", nameof(matches));
        }

        var room = measurements.Length <= RoomOnStack ? stackalloc MeasurementRow[RoomOnStack] : new MeasurementRow[measurements.Length];
        var lines = Timelines.Of(Instrument, measurements, room);
        if (GapRaters is not { } raters)
        {
            return 0;
        }

        Span<DatedAnswers> ofDays =
            measurements.Length <= RoomOnStack ? stackalloc DatedAnswers[2 * RoomOnStack] : new DatedAnswers[2 * measurements.Length];
        var from = lines.Of(GapFrom, ofDays.Slice(0, measurements.Length));
        var to = lines.Of(GapTo, ofDays.Slice(measurements.Length));
        var found = NearestPairs.Match(from, to, Settings.GapMaxDays ?? 0, matches);
        for (var index = 0; index < found; index++)
        {
            matches[index] = new RaterMatch(
                Timelines.PlaceOf(Instrument, raters.From, from[matches[index].From].Day, measurements),
                Timelines.PlaceOf(Instrument, raters.To, to[matches[index].To].Day, measurements)
            );
        }

        return found;
    }

    internal int RaterCount => _bases.Length;

    /// <summary>Whether items are paired one by one, and not measurements.</summary>
    internal bool IsByAnswer { get; }

    /// <summary>Whether the earlier measurement is the one before the last.</summary>
    internal bool IsLatestAgainstPrevious { get; }

    /// <summary>The rater kinds of the gap; <c>null</c> if no gap can be counted.</summary>
    internal (RaterKind From, RaterKind To)? GapRaters { get; }

    /// <summary>Index of the first rater kind of the gap; -1 if no gap can be counted.</summary>
    internal int GapFrom { get; }

    /// <summary>Index of the second rater kind of the gap; -1 if no gap can be counted.</summary>
    internal int GapTo { get; }

    internal IndexScore Score(IndexBasis basis, Answers answers)
    {
        var indexed = answers.Only(basis.Items);
        return new IndexScore(indexed.Sum, indexed.Count, basis, Instrument.ScaleMax);
    }

    /// <summary>The items of the index of a rater kind, in the instrument's order.</summary>
    internal IEnumerable<InstrumentItem> IndexItemsOf(RaterKind rater) =>
        Instrument.ItemsOf(rater).AsEnumerable().Where(item => item.InIndex || Settings.IncludeBelief);

    /// <summary>What the index of a rater kind rests on.</summary>
    internal IndexBasis BasisOf(int raterIndex) => _bases[raterIndex];

    private IndexBasis BasisOf(RaterKind rater) =>
        Instrument.IndexOf(rater) is var index && index >= 0
            ? _bases[index]
            : throw new ArgumentException("The instrument does not have that rater kind.", nameof(rater));
}
