using System.Globalization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Judges one person as a tally does, and keeps the reasons.</summary>
internal sealed class PersonOutcomes
{
    private static readonly string[] s_volumes = ["entered", "active", "ongoing", "exited"];

    private readonly OutcomeJudge _judge;
    private readonly OutcomeVerdicts _verdicts;
    private readonly ReportRequest _request;
    private readonly Participation[] _all;
    private readonly Participation[] _known;
    private readonly JudgedOutcome[] _judged;
    private readonly Participation? _record;
    private readonly bool _isActive;
    private readonly ProgressionCalculator _calculator;
    private readonly Measurement[] _measurements;
    private readonly OwnRatings? _ratings;

    /// <param name="judge">Judge of the request.</param>
    /// <param name="verdicts">Verdicts of the request.</param>
    /// <param name="calculator">Calculator of the request.</param>
    /// <param name="request">Period and readings.</param>
    /// <param name="participations">All participations of the person.</param>
    /// <param name="measurements">All measurements of the person.</param>
    public PersonOutcomes(
        OutcomeJudge judge,
        OutcomeVerdicts verdicts,
        ProgressionCalculator calculator,
        ReportRequest request,
        Participation[] participations,
        ReadOnlySpan<Measurement> measurements
    )
    {
        (_judge, _verdicts, _calculator, _request, _all) = (judge, verdicts, calculator, request, participations);
        _known = KnownOf(participations);
        _judged = Array.ConvertAll(_known, Judge);
        _record =
            _known.Length != 1 ? _judge.RecordOf(_known)
            : _known[0].IsCounted ? _known[0]
            : null;
        _isActive = Array.Exists(_judged, one => one.IsActive);
        var window = MeasurementWindow.Of(_known, request.IntakeDays);
        _measurements = new Measurement[measurements.Length];
        var inWindow = 0;
        foreach (var one in measurements)
        {
            if (one.IsOf(request.Instrument) && one.Date <= request.MeasurementsUntil && window.Contains(one.Date))
            {
                _measurements[inWindow++] = one;
            }
        }

        Array.Resize(ref _measurements, inWindow);
        if (request.Instrument.HasRater(RaterKind.Participant))
        {
            _ratings = OwnRatings.Of(Own, _isActive);
        }
    }

    /// <summary>The lines of the ledger.</summary>
    public ValueList<OutcomeLedgerLine> Lines()
    {
        var isByPerson = _request.Unit == CountUnit.Persons;
        var lines = new List<OutcomeLedgerLine>(16);
        foreach (var record in isByPerson ? (_record is null ? [] : [_record]) : _known)
        {
            AddRecord(lines, record, isByPerson ? null : record.Operation);
        }

        lines.Add(new OutcomeLedgerLine(this, "progression", OfProgression));
        var ofRecord = _verdicts.Of(_record is null ? default : JudgedOf(_record)).OfGoals;
        for (var place = 0; place < ofRecord.Length; place++)
        {
            var goal = _request.Project.Goals[place];
            var verdict = ofRecord[place] ?? (goal.Measure == GoalMeasure.Progression ? OfProgression : OfPerson(goal));

            // A goal may have the name of a figure and say the same of the only record.
            if (!IsSaid(lines, goal.Id, verdict))
            {
                lines.Add(new OutcomeLedgerLine(this, goal.Id, verdict, ofRecord[place] is null ? null : _record, place));
            }
        }

        return lines.ToValueList();
    }

    /// <summary>The steps to the verdict of a line, up to the first that does not hold.</summary>
    public ValueList<OutcomeCondition> BecauseOf(string figure, Participation? record, int? goal)
    {
        if (record is null)
        {
            return Measured();
        }

        var steps = new RecordConditions(_request, record);
        return UntilOneFails(
            goal is { } place
                ? OfShare(_request.Project.Goals[place].Measure, _request.Project.Goals[place].Denominator)
                : figure switch
                {
                    "entered" => [.. steps.Counted, steps.EntryInPeriod],
                    "active" => steps.Active,
                    "ongoing" => [.. steps.Active, steps.TakesPartOnTheLastDay],
                    "exited" => [.. steps.Active, steps.ExitInPeriod],
                    _ => OfShare(OutcomeVerdicts.Shares[PlaceOf(figure)].Measure, null),
                }
        );

        IEnumerable<OutcomeCondition> OfShare(GoalMeasure measure, Denominator? denominator) =>
            steps.Share(measure.Category, JudgedOf(record), denominator ?? _request.Denominator);
    }

    /// <summary>The fewest facts that would make a line count; nothing about the dead is to be changed.</summary>
    public ValueList<OutcomeChange> NearestOf(string figure, EsfVerdict verdict, Participation? record, int? goal) =>
        verdict == EsfVerdict.Counted || record is null || record.Death is not null
            ? []
            : NearestOutcome.Of(_request, record, one => VerdictOf(figure, one, JudgedOf(one), goal) == EsfVerdict.Counted);

    private void AddRecord(List<OutcomeLedgerLine> lines, Participation record, string? operation)
    {
        var judged = JudgedOf(record);
        foreach (var figure in s_volumes)
        {
            lines.Add(new OutcomeLedgerLine(this, figure, VerdictOf(figure, record, judged, null), record) { Operation = operation });
        }

        var shares = _verdicts.Of(judged).OfShares;
        for (var place = 0; place < shares.Length; place++)
        {
            lines.Add(new OutcomeLedgerLine(this, OutcomeVerdicts.Shares[place].Figure, shares[place], record) { Operation = operation });
        }
    }

    private EsfVerdict VerdictOf(string figure, Participation record, in JudgedOutcome judged, int? goal)
    {
        return goal is { } place
            ? _verdicts.Of(judged).OfGoals[place] ?? EsfVerdict.OutOfScope
            : figure switch
            {
                "entered" => Volume(judged.HasEntered, record),
                "active" => Volume(judged.IsActive, record),
                "ongoing" => Volume(judged.IsOngoing, record),
                "exited" => Volume(judged.HasExited, record),
                _ => _verdicts.Of(judged).OfShares[PlaceOf(figure)],
            };

        static EsfVerdict Volume(bool isIn, Participation record) =>
            isIn ? EsfVerdict.Counted
            : record.IsCounted ? EsfVerdict.NotCounted
            : EsfVerdict.OutOfScope;
    }

    // By the person's own ratings and indicators.
    private EsfVerdict OfPerson(Goal goal) =>
        _verdicts.Of(
            goal,
            _record is null ? default : JudgedOf(_record),
            _ratings,
            goal.Measure == GoalMeasure.EsfIndicator ? Report.Of(_request, _all).Esf : null
        );

    // By the person's own ratings.
    private Progression Own => _calculator.Judge(RaterKind.Participant, _measurements.AsSpan());

    private EsfVerdict OfProgression =>
        _ratings is not { } own || !_isActive ? EsfVerdict.OutOfScope
        : own.Assessable == 0 ? EsfVerdict.CannotSay
        : own.Up > 0 ? EsfVerdict.Counted
        : EsfVerdict.NotCounted;

    // Most persons have one participation, of which everything is known.
    private Participation[] KnownOf(Participation[] participations)
    {
        if (participations.Length == 1 && _request.AsOf is null && participations[0].Death is null)
        {
            return participations;
        }

        var known = PersonFacts
            .OfOneBirthDate(participations)
            .AsKnownOn(_request.AsOf)
            .OrderBy(one => one.Operation, StringComparer.Ordinal);
        return _request.OutcomeRules.CountsFactsAfterDeath ? [.. known] : [.. known.WithoutFactsAfterDeath()];
    }

    private JudgedOutcome Judge(Participation record) => _judge.JudgeKnown(record, new ParticipationRow(record));

    private JudgedOutcome JudgedOf(Participation record)
    {
        for (var place = 0; place < _known.Length; place++)
        {
            if (ReferenceEquals(_known[place], record))
            {
                return _judged[place];
            }
        }

        return Judge(record);
    }

    private static bool IsSaid(List<OutcomeLedgerLine> lines, string figure, EsfVerdict verdict)
    {
        OutcomeLedgerLine? same = null;
        foreach (var line in lines)
        {
            if (string.Equals(line.Figure, figure, StringComparison.Ordinal))
            {
                if (same is not null)
                {
                    return false;
                }

                same = line;
            }
        }

        return same?.Verdict == verdict;
    }

    private static int PlaceOf(string figure) => Array.FindIndex(OutcomeVerdicts.Shares, share => share.Figure == figure);

    // Which measurements are compared, how many items are paired, and how far they moved.
    private ValueList<OutcomeCondition> Measured()
    {
        var conditions = new List<OutcomeCondition> { new("active", _isActive, "", "SE-R6", "entry_date") };
        if (!_isActive || _ratings is null)
        {
            return conditions.ToValueList();
        }

        var progression = Own;
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
