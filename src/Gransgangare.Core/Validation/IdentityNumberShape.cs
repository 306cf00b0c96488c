using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// Recognises a text that has the shape of a Swedish identity number (personnummer, samordningsnummer), so that it is refused as a person
/// key. Wider than the rule of valid numbers on purpose: a mistyped number is as telling as a right one.
/// </summary>
/// <remarks>
/// Ten digits without a separator are taken only when the check digit fits (SE-I2), since many systems have ten-digit keys of their own.
/// Interim and SCB forms (a letter or <c>Tf</c> in the birth number) are taken with twelve characters. Inside a longer text a number is found
/// when its check digit fits, also where the date is written with hyphens; digits of every script count as digits.
/// </remarks>
public static class IdentityNumberShape
{
    private static readonly Regex s_inside = new(
        "(?<![0-9])(?:[0-9]{6}|[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2})[-+]?[0-9]{4}(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>Whether a text has the shape, or holds a number with a fitting check digit.</summary>
    /// <param name="text">The text, such as a person key.</param>
    public static bool Matches(string? text)
    {
        if (text is null || text.Length < 10)
        {
            return false;
        }

        var plain = new string(text.Trim().Select(Plain).ToArray());
        return IsNumber(plain)
            || s_inside
                .Matches(plain)
                .Cast<Match>()
                .Select(match => DigitsOf(match.Value))
                .Any(digits => IsNumber(digits) && IdentityDigits.CheckDigitFits(digits.AsSpan(digits.Length - 10)));
    }

    private static bool IsNumber(string text)
    {
        var compact = text;
        if (compact.Length is < 10 or > 13)
        {
            return false;
        }

        var tail = compact.Length - 5;
        var separated = tail is 6 or 8 && compact[tail] is '-' or '+' or ' ' or '–' or '\u2212';
        if (separated)
        {
            compact = compact.Remove(tail, 1);
        }

        return compact.Length switch
        {
            12 => HasCentury(compact) && IsDay(compact.AsSpan(2)) && IsBirthNumber(compact.AsSpan(8)),
            10 => IsDay(compact.AsSpan())
                && IsBirthNumber(compact.AsSpan(6))
                && (separated || IdentityDigits.CheckDigitFits(compact.AsSpan())),
            _ => false,
        };
    }

    private static char Plain(char character) =>
        char.IsDigit(character) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)) : character;

    private static string DigitsOf(string number) => new(number.Where(IdentityDigits.IsDigit).ToArray());

    private static bool HasCentury(string text) => text[0] == '1' && text[1] is '8' or '9' || text[0] == '2' && text[1] == '0';

    // Month 1–12 and day 1–31, or 61–91 for a coordination number (SE-I8); 29 February is taken in any year, the century being unsaid.
    private static bool IsDay(ReadOnlySpan<char> sixDigits)
    {
        for (var index = 0; index < 6; index++)
        {
            if (!IdentityDigits.IsDigit(sixDigits[index]))
            {
                return false;
            }
        }

        const int LeapYear = 2000;
        var month = Two(sixDigits, 2);
        var day = IdentityDigits.DayOfMonth(Two(sixDigits, 4));
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(LeapYear, month);
    }

    private static bool IsBirthNumber(ReadOnlySpan<char> four)
    {
        var scbForm = (four[0] is 'T' or 't') && (four[1] is 'F' or 'f');
        var first = IdentityDigits.IsDigit(four[0]) || IdentityDigits.InterimLetters.IndexOf(char.ToUpperInvariant(four[0])) >= 0;
        return first && (IdentityDigits.IsDigit(four[1]) || scbForm) && IdentityDigits.IsDigit(four[2]) && IdentityDigits.IsDigit(four[3]);
    }

    private static int Two(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}
