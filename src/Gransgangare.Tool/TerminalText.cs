using System.Text;

namespace Gransgangare.Tool;

/// <summary>Text of data as a terminal may get it: nothing in it moves the cursor, colours, rings or turns the direction of writing.</summary>
internal static class TerminalText
{
    private const char Replacement = '\ufffd';

    /// <summary>The text with a sign in place of every control character but the line break, and of every one of direction.</summary>
    public static string Of(string text) =>
        text.Any(IsUnsafe)
            ? new StringBuilder(text.Length).AppendJoin("", text.Select(one => IsUnsafe(one) ? Replacement : one)).ToString()
            : text;

    private static bool IsUnsafe(char character) =>
        (char.IsControl(character) && character != '\n')
        || character is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
