using System.Globalization;

namespace Gransgangare.Core;

/// <summary>
/// The letters and digits of a text and nothing else: the one form in which identity numbers and birth dates are looked for. Digits of every
/// script are 0–9, letters are in upper case; it is remembered where something else stood between two of them.
/// </summary>
internal sealed class PlainText
{
    private readonly char[] _signs;
    private readonly bool[] _gaps;

    private PlainText(char[] signs, bool[] gaps, int length) => (_signs, _gaps, Length) = (signs, gaps, length);

    /// <summary>Number of letters and digits.</summary>
    public int Length { get; }

    /// <summary>The letters and digits.</summary>
    public ReadOnlySpan<char> Signs => _signs.AsSpan(0, Length);

    public static PlainText Of(string text)
    {
        var (signs, gaps, length, isAfterGap) = (new char[text.Length], new bool[text.Length], 0, false);
        for (var index = 0; index < text.Length; index++)
        {
            if (Sign(text, index) is { } sign)
            {
                (signs[length], gaps[length]) = (sign, isAfterGap && length > 0);
                (length, isAfterGap) = (length + 1, false);
            }
            else
            {
                isAfterGap = true;
            }

            index += char.IsSurrogatePair(text, index) ? 1 : 0;
        }

        return new PlainText(signs, gaps, length);
    }

    /// <summary>Whether a digit stands at a place; <c>false</c> outside the text.</summary>
    public bool IsDigit(int at) => at >= 0 && at < Length && IdentityDigits.IsDigit(_signs[at]);

    /// <summary>Whether something else stood before a letter or digit that is not the first.</summary>
    public bool HasGap(int at) => at < Length && _gaps[at];

    /// <summary>Whether two digits are not of one unbroken number: nothing, a letter or something else stands between.</summary>
    public bool IsEdge(int at) => !IsDigit(at - 1) || !IsDigit(at) || _gaps[at];

    private static char? Sign(string text, int index)
    {
        var character = text[index];
        if (character < '\u0080')
        {
            return IdentityDigits.IsDigit(character) ? character
                : char.IsLetter(character) ? char.ToUpperInvariant(character)
                : null;
        }

        var digit = CharUnicodeInfo.GetDigitValue(text, index);
        return digit >= 0 ? (char)('0' + digit)
            : !char.IsLetter(text, index) ? null
            : char.IsSurrogate(character) ? '\uFFFD'
            : char.ToUpperInvariant(character);
    }
}
