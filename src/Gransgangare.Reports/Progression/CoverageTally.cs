using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>Counts how well subjects are measured on a day, for each rater kind of an instrument.</summary>
internal sealed class CoverageTally(Instrument instrument, LocalDate asOf)
{
    private readonly MeasurementCoverage[] _coverage = new MeasurementCoverage[instrument.RaterKinds.Count];

    /// <summary>Adds one subject.</summary>
    /// <param name="measurements">Its measurements, in any order.</param>
    /// <param name="end">Last day of its last participation; <c>null</c> while one goes on.</param>
    public void Add(ReadOnlySpan<Measurement> measurements, LocalDate? end)
    {
        for (var index = 0; index < _coverage.Length; index++)
        {
            _coverage[index] = _coverage[index]
                .With(MeasurementStatus.Of(instrument, instrument.RaterKinds[index], measurements, asOf, end));
        }
    }

    public void Merge(CoverageTally other)
    {
        for (var index = 0; index < _coverage.Length; index++)
        {
            _coverage[index] = _coverage[index].Merge(other._coverage[index]);
        }
    }

    public ValueList<RaterCoverage> ToResult() =>
        instrument.RaterKinds.Select((rater, index) => new RaterCoverage(rater, _coverage[index])).ToValueList();

    /// <summary>Last day of a person's last participation; <c>null</c> while one goes on.</summary>
    public static LocalDate? EndOf(IReadOnlyCollection<Participation> participations) =>
        participations.Any(participation => participation.Period.IsOpen)
            ? null
            : participations.Max(participation => participation.Period.End);
}
