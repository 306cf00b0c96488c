using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>One arm of a comparison (gren).</summary>
/// <param name="Code">Code of the arm, by the exposure.</param>
/// <param name="Persons">Persons with at least one day in it; one person may be in both arms, on different days.</param>
/// <param name="Events">Exits to work or study on days in it.</param>
/// <param name="PersonDays">Days at risk in it.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public readonly record struct ComparisonArm(string Code, long Persons, long Events, long PersonDays)
{
    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ComparisonArm);
}
