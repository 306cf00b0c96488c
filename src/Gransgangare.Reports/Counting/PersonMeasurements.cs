using System.Runtime.InteropServices;
using Gransgangare.Bip;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>The measurements of one person, loose or as a place in sets.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct PersonMeasurements
{
    private readonly ReadOnlySpan<Measurement> _loose;
    private readonly MeasurementSet[]? _sets;
    private readonly int _subject;

    public PersonMeasurements(ReadOnlySpan<Measurement> loose) => _loose = loose;

    /// <summary>Those of a place in the set of each instrument of a request.</summary>
    public PersonMeasurements(MeasurementSet[] sets, int subject) => (_sets, _subject) = (sets, subject);

    public bool IsEmpty => _sets is null && _loose.IsEmpty;

    /// <summary>Adds those of a window to the tally of an instrument; those of a set up to a day.</summary>
    /// <returns>How many lie outside the window.</returns>
    public int AddTo(ProgressionTally tally, int instrument, MeasurementWindow window, LocalDate until) =>
        _sets is null ? tally.Add(_loose, window) : tally.Add(_sets[instrument], _subject, window, until);
}
