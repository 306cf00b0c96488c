using Gransgangare.Bip;

namespace Gransgangare.Reports;

/// <summary>How many subjects are in one state with one rater kind on a day (mätläge, antal).</summary>
/// <param name="Rater">The rater kind.</param>
/// <param name="State">The state.</param>
/// <param name="Count">Number of subjects; those of all states of a rater kind add up to all to be measured.</param>
public sealed record MeasurementStateCount(RaterKind Rater, MeasurementState State, long Count);
