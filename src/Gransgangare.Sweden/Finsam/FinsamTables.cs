using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Sweden.Finsam;

/// <summary>The tables for entry in Uppföljning Finsam (tabeller för inmatning).</summary>
internal static class FinsamTables
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
            ReportTable.Of(
                "individual",
                text.Of("Individinriktade insatser", "Individual measures"),
                [
                    new(text.Of("Insats", "Measure"), count => Name(count, text)),
                    new(text.Of("Kvinnor", "Women"), count => text.Count(count.Women)),
                    new(text.Of("Män", "Men"), count => text.Count(count.Men)),
                    new(text.Of("Icke-binära", "Non-binary"), count => text.Count(count.NonBinary)),
                    new(text.Of("Okänt", "Unknown"), count => text.Count(count.Unknown)),
                    new(text.Of("Alla", "All"), count => text.Count(count.Total)),
                ],
                report.Individual,
                notes
            ),
            ReportTable.Of(
                "structural",
                text.Of("Strukturövergripande insatser", "Structural measures"),
                [
                    new(text.Of("Insats", "Measure"), count => Name(count, text)),
                    new(text.Of("Deltagare", "Participants"), count => text.Count(count.Total)),
                ],
                report.Structural,
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
