using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>What an instrument measures (mätningens föremål). Results of the two are never in one table (BIP-J5).</summary>
/// <remarks>Source: BIP-J2.</remarks>
[JsonConverter(typeof(CodeJsonConverter<MeasurementSubject>))]
public sealed class MeasurementSubject : CodedList<MeasurementSubject>
{
    /// <summary>A person (deltagare).</summary>
    public static readonly MeasurementSubject Participant = new(nameof(Participant), 0, "participant", "deltagare", "participant");

    /// <summary>An organisation (organisation).</summary>
    public static readonly MeasurementSubject Organisation = new(nameof(Organisation), 1, "organisation", "organisation", "organisation");

    private MeasurementSubject(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
