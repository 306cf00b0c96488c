using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>Which way a person has moved (riktning). Down is reported wherever up is (BIP-P11).</summary>
/// <remarks>Source: BIP-P3, BIP-P7.</remarks>
[JsonConverter(typeof(CodeJsonConverter<ProgressionClass>))]
public sealed class ProgressionClass : CodedList<ProgressionClass>
{
    /// <summary>Closer to work (uppåt): the mean change is greater than the threshold.</summary>
    public static readonly ProgressionClass Up = new(nameof(Up), 0, "up", "uppåt", "up");

    /// <summary>No change beyond the threshold (oförändrat).</summary>
    public static readonly ProgressionClass Same = new(nameof(Same), 1, "same", "oförändrat", "same");

    /// <summary>Further from work (nedåt): the mean change is less than minus the threshold.</summary>
    public static readonly ProgressionClass Down = new(nameof(Down), 2, "down", "nedåt", "down");

    /// <summary>Too little to compare (kan inte bedömas): counted apart and out of the denominator.</summary>
    public static readonly ProgressionClass NotAssessable = new(
        nameof(NotAssessable),
        3,
        "not-assessable",
        "kan inte bedömas",
        "not assessable"
    );

    private ProgressionClass(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
