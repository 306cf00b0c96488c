using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Two versions of outcome rules on the same facts (regelprov): who changes category.</summary>
public static class RuleDryRun
{
    /// <summary>Code of an exit that the rules cannot decide.</summary>
    public const string Uncategorised = "uncategorised";

    /// <summary>The matrix of the categories of the exits in the period, in declared order; only cells with somebody in them.</summary>
    /// <param name="request">Project, period and as-of date; its own rules are the first.</param>
    /// <param name="rules">The second rules.</param>
    /// <param name="participations">The participations, in any order.</param>
    public static ValueList<CategoryChange> Of(ReportRequest request, OutcomeRuleSet rules, IEnumerable<Participation> participations)
    {
        var first = new OutcomeJudge(request ?? throw new ArgumentNullException(nameof(request)));
        var second = new OutcomeJudge(request with { OutcomeRules = rules ?? throw new ArgumentNullException(nameof(rules)) });
        return participations
            .Select(one => (one.Person, Before: first.Judge(one), After: second.Judge(one)))
            .Where(row => row.Before.HasExited && row.Before.IsIdentified)
            .GroupBy(row => (row.Before.Category, row.After.Category))
            .OrderBy(cell => OrderOf(cell.Key.Item1))
            .ThenBy(cell => OrderOf(cell.Key.Item2))
            .Select(cell => new CategoryChange(
                CodeOf(cell.Key.Item1),
                CodeOf(cell.Key.Item2),
                cell.LongCount(),
                ReferenceEquals(cell.Key.Item1, cell.Key.Item2)
                    ? []
                    : cell.Select(row => row.Person)
                        .Distinct(StringComparer.Ordinal)
                        .OrderBy(key => key, StringComparer.Ordinal)
                        .ToValueList()
            ))
            .ToValueList();
    }

    private static int OrderOf(ExitCategory? category) => category?.Order ?? ExitCategory.All.Count;

    private static string CodeOf(ExitCategory? category) => category?.Code ?? Uncategorised;
}
