using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The table that says how sure the verdicts on goals are, and what the goals still need.</summary>
internal static class GoalTables
{
    public static ReportTable Doubt(Report report, TableText text)
    {
        return ReportTable.Of(
            "goals-in-doubt",
            text.Of("Så säkra är målen, och vad som återstår", "How sure the goals are, and what remains"),
            [
                new(text.Of("Mål", "Goal"), goal => new(CountNames.Capital(goal.Goal.Label.In(text.Language)))),
                Counted(text.Of("Outredda", "Undecided"), "doubt/undecided", goal => goal.Doubt.Undecided),
                Counted(text.Of("Nås om högst … går emot", "Met if at most … go against"), "doubt/holdsWith", goal => goal.Doubt.HoldsWith),
                Counted(
                    text.Of("Missas om minst … går emot", "Missed if at least … go against"),
                    "doubt/fallsAt",
                    goal => goal.Doubt.FallsAt
                ),
                new(
                    text.Of("Planerat", "Planned"),
                    goal => text.Count(goal.Need?.Planned, At(goal, "need/planned")) with { SaysNothing = true }
                ),
                Counted(text.Of("Återstår", "Remain"), "need/remaining", goal => goal.Need?.Remaining),
                OfKind(text.Of("Behövs", "Needed"), GoalComparison.AtLeast),
                OfKind(text.Of("Kan tillkomma", "May still be added"), GoalComparison.AtMost),
                new(text.Of("Inom räckhåll", "Within reach"), goal => new(Reach(goal)) { Figures = [At(goal, "need/withinReach")] }),
            ],
            report.Goals,
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

        Column<GoalResult> Counted(string heading, string name, Func<GoalResult, long?> count) =>
            new(heading, goal => text.Count(count(goal), At(goal, name)));

        Column<GoalResult> OfKind(string heading, GoalComparison comparison) =>
            new(
                heading,
                goal =>
                    goal.Goal.Comparison == comparison
                        ? text.Count(goal.Need?.OfKind, At(goal, "need/ofKind"))
                        : new(TableText.NotApplicable, IsNumber: true) { SaysNothing = true }
            );

        string Reach(GoalResult goal) =>
            goal.Need is { } need ? (need.IsWithinReach ? text.Of("ja", "yes") : text.Of("nej", "no")) : TableText.Missing;
    }

    private static string At(GoalResult goal, string figure) => $"goals/{goal.Goal.Id}/{figure}";
}
