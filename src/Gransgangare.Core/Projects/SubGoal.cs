namespace Gransgangare.Core;

/// <summary>A goal on the way to those of a project (delmål): what it wants to do better, with or without a measure of its own.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">What a person reads.</param>
public sealed record SubGoal(string Id, LocalizedText Label)
{
    /// <summary>How the project follows it up, in its own words (mått); <c>null</c> = it states none.</summary>
    public LocalizedText? Measure { get; init; }

    /// <summary>Id of the goal of the project whose figure follows it up; <c>null</c> = none does.</summary>
    public string? Goal { get; init; }

    /// <summary>Id.</summary>
    public override string ToString() => Id;
}
