using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>In which outcome counts of a period one participation is. The default value is in none.</summary>
/// <param name="HasEntered">The entry lies in the period.</param>
/// <param name="IsActive">Took part at least one day of the period.</param>
/// <param name="IsOngoing">Takes part on the last day of the period.</param>
/// <param name="HasExited">The final exit lies in the period.</param>
/// <param name="IsIdentified">Followed with a record; others are in volumes only (SE-R18).</param>
/// <param name="Category">Exit category of an exit in the period; <c>null</c> = no exit, or one that the rule set cannot decide.</param>
/// <param name="Activity">Work, study or neither.</param>
internal readonly record struct JudgedOutcome(
    bool HasEntered,
    bool IsActive,
    bool IsOngoing,
    bool HasExited,
    bool IsIdentified,
    ExitCategory? Category,
    ExitActivity Activity
)
{
    /// <summary>Whether the exit is an interruption (<see cref="Exit.IsInterruption"/>); <c>false</c> without an exit in the period.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>Whether it is in any count: who enters, takes part at the end or exits in the period is active in it.</summary>
    public bool IsInAny => IsActive;
}
