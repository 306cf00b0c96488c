using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Kind of consent (samtycke) or information given. Each is a record of its own; one never stands for another (SE-L8).</summary>
/// <remarks>Source: SE-C10.</remarks>
[JsonConverter(typeof(CodeJsonConverter<ConsentKind>))]
public sealed class ConsentKind : CodedList<ConsentKind>
{
    /// <summary>Registration in SUS (samtycke till registrering i SUS); history only.</summary>
    public static readonly ConsentKind Sus = new(nameof(Sus), 0, "sus", "samtycke till registrering i SUS", "SUS registration");

    /// <summary>Exchange of information between the parties (samtycke till informationsutbyte).</summary>
    public static readonly ConsentKind InformationExchange = new(
        nameof(InformationExchange),
        1,
        "information-exchange",
        "samtycke till informationsutbyte",
        "information exchange"
    );

    /// <summary>Information on reporting to ESF and SCB (information om ESF/SCB-rapportering).</summary>
    public static readonly ConsentKind EsfScbInformation = new(
        nameof(EsfScbInformation),
        2,
        "esf-scb-information",
        "information om ESF/SCB-rapportering",
        "ESF/SCB information"
    );

    private ConsentKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
