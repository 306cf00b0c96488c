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

    private readonly OutcomeJudge _judge;
    private readonly ReportRequest _request;
    private readonly IReadOnlyList<Participation> _known;
    private readonly Participation? _record;
    private readonly bool _isActive;
    private readonly Measurement[] _measurements;
    private readonly Progression? _own;
    private readonly OwnRatings? _ratings;
    private (JudgedOutcome Outcome, OutcomeTally Tally)? _last;

    // The indicators of this person alone, for goals on one of them.
    private readonly Lazy<EsfResult?> _esf;

    /// <param name="judge">Judge of the request.</param>
    /// <param name="calculator">Calculator of the request.</param>
    /// <param name="request">Period and readings.</param>
    /// <param name="participations">All participations of the person.</param>
    /// <param name="measurements">All measurements of the person.</param>
    public PersonOutcomes(
        OutcomeJudge judge,
        ProgressionCalculator calculator,
        ReportRequest request,
        Participation[] participations,
        IEnumerable<Measurement> measurements
    )
    {
        (_judge, _request) = (judge, request);
        var known = PersonFacts
            .OfOneBirthDate(participations)
            .AsKnownOn(request.AsOf)
            .OrderBy(one => one.Operation, StringComparer.Ordinal);
        _known = request.OutcomeRules.CountsFactsAfterDeath ? known.ToList() : known.WithoutFactsAfterDeath();
        _record = _judge.RecordOf(_known);
        _isActive = _known.Any(one => Judged(one).IsActive);
        _esf = new Lazy<EsfResult?>(() => Report.Of(request, participations).Esf);
        var window = MeasurementWindow.Of(_known.ToArray(), request.IntakeDays);
        _measurements = measurements
            .Where(one => one.IsOf(request.Instrument) && one.Date <= request.MeasurementsUntil && window.Contains(one.Date))
            .ToArray();
        if (request.Instrument.HasRater(RaterKind.Participant))
        {
            var own = calculator.Judge(RaterKind.Participant, _measurements);
            (_own, _ratings) = (own, OwnRatings.Of(own, _isActive));
        }
    }

    public IReadOnlyList<OutcomeLedgerLine> Lines()
    {
        var isByPerson = _request.Unit == CountUnit.Persons;
        var lines = new List<OutcomeLedgerLine>();
        foreach (var record in isByPerson ? (_record is null ? [] : [_record]) : _known)
        {
            lines.AddRange(OfRecord(record, isByPerson ? null : record.Operation));
        }

        lines.Add(ProgressionLine("progression"));
        foreach (var goal in _request.Project.Goals.Select(Goal))
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
        yield return Volume("entered", () => [.. steps.Counted, steps.EntryInPeriod], judged => judged.HasEntered);
        yield return Volume("active", () => steps.Active, judged => judged.IsActive);
        yield return Volume("ongoing", () => [.. steps.Active, steps.TakesPartOnTheLastDay], judged => judged.IsOngoing);
        yield return Volume("exited", () => [.. steps.Active, steps.ExitInPeriod], judged => judged.HasExited);
        foreach (var (figure, category, measure) in s_shares)
        {
            yield return Line(
                figure,
                () => steps.Share(category, Judged(record), _request.Denominator),
                one => VerdictOf(Judged(one), measure)
            );
        }

        OutcomeLedgerLine Volume(string figure, Func<IEnumerable<OutcomeCondition>> conditions, Func<JudgedOutcome, bool> isIn) =>
            Line(
                figure,
                conditions,
                one =>
                    isIn(Judged(one)) ? EsfVerdict.Counted
                    : one.IsCounted ? EsfVerdict.NotCounted
                    : EsfVerdict.OutOfScope
            );

        OutcomeLedgerLine Line(string figure, Func<IEnumerable<OutcomeCondition>> conditions, Func<Participation, EsfVerdict> judge)
        {
            var verdict = judge(record);
            return new OutcomeLedgerLine(
                figure,
                operation,
                verdict,
                () => UntilOneFails(conditions()),
                () => Nearest(verdict, record, judge)
            );
        }
    }

    // A tally of this record alone: the share is the report's.
    private EsfVerdict VerdictOf(JudgedOutcome judged, GoalMeasure measure)
    {
        var tally = TallyOf(judged);
        var share = tally.ShareOf(measure, _request.Denominator);
        return share.Numerator > 0 ? EsfVerdict.Counted
            : tally.Uncategorised > 0 ? EsfVerdict.CannotSay
            : share.Denominator > 0 ? EsfVerdict.NotCounted
            : EsfVerdict.OutOfScope;
    }

    private OutcomeLedgerLine Goal(Goal goal)
    {
        if (goal.Measure == GoalMeasure.Progression)
        {
            return ProgressionLine(goal.Id);
        }

        var verdict = VerdictOf(goal, _record);
        if (!goal.Measure.IsOfExits || _record is not { } record)
        {
            return new OutcomeLedgerLine(goal.Id, null, verdict, Measured, () => []);
        }

        return new OutcomeLedgerLine(
            goal.Id,
            null,
            verdict,
            () =>
                UntilOneFails(
                    new RecordConditions(_request, record).Share(
                        goal.Measure.Category,
                        Judged(record),
                        goal.Denominator ?? _request.Denominator
                    )
                ),
            () => Nearest(verdict, record, one => VerdictOf(goal, one))
        );
    }

    // A tally of this person alone: the goal is judged where all goals are.
    private EsfVerdict VerdictOf(Goal goal, Participation? record)
    {
        var tally = TallyOf(record is null ? default : Judged(record));
        var result = GoalResult.Of(goal, tally, _ratings, goal.Measure == GoalMeasure.EsfIndicator ? _esf.Value : null, _request);
        return result.Share.Numerator > 0 ? EsfVerdict.Counted
            : result.Share.Denominator > 0 ? (result.Doubt.Undecided > 0 ? EsfVerdict.CannotSay : EsfVerdict.NotCounted)
            : result.Doubt.Undecided > 0 ? EsfVerdict.CannotSay
            : EsfVerdict.OutOfScope;
    }

    // Most verdicts are asked of the same outcome, one after another.
    private OutcomeTally TallyOf(JudgedOutcome judged)
    {
        if (_last is not var (outcome, tally) || outcome != judged)
        {
            tally = new OutcomeTally();
            tally.Add(judged);
            _last = (judged, tally);
        }

        return tally;
    }

    // Nothing about the dead is to be changed.
    private ValueList<OutcomeChange> Nearest(EsfVerdict verdict, Participation record, Func<Participation, EsfVerdict> judge) =>
        verdict == EsfVerdict.Counted || record.Death is not null
            ? []
            : NearestOutcome.Of(_request, record, one => judge(one) == EsfVerdict.Counted);

    private JudgedOutcome Judged(Participation record) => _judge.JudgeKnown(record, new ParticipationRow(record));

    private OutcomeLedgerLine ProgressionLine(string figure) =>
        new(
            figure,
            null,
            _ratings is not { } own || !_isActive ? EsfVerdict.OutOfScope
                : own.Assessable == 0 ? EsfVerdict.CannotSay
                : own.Up > 0 ? EsfVerdict.Counted
                : EsfVerdict.NotCounted,
            Measured,
            () => []
        );

    // Which measurements are compared, how many items are paired, and how far they moved.
    private ValueList<OutcomeCondition> Measured()
    {
        var conditions = new List<OutcomeCondition> { new("active", _isActive, "", "SE-R6", "entry_date") };
        if (!_isActive || _own is not { } progression)
        {
            return conditions.ToValueList();
        }

        var own = _measurements.Where(one => one.Rater == RaterKind.Participant).OrderBy(one => one.Date).ToList();
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
