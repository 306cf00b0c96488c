using System.Globalization;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Whole numbers as offices have them: <c>3</c>, and <c>3.0</c> or <c>3,00</c> where the part after the sign is one zero or two. <c>3,000</c> may be three
/// thousand.
/// </summary>
internal static class NumberCell
{
    private const int MostZeros = 2;
    private const int MostDigits = 9;

    private static readonly char[] s_signs = ['.', ','];

    /// <summary>Reads a whole number.</summary>
    public static bool TryRead(ReadOnlySpan<char> cell, out int number) =>
        TryReadDigits(cell, out number)
        || (cell.ToString() is var text && (TryParse(text, out number) || TryParse(Whole(text), out number)));

    // The form that nearly every cell has: so few digits that they are a number.
    private static bool TryReadDigits(ReadOnlySpan<char> cell, out int number)
    {
        number = 0;
        foreach (var sign in cell)
        {
            if (sign is < '0' or > '9')
            {
                return false;
            }

            number = unchecked((number * 10) + sign - '0');
        }

        return cell.Length is > 0 and <= MostDigits;
    }

    /// <summary>The text without a part after the decimal sign that is zero, and without kinds of spaces and dashes.</summary>
    public static string Whole(string cell)
    {
        var plain = WordFold.Plain(cell);
        var sign = plain.IndexOfAny(s_signs);
        return
            sign > 0
            && sign < plain.Length - 1
            && sign + MostZeros >= plain.Length - 1
            && plain.Skip(sign + 1).All(character => character == '0')
            ? plain.Substring(0, sign)
            : plain;
    }

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
