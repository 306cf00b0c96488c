namespace Gransgangare.Bip;

/// <summary>
/// Many measurements of one instrument, laid out once by subject and date (packade mätningar): 24 bytes for those of two raters on one day.
/// What a progression does not need, such as the rater's own key, is not kept.
/// </summary>
/// <remarks>Immutable; serves all threads. Measurements that come subject by subject are read in one pass, others are sorted at the end.</remarks>
public sealed class MeasurementSet
{
    private readonly RowStore _store;
    private readonly Dictionary<string, int> _subjects;

    private MeasurementSet(Instrument instrument, RowStore store, Dictionary<string, int> subjects, int expected) =>
        (Instrument, _store, _subjects, Expected) = (instrument, store, subjects, expected);

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>Number of subjects, those who were expected included.</summary>
    public int Count => _subjects.Count;

    /// <summary>Number of subjects who were expected; they have the first places.</summary>
    public int Expected { get; }

    /// <summary>
    /// The subjects: those who were expected, then others in the order in which they first came. The place is the one that
    /// <see cref="IndexOf"/> gives.
    /// </summary>
    public IEnumerable<string> Subjects => _subjects.Keys;

    /// <summary>Lays out measurements.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="measurements">
    /// In any order, read once; those of other instruments, rater kinds or kinds of subject are passed over.
    /// </param>
    /// <param name="expected">
    /// Subjects who have a place whether they are measured or not, in the order of their places; one that is repeated keeps the first.
    /// <c>null</c> = none. Measurements in the same order are laid out fastest.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Two have the same subject, rater kind and date (BIP-M3), or an answer lies above the scale.
    /// </exception>
    public static MeasurementSet Of(
        Instrument instrument,
        IEnumerable<Measurement> measurements,
        IReadOnlyCollection<string>? expected = null
    )
    {
        if (instrument is null)
        {
            throw new ArgumentNullException(nameof(instrument));
        }

        if (measurements is null)
        {
            throw new ArgumentNullException(nameof(measurements));
        }

        expected ??= [];
        var store = new RowStore(expected.Count);
        var subjects = new Dictionary<string, int>(expected.Count, StringComparer.Ordinal);
        var inOrder = new List<string>(expected.Count);
        foreach (var one in expected)
        {
            _ = PlaceOf(one, subjects, inOrder);
        }

        var (count, key, subject) = (subjects.Count, "", -1);
        foreach (var measurement in measurements)
        {
            if (!Timelines.TryRead(instrument, measurement, out var row))
            {
                continue;
            }

            if (!string.Equals(key, measurement.Subject))
            {
                key = measurement.Subject;
                subject =
                    subject + 1 < inOrder.Count && string.Equals(inOrder[subject + 1], key) ? subject + 1 : PlaceOf(key, subjects, inOrder);
            }

            store.Add(subject, row);
        }

        store.Finish(subjects.Count);
        return new MeasurementSet(instrument, store, subjects, count);
    }

    /// <summary>Place of a subject; -1 if it has no measurement here.</summary>
    /// <param name="subject">Key of the subject.</param>
    public int IndexOf(string subject) => _subjects.TryGetValue(subject, out var index) ? index : -1;

    /// <summary>The number of subjects.</summary>
    public override string ToString() => FormattableString.Invariant($"MeasurementSet ({Count} subjects)");

    internal ReadOnlySpan<MeasurementRow> RowsOf(int subject) => _store.Of(subject);

    // The place of a subject, who gets the next if there is none yet.
    private static int PlaceOf(string key, Dictionary<string, int> subjects, List<string> inOrder)
    {
#if NETSTANDARD2_0
        if (subjects.TryGetValue(key, out var place))
        {
            return place;
        }

        subjects.Add(key, inOrder.Count);
#else
        if (!subjects.TryAdd(key, inOrder.Count))
        {
            return subjects[key];
        }
#endif
        inOrder.Add(key);
        return inOrder.Count - 1;
    }
}
