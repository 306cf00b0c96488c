using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Sweden.Identity;

/// <summary>Reads the accepted forms (SE-I6) one step after the other; the first step that fails gives the reason.</summary>
internal static class IdentityParser
{
    /// <summary>Birth number of a protected woman in SCB's form (SE-M10).</summary>
    public const string ProtectedWoman = "Tf29";

    public static IdentityFault? Read(string? text, LocalDate reference, IdentityForms forms, out IdentityNumber? number)
    {
        number = null;
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
        {
            return IdentityFault.Empty;
        }

        if (!TrySplit(trimmed, out var birth, out var sign, out var last))
        {
            return IdentityFault.Form;
        }

        var digits = Two(birth, birth.Length - 2);
        return Year(birth, sign, reference, out var year)
            ?? Date(year, Two(birth, birth.Length - 4), digits, reference, out var date)
            ?? Make(birth.Substring(birth.Length - 6), last, digits >= IdentityDigits.CoordinationDays, year, date, forms, out number);
    }

    // Six or eight digits, for six of them a sign, and the birth number with its check digit.
    private static bool TrySplit(string text, out string birth, out char? sign, out string last)
    {
        (birth, sign, last) = ("", null, "");
        var tail = text.Length - 4;
        if (tail is 7 or 9)
        {
            sign = text[tail - 1];
        }

        var head = sign is null ? tail : tail - 1;
        if (head is not (6 or 8) || sign is not (null or '-' or '+') || sign == '+' && head == 8)
        {
            return false;
        }

        (birth, last) = (text.Substring(0, head), text.Substring(tail));
        return birth.All(IdentityDigits.IsDigit) && IsBirthNumber(last);
    }

    private static bool IsBirthNumber(string last) =>
        last.Skip(2).All(IdentityDigits.IsDigit)
        && (IdentityDigits.IsDigit(last[1]) && (IdentityDigits.IsDigit(last[0]) || IsInterim(last)) || IsScbForm(last));

    private static bool IsInterim(string last) => IdentityDigits.InterimLetters.IndexOf(last[0]) >= 0 && IdentityDigits.IsDigit(last[1]);

    private static bool IsScbForm(string last) => last.StartsWith("Tf", StringComparison.Ordinal);

    private static IdentityFault? Year(string birth, char? sign, LocalDate reference, out int year)
    {
        if (birth.Length == 8)
        {
            year = (Two(birth, 0) * 100) + Two(birth, 2);
            return year is >= 1800 and < 2100 ? null : IdentityFault.Century;
        }

        // SE-I7. With "+" the latest century that makes the person at least 100 in the reference year, else the latest that is not in the future.
        var inCentury = Two(birth, 0);
        year = reference.Year - (reference.Year % 100) + inCentury;
        if (sign == '+')
        {
            year -= year > reference.Year - 100 ? 100 : 0;
            year -= year > reference.Year - 100 ? 100 : 0;
        }
        else if (IsAfter(year, birth, reference))
        {
            year -= 100;
        }

        return year >= 1800 ? null : IdentityFault.Century;
    }

    private static bool IsAfter(int year, string birth, LocalDate reference) =>
        (year, Two(birth, 2), IdentityDigits.DayOfMonth(Two(birth, 4))).CompareTo((reference.Year, reference.Month, reference.Day)) > 0;

    // A coordination number has month 00 or day 60 where the birth date is not known in full (SE-I8): then there is no date.
    private static IdentityFault? Date(int year, int month, int digits, LocalDate reference, out LocalDate? date)
    {
        date = null;
        var day = IdentityDigits.DayOfMonth(digits);
        if (digits >= IdentityDigits.CoordinationDays && month <= 12 && day <= 31 && (month == 0 || day == 0))
        {
            return (year, month).CompareTo((reference.Year, reference.Month)) > 0 ? IdentityFault.Future : null;
        }

        if (month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return IdentityFault.Date;
        }

        date = new LocalDate(year, month, day);
        return date > reference ? IdentityFault.Future : null;
    }

    private static IdentityFault? Make(
        string six,
        string last,
        bool isCoordination,
        int year,
        LocalDate? birthDate,
        IdentityForms forms,
        out IdentityNumber? number
    )
    {
        number = null;
        if (IsScbForm(last))
        {
            if (isCoordination || last != ProtectedWoman)
            {
                return IdentityFault.ScbFormUnconfirmed;
            }

            number = IdentityNumber.ProtectedWoman(birthDate!.Value);
            return Accepted(forms, IdentityForms.ScbProtected, IdentityFault.ScbFormNotAccepted, ref number);
        }

        var isInterim = !IdentityDigits.IsDigit(last[0]);
        if (isInterim && birthDate is null)
        {
            return IdentityFault.Date;
        }

        if (isInterim && !forms.HasFlag(IdentityForms.Interim))
        {
            return IdentityFault.InterimNotAccepted;
        }

        // The letter of an interim number counts as 1 (SE-I10); a coordination number is checked with its 60 (SE-I8).
        var counted = isInterim ? "1" + last.Substring(1) : last;
        if (counted.StartsWith("000", StringComparison.Ordinal))
        {
            return IdentityFault.BirthNumber;
        }

        if (!IdentityDigits.CheckDigitFits((six + counted).AsSpan()))
        {
            return IdentityFault.CheckDigit;
        }

        var kind =
            isInterim ? IdentityKind.InterimNumber
            : isCoordination ? IdentityKind.CoordinationNumber
            : IdentityKind.PersonalIdentityNumber;
        number = new IdentityNumber(kind, $"{year / 100:00}{six}{last}", birthDate);
        return null;
    }

    private static IdentityFault? Accepted(IdentityForms forms, IdentityForms asked, IdentityFault fault, ref IdentityNumber? number)
    {
        if (forms.HasFlag(asked))
        {
            return null;
        }

        number = null;
        return fault;
    }

    private static int Two(string digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}
