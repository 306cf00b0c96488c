using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>A figure under another reading (figur vid annat tolkningsval).</summary>
/// <param name="Setting">The one option changed, as <c>NAME=VALUE</c>.</param>
/// <param name="Figure">The figure with it; <c>null</c> where it cannot be said of anybody.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record EsfOptionEffect(string Setting, long? Figure)
{
    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(EsfOptionEffect);
}
