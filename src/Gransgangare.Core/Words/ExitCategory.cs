using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Exit category (avslutskategori): exactly one for each ended participation that can be decided.</summary>
/// <remarks>Source: SE-C8. <see cref="NotCounted"/> and <see cref="NotAnExit"/> are technical and in no denominator.</remarks>
[JsonConverter(typeof(CodeJsonConverter<ExitCategory>))]
public sealed class ExitCategory : CodedList<ExitCategory>
{
    /// <summary>Work or study (börjat arbeta eller studera).</summary>
    public static readonly ExitCategory WorkOrStudy = new(
        nameof(WorkOrStudy),
        0,
        "work-or-study",
        "börjat arbeta eller studera",
        "work or study"
    );

    /// <summary>Nearer the labour market (närmat sig arbetsmarknaden).</summary>
    public static readonly ExitCategory NearerLabourMarket = new(
        nameof(NearerLabourMarket),
        1,
        "nearer-labour-market",
        "närmat sig arbetsmarknaden",
        "nearer the labour market"
    );

    /// <summary>Other reasons (avslutad av andra orsaker).</summary>
    public static readonly ExitCategory OtherReasons = new(
        nameof(OtherReasons),
        2,
        "other-reasons",
        "avslutad av andra orsaker",
        "other reasons"
    );

    /// <summary>Not counted (felregistrering).</summary>
    public static readonly ExitCategory NotCounted = new(nameof(NotCounted), 3, "not-counted", "felregistrering", "not counted");

    /// <summary>Not an exit (inget avslut): the registration ends, and the participation counts as going on.</summary>
    public static readonly ExitCategory NotAnExit = new(nameof(NotAnExit), 4, "not-an-exit", "inget avslut", "not an exit");

    private ExitCategory(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
