using System.Text;

namespace Gransgangare.Core;

/// <summary>What a reader sees of a text and nothing else, the same in every form of output.</summary>
internal static class PlainSigns
{
    private const char Replacement = '\ufffd';

    /// <summary>
    /// The text with a sign in place of every character that moves a terminal, rings, breaks a line or turns the direction of writing; a line feed
    /// stays.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var plain = new StringBuilder(text);
        for (var index = 0; index < plain.Length; index++)
        {
            plain[index] = IsUnsafe(plain[index]) ? Replacement : plain[index];
        }

        return plain.ToString();
    }

    private static bool IsUnsafe(char character) =>
        (char.IsControl(character) && character != '\n')
        || character is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
