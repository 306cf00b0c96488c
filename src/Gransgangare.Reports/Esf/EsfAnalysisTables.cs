using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>The tables of what is asked about figures: contradictions, the bridge between programmes, sensitivity (analystabeller).</summary>
public static class EsfAnalysisTables
{
    /// <summary>The consistency rules that a table of figures breaks.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="language">Language of labels.</param>
    public static ReportTable Consistency(IEnumerable<EsfFinding> findings, Language language)
    {
        var text = new TableText(language);
        var rows = (findings ?? throw new ArgumentNullException(nameof(findings)))
            .Select(finding =>
                ValueList.Of(
                    new TableCell(finding.Rule),
                    text.Cell(finding.Severity == Severity.Error ? new("fel", "error") : new("varning", "warning")),
                    text.Cell(finding.Message) with
                    {
                        Figures = [$"esf/consistency/{finding.Rule}/message"],
                    }
                )
            )
            .ToValueList();
        return new ReportTable(
            "esf-consistency",
            text.Of("Motsägelser", "Contradictions"),
            [text.Of("Regel", "Rule"), text.Of("Slag", "Kind"), text.Of("Betyder", "Means")],
            rows,
            rows.Count == 0 ? [text.Of("Inga regler är brutna.", "No rule is broken.")] : []
        );
    }

    /// <summary>One participation under both programmes, subject by subject, with the clause that makes the difference.</summary>
    /// <param name="rows">The rows of the bridge.</param>
    /// <param name="title">Whose participation it is.</param>
    /// <param name="language">Language of labels.</param>
    public static ReportTable Bridge(IEnumerable<EsfBridgeRow> rows, string title, Language language)
    {
        var text = new TableText(language);
        return new ReportTable(
            "esf-bridge",
            title,
            [text.Of("Vad", "Subject"), "ESF+ 2021–2027", "ESF 2014–2020", text.Of("Skillnad", "Difference")],
            (rows ?? throw new ArgumentNullException(nameof(rows)))
                .Select(row =>
                    ValueList.Of(
                        text.Cell(row.Subject),
                        new TableCell(Verdicts(row.Plus, language)),
                        new TableCell(Verdicts(row.Old, language)),
                        new TableCell(row.Clause?.In(language) ?? "")
                    )
                )
                .ToValueList(),
            [text.Of("Bara för förståelse: programmens tal blandas aldrig.", "For understanding only: figures of the two are never mixed.")]
        );
    }

    /// <summary>How many persons lie near a boundary, and the figure under every other reading.</summary>
    /// <param name="rows">One row for each indicator.</param>
    /// <param name="days">How many days a date was moved.</param>
    /// <param name="language">Language of labels.</param>
    public static ReportTable Sensitivity(ValueList<EsfSensitivityRow> rows, int days, Language language)
    {
        var text = new TableText(language);
        var settings = rows.Take(1).SelectMany(row => row.ByOption.Select(option => option.Setting));
        return new ReportTable(
            "esf-sensitivity",
            text.Of("Känslighet", "Sensitivity"),
            [
                text.Of("Kod", "Code"),
                text.Of("Totalt", "Total"),
                text.Of("Kan falla bort", "Could leave"),
                text.Of("Kan tillkomma", "Could enter"),
                .. settings,
            ],
            rows.Select(row =>
                    ValueList.Of<TableCell>([
                        new TableCell(row.Indicator.Code),
                        text.Count(row.Figure),
                        text.Count(row.CouldLeave),
                        text.Count(row.CouldEnter),
                        .. row.ByOption.Select(option => text.Count(option.Figure)),
                    ])
                )
                .ToValueList(),
            [
                FormattableString.Invariant(
                    $"{text.Of("Personer för vilka ett datum, flyttat högst så många dagar, ändrar bedömningen", "Persons for whom one date, moved by at most so many days, changes the verdict")}: {days}."
                ),
                text.Of("Därefter talet om just det valet görs i stället.", "Then the figure if that reading is chosen instead."),
            ]
        );
    }

    private static string Verdicts(ValueList<EsfLedgerEntry> entries, Language language) =>
        entries.Count == 0
            ? TableText.Missing
            : string.Join("\n", entries.Select(entry => $"{entry.Indicator.Code} {entry.Verdict.Label().In(language)}"));
}
