using System.Text.Json;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Writes a calendar of duties as JSON (docs/tool.md).</summary>
internal static class DutyJson
{
    /// <summary>Writes the calendar as an object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="list">The calendar, for those who may see persons.</param>
    /// <param name="within">Days from the day of the calendar that are listed, with all that is open or late; <c>null</c> = all duties.</param>
    /// <param name="byForbund">Whether each förbund is counted by itself.</param>
    public static void WriteDuties(this Utf8JsonWriter json, WorkingList<DutyCalendar> list, int? within = null, bool byForbund = false)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));
        var calendar = (list ?? throw new ArgumentNullException(nameof(list))).Content;
        json.WriteStartObject();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(calendar.AsOf));
        json.WriteStartArray("duties");
        foreach (var duty in within is { } days ? calendar.Within(days) : calendar.Duties)
        {
            json.WriteStartObject();
            json.WriteString("person", duty.Person);
            json.WriteString("operation", duty.Operation);
            json.WriteString("forbund", duty.Forbund);
            json.WriteString("duty", duty.Kind.Code);
            json.WriteString("instrument", duty.Instrument?.Id);
            json.WriteString("rater", duty.Rater?.Code);
            json.WriteString("due", LocalDatePattern.Iso.Format(duty.Due));
            json.WriteString("closes", duty.Closes is { } closes ? LocalDatePattern.Iso.Format(closes) : null);
            json.WriteString("status", duty.Status.Code);
            json.WriteStartArray("moves");
            foreach (var figure in duty.Moves)
            {
                json.WriteStringValue(figure);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("counts");
        foreach (var count in calendar.Counts(byForbund))
        {
            json.WriteStartObject();
            if (count.Forbund is { } forbund)
            {
                json.WriteString("forbund", forbund);
            }

            json.WriteString("duty", count.Kind.Code);
            json.WriteString("status", count.Status.Code);
            json.WriteNumber("count", count.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
