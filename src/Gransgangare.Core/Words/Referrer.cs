using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Who referred the person (remittent).</summary>
/// <remarks>Source: SE-C5.</remarks>
[JsonConverter(typeof(CodeJsonConverter<Referrer>))]
public sealed class Referrer : CodedList<Referrer>
{
    /// <summary>Employment service (Arbetsförmedlingen).</summary>
    public static readonly Referrer EmploymentService = new(
        nameof(EmploymentService),
        0,
        "employment-service",
        "Arbetsförmedlingen",
        "employment service"
    );

    /// <summary>Social insurance agency (Försäkringskassan).</summary>
    public static readonly Referrer SocialInsuranceAgency = new(
        nameof(SocialInsuranceAgency),
        1,
        "social-insurance-agency",
        "Försäkringskassan",
        "social insurance agency"
    );

    /// <summary>Municipality (kommunen).</summary>
    public static readonly Referrer Municipality = new(nameof(Municipality), 2, "municipality", "kommunen", "municipality");

    /// <summary>Region, health care (vården, regionen).</summary>
    public static readonly Referrer Region = new(nameof(Region), 3, "region", "vården, regionen", "region, health care");

    /// <summary>Self-referral (egen anmälan).</summary>
    public static readonly Referrer SelfReferral = new(nameof(SelfReferral), 4, "self-referral", "egen anmälan", "self-referral");

    /// <summary>Other (annan).</summary>
    public static readonly Referrer Other = new(nameof(Other), 5, "other", "annan", "other");

    private Referrer(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
