using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>How many persons are left out for a reason (bortfall).</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Persons">Number of persons.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public readonly record struct ExclusionCount(PathExclusion Reason, long Persons)
{
    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ExclusionCount);
}
