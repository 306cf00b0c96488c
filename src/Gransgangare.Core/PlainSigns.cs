using System.Text;

namespace Gransgangare.Core;

/// <summary>What a reader sees of a text and nothing else, the same in every form of output.</summary>
internal static class PlainSigns
{
    private const char Replacement = '\ufffd';

    /// <summary>The white space that a form of output has its own way with.</summary>
    public const string Space = "\n\r\t";

    /// <summary>
    /// The text with a sign in place of every character that moves a terminal, rings, breaks a line or turns the direction of writing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="kept">Control characters that stay.</param>
    public static string Of(string text, string kept = "\n")
    {
        if (!text.Any(character => IsUnsafe(character, kept)))
        {
            return text;
        }

        var plain = new StringBuilder(text);
        for (var index = 0; index < plain.Length; index++)
        {
            plain[index] = IsUnsafe(plain[index], kept) ? Replacement : plain[index];
        }

        return plain.ToString();
    }

    private static bool IsUnsafe(char character, string kept) =>
        (char.IsControl(character) && kept.IndexOf(character) < 0)
        || character is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
