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

    /// <summary>Makes a calculator.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="settings">The settings; <c>null</c> = the defaults.</param>
    public ProgressionCalculator(Instrument instrument, ProgressionSettings? settings = null)
    {
        Instrument = instrument ?? throw new ArgumentNullException(nameof(instrument));
        Settings = settings ?? ProgressionSettings.Default;
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
        var basis = BasisOf(rater);
        var room = measurements.Length <= RoomOnStack ? stackalloc long[RoomOnStack] : new long[measurements.Length];
        return Judge(basis, Timelines.Of(Instrument, measurements, room).Of(Instrument.IndexOf(rater)));
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

        var room = measurements.Length <= RoomOnStack ? stackalloc long[RoomOnStack] : new long[measurements.Length];
        return MatchRaters(Timelines.Of(Instrument, measurements, room), matches);
    }

    internal int RaterCount => _bases.Length;

    internal IndexBasis Basis(int raterIndex) => _bases[raterIndex];

    internal int MatchRaters(Timelines lines, Span<RaterMatch> matches)
    {
        var (from, to) = (Instrument.IndexOf(Settings.GapFrom), Instrument.IndexOf(Settings.GapTo));
        return from < 0 || to < 0 || from == to ? 0 : NearestPairs.Match(lines.Of(from), lines.Of(to), Settings.GapMaxDays, matches);
    }

    internal IndexScore Score(IndexBasis basis, Answers answers)
    {
        var indexed = answers.Only(basis.Items);
        return new IndexScore(indexed.Sum, indexed.Count, basis, Instrument.ScaleMax);
    }

    internal Progression Judge(IndexBasis basis, Timeline line)
    {
        var (first, previous, last) = (default(Answers), default(Answers), default(Answers));
        var computable = 0;
        for (var place = 0; place < line.Count; place++)
        {
            var answers = line[place].Answers;
            if (answers.Only(basis.Items).Count >= basis.Least)
            {
                previous = computable == 0 ? answers : last;
                first = computable == 0 ? answers : first;
                last = answers;
                computable++;
            }
        }

        if (ReferenceEquals(Settings.Definition, ProgressionDefinition.LatestAgainstPrevious))
        {
            first = previous;
        }

        var pairs =
            ReferenceEquals(Settings.Definition, ProgressionDefinition.FirstAndLastAnswer) ? AnswerPairs(line, basis.AllItems)
            : computable < 2 ? default
            : (first.Only(last.Answered & basis.AllItems), last.Only(first.Answered & basis.AllItems));
        return new Progression(this, basis, line.Count, computable, (first, last), pairs);
    }

    // Item by item the first and the last answer; an item answered once has no pair.
    private static (Answers First, Answers Last) AnswerPairs(Timeline line, SlotSet items)
    {
        var (first, last) = (default(Answers), default(Answers));
        var twice = default(SlotSet);
        for (var place = 0; place < line.Count; place++)
        {
            var answers = line[place].Answers;
            twice |= first.Answered & answers.Answered;
            first = first.Or(answers);
            last = answers.Or(last);
        }

        return (first.Only(twice & items), last.Only(twice & items));
    }

    private IndexBasis BasisOf(RaterKind rater) =>
        Instrument.IndexOf(rater) is var index && index >= 0
            ? _bases[index]
            : throw new ArgumentException("The instrument does not have that rater kind.", nameof(rater));
}
