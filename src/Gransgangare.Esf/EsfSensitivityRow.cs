using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>How firmly one figure stands (känslighet).</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Figure">Participants counted; <c>null</c> where it cannot be said of anybody.</param>
/// <param name="CouldLeave">Participants counted who would not be if one of their dates were a few days earlier or later.</param>
/// <param name="CouldEnter">Participants not counted who would be if one of their dates were a few days earlier or later.</param>
/// <param name="ByOption">The figure under each other value of each option, one option changed at a time.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record EsfSensitivityRow(
    EsfIndicator Indicator,
    long? Figure,
    long CouldLeave,
    long CouldEnter,
    ValueList<EsfOptionEffect> ByOption
)
{
    /// <summary>Participants near a boundary on either side.</summary>
    public long NearEdge => CouldLeave + CouldEnter;

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(EsfSensitivityRow);
}
