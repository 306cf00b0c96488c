using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// Who answers an instrument (bedömare): an open word that the definition of the instrument names, such as <c>participant</c>,
/// <c>caseworker</c>, <c>staff</c> or <c>manager</c>. Two are equal when their codes are.
/// </summary>
/// <remarks>The default value has the empty code and is of no instrument. Source: BIP-M1, BIP-J4.</remarks>
[JsonConverter(typeof(RaterKindJsonConverter))]
public readonly struct RaterKind : IEquatable<RaterKind>
{
    private readonly string? _code;

    private RaterKind(string code) => _code = code;

    /// <summary>The participant (deltagare).</summary>
    public static RaterKind Participant { get; } = new("participant");

    /// <summary>The participant's caseworker (handläggare).</summary>
    public static RaterKind Caseworker { get; } = new("caseworker");

    /// <summary>The stable code: lower-case ASCII words joined by hyphens.</summary>
    public string Code => _code ?? "";

    /// <summary>What a person reads: a label for the kinds of the field, else the code.</summary>
    public LocalizedText Label =>
        Code switch
        {
            "participant" => new("deltagare", "participant"),
            "caseworker" => new("handläggare", "caseworker"),
            "staff" => new("personal", "staff"),
            "manager" => new("chef", "manager"),
            var code => new(code, code),
        };

    /// <summary>The rater kind of a code.</summary>
    /// <param name="code">The code.</param>
    /// <exception cref="FormatException">The text is not a well-formed code; the message does not repeat it.</exception>
    public static RaterKind FromCode(string code) =>
        TryFromCode(code, out var kind) ? kind : throw new FormatException("A rater kind is lower-case ASCII words joined by hyphens.");

    /// <summary>The rater kind of a code, if the code is well formed. Whether an instrument knows it is asked of the instrument.</summary>
    /// <param name="code">The code, or <c>null</c>.</param>
    /// <param name="kind">The rater kind.</param>
    public static bool TryFromCode(string? code, out RaterKind kind)
    {
        kind = code switch
        {
            "participant" => Participant,
            "caseworker" => Caseworker,
            _ => Slug.IsWellFormed(code) ? new(code!) : default,
        };
        return kind._code is not null;
    }

    /// <inheritdoc/>
    public bool Equals(RaterKind other) => string.Equals(_code, other._code);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RaterKind other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>Whether two kinds are the same.</summary>
    public static bool operator ==(RaterKind left, RaterKind right) => left.Equals(right);

    /// <summary>Whether two kinds differ.</summary>
    public static bool operator !=(RaterKind left, RaterKind right) => !left.Equals(right);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
