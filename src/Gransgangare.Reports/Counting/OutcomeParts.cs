using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Measures and denominators as the parts they are made up of.</summary>
internal static class OutcomeParts
{
    private const OutcomePart WorkOrStudy = OutcomePart.Work | OutcomePart.Study;
    private const OutcomePart Other = OutcomePart.Interrupted | OutcomePart.OtherUninterrupted;
    private const OutcomePart Categorised = WorkOrStudy | OutcomePart.Nearer | Other;
    private const OutcomePart Ended = Categorised | OutcomePart.Uncategorised;

    /// <summary>Those who count.</summary>
    public static OutcomePart Of(GoalMeasure measure) =>
        measure == GoalMeasure.WorkOrStudy ? WorkOrStudy
        : measure == GoalMeasure.Work ? OutcomePart.Work
        : measure == GoalMeasure.Study ? OutcomePart.Study
        : measure == GoalMeasure.NearerLabourMarket ? OutcomePart.Nearer
        : measure == GoalMeasure.OtherReasons ? Other
        : measure == GoalMeasure.Throughput ? Ended
        : throw new ArgumentOutOfRangeException(nameof(measure), "The measure is not about exits.");

    /// <summary>Whom a share is of.</summary>
    public static OutcomePart Of(Denominator denominator) =>
        denominator == Denominator.Ended ? Categorised
        : denominator == Denominator.EndedPositive ? WorkOrStudy
        : denominator == Denominator.EndedWithoutInterruption ? Categorised & ~OutcomePart.Interrupted
        : Ended | OutcomePart.NotEnded;

    /// <summary>Whether a share is not of all exits with a category.</summary>
    public static bool IsOfSomeCategories(Denominator denominator) => (Of(denominator) & Categorised) != Categorised;

    /// <summary>Those who have an outcome so far, of whom a measure still needs none.</summary>
    public static OutcomePart Decided(GoalMeasure measure) => measure == GoalMeasure.Throughput ? Ended : Categorised;
}
