namespace Gransgangare.Core;

/// <summary>
/// Recognises a text that has the shape of a Swedish identity number (personnummer, samordningsnummer), so that it is refused as a key, code or
/// name. Wider than the rule of valid numbers on purpose: a mistyped number is as telling as a right one.
/// </summary>
/// <remarks>
/// <para>
/// Only letters and digits are looked at, digits of every script: dashes, spaces and any other character at any place change nothing, also where they
/// are written as in HTML or an address (<c>&amp;#45;</c>, <c>%2D</c>). The month is
/// 00–12 and the day 00–31 or 60–91, whichever the month, since coordination numbers with month 00 and day 60 are given out (SE-I8).
/// </para>
/// <para>
/// Twelve characters are a number. Ten are one where something stands before the last four, or the check digit fits (SE-I2), since many systems
/// have ten-digit keys of their own. Inside a longer text the check digit must fit; the two dates of a period and the digits of a UUID (RFC 9562)
/// are not a number. The first of the last four may be a letter (interim number, SE-I10), which counts as 1; SCB's <c>Tf</c> has no check digit.
/// </para>
/// <para>
/// Zeros before the digits, as databases and spreadsheets fill a field (<c>009005062386</c>), hide no number whose check digit fits and whose date is
/// in the calendar. Of keys of twelve digits that begin with two zeros this refuses seven in a thousand; serial numbers below 1 010 000 come in.
/// </para>
/// <para>
/// Up to three letters before the last four (<c>821105x9954</c>, <c>19821105 nr 9954</c>) hide no number whose check digit fits. Of honest keys that
/// are a date, letters and four digits this refuses one in ten; of those with six digits that are not meant as a date, under one in a hundred. A
/// text of 16 or more hexadecimal digits and nothing else, such as a digest, is not asked for it.
/// </para>
/// </remarks>
internal static class IdentityNumberShape
{
    private const int WithCentury = 12;
    private const int WithoutCentury = 10;
    private const int BirthNumber = 4;
    private const int MostLetters = 3;
    private const int LeastOfDigest = 16;

    /// <summary>Digits that the shortest number has: of its ten characters one may be a letter.</summary>
    internal const int LeastDigits = WithoutCentury - 1;

    /// <summary>Whether a text is or contains something with the shape. It takes time in proportion to the length of the text.</summary>
    /// <param name="text">The text, such as a person key.</param>
    public static bool Matches(string? text) =>
        text is not null && HasDigitsOfNumber(text) && (IsOrHas(text) || (EscapedText.Undone(text) is { } undone && IsOrHas(undone)));

    private static bool IsOrHas(string text)
    {
        var plain = PlainText.Of(text);
        return IsNumber(plain, 0, plain.Length)
                && (plain.Length == WithCentury || plain.HasGap(6) || CheckDigitFits(plain, 0, plain.Length))
            || (!IsUuid(text) && HasNumber(plain));
    }

    // Most texts have fewer digits.
    private static bool HasDigitsOfNumber(string text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            digits += character >= '0' && (character <= '9' || character > '\u007f') ? 1 : 0;
        }

        return digits >= LeastDigits;
    }

    private static bool HasNumber(PlainText text)
    {
        var mayHaveLetters = !IsHexadecimal(text);
        for (var at = 0; at <= text.Length - WithoutCentury; at++)
        {
            if (
                text.IsEdge(at)
                && (IsIn(text, at, WithoutCentury, mayHaveLetters) || IsIn(text, at, WithCentury, mayHaveLetters) || IsFilledUp(text, at))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(PlainText text, int at, int length, bool mayHaveLetters) =>
        IsNumberInside(text, at, length) || (mayHaveLetters && text.IsDigit(at) && HasLettersInside(text, at, length));

    // Letters stand where the dash does.
    private static bool HasLettersInside(PlainText text, int at, int length)
    {
        var end = at + length - BirthNumber;
        for (var letters = 1; letters <= MostLetters && end + letters + BirthNumber <= text.Length; letters++)
        {
            var four = end + letters;
            if (text.IsDigit(four - 1))
            {
                return false;
            }

            if (text.IsDigit(four + 1) && text.IsEdge(four + BirthNumber) && !IsPeriod(text, at, four + BirthNumber))
            {
                var number = (text.Signs.Slice(at, end - at).ToString() + text.Signs.Slice(four, BirthNumber).ToString()).AsSpan();
                if (IsNumber(number) && CheckDigitFits(number))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsNumberInside(PlainText text, int at, int length)
    {
        var end = at + length;
        return end <= text.Length
            && text.IsEdge(end)
            && IsNumber(text, at, length)
            && CheckDigitFits(text, at, length)
            && (IsWholeRun(text, at, end) || (IsWrittenAsNumber(text, at, end) && !IsPeriod(text, at, end)));
    }

    // Of a whole run of digits the last ten or twelve, with nothing but zeros before them.
    private static bool IsFilledUp(PlainText text, int at)
    {
        if (text.IsDigit(at - 1))
        {
            return false;
        }

        var (zeros, end) = (0, at);
        for (; text.IsDigit(end); end++)
        {
            zeros += text.Signs[end] == '0' && zeros == end - at ? 1 : 0;
        }

        return IsNumberBehind(WithoutCentury) || IsNumberBehind(WithCentury);

        bool IsNumberBehind(int length)
        {
            var first = end - length;
            return first > at
                && first - at <= zeros
                && IsNumber(text, first, length)
                && CheckDigitFits(text, first, length)
                && IsDate(text, first, length);
        }
    }

    // A day of the calendar in some century, or that of a coordination number.
    private static bool IsDate(PlainText text, int at, int length)
    {
        var six = text.Signs.Slice(at + length - WithoutCentury, 6);
        var (month, day) = (Two(six, 2), IdentityDigits.DayOfMonth(Two(six, 4)));
        return month > 0 && day > 0 && day <= DateTime.DaysInMonth(2000 + Two(six, 0), month);
    }

    private static bool IsWholeRun(PlainText text, int at, int end) => !text.IsDigit(at - 1) && !text.IsDigit(end);

    // Beside other digits: something stands at most once between the digits, or only between year, month, day and the last four.
    private static bool IsWrittenAsNumber(PlainText text, int at, int end)
    {
        var (gaps, odd) = (0, 0);
        for (var index = at + 1; index < end; index++)
        {
            gaps += text.HasGap(index) ? 1 : 0;
            odd += text.HasGap(index) && ((end - index) % 2 == 1 || end - index < 4) ? 1 : 0;
        }

        return odd == 0 || gaps == 1;
    }

    // The last four or the first four are the year of another date: 2024-01-01–2024-06-30.
    private static bool IsPeriod(PlainText text, int at, int end) =>
        (HasCentury(text.Signs.Slice(end - 4)) && IsTwoAndTwo(text, end))
        || (text.HasGap(at + 4) && text.HasGap(at) && IsTwoAndTwo(text, at - 4));

    private static bool IsTwoAndTwo(PlainText text, int at)
    {
        for (var index = at; index < at + 4; index++)
        {
            if (!text.IsDigit(index))
            {
                return false;
            }
        }

        return text.IsEdge(at) && text.HasGap(at + 2) && text.IsEdge(at + 4);
    }

    private static bool IsNumber(PlainText text, int at, int length) =>
        length is WithCentury or WithoutCentury && IsNumber(text.Signs.Slice(at, length));

    private static bool IsNumber(ReadOnlySpan<char> number) =>
        number.Length switch
        {
            WithCentury => HasCentury(number) && IsDay(number.Slice(2, 6)) && IsBirthNumber(number.Slice(8)),
            WithoutCentury => IsDay(number.Slice(0, 6)) && IsBirthNumber(number.Slice(6)),
            _ => false,
        };

    private static bool CheckDigitFits(PlainText text, int at, int length) => CheckDigitFits(text.Signs.Slice(at, length));

    private static bool CheckDigitFits(ReadOnlySpan<char> number)
    {
        var ten = number.Slice(number.Length - WithoutCentury).ToArray();
        if (!IdentityDigits.IsDigit(ten[7]))
        {
            return true;
        }

        ten[6] = IdentityDigits.IsDigit(ten[6]) ? ten[6] : '1';
        return IdentityDigits.CheckDigitFits(ten);
    }

    private static bool HasCentury(ReadOnlySpan<char> text) => text[0] == '1' && text[1] is '8' or '9' || text[0] == '2' && text[1] == '0';

    private static bool IsDay(ReadOnlySpan<char> sixDigits)
    {
        foreach (var sign in sixDigits)
        {
            if (!IdentityDigits.IsDigit(sign))
            {
                return false;
            }
        }

        return Two(sixDigits, 2) <= 12 && Two(sixDigits, 4) is <= 31 or (>= IdentityDigits.CoordinationDays and <= 91);
    }

    private static bool IsBirthNumber(ReadOnlySpan<char> four)
    {
        var isScbForm = four[0] == 'T' && four[1] == 'F';
        var isFirst = IdentityDigits.IsDigit(four[0]) || IdentityDigits.InterimLetters.IndexOf(four[0]) >= 0;
        return (isScbForm || (isFirst && IdentityDigits.IsDigit(four[1])))
            && IdentityDigits.IsDigit(four[2])
            && IdentityDigits.IsDigit(four[3]);
    }

    private static bool IsHexadecimal(PlainText text)
    {
        foreach (var sign in text.Signs)
        {
            if (sign is not ((>= '0' and <= '9') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return text.Length >= LeastOfDigest;
    }

    // RFC 9562: 32 hexadecimal digits, whole or in groups of 8-4-4-4-12, with a version 1–8 and the variant 8–b.
    internal static bool IsUuid(string text)
    {
        const int Version = 12;
        const int Variant = 16;
        var isGrouped = text.Length == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
        var digits = 0;
        foreach (var sign in text)
        {
            if (sign == '-' && isGrouped)
            {
                continue;
            }

            if (
                sign is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
                || (digits == Version && sign is < '1' or > '8')
                || (digits == Variant && sign is not ('8' or '9' or 'a' or 'b' or 'A' or 'B'))
            )
            {
                return false;
            }

            digits++;
        }

        return digits == 32;
    }

    private static int Two(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}
