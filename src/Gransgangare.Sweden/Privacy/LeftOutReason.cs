using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Sweden.Privacy;

/// <summary>Why a person is not in an export (utelämnad). Where several hold, the first of the list is given.</summary>
[JsonConverter(typeof(CodeJsonConverter<LeftOutReason>))]
public sealed class LeftOutReason : CodedList<LeftOutReason>
{
    /// <summary>Protected personal data (SE-R1, SE-S16).</summary>
    public static readonly LeftOutReason Protected = new(
        nameof(Protected),
        0,
        "protected",
        "skyddade personuppgifter",
        "protected identity"
    );

    /// <summary>A consent has been withdrawn and not given again (SE-R20).</summary>
    public static readonly LeftOutReason ConsentWithdrawn = new(
        nameof(ConsentWithdrawn),
        1,
        "consent-withdrawn",
        "samtycke återkallat",
        "consent withdrawn"
    );

    /// <summary>The consent that is asked for is not recorded (SE-R1).</summary>
    public static readonly LeftOutReason NoConsent = new(nameof(NoConsent), 2, "no-consent", "samtycke saknas", "no consent");

    /// <summary>Counted without personal data already (SE-R18).</summary>
    public static readonly LeftOutReason NotIdentified = new(
        nameof(NotIdentified),
        3,
        "not-identified",
        "utan personuppgifter",
        "without personal data"
    );

    /// <summary>The protected form for this person is not confirmed by SCB (SE-M10).</summary>
    public static readonly LeftOutReason ProtectedFormUnconfirmed = new(
        nameof(ProtectedFormUnconfirmed),
        4,
        "protected-form-unconfirmed",
        "skyddade personuppgifter; fråga SCB hur personen ska anges",
        "protected identity; ask SCB how the person is to be given"
    );

    private LeftOutReason(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
