using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>The curve of one cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Events">Exits of the cause up to the as-of day.</param>
/// <param name="Points">One point for each day asked for.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record CauseCurve(PathCause Cause, long Events, ValueList<CausePoint> Points)
{
    /// <summary>The cause only.</summary>
    public override string ToString() => Cause.Code;
}
