using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>Invented shares of the way through a project: when people enter, how long they stay, how many come back.</summary>
internal static class PathTables
{
    /// <summary>Share of drawn entry days that is kept, by month from January: few enter in July and December.</summary>
    public static readonly int[] EntryPercent = [90, 90, 100, 90, 90, 60, 25, 80, 100, 100, 90, 40];

    /// <summary>Days in which the intake fades out before the last day of entry, and the share kept there.</summary>
    public const int FadeDays = 240;
    public const int FadePercent = 45;

    /// <summary>Days of taking part; some leave on the day they came.</summary>
    public static readonly Choice<(int From, int To)> Days = new(
        ((0, 14), 3),
        ((15, 60), 9),
        ((61, 150), 24),
        ((151, 270), 33),
        ((271, 420), 22),
        ((421, 720), 9)
    );

    /// <summary>A registration error is found soon.</summary>
    public static readonly (int From, int To) DaysRegistrationError = (0, 25);

    /// <summary>Share that comes back, where there is time for it; some four per cent of all in the end.</summary>
    public const int ReentryPerMille = 54;

    public static readonly (int From, int To) DaysAway = (14, 240);

    /// <summary>
    /// Exit categories by förbund, per mille: about 25/50/25, never quite, and not the same. <c>null</c> = no reason registered.
    /// </summary>
    public static Choice<ExitCategory?> OutcomesAt(string? forbund) =>
        forbund switch
        {
            "finsam-goteborg" => s_goteborg,
            "vast" => s_vast,
            "alv-och-kust" => s_alvOchKust,
            _ => s_elsewhere,
        };

    private static readonly Choice<ExitCategory?> s_goteborg = Outcomes(276, 454, 242);
    private static readonly Choice<ExitCategory?> s_vast = Outcomes(232, 513, 227);
    private static readonly Choice<ExitCategory?> s_alvOchKust = Outcomes(241, 478, 253);
    private static readonly Choice<ExitCategory?> s_elsewhere = Outcomes(248, 482, 242);

    private static Choice<ExitCategory?> Outcomes(int workOrStudy, int nearer, int other) =>
        new(
            (ExitCategory.WorkOrStudy, workOrStudy),
            (ExitCategory.NearerLabourMarket, nearer),
            (ExitCategory.OtherReasons, other),
            (ExitCategory.NotCounted, 9),
            (null, 1000 - workOrStudy - nearer - other - 9)
        );
}
