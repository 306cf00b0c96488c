using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>
/// Two versions of rules on the same facts (regelprov): who changes category, and who changes verdict in an indicator. The changes add up to
/// the step <see cref="BridgeStepKind.RuleVersion"/> of a bridge.
/// </summary>
/// <param name="Categories">Categories of the exits in the period; an exit that the rules cannot decide is <see cref="Uncategorised"/>.</param>
/// <param name="Indicators">
/// Every listed indicator of the programme, in catalogue order; none for a project without a programme, or when the two are of different
/// programmes: those are never mixed.
/// </param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record RuleDryRun(ValueList<VerdictChange> Categories, ValueList<IndicatorDryRun> Indicators)
{
    /// <summary>Code of an exit that the rules cannot decide.</summary>
    public const string Uncategorised = "uncategorised";

    private static readonly string[] s_categories = [.. ExitCategory.All.Select(category => category.Code), Uncategorised];
    private static readonly string[] s_verdicts =
    [
        .. new[] { EsfVerdict.NotCounted, EsfVerdict.Counted, EsfVerdict.CannotSay, EsfVerdict.OutOfScope }.Select(verdict =>
            verdict.ToCode()
        ),
    ];

    /// <summary>Judges every participation by both.</summary>
    /// <param name="earlier">The earlier rules: those of its project, and its readings. Its as-of date is not used.</param>
    /// <param name="later">The later rules, with the period and the as-of date of both.</param>
    /// <param name="participations">The participations, in any order.</param>
    /// <exception cref="ArgumentException">The periods differ.</exception>
    public static RuleDryRun Of(ReportRequest earlier, ReportRequest later, IEnumerable<Participation> participations)
    {
        var after = new ReportRules(later);
        var before = new ReportRules((earlier ?? throw new ArgumentNullException(nameof(earlier))) with { AsOf = later.AsOf });
        if (!before.Period.Equals(after.Period))
        {
            throw new ArgumentException("Rules are tried on one period.", nameof(later));
        }

        if (before.Request.Unit != after.Request.Unit)
        {
            throw new ArgumentException("Rules are tried on one unit of count.", nameof(later));
        }

        var known = participations.AsKnownOn(later.AsOf).ToList();
        return new RuleDryRun(
            VerdictChange.Matrix(
                Counted(known, after, before)
                    .Where(row => row.Before.HasExited && row.Before.IsIdentified)
                    .Select(row => (row.Person, OrderOf(row.Before.Category), OrderOf(row.After.Category))),
                s_categories
            ),
            before.Esf is { } first && after.Esf is { } second && ReferenceEquals(first.Programme, second.Programme)
                ? OfIndicators(first, second, after.Period, known)
                : []
        );
    }

    /// <summary>The numbers of cells; no key.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"RuleDryRun ({Categories.Count} cells, {Indicators.Count} indicators)");

    // What the later report counts: participations, or persons as one record by each rule set.
    private static IEnumerable<(string Person, JudgedOutcome Before, JudgedOutcome After)> Counted(
        IEnumerable<Participation> known,
        ReportRules after,
        ReportRules before
    ) =>
        after.Request.Unit == CountUnit.Persons
            ? known
                .GroupBy(one => one.Person, StringComparer.Ordinal)
                .Select(person => (person.Key, Judged(before.Outcomes, person), Judged(after.Outcomes, person)))
            : known.Select(one => (one.Person, before.Outcomes.Judge(one), after.Outcomes.Judge(one)));

    private static JudgedOutcome Judged(OutcomeJudge judge, IEnumerable<Participation> person) =>
        judge.RecordOf(person) is { } record ? judge.Judge(record) : default;

    private static ValueList<IndicatorDryRun> OfIndicators(
        EsfJudge earlier,
        EsfJudge later,
        ParticipationPeriod period,
        IEnumerable<Participation> known
    )
    {
        var judged = known.Select(one => (one.Person, Before: earlier.Judge(one), After: later.Judge(one))).ToList();
        return later
            .Programme.Indicators.Select(indicator => new IndicatorDryRun(
                indicator,
                VerdictChange.Matrix(
                    judged
                        .Where(row => row.After.DatedIn(period).Contains(indicator))
                        .Select(row => (row.Person, (int)row.Before.VerdictOf(indicator), (int)row.After.VerdictOf(indicator))),
                    s_verdicts
                )
            ))
            .ToValueList();
    }

    private static int OrderOf(ExitCategory? category) => category?.Order ?? ExitCategory.All.Count;
}
