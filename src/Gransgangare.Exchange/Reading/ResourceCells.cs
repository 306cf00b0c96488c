using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads cells that only files of resources have.</summary>
internal static class ResourceCells
{
    /// <summary>Hours of the longest month.</summary>
    public const int MostHours = 744;

    /// <summary>The largest amount.</summary>
    public const long MostOre = 1_000_000_000_000_000;

    /// <summary>First and last day of a period in <c>from</c> and <c>to</c>; <c>null</c> with a fault.</summary>
    public static ParticipationPeriod? Period(CsvRecord record, bool isClosed = false)
    {
        var from = record.Date("from", required: true);
        var to = record.Date("to", isClosed);
        if (to < from)
        {
            record.Fault(ExchangeIssues.EndsBeforeItBegins, "to");
        }

        return from is { } first && !(to < first) ? new ParticipationPeriod(first, to) : null;
    }

    /// <summary>A key of staff, in which no date may be that of a birth.</summary>
    /// <param name="record">The record.</param>
    /// <param name="on">First day of the record.</param>
    public static string Staff(CsvRecord record, LocalDate? on)
    {
        var staff = record.Key("staff");
        if (staff is null)
        {
            record.Fault(ExchangeIssues.EmptyCell, "staff");
        }
        else if (KeyForm.BirthDateFaultOf(staff, birthDate: null, on) is { } fault)
        {
            record.Fault(fault, "staff");
        }

        return staff ?? "";
    }

    /// <summary>A share of full time in thousandths; <c>null</c> if empty.</summary>
    public static int? FullTime(CsvRecord record, string column)
    {
        var cell = record.Cell(column);
        if (cell.Length == 0)
        {
            return null;
        }

        var isPercent = cell[cell.Length - 1] == '%';
        var text = isPercent ? cell.Substring(0, cell.Length - 1) : cell;
        if (DecimalCell.TryRead(text, isPercent ? 1 : 3, out var share) && share <= (isPercent ? 100 : 1))
        {
            return (int)(share * (isPercent ? 10 : 1000));
        }

        record.Fault(ExchangeIssues.NotAShareOfFullTime, column);
        return null;
    }

    /// <summary>A whole number of öre that must be there.</summary>
    public static long Ore(CsvRecord record, string column)
    {
        var cell = record.Cell(column);
        if (cell.Length > 0 && DecimalCell.TryRead(cell, decimals: 0, out var amount) && amount <= MostOre)
        {
            return (long)amount;
        }

        record.Fault(cell.Length == 0 ? ExchangeIssues.EmptyCell : ExchangeIssues.NotAnAmount, column);
        return 0;
    }

    /// <summary>Hours of a month that must be there.</summary>
    public static decimal Hours(CsvRecord record, string column)
    {
        var cell = record.Cell(column);
        if (cell.Length > 0 && DecimalCell.TryRead(cell, decimals: 2, out var hours) && hours <= MostHours)
        {
            return hours;
        }

        record.Fault(cell.Length == 0 ? ExchangeIssues.EmptyCell : ExchangeIssues.NotHours, column);
        return 0;
    }

    /// <summary>A month that must be there; a spreadsheet's first day of it is the same.</summary>
    public static YearMonth? Month(CsvRecord record, string column)
    {
        var cell = record.Cell(column);
        var month =
            YearMonthPattern.Iso.Parse(WordFold.Plain(cell)) is { Success: true } read ? read.Value
            : DateCell.Read(cell.AsSpan(), out _) is { Day: 1 } day ? day.ToYearMonth()
            : (YearMonth?)null;
        if (month is { } found && DateLimits.Contains(found.ToDateInterval().Start))
        {
            return month;
        }

        record.Fault(cell.Length == 0 ? ExchangeIssues.EmptyCell : ExchangeIssues.NotAMonth, column);
        return null;
    }

    /// <summary>Names of organisations joined by <c>|</c>, each once, in order.</summary>
    public static ValueList<string> Organisations(CsvRecord record, string column)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in (record.Text(column) ?? "").Split('|'))
        {
            if (KeyForm.OfOptional(part) is not { } name)
            {
                continue;
            }

            if (!name.Any(char.IsLetter))
            {
                record.Fault(ExchangeIssues.NotAnOrganisation, column);
            }

            names.Add(name);
        }

        return names.ToValueList();
    }
}
