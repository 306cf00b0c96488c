using System.Globalization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// The one form of keys, codes and names (nyckelns form) by every door: without white space at the ends, in NFC, 1–200 characters, none of them
/// a control, format or line character, and no identity number. A key is not <c>.</c> or <c>..</c>, and has no <c>/</c>.
/// </summary>
public static class KeyForm
{
    private static readonly HashSet<string> s_nothing = new(
        ["#N/A", "<NA>", "NaN", "NaT", "NULL", "(NULL)", "<NULL>", "undefined"],
        StringComparer.OrdinalIgnoreCase
    );

    // What a program writes for a character that it could not read.
    private const char Replaced = '\uFFFD';

    /// <summary>Most characters (UTF-16 code units) of a key, code or name, included.</summary>
    public const int MaxLength = 200;

    /// <summary>The form of a text: without the white space of Unicode at its ends, in NFC. Nothing is refused.</summary>
    /// <param name="text">The text.</param>
    /// <returns>This same object if it has the form already.</returns>
    public static string Of(string text) => UnicodeForm.Composed((text ?? throw new ArgumentNullException(nameof(text))).Trim());

    /// <summary>The form of a text that may be missing.</summary>
    /// <param name="text">The text, or <c>null</c>.</param>
    /// <returns><c>null</c> also for a text of white space alone.</returns>
    public static string? OfOptional(string? text) => text is not null && Of(text) is { Length: > 0 } form ? form : null;

    /// <summary>The first fault of a key (nyckel), asked of its form; <c>null</c> = the key is accepted.</summary>
    /// <param name="key">The key of a person, organisation, rater or operation; <c>null</c> is an empty one.</param>
    public static IssueDefinition? FaultOf(string? key)
    {
        var form = Of(key ?? "");
        return form.Length == 0 ? KeyIssues.Empty
            : OrdinaryText.Is(form) ? (IsWithoutKey(form) ? KeyIssues.NoKey : null)
            : FaultOfText(form) is { } fault ? fault
            : IsWithoutKey(form) ? KeyIssues.NoKey
            : form is "." or ".." || form.IndexOf('/') >= 0 ? KeyIssues.NotAPlace
            : IsRounded(form) ? KeyIssues.Rounded
            : null;
    }

    /// <summary>The first fault of a code or name, asked of its form; <c>null</c> = the text is accepted, or there is none.</summary>
    /// <param name="text">The text, or <c>null</c>.</param>
    public static IssueDefinition? FaultOfText(string? text)
    {
        var form = Of(text ?? "");
        return OrdinaryText.Is(form) ? null
            : IdentityNumberShape.Matches(form) ? ParticipationIssues.IdentityNumberAsKey
            : form.IndexOf(Replaced) >= 0 ? KeyIssues.CharacterLost
            : HasOtherCharacters(form) ? KeyIssues.CharacterNotAccepted
            : form.Length > MaxLength ? KeyIssues.TooLong
            : null;
    }

    /// <summary>
    /// The fault of a key or name that holds the birth date of its person, or what may be it where that is not known (födelsedatum i nyckel): a date
    /// with a year of four digits, on which somebody was born who is 15–110 years on a day. Dates of registration are too late for it. Beside a birth date
    /// that is known, a date that shares two of year, month and day with it is taken for the same, mistyped.
    /// </summary>
    /// <param name="text">The key or name; <c>null</c> holds none.</param>
    /// <param name="birthDate">The birth date; <c>null</c> = not known.</param>
    /// <param name="on">The day, such as that of the entry; <c>null</c> = not known, so that every date may be a birth date.</param>
    public static IssueDefinition? BirthDateFaultOf(string? text, LocalDate? birthDate, LocalDate? on) =>
        text is not { Length: >= 6 } ? null
        : BirthDateFaultOfText(text, birthDate, on) is { } fault ? fault
        : EscapedText.Undone(text) is { } undone ? BirthDateFaultOfText(undone, birthDate, on)
        : null;

    private static IssueDefinition? BirthDateFaultOfText(string text, LocalDate? birthDate, LocalDate? on)
    {
        if (!WrittenDate.MayHold(text))
        {
            return null;
        }

        if (birthDate is { } known && WrittenDate.IsIn(text, known))
        {
            return ParticipationIssues.BirthDateInKey;
        }

        foreach (var date in WrittenDate.AllIn(text))
        {
            if (MayBeBirth(date, on) && !(birthDate is { } birth && !IsNear(date, birth)))
            {
                return ParticipationIssues.PossibleBirthDate;
            }
        }

        return null;
    }

    // One of the two is mistyped: of year, month and day two are the same, or day and month have changed places.
    private static bool IsNear(LocalDate date, LocalDate birth) =>
        (date.Year == birth.Year ? 1 : 0) + (date.Month == birth.Month ? 1 : 0) + (date.Day == birth.Day ? 1 : 0) >= 2
        || (date.Year == birth.Year && date.Month == birth.Day && date.Day == birth.Month);

    private static bool MayBeBirth(LocalDate date, LocalDate? on) =>
        on is not { } day || (date < day && Age.InCompletedYears(date, day) is >= 15 and <= 110);

    /// <summary>
    /// What is equal for two keys that a person reads as one: upper and lower case, dashes, low lines, white space and variants of a character (NFKC)
    /// make no difference, nor do zeros before a number or decimals of zero, as programs write them: <c>017</c>, <c>17.0</c> (liknande nycklar).
    /// </summary>
    /// <param name="key">The key.</param>
    public static string Fold(string key)
    {
        // A letter whose capitals are two.
        var plain = UnicodeForm.Decomposed(Of(key)).ToUpperInvariant().Replace("ß", "SS").Replace("ẞ", "SS");
        return Number(plain.Any(IsDashOrSpace) ? new string(plain.Where(character => !IsDashOrSpace(character)).ToArray()) : plain);
    }

    // A whole number without the zeros that programs add; any other text as it is.
    private static string Number(string text)
    {
        var point = text.IndexOfAny(s_decimalSigns);
        var whole = point < 0 ? text : text.Substring(0, point);
        var isNumber =
            whole.Length > 0
            && whole.All(sign => sign is >= '0' and <= '9')
            && (point < 0 || (point < text.Length - 1 && text.Skip(point + 1).All(sign => sign == '0')));
        return !isNumber ? text
            : whole.TrimStart('0') is { Length: > 0 } number ? number
            : "0";
    }

    private static readonly char[] s_decimalSigns = ['.', ','];

    private static bool IsDashOrSpace(char character) =>
        char.IsWhiteSpace(character)
        || character is '\u2212' or '_'
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    private static bool HasOtherCharacters(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(text, index);
            if (
                category
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                        or UnicodeCategory.Surrogate
                || IsUnseen(text, index)
                || IsNoncharacter(text, index)
            )
            {
                return true;
            }

            index += char.IsSurrogatePair(text, index) ? 1 : 0;
        }

        return false;
    }

    // Codes that Unicode never gives to a character: the last two of each plane, which XML refuses, and 32 more.
    private static bool IsNoncharacter(string text, int index)
    {
        var code = char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
        return (code & 0xFFFE) == 0xFFFE || code is >= 0xFDD0 and <= 0xFDEF;
    }

    // Letters, marks and symbols that leave no mark on paper: Default_Ignorable_Code_Point of Unicode, and the empty braille pattern.
    private static bool IsUnseen(string text, int index) =>
        text[index]
            is '\u034f'
                or '\u115f'
                or '\u1160'
                or '\u17b4'
                or '\u17b5'
                or '\u2800'
                or '\u3164'
                or '\uffa0'
                or (>= '\u180b' and <= '\u180f')
                or (>= '\ufe00' and <= '\ufe0f')
        || (char.IsSurrogatePair(text, index) && char.ConvertToUtf32(text, index) is >= 0xE0000 and <= 0xE0FFF);

    // What a spreadsheet shows of an error (#REF!, #NAMN?) or of a column that is too narrow (####), and what programs write for nothing.
    private static bool IsWithoutKey(string key) =>
        key.Length > 1 && key[0] == '#' && (key.All(character => character == '#') || key[key.Length - 1] is '!' or '?')
        || key is "None"
        || s_nothing.Contains(key);

    // Digits, perhaps a decimal sign and more digits, E+ and digits; the plus may be missing after a decimal sign alone, since 12E5 is a key.
    private static bool IsRounded(string key)
    {
        key = key.Replace(" ", "");
        var (at, hasDecimals) = (Digits(key, 0), false);
        if (at > 0 && at < key.Length && (key[at] is '.' or ','))
        {
            var end = Digits(key, at + 1);
            (at, hasDecimals) = (end > at + 1 ? end : 0, true);
        }

        if (at == 0 || at >= key.Length || key[at] is not ('E' or 'e'))
        {
            return false;
        }

        var hasPlus = at + 1 < key.Length && key[at + 1] == '+';
        var first = at + (hasPlus ? 2 : 1);
        return (hasPlus || hasDecimals) && first < key.Length && Digits(key, first) == key.Length;
    }

    private static int Digits(string key, int at)
    {
        while (at < key.Length && IdentityDigits.IsDigit(key[at]))
        {
            at++;
        }

        return at;
    }
}
