using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>How a person is in each figure of a report: a ledger with its reasons, or persons beside figures.</summary>
internal static class OutcomeLedgerView
{
    /// <summary>The lines of one person.</summary>
    public static IEnumerable<ReportTable> Of(OutcomeLedger ledger, Func<string?, string, (string File, int Line)?> placeOf, TableText text)
    {
        yield return ReportTable.Of(
            "outcome-ledger",
            text.Of($"Utfall för {ledger.Person}", $"Outcomes of {ledger.Person}"),
            [
                text.Of("Siffra", "Figure"),
                text.Of("Verksamhet", "Operation"),
                text.Of("Bedömning", "Verdict"),
                text.Of("Villkor", "Condition"),
                text.Of("Uppfyllt", "Holds"),
                text.Of("Uppgift", "Fact"),
                text.Of("Regel", "Rule"),
                text.Of("Rad", "Line"),
                text.Of("Närmast", "Nearest"),
            ],
            ledger.Lines.SelectMany(line => Rows(line, placeOf, text)),
            [
                text.Of(
                    $"Regelverk {ledger.Request.OutcomeRules}. Arbetslista om en person, inte röjandeskyddad.",
                    $"Rule set {ledger.Request.OutcomeRules}. A working list about one person, not protected against disclosure."
                ),
            ]
        );
    }

    /// <summary>Persons beside figures.</summary>
    public static ReportTable Persons(IReadOnlyList<OutcomeLedger> ledgers, TableText text)
    {
        var figures = ledgers.SelectMany(ledger => ledger.Lines).Select(line => line.Figure).Distinct(StringComparer.Ordinal).ToList();
        return ReportTable.Of(
            "outcome-persons",
            text.Of("Personer och siffror", "Persons and figures"),
            [text.Of("Person", "Person"), text.Of("Verksamhet", "Operation"), .. figures],
            ledgers.SelectMany(ledger =>
                ledger
                    .Lines.GroupBy(line => line.Operation, StringComparer.Ordinal)
                    .Select(lines =>
                        figures
                            .Select(figure => new TableCell(lines.FirstOrDefault(line => line.Figure == figure)?.Verdict.ToCode() ?? ""))
                            .Prepend(new TableCell(lines.Key ?? ""))
                            .Prepend(new TableCell(ledger.Person))
                    )
            ),
            [text.Of("Arbetslista, inte röjandeskyddad.", "A working list, not protected against disclosure.")]
        );
    }

    /// <summary>Persons with the verdict on each figure.</summary>
    public static void WritePersons(Utf8JsonWriter json, IEnumerable<OutcomeLedger> ledgers)
    {
        json.WriteStartArray();
        foreach (var ledger in ledgers)
        {
            foreach (var lines in ledger.Lines.GroupBy(line => line.Operation, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("person", ledger.Person);
                json.WriteString("operation", lines.Key);
                json.WriteStartObject("figures");
                foreach (var line in lines.DistinctBy(line => line.Figure, StringComparer.Ordinal))
                {
                    json.WriteString(line.Figure, line.Verdict.ToCode());
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static IEnumerable<IEnumerable<TableCell>> Rows(
        OutcomeLedgerLine line,
        Func<string?, string, (string File, int Line)?> placeOf,
        TableText text
    ) =>
        line.Because.Select(
            (condition, place) =>
                (IEnumerable<TableCell>)
                    [
                        new TableCell(place == 0 ? line.Figure : ""),
                        new TableCell(place == 0 ? line.Operation ?? "" : ""),
                        new TableCell(place == 0 ? line.Verdict.ToCode() : ""),
                        new TableCell(condition.Id),
                        new TableCell(
                            condition.Holds switch
                            {
                                true => text.Of("ja", "yes"),
                                false => text.Of("nej", "no"),
                                null => text.Of("går inte att säga", "cannot say"),
                            }
                        ),
                        new TableCell(condition.Fact),
                        new TableCell(condition.Rule),
                        new TableCell(placeOf(line.Operation, condition.Column) is { } found ? $"{found.File}:{found.Line}" : ""),
                        new TableCell(place == 0 ? string.Join(", ", line.Nearest.AsEnumerable()) : ""),
                    ]
        );
}
