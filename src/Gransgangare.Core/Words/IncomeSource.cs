using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>What a person lives on (försörjning); several at once, except the exclusive values.</summary>
/// <remarks>Source: SE-C4, SE-S13.</remarks>
[JsonConverter(typeof(CodeJsonConverter<IncomeSource>))]
public sealed class IncomeSource : CodedList<IncomeSource>
{
    /// <summary>Sickness benefit (sjukpenning).</summary>
    public static readonly IncomeSource SicknessBenefit = new(
        nameof(SicknessBenefit),
        0,
        "sickness-benefit",
        "sjukpenning",
        "sickness benefit",
        exclusive: false
    );

    /// <summary>Rehabilitation benefit (rehabiliteringspenning).</summary>
    public static readonly IncomeSource RehabilitationBenefit = new(
        nameof(RehabilitationBenefit),
        1,
        "rehabilitation-benefit",
        "rehabiliteringspenning",
        "rehabilitation benefit",
        exclusive: false
    );

    /// <summary>Sickness compensation (sjukersättning).</summary>
    public static readonly IncomeSource SicknessCompensation = new(
        nameof(SicknessCompensation),
        2,
        "sickness-compensation",
        "sjukersättning",
        "sickness compensation",
        exclusive: false
    );

    /// <summary>Activity compensation (aktivitetsersättning).</summary>
    public static readonly IncomeSource ActivityCompensation = new(
        nameof(ActivityCompensation),
        3,
        "activity-compensation",
        "aktivitetsersättning",
        "activity compensation",
        exclusive: false
    );

    /// <summary>Activity support (aktivitetsstöd, utvecklingsersättning).</summary>
    public static readonly IncomeSource ActivitySupport = new(
        nameof(ActivitySupport),
        4,
        "activity-support",
        "aktivitetsstöd, utvecklingsersättning",
        "activity support",
        exclusive: false
    );

    /// <summary>Unemployment benefit (arbetslöshetsersättning, a-kassa).</summary>
    public static readonly IncomeSource UnemploymentBenefit = new(
        nameof(UnemploymentBenefit),
        5,
        "unemployment-benefit",
        "arbetslöshetsersättning, a-kassa",
        "unemployment benefit",
        exclusive: false
    );

    /// <summary>Establishment benefit (etableringsersättning).</summary>
    public static readonly IncomeSource EstablishmentBenefit = new(
        nameof(EstablishmentBenefit),
        6,
        "establishment-benefit",
        "etableringsersättning",
        "establishment benefit",
        exclusive: false
    );

    /// <summary>Social assistance (försörjningsstöd).</summary>
    public static readonly IncomeSource SocialAssistance = new(
        nameof(SocialAssistance),
        7,
        "social-assistance",
        "försörjningsstöd",
        "social assistance",
        exclusive: false
    );

    /// <summary>Study support (studiestöd, studiemedel).</summary>
    public static readonly IncomeSource StudySupport = new(
        nameof(StudySupport),
        8,
        "study-support",
        "studiestöd, studiemedel",
        "study support",
        exclusive: false
    );

    /// <summary>Other public support (annan offentlig försörjning).</summary>
    public static readonly IncomeSource OtherPublic = new(
        nameof(OtherPublic),
        9,
        "other-public",
        "annan offentlig försörjning",
        "other public support",
        exclusive: false
    );

    /// <summary>No public support (ingen offentlig försörjning).</summary>
    public static readonly IncomeSource NoPublicSupport = new(
        nameof(NoPublicSupport),
        10,
        "no-public-support",
        "ingen offentlig försörjning",
        "no public support",
        exclusive: true
    );

    /// <summary>Unknown (uppgift saknas).</summary>
    public static readonly IncomeSource Unknown = new(nameof(Unknown), 11, "unknown", "uppgift saknas", "unknown", exclusive: true);

    private IncomeSource(string name, int order, string code, string sv, string en, bool exclusive)
        : base(name, order, code, sv, en) => IsExclusive = exclusive;

    /// <summary>Whether the value stands alone: never together with another source (SE-R1).</summary>
    public bool IsExclusive { get; }
}
