using System.Globalization;
using Gransgangare.Core;
using Gransgangare.Reports;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary>What is left to do as an iCalendar file (RFC 5545): an entry for each day and duty, on the day on which it is due.</summary>
internal static class CalendarFile
{
    public static void Write(TextWriter writer, DutyCalendar calendar, int? within, Language language)
    {
        var file = new Ical.Net.Calendar { ProductId = "-//Gransgangare//calendar//EN" };
        foreach (var duty in calendar.Within(within ?? int.MaxValue))
        {
            file.Events.Add(
                new CalendarEvent
                {
                    Uid = Uid(duty),
                    DtStamp = Day(calendar.AsOf, hasTime: true),
                    Start = Day(duty.Due),
                    End = Day(duty.Due.PlusDays(1)),
                    Summary = string.Join(" · ", Parts(duty, language)),
                }
            );
        }

        writer.Write(new CalendarSerializer().SerializeToString(file));
    }

    private static IEnumerable<string> Parts(Duty duty, Language language)
    {
        yield return duty.Kind.Label.In(language);
        if (duty.Instrument is { } instrument && duty.Rater is { } rater)
        {
            yield return $"{instrument.Name.In(language)}, {rater.Label.In(language)}";
        }

        if (duty.Person is { } person)
        {
            yield return person;
        }
    }

    // The same duty keeps its id, so that a calendar that is read again replaces its entries.
    private static string Uid(Duty duty)
    {
        var text = string.Join(
            '|',
            duty.Kind.Code,
            duty.Person,
            duty.Operation,
            duty.Instrument?.Id,
            duty.Rater?.Code,
            LocalDatePattern.Iso.Format(duty.Due)
        );
        var digest = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(digest.AsSpan(0, 16))}@gransgangare");
    }

    private static CalDateTime Day(LocalDate day, bool hasTime = false) =>
        hasTime ? new CalDateTime(day.Year, day.Month, day.Day, 0, 0, 0, "UTC") : new CalDateTime(day.Year, day.Month, day.Day);
}
