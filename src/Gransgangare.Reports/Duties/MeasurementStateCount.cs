using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How many subjects are in one state with one rater kind on a day (mätläge, antal).</summary>
/// <param name="Rater">The rater kind.</param>
/// <param name="State">The state.</param>
/// <param name="Count">Number of subjects; those of all states of a rater kind add up to all to be measured.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record MeasurementStateCount(RaterKind Rater, MeasurementState State, long Count)
{
    /// <summary>The rater kind and the state; no count.</summary>
    public override string ToString() => $"{nameof(MeasurementStateCount)} ({Rater.Code})";
}
