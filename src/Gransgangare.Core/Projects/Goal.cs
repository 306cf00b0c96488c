namespace Gransgangare.Core;

/// <summary>A goal of a project (mål): a share to be reached.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Target">Target share, 0–1.</param>
/// <param name="Comparison">Which side of the target reaches the goal.</param>
/// <param name="IsInformational">A residual that is shown and computed, but is not a result to strive for (SE-G4).</param>
public sealed record Goal(
    string Id,
    LocalizedText Label,
    GoalMeasure Measure,
    decimal Target,
    GoalComparison Comparison,
    bool IsInformational = false
)
{
    /// <summary>Whether a share reaches the goal, on the unrounded share in exact decimal arithmetic (SE-R10).</summary>
    /// <param name="numerator">Those who count.</param>
    /// <param name="denominator">Those whom the share is of.</param>
    /// <returns><c>null</c> without a denominator: no verdict.</returns>
    public bool? IsMet(long numerator, long denominator) =>
        denominator == 0 ? null
        : Comparison == GoalComparison.AtMost ? numerator <= Target * denominator
        : numerator >= Target * denominator;

    /// <summary>Code of the ESF indicator of the project's programme, such as <c>EECR04</c>, for <see cref="GoalMeasure.EsfIndicator"/>; <c>null</c> = another measure.</summary>
    public string? Indicator { get; init; }

    /// <summary>Whom the share is of, where the goal has its own; <c>null</c> = the denominator of the report.</summary>
    public Denominator? Denominator { get; init; }

    /// <summary>
    /// Width of the band beside the target, as a share, both ends included, in which a goal that is missed is near (nära målet, SE-G2a); <c>null</c> =
    /// no band, the default. With 0.02, 38 % is near a target of at least 40 %.
    /// </summary>
    public decimal? Near { get; init; }

    /// <summary>Whether a share that misses the goal lies in its band.</summary>
    /// <param name="numerator">Those who count.</param>
    /// <param name="denominator">Those whom the share is of.</param>
    /// <returns><c>null</c> without a band or without a denominator; <c>false</c> if the goal is met.</returns>
    public bool? IsNear(long numerator, long denominator) =>
        Near is not { } width || IsMet(numerator, denominator) is not { } isMet ? null
        : Comparison == GoalComparison.AtMost ? !isMet && numerator <= (Target + width) * denominator
        : !isMet && numerator >= (Target - width) * denominator;

    /// <summary>Number of persons the target share is of a planned number, rounded half away from zero; the goal itself is the share (SE-G6).</summary>
    /// <param name="planned">Planned number of participants.</param>
    public int PlannedNumber(int planned) => (int)Math.Round(Target * planned, MidpointRounding.AwayFromZero);
}
