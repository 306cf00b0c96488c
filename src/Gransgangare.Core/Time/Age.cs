using NodaTime;

namespace Gransgangare.Core;

/// <summary>Age (ålder). The only age calculation of the library.</summary>
internal static class Age
{
    /// <summary>
    /// Completed years on a day: on the birthday the new age applies. Negative if the day lies before the birth date.
    /// </summary>
    /// <param name="birthDate">Date of birth.</param>
    /// <param name="on">The day the question is for, such as the entry date.</param>
    /// <param name="leapDayBirthday">Reading for persons born on 29 February.</param>
    /// <returns>Whole years.</returns>
    /// <remarks>Source: SE-R13, ESF-L3.</remarks>
    public static int InCompletedYears(LocalDate birthDate, LocalDate on, LeapDayBirthday leapDayBirthday = LeapDayBirthday.February28)
    {
        var birthday = (birthDate.Month * 32) + birthDate.Day;
        var day = (on.Month * 32) + on.Day;
        const int LeapDay = (2 * 32) + 29;
        if (birthday == LeapDay && leapDayBirthday == LeapDayBirthday.February28 && !CalendarSystem.Iso.IsLeapYear(on.Year))
        {
            birthday--;
        }

        return on.Year - birthDate.Year - (day < birthday ? 1 : 0);
    }
}
