using Gransgangare.Bip;

namespace Gransgangare.Reports;

/// <summary>Published results about BIP beside the questions that they are about, as quotations: nothing is computed with them (BIP-E14).</summary>
internal static class PublishedTable
{
    public static ReportTable? Of(ProtectedEvidence evidence, TableText text)
    {
        var rows = evidence
            .Comparisons.SelectMany(comparison =>
                BipEvidence
                    .All.Where(result => comparison.Question.Exposure.Published.Contains(result.Id, StringComparer.Ordinal))
                    .Select(result => (comparison.Question, Result: result))
            )
            .ToList();
        return rows.Count == 0
            ? null
            : ReportTable.Of(
                "evidence-published",
                text.Of("Publicerat om BIP: får inte jämföras", "Published about BIP: not to be compared"),
                [
                    new(text.Of("Fråga", "Question"), row => text.Cell(row.Question.Label)),
                    new(text.Of("Regel", "Rule"), row => new(row.Result.Id)),
                    new(text.Of("Publicerat", "Published"), row => new(Quotation(row.Result, text))),
                    new(text.Of("Av", "Of"), row => row.Result.Outcome is { } outcome ? text.Cell(outcome) : new TableCell("")),
                    new(text.Of("Att läsa så här", "How to read it"), row => text.Cell(row.Result.Caution)),
                ],
                rows,
                [
                    text.Of(
                        "Citat: annan grupp, annan metod, får inte jämföras med siffrorna ovan. Källorna står under regelns id.",
                        "Quotations: another group, another method, not to be compared with the figures above. The sources stand under the id of the rule."
                    ),
                ]
            );
    }

    // Number and year are parts of what is quoted, and none of a program's.
    private static string Quotation(Bip.Evidence result, TableText text)
    {
        var finding = result.Finding.In(text.Language);
        var details = string.Join(", ", new[] { result.Value?.In(text.Language), result.Year }.OfType<string>());
        return details.Length == 0 ? finding : $"{finding} ({details})";
    }
}
