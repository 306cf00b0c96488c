using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>
/// Invented shares of the measurements. Levels are hundredths of a scale step; a person moves slowly, mostly up (BIP-F9).
/// </summary>
internal static class RatingTables
{
    public const int NeverMeasuredPercent = 5;
    public const int MissedPercent = 12;
    public const int MissedAtInterruptedExitPercent = 65;
    public const int OccasionMissingPercent = 2;
    public const int CaseworkerMissingPercent = 2;
    public const int SparsePercent = 5;
    public const int ItemMissingPercent = 4;
    public const int ItemMissingWhenSparsePercent = 50;
    public const int ChangeOfCaseworkerPercent = 14;
    public const int CaseworkersPerForbund = 12;

    public static readonly (int From, int To) Level = (170, 330);
    public static readonly (int From, int To) ItemOffset = (-80, 80);
    public static readonly (int From, int To) CaseworkerOffset = (-55, 35);
    public static readonly (int From, int To) BeliefOffset = (-60, -10);
    public static readonly (int From, int To) Noise = (-28, 28);
    public static readonly (int From, int To) ItemTrend = (-8, 8);

    /// <summary>Days from the due day to the measurement.</summary>
    public static readonly (int From, int To) Delay = (-7, 16);

    /// <summary>
    /// Days from the participant's measurement to the caseworker's: mostly the same day, sometimes too far apart to be matched (BIP-G2).
    /// </summary>
    public static readonly Choice<(int From, int To)> CaseworkerDelay = new(((0, 0), 70), ((1, 10), 24), ((11, 14), 2), ((15, 25), 4));

    /// <summary>Movement in hundredths of a step each quarter.</summary>
    public static Choice<(int From, int To)> TrendOf(ExitCategory? outcome) =>
        outcome == ExitCategory.WorkOrStudy ? s_trendWork
        : outcome == ExitCategory.OtherReasons || outcome == ExitCategory.NotAnExit ? s_trendOther
        : s_trend;

    private static readonly (int From, int To) s_up = (12, 48);
    private static readonly (int From, int To) s_level = (-6, 6);
    private static readonly (int From, int To) s_down = (-34, -10);

    private static readonly Choice<(int From, int To)> s_trendWork = new((s_up, 74), (s_level, 16), (s_down, 10));
    private static readonly Choice<(int From, int To)> s_trend = new((s_up, 62), (s_level, 23), (s_down, 15));
    private static readonly Choice<(int From, int To)> s_trendOther = new((s_up, 40), (s_level, 30), (s_down, 30));
}
