using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>
/// An evidence report after disclosure control (röjandeskyddat underlag): what may be shown. Persons, events and persons at risk are protected
/// together; a curve, a ratio or an interval is shown with all counts behind it only, and then rounded to four decimals, since an unrounded
/// fraction would tell the order of the exits.
/// </summary>
[JsonConverter(typeof(ProtectedEvidenceJsonConverter))]
public sealed class ProtectedEvidence
{
    private const int Decimals = 4;

    private readonly Func<string, bool> _isHidden;

    private ProtectedEvidence(EvidenceReport report, int threshold)
    {
        (Request, Threshold, MonthsWithoutFacts) = (report.Request, threshold, report.MonthsWithoutFacts);
        _isHidden = threshold == 0 ? _ => false : EvidenceDeclaration.HiddenIn(report, threshold);
        Curves = (threshold == 0 ? report.Groups : report.Rows).Prepend(report.Total).Select(Shown).ToValueList();
        Comparisons = report.Comparisons.Select(Shown).ToValueList();
        var groupBesideRefused = BesideRefused(report.Resources?.Groups ?? []);
        Resources = report.Resources?.Groups.Select(group => Shown(group, group != groupBesideRefused)).ToValueList();
        var besideRefused = BesideRefused(report.Resources?.Teams ?? []);
        Teams = report.Resources?.Teams.Select(team => Shown(team, !besideRefused.Contains(team))).ToValueList();
        Caseload = Teams is null ? null : ShownCaseload.Over(Teams).ToValueList();
        Budget = report.Request.Project.Budget is { } budget and not { Total: null, Granted: null } ? Shown(budget, report) : null;
    }

    /// <summary>What was asked for.</summary>
    public EvidenceRequest Request { get; }

    /// <summary>Counts from 1 to the threshold less 1 are hidden; 0 = nothing is, and the report must not be published.</summary>
    public int Threshold { get; }

    /// <summary>From so many months without facts on the reader is told.</summary>
    public const int MonthsThatAreTold = 3;

    /// <summary>Whole months before the as-of day from which next to nothing is registered, see <see cref="EvidenceReport.MonthsWithoutFacts"/>.</summary>
    public int MonthsWithoutFacts { get; }

    /// <summary>The curves: of the whole, then of the groups.</summary>
    internal ValueList<ShownCurve> Curves { get; }

    /// <summary>The comparisons, in the order of the plan.</summary>
    internal ValueList<ShownComparison> Comparisons { get; }

    /// <summary>What the project and each förbund took; <c>null</c> = it was not asked for.</summary>
    internal ValueList<ShownResources>? Resources { get; }

    /// <summary>The conditions of the teams; <c>null</c> = they were not asked for.</summary>
    internal ValueList<ShownTeam>? Teams { get; }

    /// <summary>Participants per full-time equivalent by quarter, over the teams that are shown; <c>null</c> = they were not asked for.</summary>
    internal ValueList<ShownCaseload>? Caseload { get; }

    /// <summary>The budget of the project; <c>null</c> = it states neither the whole nor the support.</summary>
    internal ShownBudget? Budget { get; }

    /// <summary>Protects a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="threshold">0, or 3 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is another.</exception>
    public static ProtectedEvidence Of(EvidenceReport report, int threshold = 5) =>
        threshold is 0 or (>= 3 and <= 10)
            ? new ProtectedEvidence(report ?? throw new ArgumentNullException(nameof(report)), threshold)
            : throw new ArgumentOutOfRangeException(nameof(threshold), "The threshold must be 0 or 3 to 10.");

    private ShownCurve Shown(OutcomeCurve curve)
    {
        var at = EvidenceDeclaration.AddressOf(curve);
        return new ShownCurve(
            curve.Codes,
            Count(curve.Persons, $"{at}/persons"),
            Count(curve.Censored, $"{at}/censored"),
            curve
                .Causes.Select(cause => new ShownCause(
                    cause.Cause,
                    Count(cause.Events, $"{at}/{cause.Cause}/events"),
                    cause.Points.Select(point => Shown(at, point)).ToValueList()
                ))
                .ToValueList()
        );
    }

    // A point is computed from those at risk and the exits of every cause up to the day.
    private ShownPoint Shown(string at, CausePoint point)
    {
        if (point.Point is not { } of)
        {
            var none = ShownNumber.Missing;
            return new ShownPoint(point.Day, none, none, none, none, none);
        }

        var isShown = Shows([$"{at}/persons", $"{at}/atRisk/{point.Day}", .. PathCause.All.Select(cause => $"{at}/{cause}/{point.Day}")]);
        return new ShownPoint(
            point.Day,
            Count(of.AtRisk, $"{at}/atRisk/{point.Day}"),
            Number(of.Value, isShown),
            Number(of.StandardError, isShown),
            Number(of.Low, isShown),
            Number(of.High, isShown)
        );
    }

    private ShownComparison Shown(Comparison comparison)
    {
        var at = $"comparison/{comparison.Question.Id}";
        var isAnswered = comparison.Refused is null;
        var isShown = comparison.Arms.All(arm => Shows([$"{at}/{arm.Code}/events", $"{at}/{arm.Code}/persons"]));
        return new ShownComparison(
            comparison.Question,
            comparison.Refused,
            comparison
                .Arms.Select(arm => new ShownArm(
                    arm.Code,
                    Count(arm.Persons, $"{at}/{arm.Code}/persons"),
                    Answered(Count(arm.Events, $"{at}/{arm.Code}/events")),
                    Answered(Number(arm.PersonDays, isShown))
                ))
                .ToValueList(),
            Estimated(comparison.Crude),
            Estimated(comparison.Stratified),
            Estimated(comparison.Simultaneous),
            Answered(Number(comparison.EValue?.Value, isShown)),
            Answered(Number(comparison.EValue?.Limit, isShown)),
            Answered(Number(comparison.ComparedShare, isShown)),
            Answered(Number(comparison.UnclassifiedShare, isShown)),
            comparison
                .LeftOut.Select(count => new ShownExclusion(count.Reason, Answered(Count(count.Persons, $"{at}/leftOut/{count.Reason}"))))
                .ToValueList()
        );

        ShownNumber Answered(ShownNumber number) => isAnswered ? number : ShownNumber.Missing;

        ShownEstimate Estimated(Estimate? estimate) =>
            new(
                Answered(Number(estimate?.Value, isShown)),
                Answered(Number(estimate?.Low, isShown)),
                Answered(Number(estimate?.High, isShown))
            );
    }

    private ShownResources Shown(ResourceFigures group, bool mayBeShown)
    {
        var none = ShownNumber.Missing;
        if (group.Refused is { } refused)
        {
            return new ShownResources(group.Forbund, refused, none, none, none, none, null, none, none, none, none, [], null);
        }

        var at = EvidenceDeclaration.AddressOf(group);
        var persons = mayBeShown && Shows([$"{at}/persons"]);
        var outcomes = persons && Shows([$"{at}/events"]);
        return new ShownResources(
            group.Forbund,
            null,
            Counted(group.Started, "persons"),
            Number(group.PersonDays, persons),
            Counted(group.Outcomes, "events"),
            Paid((double?)group.CostOre / 100, mayBeShown),
            group.CostPeriod,
            Paid(group.CostPerStart, persons),
            Paid(group.CostPerMonth, persons),
            Paid(group.CostPerOutcomeLow, outcomes),
            Paid(group.CostPerOutcomeHigh, outcomes),
            group
                .Hours.Select(hours => new ShownHours(
                    hours.Kind,
                    Counted(hours.Persons, $"hours/{hours.Kind}"),
                    Number(Ratio((double)hours.Hours, group.Started), persons && Shows([$"{at}/hours/{hours.Kind}"]))
                ))
                .ToValueList(),
            group.Plans is { } plans && mayBeShown ? Shown(plans, group.Started, at) : null
        );

        ShownNumber Counted(long count, string name) => mayBeShown ? Count(count, $"{at}/{name}") : ShownNumber.Hidden;

        ShownNumber Paid(double? kronor, bool isShown) => group.CostOre is null ? none : Number(kronor, isShown);
    }

    private ShownPlans Shown(PlanFigures plans, long started, string at) =>
        new(
            Number(Ratio(plans.InTime, started), Shows([$"{at}/persons", $"{at}/inTime"])),
            Count(plans.WithPlan, $"{at}/withPlan"),
            Number(Ratio(plans.TookPart, plans.WithPlan), Shows([$"{at}/withPlan", $"{at}/tookPart"])),
            Number(Ratio(plans.Organisations, plans.WithTeam), Shows([$"{at}/withTeam", $"{at}/organisations"])),
            plans
                .ByOrganisation.Select(one => new ShownOrganisation(
                    one.Organisation,
                    Count(one.Persons, $"{at}/organisation/{one.Organisation}")
                ))
                .ToValueList()
        );

    private ShownBudget Shown(ProjectBudget budget, EvidenceReport report)
    {
        var started = report.Total.Persons;
        return new ShownBudget(
            budget,
            report.Request.Project.Planned,
            Count(started, "total/persons"),
            budget.Total is { } total ? Number(Ratio(total, started), Shows(["total/persons"])) : ShownNumber.Missing
        );
    }

    // The whole is shown, so a förbund that is refused would follow from it and the others: the least of those is hidden with it.
    private ResourceFigures? BesideRefused(ValueList<ResourceFigures> groups) =>
        Threshold > 0 && groups.Any(group => group is { Refused: not null, Started: > 0 })
            ? groups.Skip(1).Where(group => group.Refused is null).OrderBy(group => group.PersonDays).FirstOrDefault()
            : null;

    // What a förbund took is shown, so teams of it that are refused would follow from it and the others: the least of those is hidden with them.
    private HashSet<TeamConditions> BesideRefused(ValueList<TeamConditions> teams) =>
        Threshold == 0
            ? []
            : new HashSet<TeamConditions>(
                teams
                    .Where(team => team is { Refused: not null, Load.Participants: > 0 })
                    .Select(team =>
                        teams
                            .Where(other => other.Refused is null && other.Forbund == team.Forbund)
                            .OrderBy(other => other.Load.ParticipantDays)
                            .FirstOrDefault()
                    )
                    .OfType<TeamConditions>()
            );

    // A team that is shown has 10 participants at least; those with and without a change are counts of their own.
    private ShownTeam Shown(TeamConditions team, bool mayBeShown)
    {
        var none = ShownNumber.Missing;
        if (team.Refused is { } refused)
        {
            return new ShownTeam(team.Forbund, team.Team, refused, none, [], none, none, none, none, none, []);
        }

        var isShown = mayBeShown && IsLarge(team.WithOneThroughout) && IsLarge(team.Load.Participants - team.WithOneThroughout);
        var handsOver = isShown && IsLarge(team.HandOvers);
        return new ShownTeam(
            team.Forbund,
            team.Team,
            null,
            Load(team.Load, mayBeShown),
            Shown(team.Quarters, mayBeShown),
            Number(team.Continuity, isShown),
            Number(team.HandOvers, handsOver),
            Number(team.ChangesPerThousandDays, isShown),
            Number(team.DaysPerHandOver, handsOver),
            team.Employers.Count > 0 ? new ShownNumber(team.Employers.Count) : none,
            team.Employers.Where(employer => employer.Staff >= TeamLoad.LeastStaff)
                .Select(employer => new ShownEmployer(employer.Organisation, new ShownNumber(employer.Staff)))
                .ToValueList()
        );
    }

    // The whole of the team is shown, so quarters that are refused would follow from it, together or alone: the least of the others is hidden with them.
    private ValueList<ShownTeamQuarter> Shown(ValueList<TeamQuarter> quarters, bool mayBeShown)
    {
        var hidden =
            Threshold > 0 && quarters.Any(quarter => quarter.Load is { Refused: not null, Participants: > 0 })
                ? quarters.Where(quarter => quarter.Load.Refused is null).OrderBy(quarter => quarter.Load.ParticipantDays).FirstOrDefault()
                : null;
        return quarters
            .Select(quarter => new ShownTeamQuarter(
                quarter.First,
                quarter.Load.Refused,
                quarter.Load.Refused is null ? Load(quarter.Load, mayBeShown && quarter != hidden) : ShownNumber.Missing
            ))
            .ToValueList();
    }

    private bool IsLarge(long count) => count == 0 || count >= Threshold;

    private static double? Ratio(double number, long of) => of == 0 ? null : number / of;

    private ShownNumber Load(TeamLoad load, bool isShown) =>
        load.Caseload is { } caseload ? Number(caseload, isShown) : ShownNumber.Missing;

    private bool Shows(string[] addresses) => !addresses.Any(_isHidden);

    private ShownNumber Count(long count, string address) => _isHidden(address) ? ShownNumber.Hidden : new ShownNumber(count);

    // Hidden first: that there is no number, such as no limit beside a share of 0, would tell what is hidden.
    private ShownNumber Number(double? number, bool isShown) =>
        !isShown ? ShownNumber.Hidden
        : number is { } known ? new ShownNumber(Threshold == 0 ? known : Math.Round(known, Decimals, MidpointRounding.AwayFromZero))
        : ShownNumber.Missing;
}
