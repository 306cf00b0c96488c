using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>
/// Invented shares of what participants live on. The exclusive sources stand alone (SE-S13), each list is in declared order, and the empty
/// list is a source that was not asked for.
/// </summary>
internal static class IncomeTables
{
    private static readonly ValueList<IncomeSource> s_notAsked = ValueList<IncomeSource>.Empty;

    public static readonly Choice<ValueList<IncomeSource>> Unemployed = new(
        ([IncomeSource.ActivitySupport], 30),
        ([IncomeSource.SocialAssistance], 27),
        ([IncomeSource.UnemploymentBenefit], 15),
        ([IncomeSource.ActivitySupport, IncomeSource.SocialAssistance], 8),
        ([IncomeSource.NoPublicSupport], 8),
        ([IncomeSource.EstablishmentBenefit], 3),
        ([IncomeSource.UnemploymentBenefit, IncomeSource.SocialAssistance], 2),
        ([IncomeSource.Unknown], 3),
        (s_notAsked, 4)
    );

    public static readonly Choice<ValueList<IncomeSource>> SickListed = new(
        ([IncomeSource.SicknessBenefit], 64),
        ([IncomeSource.RehabilitationBenefit], 12),
        ([IncomeSource.SicknessBenefit, IncomeSource.SocialAssistance], 7),
        ([IncomeSource.SicknessBenefit, IncomeSource.RehabilitationBenefit], 5),
        ([IncomeSource.SicknessCompensation], 4),
        ([IncomeSource.Unknown], 3),
        (s_notAsked, 5)
    );

    public static readonly Choice<ValueList<IncomeSource>> ActivityCompensation = new(
        ([IncomeSource.ActivityCompensation], 85),
        ([IncomeSource.ActivityCompensation, IncomeSource.SocialAssistance], 12),
        ([IncomeSource.ActivityCompensation, IncomeSource.StudySupport], 3)
    );

    public static readonly Choice<ValueList<IncomeSource>> SocialAssistance = new(
        ([IncomeSource.SocialAssistance], 80),
        ([IncomeSource.ActivitySupport, IncomeSource.SocialAssistance], 15),
        ([IncomeSource.SocialAssistance, IncomeSource.OtherPublic], 5)
    );

    public static readonly Choice<ValueList<IncomeSource>> Inactive = new(
        ([IncomeSource.SocialAssistance], 42),
        ([IncomeSource.NoPublicSupport], 35),
        ([IncomeSource.SicknessBenefit], 6),
        ([IncomeSource.OtherPublic], 5),
        ([IncomeSource.StudySupport], 3),
        ([IncomeSource.Unknown], 4),
        (s_notAsked, 5)
    );

    public static readonly Choice<ValueList<IncomeSource>> Employed = new(
        ([IncomeSource.NoPublicSupport], 62),
        ([IncomeSource.SicknessBenefit], 20),
        ([IncomeSource.UnemploymentBenefit], 6),
        ([IncomeSource.Unknown], 5),
        (s_notAsked, 7)
    );
}
