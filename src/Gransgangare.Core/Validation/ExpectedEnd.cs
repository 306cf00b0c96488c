using NodaTime;

namespace Gransgangare.Core;

/// <summary>Last days that are known before they come: of a leave, a protection, a job for a time. They may lie years after everything else.</summary>
internal static class ExpectedEnd
{
    // Own choice (D): a leave for small children and most fixed terms are within it, and a slip of ten years is not.
    private const int YearsAhead = 5;

    /// <summary>The latest day of a column that is not doubted, where other columns are doubted after a day.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="last">The latest day of other columns.</param>
    public static LocalDate LatestOf(string column, LocalDate last) =>
        column is "leave_to_expected" or "protected_to" or "job_end" ? last.PlusYears(YearsAhead) : last;
}
