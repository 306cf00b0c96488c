using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>How a change is compared with the error of measurement (metod för reliabel förändring).</summary>
/// <remarks>
/// In the formulas <c>s</c> is the standard deviation and <c>M</c> the mean of the first measurement in a reference group, <c>r</c> the reliability,
/// and <c>x</c> and <c>y</c> the first and the last value. Two of them expect the last value of somebody who has not changed nearer to <c>M</c> than the
/// first one was: that is regression to the mean.
/// </remarks>
[JsonConverter(typeof(CodeJsonConverter<ReliableChangeMethod>))]
internal sealed class ReliableChangeMethod : CodedList<ReliableChangeMethod>
{
    /// <summary>Jacobson and Truax, 1991: <c>(y − x) / (s · √2 · √(1 − r))</c>.</summary>
    public static readonly ReliableChangeMethod JacobsonTruax = new(
        nameof(JacobsonTruax),
        0,
        "jacobson-truax",
        "Jacobson och Truax",
        "Jacobson and Truax",
        asksForMean: false
    );

    /// <summary>Edwards and Nunnally, as Speer (1992) writes it: <c>(y − M − r(x − M)) / (s · √(1 − r))</c>.</summary>
    public static readonly ReliableChangeMethod EdwardsNunnally = new(
        nameof(EdwardsNunnally),
        1,
        "edwards-nunnally",
        "Edwards och Nunnally",
        "Edwards and Nunnally",
        asksForMean: true
    );

    /// <summary>Gulliksen, Lord and Novick: <c>(y − M − r(x − M)) / (s · √(1 − r²))</c>.</summary>
    public static readonly ReliableChangeMethod GulliksenLordNovick = new(
        nameof(GulliksenLordNovick),
        2,
        "gulliksen-lord-novick",
        "Gulliksen, Lord och Novick",
        "Gulliksen, Lord and Novick",
        asksForMean: true
    );

    private ReliableChangeMethod(string name, int order, string code, string sv, string en, bool asksForMean)
        : base(name, order, code, sv, en) => AsksForMean = asksForMean;

    /// <summary>Whether the method needs the mean of the reference group (<see cref="ReliableChangeCriterion.ReferenceMean"/>).</summary>
    public bool AsksForMean { get; }

    /// <summary>The index of a change; <paramref name="first"/> and <paramref name="last"/> less the reference mean where the method asks for it.</summary>
    internal double Index(double first, double last, double deviation, double reliability) =>
        Order switch
        {
            0 => (last - first) / (deviation * Math.Sqrt(2 * (1 - reliability))),
            1 => (last - (reliability * first)) / (deviation * Math.Sqrt(1 - reliability)),
            _ => (last - (reliability * first)) / (deviation * Math.Sqrt(1 - (reliability * reliability))),
        };

    /// <summary>The reliability at which the index turns, if it does: its derivative is 0 there alone. Not a number where it never turns.</summary>
    internal double TurningPoint(double first, double last) =>
        Order switch
        {
            0 => double.NaN,
            1 => 2 - (last / first),
            _ => first / last,
        };
}
