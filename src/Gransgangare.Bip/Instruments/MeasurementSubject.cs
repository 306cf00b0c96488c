using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>What an instrument measures (det som mäts). Results of the two are never in one table (BIP-J5).</summary>
/// <remarks>Source: BIP-J2.</remarks>
[JsonConverter(typeof(CodeJsonConverter<MeasurementSubject>))]
public sealed class MeasurementSubject : CodedList<MeasurementSubject>
{
    /// <summary>A person (deltagare).</summary>
    public static readonly MeasurementSubject Participant = new(
        nameof(Participant),
        0,
        "participant",
        "deltagare",
        "participant",
        "person",
        new("personer", "persons")
    );

    /// <summary>An organisation (organisation).</summary>
    public static readonly MeasurementSubject Organisation = new(
        nameof(Organisation),
        1,
        "organisation",
        "organisation",
        "organisation",
        "organisation",
        new("organisationer", "organisations")
    );

    private MeasurementSubject(string name, int order, string code, string sv, string en, string unit, LocalizedText units)
        : base(name, order, code, sv, en)
    {
        Unit = unit;
        Units = units;
    }

    /// <summary>What one of them is counted as, the same word in Swedish and English (räkneenhet): <c>person</c> or <c>organisation</c>.</summary>
    public string Unit { get; }

    /// <summary>What many of them are counted as (räkneenhet i flertal).</summary>
    public LocalizedText Units { get; }
}
