using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>One declared question (frågeställning): two arms compared by the rate of exits to work or study.</summary>
public sealed record EvidenceQuestion
{
    /// <summary>Longest time on the clock of a question with a landmark unless it states another, in days.</summary>
    public const int DefaultHorizon = 365;

    private readonly int? _days;

    /// <summary>Id in kebab-case, unique in the plan.</summary>
    public required string Id { get; init; }

    /// <summary>What a person reads.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What is compared.</summary>
    public required Exposure Exposure { get; init; }

    /// <summary>
    /// Length in days that the exposure uses (gap, landmark, time to the first rating or after one); that of the exposure unless stated, <c>null</c> for one
    /// that has none.
    /// </summary>
    public int? Days
    {
        get => Exposure.Days is null ? null : _days ?? Exposure.Days;
        init => _days = value;
    }

    /// <summary>Longest time on the clock, in days; used by exposures whose clock starts at a landmark.</summary>
    public int Horizon { get; init; } = DefaultHorizon;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
