using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A row of a table before and after (rad före och efter).</summary>
/// <param name="Code">Code of what is counted; <c>not-known</c> for those not known both before and after, who are in no other row.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Before">Directly before the entry.</param>
/// <param name="After">After the exit.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record SusRow(string Code, LocalizedText Label, SusCount Before, SusCount After)
{
    /// <summary>Count after less count before (SE-R9).</summary>
    public long Change => After.Total - Before.Total;

    /// <summary>The change in per cent of the count before, unrounded; <c>null</c> when that is 0: there is no such per cent (SE-R9).</summary>
    public decimal? PercentChange => Before.Total == 0 ? null : 100m * Change / Before.Total;

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(SusRow);
}
