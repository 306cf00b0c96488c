using System.Globalization;
using System.Text;

namespace Gransgangare.Core;

/// <summary>
/// Text of web systems in which other signs stand for a character: <c>&amp;#45;</c>, <c>&amp;nbsp;</c>, <c>%2D</c>. The guards look for identity numbers and
/// birth dates behind them; a text that is kept is never changed.
/// </summary>
internal static class EscapedText
{
    private const int LongestName = 31;
    private const int MostDigits = 7;

    // HTML writes so the ampersand that begins the others; it may have been written so more than once.
    private const string Ampersand = "amp;";

    private static readonly char[] s_first = ['&', '%'];

    /// <summary>
    /// The text with the characters that are meant; a space for a name, of which HTML has thousands, and for a byte of a character that an address writes in
    /// several. <c>null</c> = there is no such sign. It takes time in proportion to the length of the text.
    /// </summary>
    public static string? Undone(string text)
    {
        if (text.IndexOfAny(s_first) < 0)
        {
            return null;
        }

        var (undone, at) = (new StringBuilder(text.Length), 0);
        while (at < text.Length)
        {
            var (character, end) =
                text[at] == '%' ? OfAddress(text, at + 1)
                : text[at] == '&' ? OfHtml(text, at + 1)
                : default;
            _ = character is null ? undone.Append(text[at]) : undone.Append(character);
            at = character is null ? at + 1 : end;
        }

        return undone.Length == text.Length ? null : undone.ToString();
    }

    private static (string? Character, int End) OfAddress(string text, int at) =>
        Number(text, at, at + 2, NumberStyles.AllowHexSpecifier) is { } code ? (code < 0x80 ? Character(code) : " ", at + 2) : default;

    private static (string? Character, int End) OfHtml(string text, int at)
    {
        while (string.CompareOrdinal(text, at, Ampersand, 0, Ampersand.Length) == 0)
        {
            at += Ampersand.Length;
        }

        var isNumber = at < text.Length && text[at] == '#';
        var isHexadecimal = isNumber && at + 1 < text.Length && text[at + 1] is 'x' or 'X';
        at +=
            isHexadecimal ? 2
            : isNumber ? 1
            : 0;
        var end = at;
        while (end < text.Length && end - at < (isNumber ? MostDigits : LongestName) && IsOfName(text[end], isNumber, isHexadecimal))
        {
            end++;
        }

        var isEnded = end < text.Length && text[end] == ';';
        if (!isNumber)
        {
            return isEnded && end > at ? (" ", end + 1) : default;
        }

        var code = Number(text, at, end, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None);
        return code is { } known ? (Character(known), isEnded ? end + 1 : end) : default;
    }

    private static bool IsOfName(char sign, bool isNumber, bool isHexadecimal) =>
        IdentityDigits.IsDigit(sign)
        || (isHexadecimal && sign is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
        || (!isNumber && sign is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));

    private static int? Number(string text, int at, int end, NumberStyles style) =>
        end > at && end <= text.Length && int.TryParse(text.Substring(at, end - at), style, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Character(int code) => code is < 0xD800 or (> 0xDFFF and <= 0x10FFFF) ? char.ConvertFromUtf32(code) : " ";
}
