using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Sweden.Finsam;

/// <summary>The tables for entry in Uppföljning Finsam (tabeller för inmatning).</summary>
public static class FinsamTables
{
    /// <summary>Individual measures by sex with their total, and structural measures.</summary>
    /// <param name="list">The report, as a working list: small counts stand in it as they are.</param>
    /// <param name="language">Language of labels.</param>
    public static IReadOnlyList<ReportTable> Of(WorkingList<FinsamReport> list, Language language)
    {
        var report = (list ?? throw new ArgumentNullException(nameof(list))).Content;
        var text = new TableText(language);
        ValueList<string> notes =
        [
            text.Of(
                "Räkneenhet: personer per insats; den som deltar i två insatser räknas i båda. Nämnare: ingen, tabellen visar antal.",
                "Unit of count: persons in each measure; somebody in two measures is counted in both. Denominator: none, the table shows counts."
            ),
            text.Of(
                "Alla slags deltagare ingår: identifierade, anonyma och volym. Felregistreringar och de som inte deltar direkt ingår inte. Små tal visas: publicera inte tabellen.",
                "All kinds of participants are in: identified, anonymous and volume. Registration errors, and persons not supported directly, are not. Small counts are shown: do not publish the table."
            ),
            text.Of($"Regel: {FinsamReport.Rule}.", $"Rule: {FinsamReport.Rule}."),
        ];
        return
        [
            new ReportTable(
                "individual",
                text.Of("Individinriktade insatser", "Individual measures"),
                [
                    text.Of("Insats", "Measure"),
                    text.Of("Kvinnor", "Women"),
                    text.Of("Män", "Men"),
                    text.Of("Icke-binära", "Non-binary"),
                    text.Of("Okänt", "Unknown"),
                    text.Of("Alla", "All"),
                ],
                report
                    .Individual.Select(count =>
                        ValueList.Of(
                            Name(count, text),
                            text.Count(count.Women),
                            text.Count(count.Men),
                            text.Count(count.NonBinary),
                            text.Count(count.Unknown),
                            text.Count(count.Total)
                        )
                    )
                    .ToValueList(),
                notes
            ),
            new ReportTable(
                "structural",
                text.Of("Strukturövergripande insatser", "Structural measures"),
                [text.Of("Insats", "Measure"), text.Of("Deltagare", "Participants")],
                report.Structural.Select(count => ValueList.Of(Name(count, text), text.Count(count.Total))).ToValueList(),
                report.Structural.Count == 0 ? [text.Of("Inga.", "None.")] : notes
            ),
        ];
    }

    private static TableCell Name(FinsamCount count, TableText text) =>
        new(
            count.Measure.Name
                ?? (
                    count.Measure.Operation == Participation.DefaultOperation
                        ? text.Of("(ingen insats angiven)", "(no measure given)")
                        : count.Measure.Operation
                )
        );
}
