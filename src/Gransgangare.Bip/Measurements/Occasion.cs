using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>At what time in a participation a measurement is made (mättillfälle).</summary>
/// <remarks>Source: BIP-M1, BIP-M4.</remarks>
[JsonConverter(typeof(CodeJsonConverter<Occasion>))]
public sealed class Occasion : CodedList<Occasion>
{
    /// <summary>At the start (startmätning).</summary>
    public static readonly Occasion Start = new(nameof(Start), 0, "start", "start", "start");

    /// <summary>During the participation (uppföljning).</summary>
    public static readonly Occasion FollowUp = new(nameof(FollowUp), 1, "follow-up", "uppföljning", "follow-up");

    /// <summary>At the exit (avslutsmätning); after it no measurement is due (BIP-D3).</summary>
    public static readonly Occasion Exit = new(nameof(Exit), 2, "exit", "avslut", "exit");

    private Occasion(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
