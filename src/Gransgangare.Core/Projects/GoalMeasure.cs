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

    /// <summary>Share that ends in work, any extent and subsidised work included as the rule set has it.</summary>
    public static readonly GoalMeasure Work = new(nameof(Work), 4, "work", "börjat arbeta", "work", ExitCategory.WorkOrStudy);

    /// <summary>Share that ends in study and not in work.</summary>
    public static readonly GoalMeasure Study = new(nameof(Study), 5, "study", "börjat studera", "study", ExitCategory.WorkOrStudy);

    /// <summary>Share that ends at all, with or without a category: the throughput (genomströmning) of those who took part.</summary>
    public static readonly GoalMeasure Throughput = new(nameof(Throughput), 6, "throughput", "avslutade", "ended", null);

    /// <summary>
    /// Share measured at least twice by their own ratings, of the persons to be measured (mättäckning): the least that can show progression (BIP-M5).
    /// </summary>
    public static readonly GoalMeasure SecondMeasurement = new(
        nameof(SecondMeasurement),
        7,
        "second-measurement",
        "har minst två mätningar",
        "measured at least twice",
        null
    );

    /// <summary>
    /// Share counted in an ESF indicator, which the goal names (<see cref="Goal.Indicator"/>), of those whom the indicator asks about. It counts
    /// participations, each by the indicator's own day, as the table of indicators does.
    /// </summary>
    public static readonly GoalMeasure EsfIndicator = new(
        nameof(EsfIndicator),
        8,
        "esf-indicator",
        "räknas i en ESF-indikator",
        "counted in an ESF indicator",
        null
    );

    private GoalMeasure(string name, int order, string code, string sv, string en, ExitCategory? category)
        : base(name, order, code, sv, en) => Category = category;

    /// <summary>The exit category that those who count have; <c>null</c> when the measure asks for none.</summary>
    public ExitCategory? Category { get; }

    /// <summary>Whether it counts exits, so that it is a share of a <see cref="Denominator"/>; the others have a whole of their own.</summary>
    public bool IsOfExits => Category is not null || ReferenceEquals(this, Throughput);

    /// <summary>Whether its share of a denominator says something: neither nobody nor everybody is counted by definition.</summary>
    /// <param name="denominator">The denominator.</param>
    public bool Fits(Denominator denominator)
    {
        ArgumentNullException.ThrowIfNull(denominator);

        return denominator.IsOfEsf || ReferenceEquals(this, EsfIndicator) ? denominator.IsOfEsf && ReferenceEquals(this, EsfIndicator)
            : ReferenceEquals(this, Throughput) ? denominator.IncludesOngoing
            : ReferenceEquals(denominator, Denominator.EndedPositive) ? ReferenceEquals(this, Work) || ReferenceEquals(this, Study)
            : IsOfExits;
    }
}
