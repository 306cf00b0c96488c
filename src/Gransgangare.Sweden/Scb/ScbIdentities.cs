using Gransgangare.Core;
using Gransgangare.Sweden.Identity;
using NodaTime;

namespace Gransgangare.Sweden.Scb;

/// <summary>
/// Gives persons the identity that SCB asks for (SE-M10): twelve digits, for protected women <c>ÅÅÅÅMMDDTf29</c>. The form of everybody else who is
/// protected is not confirmed and is not guessed: the host gives it when SCB has.
/// </summary>
/// <param name="personOf">The host's register: the person of a key, or <c>null</c> if there is none.</param>
public sealed class ScbIdentities(Func<string, ScbPerson?> personOf)
{
    private readonly Func<string, ScbPerson?> _personOf = personOf ?? throw new ArgumentNullException(nameof(personOf));

    /// <summary>The form of a protected woman, from her date of birth.</summary>
    public Func<LocalDate, string> ProtectedWoman { get; init; } = birth => IdentityNumber.ProtectedWoman(birth).ToStorageString();

    /// <summary>The form of a protected man, from his date of birth; <c>null</c> = SCB has not confirmed it.</summary>
    public Func<LocalDate, string>? ProtectedMan { get; init; }

    /// <summary>The identity to write; <c>null</c> if there is no number, no confirmed form, or the number of a protected person states no birth date.</summary>
    /// <param name="person">Key of the person.</param>
    /// <param name="isProtected">Whether the person is protected.</param>
    public string? Of(string person, bool isProtected) =>
        _personOf(person) is not { } found ? null
        : !isProtected ? found.Number.ToStorageString()
        : found.Number.GetBirthDate() is not { } birth ? null
        : found.Gender == Gender.Woman ? ProtectedWoman(birth)
        : found.Gender == Gender.Man ? ProtectedMan?.Invoke(birth)
        : null;
}
