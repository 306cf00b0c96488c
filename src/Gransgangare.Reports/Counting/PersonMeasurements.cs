using System.Runtime.InteropServices;
using Gransgangare.Bip;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>The measurements of one person, loose or as a place in a set.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct PersonMeasurements
{
    private readonly ReadOnlySpan<Measurement> _loose;
    private readonly MeasurementSet? _set;
    private readonly int _subject;

    public PersonMeasurements(ReadOnlySpan<Measurement> loose) => _loose = loose;

    public PersonMeasurements(MeasurementSet set, int subject) => (_set, _subject) = (set, subject);

    public bool IsEmpty => _set is null && _loose.IsEmpty;

    /// <summary>Adds those of a window to a tally; those of a set up to a day.</summary>
    /// <returns>How many lie outside the window.</returns>
    public int AddTo(ProgressionTally tally, MeasurementWindow window, LocalDate until) =>
        _set is null ? tally.Add(_loose, window) : tally.Add(_set, _subject, window, until);
}
