using System.Globalization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>The quarter of the entry as a code such as <c>2024-q1</c> (startkvartal).</summary>
internal static class EntryQuarter
{
    private const int FirstYear = 1900;
    private const int Years = 300;
    private const int QuartersOfYear = 4;
    private const int MonthsOfQuarter = 3;
    private const string Mark = "-q";

    // One text for each quarter: groups are found by comparing references first. Two threads may make the same text, which does no harm.
    private static readonly string?[] s_codes = new string?[Years * QuartersOfYear];

    public static string CodeOf(LocalDate entry)
    {
        var quarter = (entry.Month - 1) / MonthsOfQuarter;
        var index = ((entry.Year - FirstYear) * QuartersOfYear) + quarter;
        return index >= 0 && index < s_codes.Length ? s_codes[index] ??= Code(entry.Year, quarter) : Code(entry.Year, quarter);
    }

    /// <summary>What a person reads; the code itself if it is none.</summary>
    public static LocalizedText? LabelOf(string code) =>
        code.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var mark && mark + Mark.Length + 1 == code.Length
            ? new LocalizedText(
                $"kvartal {code[code.Length - 1]} {code.Substring(0, mark)}",
                $"Q{code[code.Length - 1]} {code.Substring(0, mark)}"
            )
            : null;

    /// <summary>The last day of a quarter; <c>null</c> if the code is none.</summary>
    public static LocalDate? LastDayOf(string code) =>
        code.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var mark
        && int.TryParse(code.Substring(0, mark), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(code.Substring(mark + Mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var quarter)
            ? new LocalDate(year, 1, 1).PlusMonths(quarter * MonthsOfQuarter).PlusDays(-1)
            : null;

    private static string Code(int year, int quarter) =>
        year.ToString("D4", CultureInfo.InvariantCulture) + Mark + (quarter + 1).ToString(CultureInfo.InvariantCulture);
}
