using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Measurements laid out so that those of one subject are one span (mätningar per deltagare).</summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed class MeasurementsBySubject
{
    private readonly Measurement[] _measurements;
    private readonly Dictionary<string, (int Start, int Length)> _spans = new(StringComparer.Ordinal);

    /// <summary>Lays out measurements.</summary>
    /// <param name="measurements">Measurements in any order; those of other instruments, of other versions or of later days are left out.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="until">Last day, included; <c>null</c> = all.</param>
    public MeasurementsBySubject(IEnumerable<Measurement> measurements, Instrument instrument, NodaTime.LocalDate? until)
    {
        _measurements =
        [
            .. (measurements ?? throw new ArgumentNullException(nameof(measurements))).Where(measurement =>
                measurement.IsOf(instrument) && !(measurement.Date > until)
            ),
        ];
        if (!IsInOrder())
        {
            Array.Sort(_measurements, (a, b) => string.CompareOrdinal(a.Subject, b.Subject));
        }

        for (var start = 0; start < _measurements.Length; )
        {
            var end = start + 1;
            while (end < _measurements.Length && _measurements[end].Subject == _measurements[start].Subject)
            {
                end++;
            }

            _spans.Add(_measurements[start].Subject, (start, end - start));
            start = end;
        }
    }

    /// <summary>The subjects in ordinal order of their keys.</summary>
    public UnprotectedList<string> Subjects => _spans.Keys.OrderBy(key => key, StringComparer.Ordinal).ToValueList();

    /// <summary>The measurements of a subject; empty if there are none.</summary>
    /// <param name="subject">Key of the subject.</param>
    public ReadOnlySpan<Measurement> Of(string subject) =>
        _spans.TryGetValue(subject, out var span) ? _measurements.AsSpan(span.Start, span.Length) : default;

    private bool IsInOrder()
    {
        for (var index = 1; index < _measurements.Length; index++)
        {
            if (string.CompareOrdinal(_measurements[index - 1].Subject, _measurements[index].Subject) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
