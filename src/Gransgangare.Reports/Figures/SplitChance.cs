using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// The share of women against the planned one, and between which shares it lies by chance alone (slumpens gränser): 95 times of 100 if each woman or man is
/// a woman with the planned chance. Others are in neither, as in the plan.
/// </summary>
/// <param name="Planned">Planned share of women, 0–1.</param>
/// <param name="Women">Women among women and men, 0–1; <c>null</c> of nobody.</param>
/// <param name="Low">The least share within the limits, exact binomial; <c>null</c> of nobody.</param>
/// <param name="High">The largest share within the limits; <c>null</c> of nobody.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record SplitChance(decimal Planned, double? Women, double? Low, double? High)
{
    private const double Beyond = 0.025;

    // Of more people than an integer counts no limits are asked: chance moves nothing there.
    internal static SplitChance Of(decimal planned, long women, long men)
    {
        var all = women + men;
        return new SplitChance(planned, all == 0 ? null : (double)women / all, Limit(Beyond), Limit(1 - Beyond));

        double? Limit(double probability) =>
            all is 0 or > int.MaxValue ? null : Math.Ceiling(BinomialLimits.Limit((int)all, (double)planned, probability)) / all;
    }

    /// <summary>The type; no figure.</summary>
    public override string ToString() => nameof(SplitChance);
}
