namespace Gransgangare.Core;

/// <summary>
/// What the digits of Swedish identity numbers have in common (identitetsnumrens siffror): the one place for check digit, coordination days and
/// interim letters, both for reading numbers and for refusing them as keys.
/// </summary>
internal static class IdentityDigits
{
    /// <summary>What a coordination number adds to the day of the month: 61–91 stand for 1–31, and 60 for a day that is not known (SE-I8).</summary>
    public const int CoordinationDays = 60;

    /// <summary>Letters that stand in place of the first digit of the birth number in an interim number (SE-I10).</summary>
    public const string InterimLetters = "TRSUWXJKLMNP";

    /// <summary>Whether a character is one of the digits 0–9; digits of other scripts are not.</summary>
    /// <param name="character">The character.</param>
    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>
    /// Day of the month 1–31 of the two digits for it, whichever kind of number; 0 for the 60 of a coordination number whose day is not known, and
    /// outside that range if they stand for no day.
    /// </summary>
    /// <param name="digits">The number that the two digits make.</param>
    public static int DayOfMonth(int digits) => digits >= CoordinationDays ? digits - CoordinationDays : digits;

    /// <summary>Whether the last of ten digits is the check digit of the others: modulus 10, weights 2, 1, 2, … (SE-I2).</summary>
    /// <param name="tenDigits">Ten digits without the century.</param>
    /// <returns><c>false</c> also if there are not ten digits.</returns>
    public static bool CheckDigitFits(ReadOnlySpan<char> tenDigits)
    {
        if (tenDigits.Length != 10)
        {
            return false;
        }

        var sum = 0;
        for (var index = 0; index < tenDigits.Length; index++)
        {
            if (!IsDigit(tenDigits[index]))
            {
                return false;
            }

            var product = (tenDigits[index] - '0') * (index % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return sum % 10 == 0;
    }
}
