using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Sweden.Identity;

/// <summary>
/// A valid identity number (identitetsnummer): personnummer, samordningsnummer, and where asked for an interim number or SCB's form. Masked
/// everywhere: text, JSON and the debugger show neither number nor birth date; each of them takes a call of its own.
/// </summary>
/// <remarks>Equality is by the twelve-character form. There are no properties that give the number away to a serializer or a logger.</remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(MaskedIdentityConverter))]
public sealed class IdentityNumber : IEquatable<IdentityNumber>
{
    /// <summary>What stands in place of a number in texts and JSON.</summary>
    public const string Mask = "********-****";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _twelve;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly LocalDate? _birthDate;

    internal IdentityNumber(IdentityKind kind, string twelve, LocalDate? birthDate) =>
        (Kind, _twelve, _birthDate) = (kind, twelve, birthDate);

    /// <summary>Kind of number.</summary>
    public IdentityKind Kind { get; }

    /// <summary>OID of the numbering (SE-I15); <c>null</c> for an interim number and SCB's form, which have none.</summary>
    public string? Oid =>
        Kind == IdentityKind.PersonalIdentityNumber ? "1.2.752.129.2.1.3.1"
        : Kind == IdentityKind.CoordinationNumber ? "1.2.752.129.2.1.3.3"
        : null;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text; spaces at its ends are passed over.</param>
    /// <param name="reference">The day the question is for: it gives ten digits their century, and nobody is born after it (SE-I7).</param>
    /// <param name="forms">What is accepted beside personnummer and samordningsnummer.</param>
    /// <exception cref="FormatException">It is none; the message gives the reason, never the text.</exception>
    public static IdentityNumber Parse(string text, LocalDate reference, IdentityForms forms = IdentityForms.Standard) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), reference, forms, out var number, out var fault)
            ? number
            : throw new FormatException($"No identity number: {fault.Label.En} ({fault.Code}).");

    /// <summary>Reads a number, if it is one.</summary>
    /// <param name="text">The text, or <c>null</c>; spaces at its ends are passed over.</param>
    /// <param name="reference">The day the question is for: it gives ten digits their century, and nobody is born after it (SE-I7).</param>
    /// <param name="forms">What is accepted beside personnummer and samordningsnummer.</param>
    /// <param name="number">The number.</param>
    /// <param name="fault">The first reason why it is none.</param>
    public static bool TryParse(
        string? text,
        LocalDate reference,
        IdentityForms forms,
        [NotNullWhen(true)] out IdentityNumber? number,
        [NotNullWhen(false)] out IdentityFault? fault
    )
    {
        fault = IdentityParser.Read(text, reference, forms, out number);
        return fault is null;
    }

    /// <summary>
    /// The date of birth that the number states (födelsetid): a hint, the birth date of a record is a field of its own. <c>null</c> for a coordination
    /// number with month 00 or day 60, whose holder's birth date is not known in full.
    /// </summary>
    public LocalDate? GetBirthDate() => _birthDate;

    /// <summary>
    /// The legal sex that the number states (SE-I13), odd = man, even = woman: a hint only, the recorded gender is a field of its own. <c>null</c> for
    /// an interim number.
    /// </summary>
    public Gender? GetGenderHint() =>
        Kind == IdentityKind.InterimNumber ? null
        : Kind == IdentityKind.ScbProtected ? Gender.Woman
        : (_twelve[10] - '0') % 2 == 1 ? Gender.Man
        : Gender.Woman;

    /// <summary>The full number with twelve characters, for storing (SE-I5).</summary>
    public string ToStorageString() => _twelve;

    /// <summary>
    /// The full number with ten digits and a sign: <c>+</c> from the year in which the person turns 100, not from the birthday (SE-I4, SE-I12).
    /// </summary>
    /// <param name="asOf">The day on which it is shown.</param>
    public string ToDisplayString(LocalDate asOf) =>
        $"{_twelve.Substring(2, 6)}{(asOf.Year - Year >= 100 ? '+' : '-')}{_twelve.Substring(8)}";

    private int Year => int.Parse(_twelve.Substring(0, 4), CultureInfo.InvariantCulture);

    /// <summary>The date of birth with the rest masked, <c>19821105-****</c> (SE-I14). It shows a birth date: not for logs and messages.</summary>
    public string ToBirthDateString() => _twelve.Substring(0, 8) + "-****";

    /// <summary>Wholly masked.</summary>
    public override string ToString() => Mask;

    /// <inheritdoc/>
    public bool Equals(IdentityNumber? other) => other is not null && string.Equals(_twelve, other._twelve, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IdentityNumber);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_twelve);

    /// <summary>SCB's form of a protected woman (SE-M10).</summary>
    internal static IdentityNumber ProtectedWoman(LocalDate birthDate) =>
        new(
            IdentityKind.ScbProtected,
            birthDate.ToString("uuuuMMdd", CultureInfo.InvariantCulture) + IdentityParser.ProtectedWoman,
            birthDate
        );
}
