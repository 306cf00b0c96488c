using Gransgangare.Bip;

namespace Gransgangare.Reports;

/// <summary>How well a group is measured by one rater kind (mättäckning).</summary>
/// <param name="Rater">The rater kind.</param>
/// <param name="Coverage">Subjects, and how many of them are measured.</param>
public sealed record RaterCoverage(RaterKind Rater, MeasurementCoverage Coverage);
