namespace Gransgangare.Evidence;

/// <summary>How a path takes part in a question: when its clock starts and ends, and which arm its days belong to.</summary>
/// <param name="After">The day since entry after which the clock starts: 0 = at entry, a landmark otherwise.</param>
/// <param name="Horizon">Longest time on the clock, in days.</param>
/// <param name="Level">Level at the start that the strata keep apart; empty where there is none.</param>
/// <param name="Steps">The arms by day since entry, in order.</param>
internal sealed record Enrolment(int After, int Horizon, string Level, IEnumerable<ArmStep> Steps)
{
    /// <summary>From the entry to the end of the path.</summary>
    public static Enrolment FromEntry(IEnumerable<ArmStep> steps) => new(0, int.MaxValue, "", steps);

    /// <summary>The path ended before the clock starts, so it is in no arm.</summary>
    public static Enrolment Ended(int after) => new(after, 0, "", []);

    /// <summary>In one arm from a landmark on.</summary>
    public static Enrolment FromLandmark(int day, int horizon, int arm, string level = "") =>
        new(day, horizon, level, [new ArmStep(day + 1, arm)]);
}
