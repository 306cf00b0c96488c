using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;
using DutyRow = System.Linq.IGrouping<(string? Forbund, Gransgangare.Reports.DutyKind Kind), Gransgangare.Reports.DutyCount>;

namespace Gransgangare.Reports;

/// <summary>A calendar of duties as tables (kalender).</summary>
internal static class DutyTables
{
    /// <summary>The counts and the duties.</summary>
    /// <param name="list">The calendar, for those who may see persons.</param>
    /// <param name="project">The project, for names of förbund.</param>
    /// <param name="language">Language of the labels.</param>
    /// <param name="within">Days from the day of the calendar that are listed, with all that is open or late; <c>null</c> = all duties.</param>
    /// <param name="byForbund">Whether each förbund is counted by itself.</param>
    public static IEnumerable<ReportTable> Of(
        WorkingList<DutyCalendar> list,
        ProjectDefinition project,
        Language language,
        int? within = null,
        bool byForbund = false
    )
    {
        _ = project ?? throw new ArgumentNullException(nameof(project));
        var calendar = (list ?? throw new ArgumentNullException(nameof(list))).Content;
        var text = new TableText(language);
        yield return Counts(calendar, project, text, byForbund);
        yield return Weeks(calendar, text, within);
        yield return Rows(calendar, text, within);
    }

    private static ReportTable Counts(DutyCalendar calendar, ProjectDefinition project, TableText text, bool byForbund) =>
        ReportTable.Of(
            "duty-counts",
            text.Of("Åtaganden", "Duties"),
            [
                .. byForbund
                    ? [new(text.Of("Förbund", "Förbund"), row => text.Cell(Breakdown.Forbund.LabelOf(row.Key.Forbund!, project)))]
                    : Array.Empty<Column<DutyRow>>(),
                new(text.Of("Åtagande", "Duty"), row => text.Cell(row.Key.Kind.Label)),
                .. DutyStatus.All.Select(status => new Column<DutyRow>(
                    CountNames.Capital(status.Label.In(text.Language)),
                    row => text.Count(row.FirstOrDefault(count => count.Status == status)?.Count ?? 0)
                )),
            ],
            calendar.Counts(byForbund).GroupBy(count => (count.Forbund, count.Kind)),
            [
                text.Of(
                    $"Läget {Iso(calendar.AsOf)}. Varje åtagande står i en kolumn. Arbetslista, inte röjandeskyddad.",
                    $"As of {Iso(calendar.AsOf)}. Each duty is in one column. A working list, not protected against disclosure."
                ),
            ]
        );

    private static ReportTable Weeks(DutyCalendar calendar, TableText text, int? within) =>
        ReportTable.Of(
            "duty-weeks",
            text.Of("Att göra per vecka", "To do by week"),
            [
                new(text.Of("Vecka", "Week"), group => new(group.Key.Week)),
                new(
                    text.Of("Bedömare", "Rater"),
                    group => group.Key.Rater is { } rater ? text.Cell(rater.Label) : new(text.Of("handläggare", "caseworker"))
                ),
                new(text.Of("Antal", "Number"), group => text.Count(group.LongCount())),
            ],
            calendar
                .Within(within ?? int.MaxValue)
                .GroupBy(duty => (Week: WeekOf(duty.Due), Rater: duty.Rater))
                .OrderBy(group => group.Key.Week, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Rater?.Code, StringComparer.Ordinal),
            [text.Of("Veckor enligt ISO 8601, efter senaste dag.", "Weeks by ISO 8601, by the day on which the duty is due.")]
        );

    private static ReportTable Rows(DutyCalendar calendar, TableText text, int? within) =>
        ReportTable.Of(
            "duties",
            text.Of("Kalender", "Calendar"),
            [
                new(text.Of("Senast", "Due"), duty => new(Iso(duty.Due))),
                new(text.Of("Stänger", "Closes"), duty => new(duty.Closes is { } closes ? Iso(closes) : "")),
                new(text.Of("Åtagande", "Duty"), duty => text.Cell(duty.Kind.Label)),
                new(text.Of("Läge", "Status"), duty => text.Cell(duty.Status.Label)),
                new(text.Of("Person", "Person"), duty => new(duty.Person ?? "")),
                new(text.Of("Verksamhet", "Operation"), duty => new(duty.Operation ?? "")),
                new(text.Of("Instrument", "Instrument"), duty => new(duty.Instrument?.Name.In(text.Language) ?? "")),
                new(text.Of("Bedömare", "Rater"), duty => new(duty.Rater?.Label.In(text.Language) ?? "")),
                new(text.Of("Avgör", "Decides"), duty => new(string.Join(" ", duty.Moves))),
            ],
            (within is { } days ? calendar.Within(days) : calendar.Duties).OrderBy(duty => duty.Moves.Count == 0),
            [
                text.Of(
                    "Först står det som ännu kan avgöra en siffra: en mätning av den som har en enda, en orsak till avslut, en uppföljning utan vilken en indikator inte kan sägas. Avgör: siffrans kod eller målets id.",
                    "What can still decide a figure stands first: a measurement of somebody who has a single one, a reason of an exit, a follow-up without which an indicator cannot be said. Decides: the code of the figure or the id of the goal."
                ),
            ]
        );

    private static string WeekOf(LocalDate day)
    {
        var rule = NodaTime.Calendars.WeekYearRules.Iso;
        return FormattableString.Invariant($"{rule.GetWeekYear(day)}-W{rule.GetWeekOfWeekYear(day):00}");
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
