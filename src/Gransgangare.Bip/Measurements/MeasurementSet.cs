namespace Gransgangare.Bip;

/// <summary>
/// Many measurements of one instrument, laid out once by subject, rater kind and date (packade mätningar): 24 bytes each. What a progression
/// does not need, such as the rater's own key, is not kept.
/// </summary>
/// <remarks>Immutable; serves all threads. Measurements that come subject by subject are read in one pass, others are sorted at the end.</remarks>
public sealed class MeasurementSet
{
    private readonly RowStore _store;
    private readonly Dictionary<string, int> _subjects;

    private MeasurementSet(Instrument instrument, RowStore store, Dictionary<string, int> subjects) =>
        (Instrument, _store, _subjects) = (instrument, store, subjects);

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>Number of subjects.</summary>
    public int Count => _subjects.Count;

    /// <summary>The subjects in the order in which they first came; the place is the one that <see cref="IndexOf"/> gives.</summary>
    public IEnumerable<string> Subjects => _subjects.Keys;

    /// <summary>Lays out measurements.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="measurements">
    /// In any order, read once; those of other instruments, rater kinds or kinds of subject are passed over.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Two have the same subject, rater kind and date (BIP-M3), or an answer lies above the scale.
    /// </exception>
    public static MeasurementSet Of(Instrument instrument, IEnumerable<Measurement> measurements)
    {
        if (instrument is null)
        {
            throw new ArgumentNullException(nameof(instrument));
        }

        var store = new RowStore();
        var subjects = new Dictionary<string, int>(StringComparer.Ordinal);
        var (key, subject) = ("", -1);
        foreach (var measurement in measurements ?? throw new ArgumentNullException(nameof(measurements)))
        {
            if (!Timelines.TryRead(instrument, measurement, place: 0, out var row))
            {
                continue;
            }

            if (!string.Equals(key, measurement.Subject))
            {
                key = measurement.Subject;
                if (!subjects.TryGetValue(key, out subject))
                {
                    subjects.Add(key, subject = subjects.Count);
                }
            }

            store.Add(subject, row);
        }

        store.Finish(subjects.Count);
        for (subject = 0; subject < subjects.Count; subject++)
        {
            Timelines.DemandOnce(store.Of(subject));
        }

        return new MeasurementSet(instrument, store, subjects);
    }

    /// <summary>Place of a subject; -1 if it has no measurement here.</summary>
    /// <param name="subject">Key of the subject.</param>
    public int IndexOf(string subject) => _subjects.TryGetValue(subject, out var index) ? index : -1;

    /// <summary>The number of subjects.</summary>
    public override string ToString() => FormattableString.Invariant($"MeasurementSet ({Count} subjects)");

    internal ReadOnlySpan<MeasurementRow> RowsOf(int subject) => _store.Of(subject);
}
