using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>The tables of what is asked about figures: contradictions, the bridge between programmes, sensitivity (analystabeller).</summary>
internal static class EsfAnalysisTables
{
    /// <summary>The consistency rules that a table of figures breaks; a report hides the figures in it afterwards.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="language">Language of labels.</param>
    internal static ReportTable Exact(ValueList<EsfFinding> findings, Language language)
    {
        var text = new TableText(language);
        return ReportTable.Of(
            "esf-consistency",
            text.Of("Motsägelser", "Contradictions"),
            [
                new(text.Of("Regel", "Rule"), finding => new("ESF-" + finding.Rule)),
                new(
                    text.Of("Slag", "Kind"),
                    finding => text.Cell(finding.Severity == Severity.Error ? new("fel", "error") : new("varning", "warning"))
                ),
                new(
                    text.Of("Betyder", "Means"),
                    finding => text.Cell(finding.Message) with { Figures = [$"esf/consistency/{finding.Rule}/message"] }
                ),
            ],
            findings,
            findings.Count == 0 ? [text.Of("Inga regler är brutna.", "No rule is broken.")] : []
        );
    }

    /// <summary>What the consistency rules say of a table; one of which nothing could be asked is not one without contradictions.</summary>
    /// <param name="list">The check, for those who may see the figures: they stand in what is found.</param>
    /// <param name="language">Language of labels.</param>
    public static ReportTable Consistency(WorkingList<EsfCheck> list, Language language)
    {
        var check = (list ?? throw new ArgumentNullException(nameof(list))).Content;
        var table = Exact(check.Findings, language);
        return check.Findings.Count > 0 || check.Asked > 0
            ? table
            : table with
            {
                Notes =
                [
                    new TableText(language).Of(
                        "Inget samband kunde prövas: tabellen saknar de siffror som sambanden gäller.",
                        "No relation could be asked: the table lacks the figures that the relations are about."
                    ),
                ],
            };
    }

    /// <summary>The relations that could not be asked, with the figures that are missing.</summary>
    /// <param name="check">The check.</param>
    /// <param name="language">Language of labels.</param>
    public static ReportTable NotAsked(EsfCheck check, Language language)
    {
        var text = new TableText(language);
        return ReportTable.Of(
            "esf-not-asked",
            text.Of("Samband som inte kunde prövas", "Relations that could not be asked"),
            [
                new(text.Of("Regel", "Rule"), relation => new("ESF-" + relation.Rule)),
                new(text.Of("Samband", "Relation"), relation => new(relation.Relation)),
                new(text.Of("Saknas", "Missing"), relation => new(string.Join(", ", relation.Missing))),
            ],
            (check ?? throw new ArgumentNullException(nameof(check))).NotAsked,
            []
        );
    }

    /// <summary>One participation under both programmes, subject by subject, with the clause that makes the difference.</summary>
    /// <param name="rows">The rows of the bridge.</param>
    /// <param name="title">Whose participation it is.</param>
    /// <param name="language">Language of labels.</param>
    public static ReportTable Bridge(IEnumerable<EsfBridgeRow> rows, string title, Language language)
    {
        var text = new TableText(language);
        return ReportTable.Of(
            "esf-bridge",
            title,
            [
                new(text.Of("Vad", "Subject"), row => text.Cell(row.Subject)),
                new("ESF+ 2021–2027", row => new(Verdicts(row.Plus, language))),
                new("ESF 2014–2020", row => new(Verdicts(row.Old, language))),
                new(text.Of("Skillnad", "Difference"), row => new(row.Clause?.In(language) ?? "")),
            ],
            rows ?? throw new ArgumentNullException(nameof(rows)),
            [text.Of("Bara för förståelse: programmens tal blandas aldrig.", "For understanding only: figures of the two are never mixed.")]
        );
    }

    /// <summary>How many persons lie near a boundary, and the figure under every other reading.</summary>
    /// <param name="list">One row for each indicator, for those who may see small counts.</param>
    /// <param name="days">How many days a date was moved.</param>
    /// <param name="language">Language of labels.</param>
    public static ReportTable Sensitivity(WorkingList<ValueList<EsfSensitivityRow>> list, int days, Language language)
    {
        var rows = (list ?? throw new ArgumentNullException(nameof(list))).Content;
        var text = new TableText(language);
        var settings = rows.Take(1).SelectMany(row => row.ByOption.Select(option => option.Setting)).ToList();
        return ReportTable.Of(
            "esf-sensitivity",
            text.Of("Känslighet", "Sensitivity"),
            [
                new(text.Of("Kod", "Code"), row => new(row.Indicator.Code)),
                new(text.Of("Totalt", "Total"), row => text.Count(row.Figure)),
                new(text.Of("Kan falla bort", "Could leave"), row => text.Count(row.CouldLeave)),
                new(text.Of("Kan tillkomma", "Could enter"), row => text.Count(row.CouldEnter)),
                .. settings.Select(
                    (setting, index) => new Column<EsfSensitivityRow>(Heading(setting, text), row => text.Count(row.ByOption[index].Figure))
                ),
            ],
            rows,
            [
                text.Of(
                    FormattableString.Invariant(
                        $"Kan falla bort, kan tillkomma: personer vars bedömning ändras om ett datum flyttas högst {days} {(days == 1 ? "dag" : "dagar")}."
                    ),
                    FormattableString.Invariant(
                        $"Could leave, could enter: persons whose verdict changes if one date is moved by at most {days} {(days == 1 ? "day" : "days")}."
                    )
                ),
                text.Of(
                    $"Därefter totalen om en annan tolkning väljs, i samma ordning: {string.Join(", ", settings)}.",
                    $"Then the total if another reading is chosen, in the same order: {string.Join(", ", settings)}."
                ),
            ]
        );
    }

    // A reading in words; one that has none yet stands as its setting.
    private static string Heading(string setting, TableText text) =>
        setting switch
        {
            "long-term-unemployed=12-months" => text.Of("Långtidsarbetslös efter 12 månader", "Long-term after 12 months"),
            "long-term-unemployed=age-split" => text.Of("Långtidsarbetslös efter ålder", "Long-term by age"),
            "long-term-unemployed-bound=exclusive" => text.Of("Mer än gränsen", "More than the limit"),
            "long-term-unemployed-bound=inclusive" => text.Of("Gränsen räcker", "The limit is enough"),
            "immediate-window=28-days" => text.Of("Fönster 28 dagar", "Window of 28 days"),
            "immediate-window=one-month" => text.Of("Fönster en månad", "Window of one month"),
            "parental-leave=eu-lfs" => text.Of("Föräldraledig enligt EU-LFS", "Parental leave by EU-LFS"),
            "parental-leave=inactive" => text.Of("Föräldraledig utanför arbetskraften", "Parental leave inactive"),
            "parental-leave=employed" => text.Of("Föräldraledig i arbete", "Parental leave employed"),
            "leap-day-birthday=feb-28" => text.Of("Skottdag fyller 28 februari", "Leap day on 28 February"),
            "leap-day-birthday=mar-1" => text.Of("Skottdag fyller 1 mars", "Leap day on 1 March"),
            "incomplete-records=excluded" => text.Of("Ofullständiga utanför", "Incomplete left out"),
            "incomplete-records=per-indicator" => text.Of("Ofullständiga med", "Incomplete counted"),
            _ => setting,
        };

    private static string Verdicts(ValueList<EsfLedgerEntry> entries, Language language) =>
        entries.Count == 0
            ? TableText.Missing
            : string.Join("\n", entries.Select(entry => $"{entry.Indicator.Code} {entry.Verdict.Label().In(language)}"));
}
