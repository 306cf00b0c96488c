namespace Gransgangare.Evidence;

/// <summary>How many persons are left out for a reason (bortfall).</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Persons">Number of persons.</param>
public readonly record struct ExclusionCount(PathExclusion Reason, long Persons);
