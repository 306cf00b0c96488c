using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How well a group is measured by one rater kind (mättäckning). Counts are subjects.</summary>
/// <param name="Rater">The rater kind.</param>
/// <param name="Subjects">Those to be measured, the never measured included.</param>
/// <param name="Measured">Those with at least one measurement.</param>
/// <param name="WithSecond">Those with at least two, the least that can show progression (BIP-M5).</param>
/// <param name="Overdue">Those whose next measurement was due before the day (BIP-D2); <c>null</c> in a report, which does not ask.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record RaterCoverage(RaterKind Rater, long Subjects, long Measured, long WithSecond, long? Overdue = null)
{
    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(RaterCoverage);
}
