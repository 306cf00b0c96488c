using System.Globalization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// Finds a date in a text however it is written: year first or last, with any characters between or with none. A year of two digits is taken where
/// something stands between year, month and day; six digits alone are too often a number of another kind.
/// </summary>
internal static class WrittenDate
{
    // Digits of a date that is written without anything between, and groups of one that is not.
    private const int Unbroken = 8;
    private const int Groups = 3;

    /// <summary>Whether digits stand so that they may be a date, asked before anything is made of the text. A digit of another script is looked at there.</summary>
    public static bool MayHold(string text)
    {
        var (digits, groups, isInGroup) = (0, 0, false);
        for (var index = 0; index < text.Length; index++)
        {
            var sign = text[index];
            if (sign > '\x7f' && (char.IsSurrogate(sign) || CharUnicodeInfo.GetDigitValue(text, index) >= 0))
            {
                return true;
            }

            var isDigit = sign is >= '0' and <= '9';
            if (isDigit)
            {
                digits++;
                groups += isInGroup ? 0 : 1;
                if (digits == Unbroken || groups == Groups)
                {
                    return true;
                }
            }
            else if (char.IsLetter(sign))
            {
                (digits, groups) = (0, 0);
            }

            isInGroup = isDigit;
        }

        return false;
    }

    /// <summary>Whether a text that may hold a date holds this one.</summary>
    public static bool IsIn(string text, LocalDate date)
    {
        var plain = PlainText.Of(text);
        var signs = plain.Signs.ToString();
        var (year, month, day) = (Digits(date.Year, 4), Digits(date.Month, 2), Digits(date.Day, 2));
        string[] unbroken = [year + month + day, day + month + year, month + day + year];
        return Array.Exists(unbroken, form => signs.IndexOf(form, StringComparison.Ordinal) >= 0) || HasGroups(plain, date);
    }

    /// <summary>
    /// The dates with a year of four digits: eight digits that stand by themselves, year or day first, and three groups of digits, the year first or last.
    /// Unlike a date that is asked for, such a one is not looked for inside a longer run of digits.
    /// </summary>
    public static IEnumerable<LocalDate> AllIn(string text)
    {
        foreach (var groups in GroupsIn(PlainText.Of(text)))
        {
            var last = groups[groups.Count - 1];
            for (
                var (first, digits) = (groups.Count - 1, last);
                first >= 0 && digits.Length <= Unbroken;
                digits = --first >= 0 ? groups[first] + digits : digits
            )
            {
                if (digits.Length != Unbroken)
                {
                    continue;
                }

                foreach (var date in Dates(digits.Substring(0, 4), digits.Substring(4, 2), digits.Substring(6)))
                {
                    yield return date;
                }

                foreach (var date in Dates(digits.Substring(0, 2), digits.Substring(2, 2), digits.Substring(4)))
                {
                    yield return date;
                }
            }

            if (groups.Count >= Groups)
            {
                foreach (var date in Dates(groups[groups.Count - 3], groups[groups.Count - 2], last))
                {
                    yield return date;
                }
            }
        }
    }

    private static IEnumerable<LocalDate> Dates(string first, string second, string third)
    {
        var (year, months, days) =
            first.Length == 4 ? (first, new[] { second }, new[] { third }) : (third, new[] { second, first }, new[] { first, second });
        for (var order = 0; order < months.Length; order++)
        {
            if (year.Length == 4 && months[order].Length <= 2 && days[order].Length <= 2)
            {
                var text = $"{year}-{months[order].PadLeft(2, '0')}-{days[order].PadLeft(2, '0')}";
                if (DateLimits.TryParse(text, out var date))
                {
                    yield return date;
                }
            }
        }
    }

    private static bool HasGroups(PlainText text, LocalDate date) =>
        GroupsIn(text)
            .Any(groups =>
                groups.Count >= Groups && IsDate(groups[groups.Count - 3], groups[groups.Count - 2], groups[groups.Count - 1], date)
            );

    // The groups of digits after each other with no letter between, once for each group that comes.
    private static IEnumerable<List<string>> GroupsIn(PlainText text)
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
            yield return groups;
        }
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
