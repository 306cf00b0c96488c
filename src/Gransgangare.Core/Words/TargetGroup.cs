using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Target group (målgrupp) that a participant may belong to; several at once, so sums exceed persons (SE-T7).</summary>
/// <remarks>Source: SE-T1 to SE-T9.</remarks>
[JsonConverter(typeof(CodeJsonConverter<TargetGroup>))]
public sealed class TargetGroup : CodedList<TargetGroup>
{
    /// <summary>Long-term unemployed (långtidsarbetslös).</summary>
    public static readonly TargetGroup LongTermUnemployed = new(
        nameof(LongTermUnemployed),
        0,
        "long-term-unemployed",
        "långtidsarbetslös",
        "long-term unemployed",
        DataSensitivity.Ordinary
    );

    /// <summary>Long-term sick-listed (långtidssjukskriven).</summary>
    public static readonly TargetGroup LongTermSickListed = new(
        nameof(LongTermSickListed),
        1,
        "long-term-sick-listed",
        "långtidssjukskriven",
        "long-term sick-listed",
        DataSensitivity.Indirect
    );

    /// <summary>Young with activity compensation (unga med aktivitetsersättning).</summary>
    public static readonly TargetGroup YoungActivityCompensation = new(
        nameof(YoungActivityCompensation),
        2,
        "young-activity-compensation",
        "unga med aktivitetsersättning",
        "young with activity compensation",
        DataSensitivity.Indirect
    );

    /// <summary>Young, neither working nor studying (unga som varken arbetar eller studerar).</summary>
    public static readonly TargetGroup YoungNeet = new(
        nameof(YoungNeet),
        3,
        "young-neet",
        "unga som varken arbetar eller studerar",
        "young, neither working nor studying",
        DataSensitivity.Ordinary
    );

    /// <summary>Comorbidity (samsjuklighet).</summary>
    public static readonly TargetGroup Comorbidity = new(
        nameof(Comorbidity),
        4,
        "comorbidity",
        "samsjuklighet",
        "comorbidity",
        DataSensitivity.Special
    );

    /// <summary>Foreign-born (utrikes född).</summary>
    public static readonly TargetGroup ForeignBorn = new(
        nameof(ForeignBorn),
        5,
        "foreign-born",
        "utrikes född",
        "foreign-born",
        DataSensitivity.Ordinary
    );

    /// <summary>LGBTQI person (HBTQI-person).</summary>
    public static readonly TargetGroup Hbtqi = new(nameof(Hbtqi), 6, "hbtqi", "HBTQI-person", "LGBTQI person", DataSensitivity.Special);

    /// <summary>Young in the grey zone to daily activity (unga i gråzon till daglig verksamhet).</summary>
    public static readonly TargetGroup YoungGreyZoneDailyActivity = new(
        nameof(YoungGreyZoneDailyActivity),
        7,
        "young-grey-zone-daily-activity",
        "unga i gråzon till daglig verksamhet",
        "young in the grey zone to daily activity",
        DataSensitivity.Special
    );

    /// <summary>Young at risk of crime (unga i risk för kriminalitet).</summary>
    public static readonly TargetGroup YoungRiskOfCrime = new(
        nameof(YoungRiskOfCrime),
        8,
        "young-risk-of-crime",
        "unga i risk för kriminalitet",
        "young at risk of crime",
        DataSensitivity.Special
    );

    /// <summary>Long-term social assistance (långvarigt ekonomiskt bistånd).</summary>
    public static readonly TargetGroup LongTermSocialAssistance = new(
        nameof(LongTermSocialAssistance),
        9,
        "long-term-social-assistance",
        "långvarigt ekonomiskt bistånd",
        "long-term social assistance",
        DataSensitivity.Ordinary
    );

    /// <summary>Young with a disability (unga med funktionsnedsättning).</summary>
    public static readonly TargetGroup YoungDisability = new(
        nameof(YoungDisability),
        10,
        "young-disability",
        "unga med funktionsnedsättning",
        "young with a disability",
        DataSensitivity.Special
    );

    /// <summary>Young with mental ill-health (unga med psykisk ohälsa).</summary>
    public static readonly TargetGroup YoungMentalIllHealth = new(
        nameof(YoungMentalIllHealth),
        11,
        "young-mental-ill-health",
        "unga med psykisk ohälsa",
        "young with mental ill-health",
        DataSensitivity.Special
    );

    private TargetGroup(string name, int order, string code, string sv, string en, DataSensitivity sensitivity)
        : base(name, order, code, sv, en) => Sensitivity = sensitivity;

    /// <summary>How sensitive it is to say of a person that he or she belongs to the group.</summary>
    public DataSensitivity Sensitivity { get; }
}
