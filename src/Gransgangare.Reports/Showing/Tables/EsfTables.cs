using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>The tables of ESF indicators and ledgers in a language (indikatortabeller), as working lists: a report has its own, protected.</summary>
public static class EsfTables
{
    /// <summary>Indicators, incomplete records by what they lack, and broken consistency rules.</summary>
    /// <param name="list">The table of figures, for those who may see small counts.</param>
    /// <param name="language">Language of labels.</param>
    public static IReadOnlyList<ReportTable> Of(WorkingList<EsfResult> list, Language language)
    {
        var result = (list ?? throw new ArgumentNullException(nameof(list))).Content;

        var incomplete = result.Incomplete.GroupBy(record => string.Join("|", record.Missing.AsEnumerable()), StringComparer.Ordinal);
        return OfReport(
            result,
            DataQuality.None with
            {
                IncompleteRecords = incomplete.Select(rows => new KeyValuePair<string, long>(rows.Key, rows.LongCount())).ToValueList(),
            },
            language
        );
    }

    /// <summary>The same of a report, whose list of incomplete records may be shorter than their number: it does not travel with tallies.</summary>
    internal static IReadOnlyList<ReportTable> OfReport(EsfResult result, DataQuality quality, Language language)
    {
        var text = new TableText(language);
        return
        [
            Indicators(result, text),
            Incomplete(result, quality, text),
            .. result.Consistency.Count > 0 ? [EsfAnalysisTables.Exact(result.Consistency, language)] : Array.Empty<ReportTable>(),
        ];
    }

    /// <summary>The codes of each person.</summary>
    /// <param name="list">The table of figures, for those who may see keys of persons.</param>
    /// <param name="language">Language of labels.</param>
    public static ReportTable Persons(WorkingList<EsfResult> list, Language language)
    {
        var text = new TableText(language);
        return ReportTable.Of(
            "persons",
            text.Of("Personer", "Persons"),
            [
                new(text.Of("Person", "Person"), person => new(person.Person)),
                new(text.Of("Insats", "Operation"), person => new(person.Operation)),
                new(text.Of("Räknas i", "Counts in"), person => new(string.Join(" ", person.Counted.AsEnumerable()))),
            ],
            (list ?? throw new ArgumentNullException(nameof(list))).Content.Persons,
            []
        );
    }

    /// <summary>A ledger: for each indicator the verdict, what decided it, and the one change that would make it count.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="language">Language of labels.</param>
    public static ReportTable Ledger(EsfLedger ledger, Language language)
    {
        ArgumentNullException.ThrowIfNull(ledger);

        var text = new TableText(language);
        return ReportTable.Of(
            "ledger",
            $"{ledger.Person}, {ledger.Operation}",
            [
                new(text.Of("Indikator", "Indicator"), entry => new($"{entry.Indicator.Code} {entry.Indicator.Label.In(language)}")),
                new(text.Of("Bedömning", "Verdict"), entry => text.Cell(entry.Verdict.Label())),
                new(
                    text.Of("Räknas om …", "Counts if …"),
                    entry => new(string.Join("\n", Deciding(entry).Select(line => line.ToText(language))))
                ),
                new(text.Of("Närmaste ändring", "Nearest change"), entry => new(entry.Nearest?.In(language) ?? "")),
            ],
            ledger.Entries,
            [
                text.Of(
                    $"Regler: {ledger.Programme.RuleSetVersion}, {ledger.Options}.{Known(ledger, "Som känt")}",
                    $"Rules: {ledger.Programme.RuleSetVersion}, {ledger.Options}.{Known(ledger, "As known on")}"
                ),
                text.Of(
                    "✓ villkoret är uppfyllt, ✗ det är det inte, ? det går inte att säga.",
                    "✓ the condition holds, ✗ it does not, ? it cannot be said."
                ),
            ]
        );
    }

    private static string Known(EsfLedger ledger, string words) =>
        ledger.AsOf is { } day ? $" {words} {LocalDatePattern.Iso.Format(day)}." : "";

    // A verdict of no rests on the conditions that fail, and one of out of scope on those of scope; the others would only hide them.
    private static IEnumerable<EsfLedgerLine> Deciding(EsfLedgerEntry entry) =>
        entry.Verdict switch
        {
            EsfVerdict.Counted => entry.Because,
            EsfVerdict.OutOfScope => entry.Because.Where(line => line.Condition.IsScope && line.Holds == false),
            _ => entry.Because.Where(line => line.Holds != true),
        };

    // The last row is the grand total, which is that of no indicator.
    private static ReportTable Indicators(EsfResult result, TableText text)
    {
        return ReportTable.Of(
            "esf",
            $"{result.Programme.Label.In(text.Language)}, {Extent(result, text)}",
            [
                new(text.Of("Kod", "Code"), row => new(row?.Code ?? "GRANDTOTAL")),
                new(text.Of("Indikator", "Indicator"), row => text.Cell(row?.Indicator.Label ?? FigureCatalogue.GrandTotal.Name)),
                .. FigureCatalogue.Indicators.Select(Counted),
            ],
            result.Indicators.Concat(result.GrandTotal is null ? [] : new EsfTableRow?[] { null }),
            [
                text.Of(
                    $"Preliminär egen beräkning; SCB tar fram de officiella talen. Regler: {result.Programme.RuleSetVersion}.",
                    $"Preliminary own calculation; SCB produces the official figures. Rules: {result.Programme.RuleSetVersion}."
                ),
                .. result.Indicators.Any(row => row.CannotSay > 0)
                    ?
                    [
                        text.Of(
                            "Kan inte sägas: en uppgift saknas, så personen räknas varken med eller bort. - står där det inte kan sägas om någon.",
                            "Cannot say: a fact is missing, so the person is counted neither in nor out. - stands where it can be said of nobody."
                        ),
                    ]
                    : Array.Empty<string>(),
                .. result.CountsIncomplete
                    ? [text.Of("Den vars kön är okänt ingår bara i totalen.", "A person of unknown gender is in the total only.")]
                    : Array.Empty<string>(),
                .. result.Programme == Programme.EsfPlus2021AnnexII
                    ?
                    [
                        text.Of(
                            "Alla i underlaget räknas: att insatsen hör till särskilt mål (l) prövas inte.",
                            "Everybody given counts: that the operation belongs to specific objective (l) is not tested."
                        ),
                    ]
                    : Array.Empty<string>(),
            ]
        );

        Column<EsfTableRow?> Counted(Figure<EsfTableRow> figure) =>
            new(
                figure.Name.In(text.Language),
                row =>
                    row is not null ? text.Count(figure.In(row), $"esf/indicators/{row.Code}/{figure.Address}")
                    : figure.Key == "total" ? text.Count(result.GrandTotal, "esf/grandTotal")
                    : new TableCell(TableText.NotApplicable)
            );
    }

    // What the figures are about: a period or everything, and as known when.
    private static string Extent(EsfResult result, TableText text)
    {
        var period = result.Period is { } limits ? TableText.Period(limits) : text.Of("allt som är registrerat", "everything registered");
        return result.AsOf is { } day ? $"{period}, {text.Of("känt", "as known on")} {LocalDatePattern.Iso.Format(day)}" : period;
    }

    private static ReportTable Incomplete(EsfResult result, DataQuality quality, TableText text) =>
        ReportTable.Of(
            "esf-incomplete",
            text.Of("Ofullständiga poster", "Incomplete records"),
            [
                new(text.Of("Saknar", "Lacks"), row => text.Cell(row.Lacks)),
                new(text.Of("Antal", "Number"), row => text.Count(row.Count, $"esf/incomplete/{row.Key}")),
            ],
            quality
                .IncompleteByFact.Select(fact => (Lacks: FactNames.Of(fact.Key), fact.Key, Count: fact.Value))
                .Append((Lacks: new LocalizedText("någon uppgift", "any fact"), Key: "count", Count: quality.IncompleteCount)),
            [OfIncomplete(result, text)]
        );

    private static string OfIncomplete(EsfResult result, TableText text) =>
        result.CountsIncomplete
            ? text.Of(
                "En ofullständig post räknas bara i indikatorer vars uppgifter finns; den kan sakna flera uppgifter.",
                "An incomplete record counts only in indicators whose facts are known; it can lack several facts."
            )
            : text.Of(
                "En ofullständig post räknas inte i någon indikator; den kan sakna flera uppgifter.",
                "An incomplete record counts in no indicator; it can lack several facts."
            );
}
