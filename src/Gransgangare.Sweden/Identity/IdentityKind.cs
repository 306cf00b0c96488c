using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Sweden.Identity;

/// <summary>Kind of identity (identitetsslag). Source: SE-C10.</summary>
[JsonConverter(typeof(CodeJsonConverter<IdentityKind>))]
public sealed class IdentityKind : CodedList<IdentityKind>
{
    /// <summary>Personal identity number (personnummer), SE-I1.</summary>
    public static readonly IdentityKind PersonalIdentityNumber = new(
        nameof(PersonalIdentityNumber),
        0,
        "personal-identity-number",
        "personnummer",
        "personal identity number"
    );

    /// <summary>Coordination number (samordningsnummer), SE-I8.</summary>
    public static readonly IdentityKind CoordinationNumber = new(
        nameof(CoordinationNumber),
        1,
        "coordination-number",
        "samordningsnummer",
        "coordination number"
    );

    /// <summary>Interim number (interimsnummer), SE-I10; read only where it is asked for.</summary>
    public static readonly IdentityKind InterimNumber = new(nameof(InterimNumber), 2, "interim-number", "interimsnummer", "interim number");

    /// <summary>SCB's form for a protected person (TF-nummer), SE-M10; read only where it is asked for.</summary>
    public static readonly IdentityKind ScbProtected = new(
        nameof(ScbProtected),
        3,
        "scb-protected",
        "TF-nummer",
        "SCB id for protected person"
    );

    /// <summary>No identity (saknas).</summary>
    public static readonly IdentityKind None = new(nameof(None), 4, "none", "saknas", "none");

    private IdentityKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
