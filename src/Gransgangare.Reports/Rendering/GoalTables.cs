using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The table that says how sure the verdicts on goals are, and what the goals still need.</summary>
internal static class GoalTables
{
    public static ReportTable Doubt(Report report, TableText text) =>
        new(
            "goals-in-doubt",
            text.Of("Mål i ovisshet", "Goals in doubt"),
            [
                text.Of("Mål", "Goal"),
                text.Of("Outredda", "Undecided"),
                text.Of("Håller med", "Holds with"),
                text.Of("Faller vid", "Falls at"),
                text.Of("Planerat", "Planned"),
                text.Of("Återstår", "Remain"),
                text.Of("Behövs/ryms", "Needed/room"),
                text.Of("Inom räckhåll", "Within reach"),
            ],
            report.Goals.Select(result => Row(result, text)).ToValueList(),
            [
                text.Of(
                    "Outredda: avslutade utan kategori; för progression de som inte kan bedömas. Håller med: så många av dem kan gå målet emot med målet nått. Faller vid: antalet som fäller det.",
                    "Undecided: ended without a category; for progression those who cannot be assessed. Holds with: so many of them may go against the goal with it met. Falls at: the number that fells it."
                ),
                text.Of(
                    "Återstår: planerat antal utan utfall ännu. Behövs: fler med målets utfall för ett mål på minst; ryms: fler som ett mål på högst tål.",
                    "Remain: of the planned number, without outcome so far. Needed: more with the outcome of a goal of at least; room: more that a goal of at most bears."
                ),
            ]
        );

    private static ValueList<TableCell> Row(GoalResult result, TableText text)
    {
        string At(string figure) => $"goals/{result.Goal.Id}/{figure}";
        return
        [
            new TableCell(ReportTables.Capital(result.Goal.Label.In(text.Language))),
            text.Count(result.Doubt.Undecided, At("doubt/undecided")),
            text.Count(result.Doubt.HoldsWith, At("doubt/holdsWith")),
            text.Count(result.Doubt.FallsAt, At("doubt/fallsAt")),
            text.Count(result.Need?.Planned, At("need/planned")),
            text.Count(result.Need?.Remaining, At("need/remaining")),
            text.Count(result.Need?.OfKind, At("need/ofKind")),
            new TableCell(result.Need is { } need ? (need.IsWithinReach ? text.Of("ja", "yes") : text.Of("nej", "no")) : TableText.Missing)
            {
                Figures = [At("need/withinReach")],
            },
        ];
    }
}
