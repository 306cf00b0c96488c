namespace Gransgangare.Core;

/// <summary>Thresholds of the target groups (gränsvärden för målgrupper), with their defaults (SE-T1 to SE-T5, SE-T9).</summary>
public sealed record TargetGroupThresholds
{
    /// <summary>Long-term unemployed: unemployed more than this many calendar months (SE-T1).</summary>
    public int UnemployedMonths { get; init; } = 12;

    /// <summary>Long-term sick-listed: this many days or more (SE-T2).</summary>
    public int SickDays { get; init; } = 60;

    /// <summary>Days without sick-listing that end a spell; shorter gaps are joined (SE-T2).</summary>
    public int SickGapDays { get; init; } = 5;

    /// <summary>Long-term social assistance: this many months or more of the calendar year (SE-T3).</summary>
    public int AssistanceMonths { get; init; } = 10;

    /// <summary>Ages that count as young; unconfirmed, the project texts state none.</summary>
    public AgeRange Young { get; init; } = new(16, 29);

    /// <summary>Ages of activity compensation; unconfirmed.</summary>
    public AgeRange ActivityCompensation { get; init; } = new(19, 29);
}
