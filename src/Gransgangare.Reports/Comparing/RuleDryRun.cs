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
            throw new ArgumentException("Both requests must have the same period.", nameof(later));
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
                ? OfIndicators(first, second, after.Period, known.WithoutFactsAfterDeath())
                : []
        );
    }

    /// <summary>The numbers of cells; no key.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"RuleDryRun ({Categories.Count} cells, {Indicators.Count} indicators)");

    // What the later report counts: participations, or persons as one record by each rule set.
    private static IEnumerable<(string Person, JudgedOutcome Before, JudgedOutcome After)> Counted(
        IReadOnlyList<Participation> known,
        ReportRules after,
        ReportRules before
    )
    {
        var (then, now) = (Counting(before, known), Counting(after, known));
        return after.Request.Unit == CountUnit.Persons
            ? known
                .Select(one => one.Person)
                .Distinct(StringComparer.Ordinal)
                .Select(person => (person, Judged(before.Outcomes, then[person]), Judged(after.Outcomes, now[person])))
            : known.Select(one => (one.Person, Judged(before.Outcomes, Same(then, one)), Judged(after.Outcomes, Same(now, one))));
    }

    // What a rule set looks at: nothing after a death, unless it counts that.
    private static ILookup<string, Participation> Counting(ReportRules rules, IEnumerable<Participation> known) =>
        (rules.Request.OutcomeRules.CountsFactsAfterDeath ? known : known.WithoutFactsAfterDeath()).ToLookup(
            one => one.Person,
            StringComparer.Ordinal
        );

    private static IEnumerable<Participation> Same(ILookup<string, Participation> counting, Participation participation) =>
        counting[participation.Person].Where(one => string.Equals(one.Operation, participation.Operation, StringComparison.Ordinal));

    private static JudgedOutcome Judged(OutcomeJudge judge, IEnumerable<Participation> counting) =>
        judge.RecordOf(counting) is { } record ? judge.Judge(record) : default;

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
