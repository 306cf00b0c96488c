using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What is told of goals and of the plan.</summary>
internal static class GoalChapters
{
    // The denominator is the column of text among the numbers.
    private const int WhomColumn = 4;

    public static IEnumerable<ReportSentence> Goals(ShownReport report, ReportTable table)
    {
        foreach (var (goal, row) in report.Request.Project.Goals.Zip(table.Rows, (goal, row) => (goal, row)))
        {
            var telling = new Telling(report);
            var share = $"goals/{goal.Id}/share";
            var told = telling.Share(share, share + "/numerator", share + "/denominator", row[WhomColumn].Text);
            string[] parts =
            [
                $"{GoalSentences.Name(goal, report.Text)}: {told}.",
                GoalSentences.Reason(report, goal),
                GoalSentences.Undecided(report, goal),
                goal.IsInformational
                    ? report.Text.Of("Upplysning, inget resultat att sträva mot.", "For information, no result to strive for.")
                    : "",
            ];
            _ = (telling[$"goals/{goal.Id}/doubt/undecided"], telling[$"goals/{goal.Id}/doubt/fallsAt"]);
            yield return telling.Sentence(string.Join(" ", parts.Where(part => part.Length > 0)));
        }
    }

    public static IEnumerable<ReportSentence> Need(ShownReport report)
    {
        foreach (var goal in report.Request.Project.Goals)
        {
            var telling = new Telling(report);
            string At(string figure) => $"goals/{goal.Id}/need/{figure}";
            if (telling[At("planned")] is not { Value: not null } planned)
            {
                continue;
            }

            var name = CountNames.Capital(goal.Label.In(report.Text.Language));
            var remaining = telling.Named(At("remaining"), "utan utfall ännu", "without an outcome yet");
            var kind =
                goal.Comparison == GoalComparison.AtMost
                    ? telling.Named(At("ofKind"), "ryms av dem", "room for")
                    : telling.Named(At("ofKind"), "behövs av dem", "needed of them");
            yield return telling.Sentence(
                report.Text.Of(
                    $"{name}: planerade {planned.Text}; {remaining}; {kind}.",
                    $"{name}: planned {planned.Text}; {remaining}; {kind}."
                )
            );
        }
    }

    public static IEnumerable<ReportSentence> Planned(ShownReport report, ReportTable table)
    {
        foreach (var row in table.Rows)
        {
            var telling = new Telling(report);
            if (telling[ShownTables.AddressIn(row, "/planned") ?? ""] is { Value: not null } planned)
            {
                var active = telling.Count(ShownTables.AddressIn(row, "/active") ?? "", "deltog", "took part");
                yield return telling.Sentence(
                    report.Text.Of(
                        $"{row[0].Text}: {planned.Text} planerade; {active}.",
                        $"{row[0].Text}: {planned.Text} planned; {active}."
                    )
                );
            }
        }
    }
}
