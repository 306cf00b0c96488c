namespace Gransgangare.Reports;

/// <summary>How sure it is that a goal is met: one whose interval covers its target is neither met nor missed for certain.</summary>
internal enum GoalCertainty
{
    /// <summary>The whole interval is on the goal's side.</summary>
    Met,

    /// <summary>The share is on the goal's side, and the interval covers the target.</summary>
    PerhapsMet,

    /// <summary>The share is not on the goal's side, and the interval covers the target.</summary>
    PerhapsMissed,

    /// <summary>The whole interval is off the goal's side.</summary>
    Missed,

    /// <summary>The verdict or the interval is hidden.</summary>
    Withheld,

    /// <summary>There is nobody to count.</summary>
    Unknown,
}
