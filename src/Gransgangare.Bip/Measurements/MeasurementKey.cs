using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>
/// What may occur only once among measurements: subject, rater kind, date and instrument. The rater's own pseudonym is not part of it, so
/// two caseworkers on one day are a repetition (BIP-M3, BIP-O8).
/// </summary>
/// <param name="Subject">Key of the subject.</param>
/// <param name="SubjectKind">Person or organisation.</param>
/// <param name="Rater">Who answered.</param>
/// <param name="Date">The day.</param>
/// <param name="InstrumentId">Id of the instrument.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal readonly record struct MeasurementKey(
    string Subject,
    MeasurementSubject SubjectKind,
    RaterKind Rater,
    LocalDate Date,
    string InstrumentId
)
{
    /// <summary>The type only: subject and date are not written out.</summary>
    public override string ToString() => nameof(MeasurementKey);
}
