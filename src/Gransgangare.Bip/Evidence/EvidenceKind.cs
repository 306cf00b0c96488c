using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>What kind of number a published result is (typ av resultat). The kinds are never mixed or averaged.</summary>
/// <remarks>Source: BIP-E12, BIP-E13.</remarks>
[JsonConverter(typeof(CodeJsonConverter<EvidenceKind>))]
internal sealed class EvidenceKind : CodedList<EvidenceKind>
{
    /// <summary>A share of a group (andel), descriptive.</summary>
    public static readonly EvidenceKind Share = new(nameof(Share), 0, "share", "andel", "share");

    /// <summary>A relative effect (relativ effekt), in per cent of what it is relative to, never in percentage points.</summary>
    public static readonly EvidenceKind RelativeEffect = new(
        nameof(RelativeEffect),
        1,
        "relative-effect",
        "relativ effekt",
        "relative effect"
    );

    /// <summary>A finding without a number (slutsats).</summary>
    public static readonly EvidenceKind Finding = new(nameof(Finding), 2, "finding", "slutsats", "finding");

    private EvidenceKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
