using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>Why a figure of agreement or of a course is not computed (skäl att avstå).</summary>
[JsonConverter(typeof(CodeJsonConverter<DepthRefusal>))]
internal sealed class DepthRefusal : CodedList<DepthRefusal>
{
    /// <summary>Least number of persons behind such a figure.</summary>
    public const int LeastPersons = 20;

    /// <summary>Fewer than <see cref="LeastPersons"/> persons.</summary>
    public static readonly DepthRefusal TooFewPersons = new(nameof(TooFewPersons), 0, "too-few-persons", "färre än 20", "fewer than 20");

    /// <summary>Everybody is alike, so that a correlation or a kappa is of nothing.</summary>
    public static readonly DepthRefusal NoSpread = new(nameof(NoSpread), 1, "no-spread", "alla är lika", "everybody is alike");

    private DepthRefusal(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    internal static DepthRefusal? Of(int persons, bool isThere) =>
        persons < LeastPersons ? TooFewPersons
        : isThere ? null
        : NoSpread;
}
