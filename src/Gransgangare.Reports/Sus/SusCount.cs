using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A count by sex (antal efter kön).</summary>
/// <param name="Women">Women.</param>
/// <param name="Men">Men.</param>
/// <param name="Total">All, non-binary and unknown included.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal readonly record struct SusCount(long Women, long Men, long Total)
{
    internal static SusCount Sum(IEnumerable<SusCount> counts) =>
        counts.Aggregate(default(SusCount), (sum, count) => new(sum.Women + count.Women, sum.Men + count.Men, sum.Total + count.Total));

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(SusCount);
}
