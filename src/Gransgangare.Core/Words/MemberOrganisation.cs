using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Member of a förbund (medlem) beside its municipalities.</summary>
/// <remarks>Source: SE-F1.</remarks>
[JsonConverter(typeof(CodeJsonConverter<MemberOrganisation>))]
public sealed class MemberOrganisation : CodedList<MemberOrganisation>
{
    /// <summary>Region Västra Götaland (Västra Götalandsregionen).</summary>
    public static readonly MemberOrganisation RegionVastraGotaland = new(
        nameof(RegionVastraGotaland),
        0,
        "region-vastra-gotaland",
        "Västra Götalandsregionen",
        "Region Västra Götaland"
    );

    /// <summary>Employment service (Arbetsförmedlingen).</summary>
    public static readonly MemberOrganisation EmploymentService = new(
        nameof(EmploymentService),
        1,
        "employment-service",
        "Arbetsförmedlingen",
        "employment service"
    );

    /// <summary>Social insurance agency (Försäkringskassan).</summary>
    public static readonly MemberOrganisation SocialInsuranceAgency = new(
        nameof(SocialInsuranceAgency),
        2,
        "social-insurance-agency",
        "Försäkringskassan",
        "social insurance agency"
    );

    private MemberOrganisation(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
