using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>What a goal counts (målets mått). Nearer the labour market and progression are two measures, not one (SE-G9).</summary>
[JsonConverter(typeof(CodeJsonConverter<GoalMeasure>))]
public sealed class GoalMeasure : CodedList<GoalMeasure>
{
    /// <summary>Share that ends in work or study.</summary>
    public static readonly GoalMeasure WorkOrStudy = new(
        nameof(WorkOrStudy),
        0,
        "work-or-study",
        "börjat arbeta eller studera",
        "work or study",
        ExitCategory.WorkOrStudy
    );

    /// <summary>Share that ends nearer the labour market.</summary>
    public static readonly GoalMeasure NearerLabourMarket = new(
        nameof(NearerLabourMarket),
        1,
        "nearer-labour-market",
        "närmat sig arbetsmarknaden",
        "nearer the labour market",
        ExitCategory.NearerLabourMarket
    );

    /// <summary>Share that ends for other reasons.</summary>
    public static readonly GoalMeasure OtherReasons = new(
        nameof(OtherReasons),
        2,
        "other-reasons",
        "avslutad av andra orsaker",
        "other reasons",
        ExitCategory.OtherReasons
    );

    /// <summary>Share that shows progression between measurements (BIP-P3).</summary>
    public static readonly GoalMeasure Progression = new(
        nameof(Progression),
        3,
        "progression",
        "visar progression",
        "shows progression",
        null
    );

    private GoalMeasure(string name, int order, string code, string sv, string en, ExitCategory? category)
        : base(name, order, code, sv, en) => Category = category;

    /// <summary>The exit category counted; <c>null</c> when the measure is not about exits.</summary>
    public ExitCategory? Category { get; }
}
