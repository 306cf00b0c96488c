namespace Gransgangare.Reports;

/// <summary>The figures of a report after rounding: counts, shares that are worked out from rounded counts, and verdicts that are certain.</summary>
internal sealed class RoundedFigures(Report report, FigureTable figures, Rounding rounding)
{
    private static readonly string[] s_verdicts = ["met", "near"];

    /// <summary>A count as it is shown; <c>null</c> if the figure is not a count.</summary>
    public long? Count(string address) => figures.Cells.TryGetValue(address, out var cell) ? rounding[cell] : null;

    /// <summary>The share that a quotient or the end of an interval belongs to, of rounded counts; <c>null</c> if the figure is none.</summary>
    public Share? ShareOf(string address) =>
        Parent(address) is var share
        && figures.IsShare(share)
        && Count(share + "/numerator") is { } numerator
        && Count(share + "/denominator") is { } denominator
            ? new Share(Math.Min(numerator, denominator), denominator)
            : null;

    /// <summary>Whether a verdict is the same for all counts that would be rounded so.</summary>
    public bool IsCertain(string address)
    {
        var goal = Parent(address);
        var result = report.Goals.FirstOrDefault(result => goal == $"goals/{result.Goal.Id}");
        if (
            result is null
            || Array.IndexOf(s_verdicts, address.Substring(goal.Length + 1)) < 0
            || Count(goal + "/share/numerator") is not { } numerator
            || Count(goal + "/share/denominator") is not { } denominator
        )
        {
            return false;
        }

        var (of, all) = (
            Rounding.TruthOf(numerator, DisclosureOptions.RoundedTo),
            Rounding.TruthOf(denominator, DisclosureOptions.RoundedTo)
        );
        // The share is the least with few of many, and the largest with many of few.
        var (least, most) = (
            (Numerator: Math.Min(of.Low, all.High), Denominator: all.High),
            (Numerator: Math.Min(of.High, all.Low), Denominator: all.Low)
        );
        return result.Goal.IsMet(least.Numerator, least.Denominator) is { } met
            && met == result.Goal.IsMet(most.Numerator, most.Denominator)
            && result.Goal.IsNear(least.Numerator, least.Denominator) == result.Goal.IsNear(most.Numerator, most.Denominator);
    }

    private static string Parent(string address) => address.Substring(0, Math.Max(0, address.LastIndexOf('/')));
}
