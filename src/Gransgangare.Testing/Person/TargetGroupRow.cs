using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>One row of the table of target groups.</summary>
/// <param name="Group">The group.</param>
/// <param name="Ages">Ages it is for.</param>
/// <param name="Goteborg">Weight as first group at Finsam Göteborg.</param>
/// <param name="Vast">Weight as first group at Väst.</param>
/// <param name="AlvOchKust">Weight as first group at Älv &amp; Kust.</param>
/// <param name="Elsewhere">Weight as first group anywhere else.</param>
/// <param name="AlsoPercent">Share of the others who fit that have it beside their first group.</param>
internal sealed record TargetGroupRow(
    TargetGroup Group,
    AgeRange Ages,
    int Goteborg,
    int Vast,
    int AlvOchKust,
    int Elsewhere,
    int AlsoPercent
)
{
    public int WeightAt(string? forbund) =>
        forbund switch
        {
            "finsam-goteborg" => Goteborg,
            "vast" => Vast,
            "alv-och-kust" => AlvOchKust,
            _ => Elsewhere,
        };
}
