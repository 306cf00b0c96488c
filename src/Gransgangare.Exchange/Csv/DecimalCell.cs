using System.Globalization;

namespace Gransgangare.Exchange.Csv;

/// <summary>Numbers with decimals as offices have them: <c>0.5</c> and <c>0,5</c>, without signs, thousands or exponents.</summary>
internal static class DecimalCell
{
    private const int LongestText = 20;

    /// <summary>Reads a number of at least 0.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="decimals">The most decimals that are not zero.</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(string cell, int decimals, out decimal number)
    {
        var text = WordFold.Plain(cell).Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && text.Length <= LongestText
            && decimal.Round(number, decimals) == number;
    }
}
