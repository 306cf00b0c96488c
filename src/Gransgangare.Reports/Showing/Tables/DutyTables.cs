using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>A calendar of duties as tables (kalender).</summary>
public static class DutyTables
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

    private static ReportTable Counts(DutyCalendar calendar, ProjectDefinition project, TableText text, bool byForbund)
    {
        var rows = calendar.Counts(byForbund).GroupBy(count => (count.Forbund, count.Kind));
        return ReportTable.Of(
            "duty-counts",
            text.Of("Åtaganden", "Duties"),
            [
                .. byForbund ? [text.Of("Förbund", "Förbund")] : Array.Empty<string>(),
                text.Of("Åtagande", "Duty"),
                .. DutyStatus.All.Select(status => CountNames.Capital(status.Label.In(text.Language))),
            ],
            rows.Select(row =>
                row.Key.Forbund is { } code
                    ? Row(row).Prepend(new TableCell(Breakdown.Forbund.LabelOf(code, project).In(text.Language)))
                    : Row(row)
            ),
            [
                text.Of(
                    $"Läget {Iso(calendar.AsOf)}. Varje åtagande står i en kolumn. Arbetslista, inte röjandeskyddad.",
                    $"As of {Iso(calendar.AsOf)}. Each duty is in one column. A working list, not protected against disclosure."
                ),
            ]
        );

        IEnumerable<TableCell> Row(IGrouping<(string? Forbund, DutyKind Kind), DutyCount> row) =>
            DutyStatus
                .All.Select(status => text.Count(row.FirstOrDefault(count => count.Status == status)?.Count ?? 0))
                .Prepend(text.Cell(row.Key.Kind.Label));
    }

    private static ReportTable Weeks(DutyCalendar calendar, TableText text, int? within) =>
        ReportTable.Of(
            "duty-weeks",
            text.Of("Att göra per vecka", "To do by week"),
            [text.Of("Vecka", "Week"), text.Of("Bedömare", "Rater"), text.Of("Antal", "Number")],
            calendar
                .Within(within ?? int.MaxValue)
                .GroupBy(duty => (Week: WeekOf(duty.Due), Rater: duty.Rater))
                .OrderBy(group => group.Key.Week, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Rater?.Code, StringComparer.Ordinal)
                .Select(group =>
                    (IEnumerable<TableCell>)
                        [
                            new TableCell(group.Key.Week),
                            group.Key.Rater is { } rater ? text.Cell(rater.Label) : new TableCell(text.Of("handläggare", "caseworker")),
                            text.Count(group.LongCount()),
                        ]
                ),
            [text.Of("Veckor enligt ISO 8601, efter senaste dag.", "Weeks by ISO 8601, by the day on which the duty is due.")]
        );

    private static ReportTable Rows(DutyCalendar calendar, TableText text, int? within) =>
        ReportTable.Of(
            "duties",
            text.Of("Kalender", "Calendar"),
            [
                text.Of("Senast", "Due"),
                text.Of("Stänger", "Closes"),
                text.Of("Åtagande", "Duty"),
                text.Of("Läge", "Status"),
                text.Of("Person", "Person"),
                text.Of("Verksamhet", "Operation"),
                text.Of("Instrument", "Instrument"),
                text.Of("Bedömare", "Rater"),
            ],
            (within is { } days ? calendar.Within(days) : calendar.Duties).Select(duty =>
                (IEnumerable<TableCell>)
                    [
                        new TableCell(Iso(duty.Due)),
                        new TableCell(duty.Closes is { } closes ? Iso(closes) : ""),
                        text.Cell(duty.Kind.Label),
                        text.Cell(duty.Status.Label),
                        new TableCell(duty.Person ?? ""),
                        new TableCell(duty.Operation ?? ""),
                        new TableCell(duty.Instrument?.Name.In(text.Language) ?? ""),
                        new TableCell(duty.Rater?.Label.In(text.Language) ?? ""),
                    ]
            ),
            []
        );

    private static string WeekOf(LocalDate day)
    {
        var rule = NodaTime.Calendars.WeekYearRules.Iso;
        return FormattableString.Invariant($"{rule.GetWeekYear(day)}-W{rule.GetWeekOfWeekYear(day):00}");
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
