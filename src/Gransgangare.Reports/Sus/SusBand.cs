using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Those with a certain time in public support before the entry (tid i offentlig försörjning), and how it went for them.</summary>
/// <param name="Code">Code of the band, such as <c>12-23</c> months; <c>not-known</c> where the time is not given.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Ended">Those who ended.</param>
/// <param name="WorkOrStudy">Of them, who work or study after the exit.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record SusBand(string Code, LocalizedText Label, SusCount Ended, SusCount WorkOrStudy)
{
    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(SusBand);
}
