using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>How much two answers that differ count as agreement (vikter för kappa).</summary>
[JsonConverter(typeof(CodeJsonConverter<KappaWeights>))]
internal sealed class KappaWeights : CodedList<KappaWeights>
{
    /// <summary>The same answer alone: Cohen's kappa.</summary>
    public static readonly KappaWeights None = new(nameof(None), 0, "none", "oviktad", "unweighted");

    /// <summary><c>1 − d / (k − 1)</c> for answers <c>d</c> of <c>k − 1</c> steps apart (Cicchetti and Allison).</summary>
    public static readonly KappaWeights Linear = new(nameof(Linear), 1, "linear", "linjär", "linear");

    /// <summary><c>1 − (d / (k − 1))²</c> (Fleiss and Cohen): large differences weigh most.</summary>
    public static readonly KappaWeights Quadratic = new(nameof(Quadratic), 2, "quadratic", "kvadratisk", "quadratic");

    private KappaWeights(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    internal double Of(int first, int second, int levels)
    {
        var apart = (double)Math.Abs(first - second) / (levels - 1);
        return Order switch
        {
            0 => first == second ? 1 : 0,
            1 => 1 - apart,
            _ => 1 - (apart * apart),
        };
    }
}
