using Gransgangare.Core;
using Gransgangare.Reports;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Sweden.Scb;

/// <summary>The tables of a plan (sändlista): by key, never with a number or a birth date.</summary>
public static class ScbTables
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
                text.Of("Månad", "Month"),
                text.Of("Öppnar", "Opens"),
                text.Of("Senast", "Due"),
                text.Of("Läge", "Status"),
                text.Of("Rader", "Rows"),
                text.Of("Ändrade rader", "Changed rows"),
            ],
            plan.Months.Select(month =>
                (IEnumerable<TableCell>)
                    [
                        Month(month),
                        Date(month.Month.Opens),
                        Date(month.Month.Due),
                        text.Cell(month.Status.Label),
                        text.Count(month.Month.Rows.Count),
                        text.Count(month.Changes.Count),
                    ]
            ),
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
                text.Of("Månad", "Month"),
                text.Of("Person", "Person"),
                text.Of("Insats", "Operation"),
                text.Of("Ändring", "Change"),
                text.Of("Start skickad", "Start as sent"),
                text.Of("Start nu", "Start now"),
                text.Of("Slut skickat", "End as sent"),
                text.Of("Slut nu", "End now"),
            ],
            plan.Months.SelectMany(month =>
                month.Changes.Select(change =>
                    (IEnumerable<TableCell>)
                        [
                            Month(month),
                            new TableCell(change.Person),
                            new TableCell(change.Operation),
                            new TableCell(What(change, text)),
                            Date(change.Before?.Start),
                            Date(change.After?.Start),
                            Date(change.Before?.End),
                            Date(change.After?.End),
                        ]
                )
            ),
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
                text.Of("Månad", "Month"),
                text.Of("Person", "Person"),
                text.Of("Insats", "Operation"),
                text.Of("Start", "Start"),
                text.Of("Slut", "End"),
                text.Of("Timmar", "Hours"),
                text.Of("Anges med", "Given by"),
            ],
            plan.ToSend.SelectMany(month =>
                month.Month.Rows.Select(row =>
                    (IEnumerable<TableCell>)
                        [
                            Month(month),
                            new TableCell(row.Person),
                            new TableCell(row.Operation),
                            Date(row.Start),
                            Date(row.End),
                            text.Number((double?)row.Hours, 1),
                            new TableCell(
                                isProtected.Contains(row.Person)
                                    ? text.Of("SCB:s form för skyddade", "SCB's form for the protected")
                                    : text.Of("12 siffror", "12 digits")
                            ),
                        ]
                )
            ),
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
            [text.Of("Person", "Person"), text.Of("Insats", "Operation"), text.Of("Orsak", "Reason")],
            plan.LeftOut.Select(row =>
                (IEnumerable<TableCell>)[new TableCell(row.Person), new TableCell(row.Operation), text.Cell(row.Reason.Label)]
            ),
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
