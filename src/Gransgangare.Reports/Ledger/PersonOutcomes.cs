using System.Globalization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Judges one person as a tally does, and keeps the reasons.</summary>
internal sealed class PersonOutcomes
{
    private static readonly (string Figure, ExitCategory Category)[] s_categories =
    [
        ("work-or-study", ExitCategory.WorkOrStudy),
        ("nearer-labour-market", ExitCategory.NearerLabourMarket),
        ("other-reasons", ExitCategory.OtherReasons),
    ];

    private readonly ReportRequest _request;
    private readonly OutcomeJudge _judge;
    private readonly IReadOnlyList<Participation> _known;
    private readonly Participation? _record;
    private readonly Measurement[] _measurements;

    // The indicators of this person alone, for goals on one of them.
    private readonly Lazy<EsfResult?> _esf;

    public PersonOutcomes(ReportRequest request, Participation[] participations, Measurement[] measurements)
    {
        _request = request;
        _judge = new OutcomeJudge(request);
        var known = participations.AsKnownOn(request.AsOf).OrderBy(one => one.Operation, StringComparer.Ordinal);
        _known = request.OutcomeRules.CountsFactsAfterDeath ? known.ToList() : known.WithoutFactsAfterDeath();
        _record = _judge.RecordOf(_known);
        _esf = new Lazy<EsfResult?>(() => Report.Of(request, participations).Esf);
        var window = MeasurementWindow.Of(_known.ToArray(), request.IntakeDays);
        _measurements = measurements
            .Where(one => one.IsOf(request.Instrument) && one.Date <= request.MeasurementsUntil && window.Contains(one.Date))
            .ToArray();
    }

    public IReadOnlyList<OutcomeLedgerLine> Lines()
    {
        var isByPerson = _request.Unit == CountUnit.Persons;
        var lines = new List<OutcomeLedgerLine>();
        foreach (var record in isByPerson ? (_record is null ? [] : [_record]) : _known)
        {
            lines.AddRange(OfRecord(record, isByPerson ? null : record.Operation));
        }

        var own = Own();
        lines.Add(Progression(own, "progression"));
        foreach (var goal in _request.Project.Goals.Select(goal => Goal(goal, own)))
        {
            // A goal may have the name of a figure and say the same of the only record.
            var same = lines.FindAll(line => line.Figure == goal.Figure);
            if (same.Count != 1 || same[0].Verdict != goal.Verdict)
            {
                lines.Add(goal);
            }
        }

        return lines;
    }

    private IEnumerable<OutcomeLedgerLine> OfRecord(Participation record, string? operation)
    {
        var steps = new RecordConditions(_request, record);
        OutcomeCondition[] active = [.. steps.Counted, steps.EnteredByTheEnd, steps.NotEndedBefore];
        yield return Volume("entered", [.. steps.Counted, steps.EntryInPeriod], judged => judged.HasEntered);
        yield return Volume("active", active, judged => judged.IsActive);
        yield return Volume("ongoing", [.. active, steps.TakesPartOnTheLastDay], judged => judged.IsOngoing);
        yield return Volume("exited", [.. active, steps.ExitInPeriod], judged => judged.HasExited);
        foreach (var (figure, category) in s_categories)
        {
            yield return Line(
                figure,
                [.. active, steps.Identified, steps.ExitInPeriod],
                steps.Category(category),
                one => VerdictOf(Judged(one), category),
                record
            );
        }

        OutcomeLedgerLine Volume(string figure, OutcomeCondition[] conditions, Func<JudgedOutcome, bool> isIn) =>
            Line(
                figure,
                [.. steps.Counted],
                conditions.Skip(steps.Counted.Count()),
                one =>
                    isIn(Judged(one)) ? EsfVerdict.Counted
                    : one.IsCounted ? EsfVerdict.NotCounted
                    : EsfVerdict.OutOfScope,
                record
            );

        OutcomeLedgerLine Line(
            string figure,
            IEnumerable<OutcomeCondition> scope,
            IEnumerable<OutcomeCondition> test,
            Func<Participation, EsfVerdict> judge,
            Participation of
        )
        {
            var verdict = judge(of);
            return new OutcomeLedgerLine(figure, operation, verdict, UntilOneFails(scope, test), () => Nearest(verdict, of, judge));
        }
    }

    private static EsfVerdict VerdictOf(JudgedOutcome judged, ExitCategory category) =>
        !judged.HasExited || !judged.IsIdentified ? EsfVerdict.OutOfScope
        : judged.Category is not { } decided ? EsfVerdict.CannotSay
        : decided == category ? EsfVerdict.Counted
        : EsfVerdict.NotCounted;

    private OutcomeLedgerLine Goal(Goal goal, (ProgressionGroup Progression, RaterCoverage Coverage)? own)
    {
        if (goal.Measure == GoalMeasure.Progression)
        {
            return Progression(own, goal.Id);
        }

        var verdict = VerdictOf(goal, _record, own);
        if (!goal.Measure.IsOfExits || _record is not { } record)
        {
            return new OutcomeLedgerLine(goal.Id, null, verdict, Measured(), () => []);
        }

        var steps = new RecordConditions(_request, record);
        var denominator = goal.Denominator ?? _request.Denominator;
        return new OutcomeLedgerLine(
            goal.Id,
            null,
            verdict,
            UntilOneFails(
                [
                    .. steps.Counted,
                    steps.EnteredByTheEnd,
                    steps.NotEndedBefore,
                    steps.Identified,
                    .. denominator.IncludesOngoing ? Array.Empty<OutcomeCondition>() : [steps.ExitInPeriod],
                ],
                goal.Measure.Category is { } category ? [steps.ExitInPeriod, .. steps.Category(category)] : [steps.ExitInPeriod]
            ),
            () => Nearest(verdict, record, one => VerdictOf(goal, one, own))
        );
    }

    // A tally of this person alone: the goal is judged where all goals are.
    private EsfVerdict VerdictOf(Goal goal, Participation? record, (ProgressionGroup Progression, RaterCoverage Coverage)? own)
    {
        var tally = new OutcomeTally();
        if (record is not null)
        {
            tally.Add(Judged(record));
        }

        var result = GoalResult.Of(goal, tally, own, _esf.Value, _request);
        return result.Share.Numerator > 0 ? EsfVerdict.Counted
            : result.Share.Denominator > 0 ? (result.Doubt.Undecided > 0 ? EsfVerdict.CannotSay : EsfVerdict.NotCounted)
            : result.Doubt.Undecided > 0 ? EsfVerdict.CannotSay
            : EsfVerdict.OutOfScope;
    }

    // Nothing about the dead is to be changed.
    private ValueList<OutcomeChange> Nearest(EsfVerdict verdict, Participation record, Func<Participation, EsfVerdict> judge) =>
        verdict == EsfVerdict.Counted || record.Death is not null
            ? []
            : NearestOutcome.Of(_request, record, one => judge(one) == EsfVerdict.Counted);

    private JudgedOutcome Judged(Participation record)
    {
        var row = new ParticipationRow(record);
        return _judge.JudgeKnown(record, row);
    }

    private bool IsActive => _known.Any(one => Judged(one).IsActive);

    private (ProgressionGroup Progression, RaterCoverage Coverage)? Own()
    {
        if (!_request.Instrument.HasRater(RaterKind.Participant))
        {
            return null;
        }

        var tally = new ProgressionTally(new ProgressionCalculator(_request.Instrument, _request.Progression));
        if (IsActive)
        {
            tally.Add(_measurements);
        }

        var group = tally.ToResult().Groups.First(rater => rater.Rater == RaterKind.Participant);
        return (group, new RaterCoverage(RaterKind.Participant, IsActive ? 1 : 0, group.Persons, group.WithSecond));
    }

    private OutcomeLedgerLine Progression((ProgressionGroup Progression, RaterCoverage Coverage)? own, string figure) =>
        new(
            figure,
            null,
            own is not var (group, _) || !IsActive ? EsfVerdict.OutOfScope
                : group.Assessable == 0 ? EsfVerdict.CannotSay
                : group.Up > 0 ? EsfVerdict.Counted
                : EsfVerdict.NotCounted,
            Measured(),
            () => []
        );

    // Which measurements are compared, how many items are paired, and how far they moved.
    private ValueList<OutcomeCondition> Measured()
    {
        var conditions = new List<OutcomeCondition> { new("active", IsActive, "", "SE-R6", "entry_date") };
        if (!IsActive || !_request.Instrument.HasRater(RaterKind.Participant))
        {
            return conditions.ToValueList();
        }

        var own = _measurements.Where(one => one.Rater == RaterKind.Participant).OrderBy(one => one.Date).ToList();
        var progression = new ProgressionCalculator(_request.Instrument, _request.Progression).Judge(RaterKind.Participant, _measurements);
        conditions.Add(
            new(
                "two-measurements",
                own.Count >= 2,
                string.Join(" ", own.Select(one => LocalDatePattern.Iso.Format(one.Date))),
                "BIP-M5",
                "date"
            )
        );
        conditions.Add(new("paired-answers", progression.IsAssessable, Number(progression.Pairs), "BIP-P6", "rater"));
        if (progression.MeanDelta is { } mean)
        {
            conditions.Add(new("mean-change", progression.Class == ProgressionClass.Up, mean.ToString(), "BIP-P3", "rater"));
        }

        return conditions.ToValueList();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ValueList<OutcomeCondition> UntilOneFails(IEnumerable<OutcomeCondition> scope, IEnumerable<OutcomeCondition> test)
    {
        var asked = new List<OutcomeCondition>();
        foreach (var condition in scope.Concat(test).Where(one => asked.All(before => before.Id != one.Id)))
        {
            asked.Add(condition);
            if (condition.Holds == false)
            {
                break;
            }
        }

        return asked.ToValueList();
    }
}
