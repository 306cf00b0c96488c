using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How many are left out of a figure for one reason (bortfallsskäl).</summary>
/// <param name="Id">Stable id, such as <c>still-going-on</c>.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Count">How many.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record AttritionReason(string Id, LocalizedText Label, long Count)
{
    /// <summary>Its own address, below that of what it is left out of.</summary>
    internal string At => $"/leftOut/{Id}/count";

    /// <summary>Addresses of the figures that it is worked out from.</summary>
    internal ValueList<string> From { get; init; } = [];

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(AttritionReason);
}
