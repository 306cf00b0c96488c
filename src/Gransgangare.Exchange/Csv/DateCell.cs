using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Days as offices have them: <c>2024-01-15</c>, <c>20240115</c>, and both with midnight after them. What can be read in two ways is refused
/// with the reason.
/// </summary>
internal static class DateCell
{
    private static readonly LocalizedText s_twoDigits = new(
        "Årtalet har två siffror: skriv alla fyra.",
        "The year has two digits: write all four."
    );

    private static readonly LocalizedText s_order = new(
        "Vilket tal som är dag och vilket som är månad går inte att avgöra.",
        "Which number is the day and which the month cannot be told."
    );

    private static readonly LocalizedText s_serial = new(
        "Talet är ett kalkylprograms dagnummer: ge kolumnen datumformatet ÅÅÅÅ-MM-DD och spara filen igen.",
        "The number is a day number of a spreadsheet: give the column the date format YYYY-MM-DD and save the file again."
    );

    private static readonly LocalizedText s_time = new(
        "Ett klockslag kan höra till en annan dag i en annan tidszon: skriv bara dagen.",
        "A time of day may belong to another day in another time zone: write the day alone."
    );

    private static readonly LocalizedText s_noDay = new("Kalendern saknar den dagen.", "The calendar lacks that day.");

    /// <summary>Reads a day.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="reason">Why it is refused, where that can be said.</param>
    /// <returns><c>null</c> if it is refused.</returns>
    public static LocalDate? Read(ReadOnlySpan<char> cell, out LocalizedText? reason)
    {
        reason = null;
        return Ordinary(cell) ?? ReadUnusual(cell.ToString(), out reason);
    }

    // The form that nearly every cell has, read without making anything; what is not such a day is looked at whole.
    private static LocalDate? Ordinary(ReadOnlySpan<char> cell)
    {
        if (cell.Length != 10 || cell[4] != '-' || cell[7] != '-')
        {
            return null;
        }

        var (year, month, day) = (Digits(cell.Slice(0, 4)), Digits(cell.Slice(5, 2)), Digits(cell.Slice(8)));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    // −1 if something else than digits stands there.
    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var sign in text)
        {
            if (sign is < '0' or > '9')
            {
                return -1;
            }

            number = (number * 10) + sign - '0';
        }

        return number;
    }

    private static LocalDate? ReadUnusual(string cell, out LocalizedText? reason)
    {
        reason = null;
        var exact = LocalDatePattern.Iso.Parse(cell);
        if (exact.Success)
        {
            return exact.Value;
        }

        var text = WordFold.Plain(cell);
        var end = text.IndexOfAny([' ', 'T', 't']);
        var (day, time) = end is 8 or 10 ? (text.Substring(0, end), text.Substring(end + 1)) : (text, "");
        day = IsDigits(day) && day.Length == 8 ? $"{day.Substring(0, 4)}-{day.Substring(4, 2)}-{day.Substring(6)}" : day;
        var read = LocalDatePattern.Iso.Parse(day);
        if (read.Success && (time.Length == 0 || IsMidnight(time)))
        {
            return read.Value;
        }

        reason = read.Success ? s_time : Reason(day);
        return null;
    }

    private static bool IsMidnight(string time) =>
        time.StartsWith("00:00", StringComparison.Ordinal) && time.All(character => character is '0' or ':' or '.');

    private static LocalizedText? Reason(string day)
    {
        var groups = new string([.. day.Select(character => character is >= '0' and <= '9' ? character : ' ')]).Split(
            [' '],
            StringSplitOptions.RemoveEmptyEntries
        );
        return (groups.Length, IsDigits(day)) switch
        {
            (1, true) when day.Length == 5 => s_serial,
            (1, true) when day.Length == 6 => s_twoDigits,
            (2, false) when groups[0].Length == 5 && NumberCell.Whole(day).Length == 5 => s_serial,
            (3, _) when groups[0].Length == 4 && day.Length == 10 && day[4] == '-' && day[7] == '-' => s_noDay,
            (3, _) when groups[2].Length == 4 && groups[0].Length <= 2 => s_order,
            (3, _) when groups.All(group => group.Length <= 2) => s_twoDigits,
            _ => null,
        };
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(character => character is >= '0' and <= '9');
}
