using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Way in which the labour market situation improved (förbättrad arbetsmarknadssituation).</summary>
/// <remarks>A higher salary alone or a better match alone is none of them. Source: ESF-L5.</remarks>
[JsonConverter(typeof(CodeJsonConverter<Improvement>))]
public sealed class Improvement : CodedList<Improvement>
{
    /// <summary>Precarious to stable (från osäker till stabil anställning).</summary>
    public static readonly Improvement PrecariousToStable = new(
        nameof(PrecariousToStable),
        0,
        "precarious-to-stable",
        "från osäker till stabil anställning",
        "precarious to stable"
    );

    /// <summary>Underemployment to full (från undersysselsättning till heltid).</summary>
    public static readonly Improvement UnderemploymentToFull = new(
        nameof(UnderemploymentToFull),
        1,
        "underemployment-to-full",
        "från undersysselsättning till heltid",
        "underemployment to full"
    );

    /// <summary>Higher-skill job (arbete med högre krav eller mer ansvar).</summary>
    public static readonly Improvement HigherSkillJob = new(
        nameof(HigherSkillJob),
        2,
        "higher-skill-job",
        "arbete med högre krav eller mer ansvar",
        "higher-skill job"
    );

    /// <summary>Promotion (befordran).</summary>
    public static readonly Improvement Promotion = new(nameof(Promotion), 3, "promotion", "befordran", "promotion");

    private Improvement(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
