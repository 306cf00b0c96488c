using NodaTime;

namespace Gransgangare.Reports;

/// <summary>Participants per full-time equivalent in a calendar quarter, over the teams that are shown in it.</summary>
/// <param name="First">First day of the quarter.</param>
/// <param name="Teams">Number of teams.</param>
/// <param name="Median">The middle one, or the mean of the two in the middle.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The most.</param>
internal readonly record struct ShownCaseload(LocalDate First, int Teams, double Median, double Low, double High)
{
    /// <summary>The spread over the teams in every quarter in which one is shown, in order.</summary>
    internal static IEnumerable<ShownCaseload> Over(IEnumerable<ShownTeam> teams) =>
        teams
            .SelectMany(team => team.Quarters)
            .Where(quarter => quarter.Caseload.Value is not null)
            .GroupBy(quarter => quarter.First, quarter => quarter.Caseload.Value!.Value)
            .OrderBy(quarter => quarter.Key)
            .Select(quarter => Of(quarter.Key, [.. quarter.OrderBy(caseload => caseload)]));

    private static ShownCaseload Of(LocalDate first, double[] caseloads) =>
        new(
            first,
            caseloads.Length,
            (caseloads[(caseloads.Length - 1) / 2] + caseloads[caseloads.Length / 2]) / 2,
            caseloads[0],
            caseloads[caseloads.Length - 1]
        );
}
