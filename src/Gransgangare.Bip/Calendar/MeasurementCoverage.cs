using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>How well a group is measured on a day (mättäckning), in subjects. Immutable; two disjoint groups add up.</summary>
/// <param name="Subjects">Subjects looked at.</param>
/// <param name="Measured">Those with at least one measurement.</param>
/// <param name="WithSecond">Those with at least two, the least that can show progression (BIP-M5).</param>
/// <param name="Overdue">Those whose next measurement was due before the day (BIP-D2).</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal readonly record struct MeasurementCoverage(long Subjects, long Measured, long WithSecond, long Overdue)
{
    /// <summary>This group and one more subject.</summary>
    /// <param name="status">The subject's status on the day.</param>
    public MeasurementCoverage With(MeasurementStatus status) =>
        new(
            Subjects + 1,
            Measured + (status.Measurements > 0 ? 1 : 0),
            WithSecond + (status.LacksSecond ? 0 : 1),
            Overdue + (status.IsOverdue ? 1 : 0)
        );

    /// <summary>Both groups together.</summary>
    /// <param name="other">A group of other subjects.</param>
    public MeasurementCoverage Merge(MeasurementCoverage other) =>
        new(Subjects + other.Subjects, Measured + other.Measured, WithSecond + other.WithSecond, Overdue + other.Overdue);

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(MeasurementCoverage);
}
