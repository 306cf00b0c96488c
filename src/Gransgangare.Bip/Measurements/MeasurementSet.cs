using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// Many measurements of one instrument, laid out once by subject and date (packade mätningar): 24 bytes for those of two raters on one day.
/// What a progression does not need, such as the rater's own key, is not kept.
/// </summary>
/// <remarks>Immutable; serves all threads. Measurements that come subject by subject are read in one pass, others are sorted at the end.</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed class MeasurementSet
{
    private readonly RowStore _store;
    private readonly Dictionary<string, int> _subjects;
    private readonly IReadOnlyList<string> _names;

    // By subject, since few have any; also of those who have nothing else.
    private readonly Dictionary<string, List<(int Day, PassedOver Why)>> _passedOver;

    private MeasurementSet(
        Instrument instrument,
        RowStore store,
        Dictionary<string, int> subjects,
        IReadOnlyList<string> names,
        int expected,
        Dictionary<string, List<(int Day, PassedOver Why)>> passedOver
    ) => (Instrument, _store, _subjects, _names, Expected, _passedOver) = (instrument, store, subjects, names, expected, passedOver);

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>Number of subjects, those who were expected included.</summary>
    public int Count => _subjects.Count;

    /// <summary>Number of subjects who were expected; they have the first places.</summary>
    public int Expected { get; }

    /// <summary>The measurements that were passed over when the set was laid out, and why.</summary>
    public PassedOver PassedOver => Sum(_passedOver.Values.SelectMany(ofSubject => ofSubject));

    /// <summary>
    /// The subjects: those who were expected, then others in the order in which they first came. The place is the one that
    /// <see cref="IndexOf"/> gives.
    /// </summary>
    public UnprotectedList<string> Subjects => _subjects.Keys.ToValueList();

    /// <summary>Lays out measurements.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="measurements">
    /// In any order, read once; those of other instruments, versions, rater kinds or kinds of subject are passed over, and
    /// <see cref="PassedOver"/> says how many.
    /// </param>
    /// <param name="expected">
    /// Subjects who have a place whether they are measured or not, in the order of their places; one that is repeated keeps the first.
    /// <c>null</c> = none. Measurements in the same order are laid out fastest.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Two have the same subject, rater kind and date (BIP-M3).
    /// </exception>
    public static MeasurementSet Of(
        Instrument instrument,
        IEnumerable<Measurement> measurements,
        IReadOnlyCollection<string>? expected = null
    )
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(measurements);

        var layout = new Layout(expected ?? []);
        foreach (var measurement in measurements)
        {
            if (Timelines.TryRead(instrument, measurement, out var row))
            {
                layout.Add(measurement.Subject, row);
            }
            else
            {
                layout.PassOver(measurement.Subject, measurement.DayNumber, PassedOver.Why(instrument, measurement));
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
        ArgumentNullException.ThrowIfNull(instrument);

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

            foreach (var subject in part._passedOver)
            {
                subject.Value.ForEach(one => layout.PassOver(subject.Key, one.Day, one.Why));
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

    /// <summary>What was passed over of a subject up to a day.</summary>
    internal PassedOver PassedOverOf(int subject, int until) =>
        _passedOver.Count > 0 && _passedOver.TryGetValue(_names[subject], out var ofSubject) ? Until(ofSubject, until) : default;

    private static PassedOver Until(List<(int Day, PassedOver Why)> rows, int until) => Sum(rows.Where(one => one.Day <= until));

    private static PassedOver Sum(IEnumerable<(int Day, PassedOver Why)> rows) =>
        rows.Aggregate(default(PassedOver), (sum, one) => sum + one.Why);

    /// <summary>A set as it grows.</summary>
    private sealed class Layout
    {
        private readonly Dictionary<string, int> _places;
        private readonly List<string> _subjects;
        private readonly RowStore _store;
        private readonly Dictionary<string, List<(int Day, PassedOver Why)>> _passedOver = new(StringComparer.Ordinal);
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

        public void PassOver(string subject, int day, PassedOver why)
        {
            if (!_passedOver.TryGetValue(subject, out var ofSubject))
            {
                _passedOver.Add(subject, ofSubject = []);
            }

            ofSubject.Add((day, why));
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
            return new MeasurementSet(instrument, _store, _places, _subjects, _expected, _passedOver);
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
