using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Where one subject stands with one rater kind (mätläge); a row of a working list.</summary>
/// <param name="Subject">Key of the person or organisation.</param>
/// <param name="Rater">The rater kind.</param>
/// <param name="Status">Number of measurements and what is due.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record SubjectStatus(string Subject, RaterKind Rater, MeasurementStatus Status)
{
    /// <summary>The type only: key and dates are not written out.</summary>
    public override string ToString() => nameof(SubjectStatus);
}
