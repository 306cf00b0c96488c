using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Sweden.Identity;

/// <summary>Why a text is not an identity number (felorsak). The codes are stable; the text itself is never part of a reason.</summary>
[JsonConverter(typeof(CodeJsonConverter<IdentityFault>))]
public sealed class IdentityFault : CodedList<IdentityFault>
{
    /// <summary>No text.</summary>
    public static readonly IdentityFault Empty = new(nameof(Empty), 0, "empty", "numret saknas", "there is no number");

    /// <summary>None of the accepted forms (SE-I6): inner spaces, other dashes, digits of other scripts, wrong length.</summary>
    public static readonly IdentityFault Form = new(
        nameof(Form),
        1,
        "form",
        "skriv ÅÅMMDD-NNNN, ÅÅMMDD+NNNN eller ÅÅÅÅMMDDNNNN med siffrorna 0–9",
        "write YYMMDD-NNNN, YYMMDD+NNNN or YYYYMMDDNNNN with the digits 0–9"
    );

    /// <summary>A century other than 18, 19 or 20 (SE-I5).</summary>
    public static readonly IdentityFault Century = new(
        nameof(Century),
        2,
        "century",
        "århundradet är inte 18, 19 eller 20",
        "the century is not 18, 19 or 20"
    );

    /// <summary>No day of the calendar (SE-I11).</summary>
    public static readonly IdentityFault Date = new(
        nameof(Date),
        3,
        "date",
        "födelsetiden är ingen dag i kalendern",
        "the date of birth is not a day of the calendar"
    );

    /// <summary>Born after the reference date.</summary>
    public static readonly IdentityFault Future = new(
        nameof(Future),
        4,
        "future",
        "födelsetiden ligger efter det datum som frågan gäller",
        "the date of birth lies after the date the question is for"
    );

    /// <summary>The individual number is 000 (SE-I3).</summary>
    public static readonly IdentityFault BirthNumber = new(
        nameof(BirthNumber),
        5,
        "birth-number",
        "födelsenumret är 000; det delas aldrig ut",
        "the birth number is 000, which is never given"
    );

    /// <summary>The check digit does not fit (SE-I2).</summary>
    public static readonly IdentityFault CheckDigit = new(
        nameof(CheckDigit),
        6,
        "check-digit",
        "kontrollsiffran stämmer inte; någon siffra är fel",
        "the check digit does not fit; some digit is wrong"
    );

    /// <summary>An interim number where they are not accepted (SE-I10).</summary>
    public static readonly IdentityFault InterimNotAccepted = new(
        nameof(InterimNotAccepted),
        7,
        "interim-not-accepted",
        "interimsnummer tas inte emot här",
        "interim numbers are not accepted here"
    );

    /// <summary>SCB's form for protected persons where it is not accepted (SE-M10).</summary>
    public static readonly IdentityFault ScbFormNotAccepted = new(
        nameof(ScbFormNotAccepted),
        8,
        "scb-form-not-accepted",
        "SCB:s form för skyddade personer tas inte emot här",
        "SCB's form for protected persons is not accepted here"
    );

    /// <summary>A form of SCB's that is not confirmed: any but <c>Tf29</c> (SE-M10).</summary>
    public static readonly IdentityFault ScbFormUnconfirmed = new(
        nameof(ScbFormUnconfirmed),
        9,
        "scb-form-unconfirmed",
        "SCB har bara bekräftat formen Tf29",
        "SCB has confirmed the form Tf29 only"
    );

    private IdentityFault(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
