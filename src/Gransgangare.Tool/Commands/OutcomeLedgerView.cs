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
                First(text.Of("Siffra", "Figure"), line => line.Figure),
                First(text.Of("Verksamhet", "Operation"), line => line.Operation ?? ""),
                First(text.Of("Bedömning", "Verdict"), line => line.Verdict.ToCode()),
                new(text.Of("Villkor", "Condition"), row => new(row.Condition.Id)),
                new(text.Of("Uppfyllt", "Holds"), row => new(Answer.Of(row.Condition.Holds, text))),
                new(text.Of("Uppgift", "Fact"), row => new(row.Condition.Fact)),
                new(text.Of("Regel", "Rule"), row => new(row.Condition.Rule)),
                new(
                    text.Of("Rad", "Line"),
                    row => new(placeOf(row.Line.Operation, row.Condition.Column) is { } found ? $"{found.File}:{found.Line}" : "")
                ),
                First(text.Of("Närmast", "Nearest"), line => string.Join(", ", line.Nearest.AsEnumerable())),
            ],
            ledger.Lines.SelectMany(line => line.Because.Select((condition, place) => new Row(line, condition, IsFirst: place == 0))),
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
            [
                new(text.Of("Person", "Person"), row => new(row.Person)),
                new(text.Of("Verksamhet", "Operation"), row => new(row.Lines.Key ?? "")),
                .. figures.Select(figure => new Column<(string Person, IGrouping<string?, OutcomeLedgerLine> Lines)>(
                    figure,
                    row => new(row.Lines.FirstOrDefault(line => line.Figure == figure)?.Verdict.ToCode() ?? "")
                )),
            ],
            ledgers.SelectMany(ledger =>
                ledger.Lines.GroupBy(line => line.Operation, StringComparer.Ordinal).Select(lines => (ledger.Person, Lines: lines))
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

    // A condition of a line; what is said of the line itself stands in its first row.
    private sealed record Row(OutcomeLedgerLine Line, OutcomeCondition Condition, bool IsFirst);

    private static Column<Row> First(string heading, Func<OutcomeLedgerLine, string> cell) =>
        new(heading, row => new(row.IsFirst ? cell(row.Line) : ""));
}
