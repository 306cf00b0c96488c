using System.Globalization;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Numbers with decimals as offices have them: <c>0.5</c> and <c>0,5</c>, without signs, thousands or exponents. Where fewer than three decimals are taken,
/// <c>50,000</c> may be fifty thousand.
/// </summary>
internal static class DecimalCell
{
    private const int LongestText = 20;
    private const int LeastWritten = 2;

    /// <summary>Reads a number of at least 0.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="decimals">The most decimals that are not zero; two may be written in any case.</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(string cell, int decimals, out decimal number)
    {
        var text = WordFold.Plain(cell).Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && text.Length <= LongestText
            && text.Length - 1 - text.IndexOf('.') <= (text.IndexOf('.') < 0 ? text.Length : Math.Max(decimals, LeastWritten))
            && decimal.Round(number, decimals) == number;
    }
}
