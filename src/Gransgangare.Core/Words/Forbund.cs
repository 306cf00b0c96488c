using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>
/// Samordningsförbund: the body of municipality, region, Arbetsförmedlingen and Försäkringskassan that finances coordinated
/// rehabilitation (lag 2003:1210). The three of the project Gränsgångare; a project definition may name others by code.
/// </summary>
/// <remarks>Source: SE-F1.</remarks>
[JsonConverter(typeof(CodeJsonConverter<Forbund>))]
public sealed class Forbund : CodedList<Forbund>
{
    /// <summary>Finsam Göteborg, formed 2019 from four förbund.</summary>
    public static readonly Forbund FinsamGoteborg = new(nameof(FinsamGoteborg), 0, "finsam-goteborg", "Finsam Göteborg");

    /// <summary>Samordningsförbundet Väst.</summary>
    public static readonly Forbund Vast = new(nameof(Vast), 1, "vast", "Samordningsförbundet Väst");

    /// <summary>Samordningsförbundet Älv &amp; Kust (222000-1941), named so from 2018-01-01.</summary>
    public static readonly Forbund AlvOchKust = new(nameof(AlvOchKust), 2, "alv-och-kust", "Samordningsförbundet Älv & Kust");

    /// <summary>Whether a code is one that reports use for all, for those without a förbund and for small ones together.</summary>
    internal static bool IsReserved(string? code) => code is "total" or "unknown" or "others";

    private Forbund(string name, int order, string code, string label)
        : base(name, order, code, label, label) { }

    /// <summary>Members beside the municipalities; the same three in each förbund of the list.</summary>
    public IReadOnlyList<MemberOrganisation> Members => MemberOrganisation.All;
}
