using Gransgangare.Core;
using Gransgangare.Reports;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Sweden.Scb;

/// <summary>The tables of a plan (sändlista): by key, never with a number or a birth date.</summary>
internal static class ScbTables
{
    /// <summary>Months, what changed, the rows to send, and who is left out.</summary>
    /// <param name="list">The plan, as a working list: it has keys of persons.</param>
    /// <param name="language">Language of labels.</param>
    public static IReadOnlyList<ReportTable> Of(WorkingList<ScbPlan> list, Language language)
    {
        var plan = (list ?? throw new ArgumentNullException(nameof(list))).Content;
        var text = new TableText(language);
        return [Months(plan, text), Changes(plan, text), Rows(plan, text), LeftOut(plan, text)];
    }

    private static ReportTable Months(ScbPlan plan, TableText text) =>
        ReportTable.Of(
            "months",
            text.Of("Månader, i den ordning de ska skickas", "Months, in the order in which to send them"),
            [
                new(text.Of("Månad", "Month"), month => Month(month)),
                new(text.Of("Öppnar", "Opens"), month => Date(month.Month.Opens)),
                new(text.Of("Senast", "Due"), month => Date(month.Month.Due)),
                new(text.Of("Läge", "Status"), month => text.Cell(month.Status.Label)),
                new(text.Of("Rader", "Rows"), month => text.Count(month.Month.Rows.Count)),
                new(text.Of("Ändrade rader", "Changed rows"), month => text.Count(month.Changes.Count)),
            ],
            plan.Months,
            [
                .. Notes(text),
                text.Of(
                    "När en månad har rättats skickas den och alla senare om.",
                    "When a month has been corrected, it and all later ones are sent again."
                ),
            ]
        );

    private static ReportTable Changes(ScbPlan plan, TableText text) =>
        ReportTable.Of(
            "changes",
            text.Of("Ändrat sedan det skickades", "Changed since it was sent"),
            [
                new(text.Of("Månad", "Month"), row => Month(row.Month)),
                new(text.Of("Person", "Person"), row => new(row.Change.Person)),
                new(text.Of("Insats", "Operation"), row => new(row.Change.Operation)),
                new(text.Of("Ändring", "Change"), row => new(What(row.Change, text))),
                new(text.Of("Start skickad", "Start as sent"), row => Date(row.Change.Before?.Start)),
                new(text.Of("Start nu", "Start now"), row => Date(row.Change.After?.Start)),
                new(text.Of("Slut skickat", "End as sent"), row => Date(row.Change.Before?.End)),
                new(text.Of("Slut nu", "End now"), row => Date(row.Change.After?.End)),
            ],
            plan.Months.SelectMany(month => month.Changes.Select(change => (Month: month, Change: change))),
            Notes(text)
        );

    private static string What(ScbRowChange change, TableText text) =>
        change.Before is null ? text.Of("ny rad", "new row")
        : change.After is null ? text.Of("rad tas bort", "row taken away")
        : string.Join(
            ", ",
            change.Fields.Select(name =>
                name switch
                {
                    "start" => text.Of("startdatum", "start date"),
                    "end" => text.Of("slutdatum", "end date"),
                    _ => text.Of("timmar", "hours"),
                }
            )
        );

    private static ReportTable Rows(ScbPlan plan, TableText text)
    {
        var isProtected = new HashSet<string>(plan.Protected, StringComparer.Ordinal);
        return ReportTable.Of(
            "rows",
            text.Of("Rader att skicka", "Rows to send"),
            [
                new(text.Of("Månad", "Month"), row => Month(row.Month)),
                new(text.Of("Person", "Person"), row => new(row.Row.Person)),
                new(text.Of("Insats", "Operation"), row => new(row.Row.Operation)),
                new(text.Of("Start", "Start"), row => Date(row.Row.Start)),
                new(text.Of("Slut", "End"), row => Date(row.Row.End)),
                new(text.Of("Timmar", "Hours"), row => text.Number((double?)row.Row.Hours, 1)),
                new(
                    text.Of("Anges med", "Given by"),
                    row =>
                        new(
                            isProtected.Contains(row.Row.Person)
                                ? text.Of("SCB:s form för skyddade", "SCB's form for the protected")
                                : text.Of("12 siffror", "12 digits")
                        )
                ),
            ],
            plan.ToSend.SelectMany(month => month.Month.Rows.Select(row => (Month: month, Row: row))),
            [
                .. Notes(text),
                text.Of(
                    "Startdatum står bara i den månad då perioden börjar, slutdatum bara i den då den slutar.",
                    "The start date stands only in the month in which the spell starts, the end date only in that in which it ends."
                ),
                text.Of(
                    "Nummer hämtas ur det egna registret med nyckeln. SCB har bekräftat formen för skyddade kvinnor; fråga SCB om män.",
                    "Take the numbers from your own register by the key. SCB has confirmed the form for protected women; ask SCB about men."
                ),
            ]
        );
    }

    private static ReportTable LeftOut(ScbPlan plan, TableText text) =>
        ReportTable.Of(
            "left-out",
            text.Of("Utelämnade", "Left out"),
            [
                new(text.Of("Person", "Person"), row => new(row.Person)),
                new(text.Of("Insats", "Operation"), row => new(row.Operation)),
                new(text.Of("Orsak", "Reason"), row => text.Cell(row.Reason.Label)),
            ],
            plan.LeftOut,
            [
                text.Of(
                    $"Räkneenhet: deltaganden. Nämnare: ingen. Regel: {ScbPlan.Rule}, SE-R1.",
                    $"Unit of count: participations. Denominator: none. Rule: {ScbPlan.Rule}, SE-R1."
                ),
            ]
        );

    private static ValueList<string> Notes(TableText text) =>
        [
            text.Of(
                $"Räkneenhet: rader, en för varje person, insats och period i månaden. Nämnare: ingen. Regel: {ScbPlan.Rule}.",
                $"Unit of count: rows, one for each person, operation and spell in the month. Denominator: none. Rule: {ScbPlan.Rule}."
            ),
        ];

    private static TableCell Month(ScbMonthPlan plan) => new(plan.Month.ToMonthText());

    private static TableCell Date(LocalDate? date) => new(date is { } day ? LocalDatePattern.Iso.Format(day) : "");
}
