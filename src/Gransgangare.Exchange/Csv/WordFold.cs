using System.Globalization;
using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Text without what writing adds to a word: capitals, the form of letters with marks, kinds of dash and space, and invisible characters.
/// </summary>
internal static class WordFold
{
    /// <summary>The word; equal for words that differ only in writing.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in KeyForm.Of(text))
        {
            if (IsInvisible(character))
            {
                continue;
            }

            if (!IsGap(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
            else if (folded.Length > 0 && folded[folded.Length - 1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The text without invisible characters, every dash a hyphen and every space a plain one.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsInvisible(character))
            {
                plain.Append(
                    IsDash(character) ? '-'
                    : char.IsWhiteSpace(character) ? ' '
                    : character
                );
            }
        }

        return plain.ToString().Trim();
    }

    /// <summary>Whether a text goes over lines, as no word does: a quotation mark may have been forgotten.</summary>
    public static bool HasLineBreak(string text) => text.IndexOfAny(s_lineBreaks) >= 0;

    private static readonly char[] s_lineBreaks = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    private static bool IsGap(char character) => character == '_' || char.IsWhiteSpace(character) || IsDash(character);

    private static bool IsDash(char character) =>
        character is '-' or '\u2212' || char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation;

    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
