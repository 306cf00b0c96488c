using System.Globalization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// Finds a date in a text however it is written: year first or last, with any characters between or with none. A year of two digits is taken where
/// something stands between year, month and day; six digits alone are too often a number of another kind.
/// </summary>
internal static class WrittenDate
{
    public static bool IsIn(string text, LocalDate date)
    {
        var plain = PlainText.Of(text);
        var signs = plain.Signs.ToString();
        var (year, month, day) = (Digits(date.Year, 4), Digits(date.Month, 2), Digits(date.Day, 2));
        string[] unbroken = [year + month + day, day + month + year, month + day + year];
        return Array.Exists(unbroken, form => signs.IndexOf(form, StringComparison.Ordinal) >= 0) || HasGroups(plain, date);
    }

    // Three groups of digits after each other with no letter between.
    private static bool HasGroups(PlainText text, LocalDate date)
    {
        var groups = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!text.IsDigit(at))
            {
                groups.Clear();
                continue;
            }

            var end = at + 1;
            while (!text.IsEdge(end))
            {
                end++;
            }

            groups.Add(text.Signs.Slice(at, end - at).ToString());
            at = end - 1;
            if (groups.Count >= 3 && IsDate(groups[groups.Count - 3], groups[groups.Count - 2], groups[groups.Count - 1], date))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDate(string first, string second, string third, LocalDate date) =>
        (IsYear(first, date) && Is(second, date.Month) && Is(third, date.Day))
        || (IsYear(third, date) && ((Is(first, date.Day) && Is(second, date.Month)) || (Is(first, date.Month) && Is(second, date.Day))));

    private static bool IsYear(string digits, LocalDate date) =>
        (digits.Length == 4 && Number(digits) == date.Year) || (digits.Length == 2 && Number(digits) == date.Year % 100);

    private static bool Is(string digits, int number) => digits.Length <= 2 && Number(digits) == number;

    private static string Digits(int number, int count) => number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
