using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>
/// Invented weights of the target groups, in declared order. Finsam Göteborg works with young adults, the other two förbund with the
/// sick-listed and the long-term unemployed, and the weights say no more than that. Ages: SE-T4, and
/// TargetGroupThresholds.
/// </summary>
internal static class TargetGroupTable
{
    private static readonly AgeRange s_young = new(16, 29);

    public static readonly TargetGroupRow[] Rows =
    [
        //                                          ages              Gbg  Väst Älv  else also %
        new(TargetGroup.LongTermUnemployed, new(18, 66), 18, 36, 32, 25, 85),
        new(TargetGroup.LongTermSickListed, new(20, 66), 4, 27, 31, 18, 4),
        new(TargetGroup.YoungActivityCompensation, new(19, 29), 19, 5, 4, 8, 0),
        new(TargetGroup.YoungNeet, s_young, 35, 9, 10, 14, 30),
        new(TargetGroup.Comorbidity, new(18, 60), 5, 7, 9, 6, 9),
        new(TargetGroup.ForeignBorn, new(17, 62), 8, 9, 8, 10, 16),
        new(TargetGroup.Hbtqi, new(16, 50), 1, 1, 1, 1, 2),
        new(TargetGroup.YoungGreyZoneDailyActivity, new(18, 29), 4, 2, 2, 2, 2),
        new(TargetGroup.YoungRiskOfCrime, s_young, 4, 1, 1, 2, 2),
        new(TargetGroup.LongTermSocialAssistance, new(20, 66), 12, 12, 12, 30, 55),
        new(TargetGroup.YoungDisability, s_young, 10, 10, 10, 20, 14),
        new(TargetGroup.YoungMentalIllHealth, s_young, 10, 10, 10, 25, 20),
    ];
}
