using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The table that says how sure the verdicts on goals are, and what the goals still need.</summary>
internal static class GoalTables
{
    public static ReportTable Doubt(Report report, TableText text) =>
        new(
            "goals-in-doubt",
            text.Of("Så säkra är målen, och vad som återstår", "How sure the goals are, and what remains"),
            [
                text.Of("Mål", "Goal"),
                text.Of("Outredda", "Undecided"),
                text.Of("Tål högst emot", "Bears at most against"),
                text.Of("Missas från", "Missed from"),
                text.Of("Planerat", "Planned"),
                text.Of("Återstår", "Remain"),
                text.Of("Behövs", "Needed"),
                text.Of("Ryms", "Room for"),
                text.Of("Inom räckhåll", "Within reach"),
            ],
            report.Goals.Select(result => Row(result, text)).ToValueList(),
            [
                text.Of(
                    "Outredda: avslutade utan kategori; för progression de som inte kan bedömas. Målet nås även om så många av dem som den första siffran säger går emot det, och missas från den andra.",
                    "Undecided: ended without a category; for progression those who cannot be assessed. The goal is met even if as many of them as the first number says go against it, and missed from the second."
                ),
                text.Of(
                    "Återstår: planerat antal utan utfall ännu. Av dem behövs så många till med målets utfall (mål på minst), eller ryms så många till (mål på högst). Läses på hela projekttiden.",
                    "Remain: of the planned number, without outcome so far. Of them so many more are needed with the outcome of the goal (at least), or there is room for so many more (at most). Read it over the whole project so far."
                ),
            ]
        );

    private static ValueList<TableCell> Row(GoalResult result, TableText text)
    {
        string At(string figure) => $"goals/{result.Goal.Id}/{figure}";
        TableCell OfKind(GoalComparison comparison) =>
            result.Goal.Comparison == comparison
                ? text.Count(result.Need?.OfKind, At("need/ofKind"))
                : new TableCell(TableText.NotApplicable, IsNumber: true) { Figures = [At("need/planned")] };
        return
        [
            new TableCell(CountNames.Capital(result.Goal.Label.In(text.Language))),
            text.Count(result.Doubt.Undecided, At("doubt/undecided")),
            text.Count(result.Doubt.HoldsWith, At("doubt/holdsWith")),
            text.Count(result.Doubt.FallsAt, At("doubt/fallsAt")),
            text.Count(result.Need?.Planned, At("need/planned")),
            text.Count(result.Need?.Remaining, At("need/remaining")),
            OfKind(GoalComparison.AtLeast),
            OfKind(GoalComparison.AtMost),
            new TableCell(result.Need is { } need ? (need.IsWithinReach ? text.Of("ja", "yes") : text.Of("nej", "no")) : TableText.Missing)
            {
                Figures = [At("need/withinReach")],
            },
        ];
    }
}
