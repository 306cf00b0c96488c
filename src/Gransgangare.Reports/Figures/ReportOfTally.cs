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
        var instruments = request.Instruments.Select((_, place) => InstrumentOf(counted.Total, rules, place)).ToList();
        var own = OwnRatings.Of(instruments[0].Total, instruments[0].Coverage);
        var indicators = rules.Esf is { } esf
            ? EsfResult.Of(counted.Total.Esf ?? new EsfTally(esf.Programme, esf.Options), counted.Incomplete, request.AsOf, rules.Period)
            : null;
        var report = new Report(
            request,
            [],
            ReportFigures.Of(counted.Total, request),
            request.Project.Goals.Select(goal => GoalResult.Of(goal, counted.OfPersons, own, indicators, request)).ToValueList(),
            indicators,
            instruments[0].Total,
            counted.Quality
        )
        {
            Planned = PlannedComparison.Of(request.Project, counted.Planned).ToValueList(),
            Coverage = instruments[0].Coverage,
            Further = instruments.Skip(1).ToValueList(),
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

    private static Report WithGroups(Report report, ReportRules rules, List<(ValueList<string> Codes, GroupTally Tally)> groups)
    {
        var place = 0;
        return (
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
            }
        ).WithInstruments(instrument => WithGroups(instrument, rules, place++, groups));
    }

    private static InstrumentProgression WithGroups(
        InstrumentProgression instrument,
        ReportRules rules,
        int place,
        List<(ValueList<string> Codes, GroupTally Tally)> groups
    ) =>
        instrument.IsOfOrganisations
            ? instrument
            : instrument with
            {
                Groups = groups
                    .Where(group => group.Tally.Progression[place] is { IsEmpty: false })
                    .Select(group => new ProgressionOfGroup(group.Codes, ProgressionOf(group.Tally, rules, place)))
                    .ToValueList(),
                CoverageGroups = groups
                    .Where(group => group.Tally.Persons > 0)
                    .Select(group => new CoverageOfGroup(group.Codes, CoverageOf(group.Tally, ProgressionOf(group.Tally, rules, place))))
                    .ToValueList(),
            };

    private static InstrumentProgression InstrumentOf(GroupTally total, ReportRules rules, int place)
    {
        var progression = ProgressionOf(total, rules, place);
        var isOfPersons = progression.Instrument.Subject != MeasurementSubject.Organisation;
        return new InstrumentProgression(progression, [])
        {
            Coverage = isOfPersons ? CoverageOf(total, progression) : [],
            At = FigureAddress.OfInstrument(rules.Request, place),
        };
    }

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

    private static ProgressionResult ProgressionOf(GroupTally group, ReportRules rules, int place) =>
        (group.Progression[place] ?? new ProgressionTally(rules.Progression[place])).ToResult();

    private static ValueList<RaterCoverage> CoverageOf(GroupTally group, ProgressionResult progression) =>
        progression.Groups.Select(rater => new RaterCoverage(rater.Rater, group.Persons, rater.Persons, rater.WithSecond)).ToValueList();
}
