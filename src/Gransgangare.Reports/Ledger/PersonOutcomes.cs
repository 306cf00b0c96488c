using System.Globalization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Judges one person as a tally does, and keeps the reasons.</summary>
internal sealed class PersonOutcomes
{
    private static readonly (string Figure, ExitCategory Category, GoalMeasure Measure)[] s_shares =
    [
        ("work-or-study", ExitCategory.WorkOrStudy, GoalMeasure.WorkOrStudy),
        ("nearer-labour-market", ExitCategory.NearerLabourMarket, GoalMeasure.NearerLabourMarket),
        ("other-reasons", ExitCategory.OtherReasons, GoalMeasure.OtherReasons),
    ];

    private readonly ReportRequest _request;
    private readonly OutcomeJudge _judge;
    private readonly IReadOnlyList<Participation> _known;
    private readonly Participation? _record;
    private readonly bool _isActive;
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
        _isActive = _known.Any(one => Judged(one).IsActive);
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
        yield return Volume("entered", [.. steps.Counted, steps.EntryInPeriod], judged => judged.HasEntered);
        yield return Volume("active", steps.Active, judged => judged.IsActive);
        yield return Volume("ongoing", [.. steps.Active, steps.TakesPartOnTheLastDay], judged => judged.IsOngoing);
        yield return Volume("exited", [.. steps.Active, steps.ExitInPeriod], judged => judged.HasExited);
        foreach (var (figure, category, measure) in s_shares)
        {
            yield return Line(figure, steps.Share(category, Judged(record), _request.Denominator), one => VerdictOf(Judged(one), measure));
        }

        OutcomeLedgerLine Volume(string figure, IEnumerable<OutcomeCondition> conditions, Func<JudgedOutcome, bool> isIn) =>
            Line(
                figure,
                conditions,
                one =>
                    isIn(Judged(one)) ? EsfVerdict.Counted
                    : one.IsCounted ? EsfVerdict.NotCounted
                    : EsfVerdict.OutOfScope
            );

        OutcomeLedgerLine Line(string figure, IEnumerable<OutcomeCondition> conditions, Func<Participation, EsfVerdict> judge)
        {
            var verdict = judge(record);
            return new OutcomeLedgerLine(figure, operation, verdict, UntilOneFails(conditions), () => Nearest(verdict, record, judge));
        }
    }

    // A tally of this record alone: the share is the report's.
    private EsfVerdict VerdictOf(JudgedOutcome judged, GoalMeasure measure)
    {
        var tally = new OutcomeTally();
        tally.Add(judged);
        var share = tally.ShareOf(measure, _request.Denominator);
        return share.Numerator > 0 ? EsfVerdict.Counted
            : tally.Uncategorised > 0 ? EsfVerdict.CannotSay
            : share.Denominator > 0 ? EsfVerdict.NotCounted
            : EsfVerdict.OutOfScope;
    }

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
        return new OutcomeLedgerLine(
            goal.Id,
            null,
            verdict,
            UntilOneFails(steps.Share(goal.Measure.Category, Judged(record), goal.Denominator ?? _request.Denominator)),
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

    private JudgedOutcome Judged(Participation record) => _judge.JudgeKnown(record, new ParticipationRow(record));

    private (ProgressionGroup Progression, RaterCoverage Coverage)? Own()
    {
        if (!_request.Instrument.HasRater(RaterKind.Participant))
        {
            return null;
        }

        var tally = new ProgressionTally(new ProgressionCalculator(_request.Instrument, _request.Progression));
        if (_isActive)
        {
            tally.Add(_measurements);
        }

        var group = tally.ToResult().Groups.First(rater => rater.Rater == RaterKind.Participant);
        return (group, new RaterCoverage(RaterKind.Participant, _isActive ? 1 : 0, group.Persons, group.WithSecond));
    }

    private OutcomeLedgerLine Progression((ProgressionGroup Progression, RaterCoverage Coverage)? own, string figure) =>
        new(
            figure,
            null,
            own is not var (group, _) || !_isActive ? EsfVerdict.OutOfScope
                : group.Assessable == 0 ? EsfVerdict.CannotSay
                : group.Up > 0 ? EsfVerdict.Counted
                : EsfVerdict.NotCounted,
            Measured(),
            () => []
        );

    // Which measurements are compared, how many items are paired, and how far they moved.
    private ValueList<OutcomeCondition> Measured()
    {
        var conditions = new List<OutcomeCondition> { new("active", _isActive, "", "SE-R6", "entry_date") };
        if (!_isActive || !_request.Instrument.HasRater(RaterKind.Participant))
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

    private static ValueList<OutcomeCondition> UntilOneFails(IEnumerable<OutcomeCondition> conditions)
    {
        var asked = new List<OutcomeCondition>();
        foreach (var condition in conditions)
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
