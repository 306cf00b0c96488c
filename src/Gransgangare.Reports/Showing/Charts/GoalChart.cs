namespace Gransgangare.Reports;

/// <summary>Each goal with its share, the interval of it and the target on a scale of 0 to 100 per cent.</summary>
internal static class GoalChart
{
    public static string? Draw(ShownReport report, string id)
    {
        var text = report.Text;
        if (report.Request.Project.Goals.Count == 0)
        {
            return null;
        }

        var drawing = new Drawing(id, Scale.Percent);
        foreach (var goal in report.Request.Project.Goals)
        {
            var share = $"goals/{goal.Id}/share";
            var (value, interval, target) = (report[share + "/value"], report.IntervalOf(share), 100 * goal.Target);
            drawing.Row(GoalSentences.Name(goal, text), Words.Of(value, text), 34);
            var isAtMost = goal.Comparison == Core.GoalComparison.AtMost;
            drawing.Bar("track", 0, 100, 18);
            drawing.Bar("goal", isAtMost ? 0 : target, isAtMost ? target : 100, 18);
            if (value.IsWithheld)
            {
                drawing.Hidden(0, 100, 12, share + "/value");
            }

            if (interval is { Low: { } low, High: { } high })
            {
                drawing.Bar("iv", low, high, 6, $"{share}/low {share}/high");
            }

            drawing.Target(target, 22);
            if (value.Value is { } percent)
            {
                drawing.Mark(Shape(GoalCertainties.Of(report, goal)), percent, 6, share + "/value");
            }
        }

        drawing.Legend(
            "dot",
            text.Of("Andel: målet nås, hela intervallet på målets sida", "Share: met, the whole interval on the goal's side")
        );
        drawing.Legend(
            "diamond",
            text.Of("Andel: osäkert, intervallet omfattar målnivån", "Share: not certain, the interval covers the target")
        );
        drawing.Legend(
            "square",
            text.Of("Andel: målet nås inte, hela intervallet utanför", "Share: not met, the whole interval off the goal's side")
        );
        drawing.Legend("iv", text.Of("Intervall, 95 %", "Interval, 95 %"));
        drawing.Legend("target", text.Of("Målnivå", "Target"));
        drawing.Legend("goal", text.Of("Målets sida", "The goal's side"));
        Words.LegendOfHidden(drawing, text);
        return drawing.ToSvg(
            text.Of("Mål: andel, intervall och målnivå", "Goals: share, interval and target"),
            string.Join(" ", report.Request.Project.Goals.Select(goal => GoalSentences.Short(report, goal)))
        );
    }

    private static string Shape(GoalCertainty certainty) =>
        certainty switch
        {
            GoalCertainty.Met => "dot",
            GoalCertainty.Missed => "square",
            _ => "diamond",
        };
}
