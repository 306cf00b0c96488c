using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// Many measurements of one instrument, laid out once by subject and date (packade mätningar): 24 bytes for those of two raters on one day.
/// What a progression does not need, such as the rater's own key, is not kept.
/// </summary>
/// <remarks>Immutable; serves all threads. Measurements that come subject by subject are read in one pass, others are sorted at the end.</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
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

        var layout = new Layout(expected ?? []);
        foreach (var measurement in measurements)
        {
            if (Timelines.TryRead(instrument, measurement, out var row))
            {
                layout.Add(measurement.Subject, row);
            }
        }

        return layout.ToSet(instrument);
    }

    /// <summary>Puts sets together, such as those of the blocks of a file that several threads read (sammanslagning).</summary>
    /// <param name="instrument">The instrument of all of them.</param>
    /// <param name="parts">The sets, read once; a subject may be in several.</param>
    /// <param name="expected">As for <see cref="Of"/>.</param>
    /// <returns>The same as of all their measurements, part by part.</returns>
    /// <exception cref="ArgumentException">Two have the same subject, rater kind and date (BIP-M3), or a set is of another instrument.</exception>
    public static MeasurementSet Merge(
        Instrument instrument,
        IEnumerable<MeasurementSet> parts,
        IReadOnlyCollection<string>? expected = null
    )
    {
        if (instrument is null)
        {
            throw new ArgumentNullException(nameof(instrument));
        }

        var layout = new Layout(expected ?? []);
        foreach (var part in parts ?? throw new ArgumentNullException(nameof(parts)))
        {
            if (!ReferenceEquals(part.Instrument, instrument))
            {
                throw new ArgumentException("A set is of another instrument.", nameof(parts));
            }

            foreach (var subject in part._subjects)
            {
                layout.Add(subject.Key, part._store.Of(subject.Value));
            }
        }

        return layout.ToSet(instrument);
    }

    /// <summary>Place of a subject; -1 if it has no measurement here.</summary>
    /// <param name="subject">Key of the subject.</param>
    public int IndexOf(string subject) => _subjects.TryGetValue(subject, out var index) ? index : -1;

    /// <summary>The number of subjects.</summary>
    public override string ToString() => FormattableString.Invariant($"MeasurementSet ({Count} subjects)");

    internal ReadOnlySpan<MeasurementRow> RowsOf(int subject) => _store.Of(subject);

    /// <summary>A set as it grows.</summary>
    private sealed class Layout
    {
        private readonly Dictionary<string, int> _places;
        private readonly List<string> _subjects;
        private readonly RowStore _store;
        private readonly int _expected;
        private string _key = "";
        private int _place = -1;

        public Layout(IReadOnlyCollection<string> expected)
        {
            _places = new Dictionary<string, int>(expected.Count, StringComparer.Ordinal);
            _subjects = new List<string>(expected.Count);
            _store = new RowStore(expected.Count);
            foreach (var one in expected)
            {
                _ = PlaceOf(one);
            }

            _expected = _subjects.Count;
        }

        public void Add(string subject, in MeasurementRow row)
        {
            MoveTo(subject);
            _store.Add(_place, row);
        }

        public void Add(string subject, ReadOnlySpan<MeasurementRow> rows)
        {
            MoveTo(subject);
            foreach (ref readonly var row in rows)
            {
                _store.Add(_place, row);
            }
        }

        public MeasurementSet ToSet(Instrument instrument)
        {
            _store.Finish(_subjects.Count);
            return new MeasurementSet(instrument, _store, _places, _expected);
        }

        // Mostly the same subject again, or the next.
        private void MoveTo(string subject)
        {
            if (!string.Equals(_key, subject))
            {
                _key = subject;
                _place = _place + 1 < _subjects.Count && string.Equals(_subjects[_place + 1], subject) ? _place + 1 : PlaceOf(subject);
            }
        }

        // The place of a subject, who gets the next if there is none yet.
        private int PlaceOf(string subject)
        {
#if NETSTANDARD2_0
            if (_places.TryGetValue(subject, out var place))
            {
                return place;
            }

            _places.Add(subject, _subjects.Count);
#else
            if (!_places.TryAdd(subject, _subjects.Count))
            {
                return _places[subject];
            }
#endif
            _subjects.Add(subject);
            return _subjects.Count - 1;
        }
    }
}
