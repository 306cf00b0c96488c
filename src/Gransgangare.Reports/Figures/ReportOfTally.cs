using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>Makes the report of a tally: shares, intervals, goals and comparisons of its whole numbers.</summary>
public static class ReportOfTally
{
    /// <summary>The report of what has been added so far; it does not change with what is added later.</summary>
    /// <param name="tally">The tally.</param>
    /// <exception cref="ArgumentNullException">The tally is <c>null</c>.</exception>
    public static Report ToReport(this ReportTally tally)
    {
        var counted = (tally ?? throw new ArgumentNullException(nameof(tally))).Counted();
        var (rules, request) = (counted.Rules, tally.Request);
        var progression = ProgressionOf(counted.Total, rules);
        var coverage = CoverageOf(counted.Total, progression);
        var own = OwnRatings.Of(progression, coverage);
        var indicators = rules.Esf is { } esf
            ? EsfResult.Of(counted.Total.Esf ?? new EsfTally(esf.Programme, esf.Options), counted.Incomplete, request.AsOf, rules.Period)
            : null;
        var report = new Report(
            request,
            [],
            ReportFigures.Of(counted.Total, request),
            request.Project.Goals.Select(goal => GoalResult.Of(goal, counted.OfPersons, own, indicators, request)).ToValueList(),
            indicators,
            progression,
            counted.Quality
        )
        {
            Planned = PlannedComparison.Of(request.Project, counted.Planned).ToValueList(),
            Coverage = coverage,
        };
        var groups = counted.Groups.ToList();
        return WithGroups(report, rules, groups.Where(group => !IsMargin(group.Codes)).ToList()) with
        {
            Margins =
                request.By.Count > 1 && request.By.Contains(Breakdown.TargetGroup)
                    ? Margins(report, rules, groups.Where(group => IsMargin(group.Codes)))
                    : null,
        };
    }

    private static Report WithGroups(Report report, ReportRules rules, List<(ValueList<string> Codes, GroupTally Tally)> groups) =>
        report with
        {
            Groups = groups
                .Where(group => group.Tally.Outcomes is not null)
                .Select(group => new ReportGroup(group.Codes, ReportFigures.Of(group.Tally, rules.Request)))
                .ToValueList(),
            EsfGroups = groups
                .Where(group => group.Tally.Esf is { IsEmpty: false })
                .Select(group => new EsfOfGroup(group.Codes, EsfResult.Of(group.Tally.Esf!, [], rules.Request.AsOf, rules.Period)))
                .ToValueList(),
            ProgressionGroups = groups
                .Where(group => group.Tally.Progression is { IsEmpty: false })
                .Select(group => new ProgressionOfGroup(group.Codes, ProgressionOf(group.Tally, rules)))
                .ToValueList(),
            CoverageGroups = groups
                .Where(group => group.Tally.Persons > 0)
                .Select(group => new CoverageOfGroup(group.Codes, CoverageOf(group.Tally, ProgressionOf(group.Tally, rules))))
                .ToValueList(),
        };

    // The groups by the other breakdowns: everybody once, whatever the target groups.
    private static Report Margins(Report report, ReportRules rules, IEnumerable<(ValueList<string> Codes, GroupTally Tally)> groups)
    {
        var by = report.Request.By;
        var place = by.AsEnumerable().ToList().IndexOf(Breakdown.TargetGroup);
        var margins = groups.Select(group => (Without(group.Codes), group.Tally)).ToList();
        return WithGroups(report, rules, margins) with { Request = report.Request with { By = Without(by) } };

        ValueList<T> Without<T>(ValueList<T> all) => all.AsEnumerable().Where((_, index) => index != place).ToValueList();
    }

    private static bool IsMargin(ValueList<string> codes) => codes.Contains(GroupTree<GroupTally>.AnyTargetGroup, StringComparer.Ordinal);

    private static ProgressionResult ProgressionOf(GroupTally group, ReportRules rules) =>
        (group.Progression ?? new ProgressionTally(rules.Progression)).ToResult();

    private static ValueList<RaterCoverage> CoverageOf(GroupTally group, ProgressionResult progression) =>
        progression.Groups.Select(rater => new RaterCoverage(rater.Rater, group.Persons, rater.Persons, rater.WithSecond)).ToValueList();
}
