using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What the first page says of a goal, from what the tables show.</summary>
internal static class GoalSentences
{
    /// <summary>The goal and its target.</summary>
    public static string Name(Goal goal, TableText text) =>
        $"{CountNames.Capital(goal.Label.In(text.Language))}, {goal.Comparison.Label.In(text.Language)} {text.Target(goal.Target)}";

    /// <summary>The verdict in a word or two.</summary>
    public static string Verdict(GoalCertainty certainty, TableText text) =>
        certainty switch
        {
            GoalCertainty.Met => text.Of("Nås", "Met"),
            GoalCertainty.PerhapsMet => text.Of("Osäkert, på målets sida", "Not certain, on the goal's side"),
            GoalCertainty.PerhapsMissed => text.Of("Osäkert, utanför målets sida", "Not certain, off the goal's side"),
            GoalCertainty.Missed => text.Of("Nås inte", "Not met"),
            GoalCertainty.Withheld => text.Of("Redovisas inte", "Withheld"),
            _ => text.Of("Kan inte sägas", "Cannot be said"),
        };

    /// <summary>Goal, verdict and share in one line.</summary>
    public static string Short(ShownReport report, Goal goal) =>
        $"{Name(goal, report.Text)}: {Verdict(GoalCertainties.Of(report, goal), report.Text)} ({Words.Of(report[$"goals/{goal.Id}/share/value"], report.Text)}).";

    /// <summary>Why the verdict is as it is.</summary>
    public static string Reason(ShownReport report, Goal goal)
    {
        var text = report.Text;
        var share = $"goals/{goal.Id}/share";
        var (value, interval) = (report[share + "/value"].Text, report.IntervalOf(share).Text);
        return GoalCertainties.Of(report, goal) switch
        {
            GoalCertainty.Met => text.Of(
                $"Hela intervallet {interval} ligger på målets sida.",
                $"The whole interval {interval} lies on the goal's side."
            ),
            GoalCertainty.PerhapsMet => text.Of(
                $"Andelen {value} ligger på målets sida, men intervallet {interval} omfattar målnivån: det går inte att säga säkert att målet nås.",
                $"The share {value} lies on the goal's side, but the interval {interval} covers the target: it is not certain that the goal is met."
            ),
            GoalCertainty.PerhapsMissed => text.Of(
                $"Andelen {value} ligger inte på målets sida, men intervallet {interval} omfattar målnivån: det går inte att säga säkert att målet missas.",
                $"The share {value} does not lie on the goal's side, but the interval {interval} covers the target: it is not certain that the goal is missed."
            ),
            GoalCertainty.Missed => text.Of(
                $"Hela intervallet {interval} ligger utanför målets sida.",
                $"The whole interval {interval} lies off the goal's side."
            ),
            // The rounded share is shown where it agrees with no verdict.
            GoalCertainty.Withheld when report[share + "/value"].Value is not null => text.Of(
                "Om målet nås redovisas inte av sekretesskäl.",
                "Whether the goal is met is withheld to protect persons."
            ),
            GoalCertainty.Withheld => text.Of("Andelen redovisas inte av sekretesskäl.", "The share is withheld to protect persons."),
            _ => text.Of("Det finns ingen att räkna på.", "There is nobody to count."),
        };
    }

    /// <summary>Whether those whose outcome is not known could turn the verdict; empty if there is nobody, or no verdict.</summary>
    public static string Undecided(ShownReport report, Goal goal)
    {
        var text = report.Text;
        string At(string figure) => $"goals/{goal.Id}/doubt/{figure}";
        var (undecided, holds, falls) = (report[At("undecided")], report[At("holdsWith")], report[At("fallsAt")]);
        if (undecided.Value is 0 || report.IsMet(goal) is null)
        {
            return "";
        }

        if (undecided.Value is null || holds.IsWithheld || falls.IsWithheld)
        {
            return text.Of(
                "Hur många som är outredda redovisas inte av sekretesskäl.",
                "How many are undecided is withheld to protect persons."
            );
        }

        return text.Of("Outredda: ", "Undecided: ")
            + undecided.Text
            + (
                falls.Value is { } at and > 0
                    ? text.Of($". Går {at} av dem emot målet så missas det.", $". If {at} of them go against the goal, it is missed.")
                    : text.Of(
                        ". De kan inte ändra vilken sida av målnivån andelen ligger på.",
                        ". They cannot change on which side of the target the share lies."
                    )
            );
    }
}
