using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>How many measurements a calculation by one instrument passed over, and why (mätningar som inte räknas).</summary>
/// <param name="OtherInstrument">Of another instrument, or of another kind of subject: a person may be rated by several.</param>
/// <param name="OtherVersion">Of the instrument in another version: two versions are never compared (BIP-I13). So is one with an answer above the scale.</param>
/// <param name="OtherRater">By a rater kind that the instrument lacks.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal readonly record struct PassedOver(long OtherInstrument, long OtherVersion, long OtherRater)
{
    /// <summary>All of them.</summary>
    public long Total => OtherInstrument + OtherVersion + OtherRater;

    /// <summary>Those of both.</summary>
    public static PassedOver operator +(PassedOver one, PassedOver other) =>
        checked(new(one.OtherInstrument + other.OtherInstrument, one.OtherVersion + other.OtherVersion, one.OtherRater + other.OtherRater));

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(PassedOver);

    /// <summary>Why a measurement is passed over by an instrument; the default if it is not.</summary>
    internal static PassedOver Why(Instrument instrument, Measurement measurement) =>
        measurement.IsOf(instrument)
            ? instrument.IndexOf(measurement.Rater) < 0
                ? new(0, 0, 1)
                : new(0, measurement.Answers.Exceed(instrument.Highest) ? 1 : 0, 0)
            : string.Equals(measurement.InstrumentId, instrument.Id, StringComparison.Ordinal)
            && ReferenceEquals(measurement.SubjectKind, instrument.Subject)
                ? new(0, 1, 0)
                : new(1, 0, 0);
}
