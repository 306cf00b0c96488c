namespace Gransgangare.Reports;

/// <summary>What the first page says of a goal (målet i korthet), with what a bar of it shows.</summary>
/// <param name="Name">The goal and its target.</param>
/// <param name="Sign">A sign for the verdict: <c>●</c> met, <c>◆</c> not certain, <c>■</c> not met, <c>▨</c> withheld or not to be said.</param>
/// <param name="Verdict">The verdict in a word or two.</param>
/// <param name="Text">Why: the share, its interval, and those whose outcome is not known.</param>
/// <param name="Target">The target in per cent.</param>
/// <param name="IsAtMost">Whether the goal is met by at most its target.</param>
/// <param name="Share">The share as its table shows it, or that it is withheld.</param>
/// <param name="Value">The share in per cent; <c>null</c> if it is withheld or there is none.</param>
/// <param name="Interval">The interval as its table shows it.</param>
/// <param name="Low">Its lower end in per cent; <c>null</c> if there is none to show.</param>
/// <param name="High">Its upper end in per cent; <c>null</c> if there is none to show.</param>
internal sealed record BriefGoal(
    string Name,
    string Sign,
    string Verdict,
    string Text,
    decimal Target,
    bool IsAtMost,
    string Share,
    decimal? Value,
    string Interval,
    decimal? Low,
    decimal? High
);
