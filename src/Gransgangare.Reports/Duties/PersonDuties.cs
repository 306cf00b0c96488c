using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>The duties about one person on a day.</summary>
/// <param name="participations">All counted participations of the person, as known on the day; at least one.</param>
/// <param name="measurements">All measurements of the person; those from another time are passed over.</param>
/// <param name="asOf">The day, included.</param>
/// <param name="goals">The goals of the project.</param>
/// <param name="judge">The judge of the project's programme; <c>null</c> = no ESF project.</param>
internal sealed class PersonDuties(
    IReadOnlyList<Participation> participations,
    Measurement[] measurements,
    LocalDate asOf,
    IEnumerable<Goal> goals,
    EsfJudge? judge
)
{
    // One more measurement, compared with the only one there is, makes the person assessable.
    private static readonly ValueList<string> s_progression = ["progression"];

    // How long after the exit the reason can be registered in time, and how long the follow-up can be done after its day (contract of the calendar).
    private const int ResultDays = 28;
    private const int FollowUpMonths = 6;
    private const int FollowUpDays = 14;
    private const int ExitDays = 14;

    private readonly LocalDate _entry = participations.Min(participation => participation.Entry);
    private readonly LocalDate _lastStart = participations.Max(participation => participation.Spells.Max(spell => spell.Start));
    private readonly LocalDate? _exit = participations.Any(participation => participation.LeftBy is null)
        ? null
        : participations.Max(participation => participation.LeftBy!.Date);
    private readonly LocalDate? _death = participations
        .Select(participation => participation.Death)
        .FirstOrDefault(death => death is not null);
    private readonly MeasurementWindow _window = MeasurementWindow.Of(participations.ToArray());

    private string Person => participations[0].Person;

    private string? Forbund => participations[0].Forbund;

    public IEnumerable<Duty> Of(IEnumerable<Instrument> instruments) =>
        instruments
            .SelectMany(instrument => instrument.RaterKinds.SelectMany(rater => Measurements(instrument, rater)))
            .Concat(participations.Where(participation => participation.LeftBy is not null).SelectMany(AfterExit));

    private IEnumerable<Duty> Measurements(Instrument instrument, RaterKind rater)
    {
        var made = measurements
            .Where(one => one.Rater == rater && one.IsOf(instrument) && one.Date <= asOf && _window.Contains(one.Date))
            .OrderBy(one => one.Date)
            .ToList();
        var start = TimeLimits.AfterDays(_entry, MeasurementStatus.StartDays);
        yield return Of(DutyKind.StartMeasurement, start, made.Count > 0 ? DutyStatus.Done : Left(_entry, start, _exit), _exit);

        // The next one is asked for until the exit measurement is made.
        var hasExitMeasurement = made.Count > 0 && IsExitMeasurement(made[made.Count - 1]);
        if (made.Count > 0 && !hasExitMeasurement && instrument.IntervalMonths is { } months)
        {
            var due = TimeLimits.AfterMonths(made[made.Count - 1].Date, months);
            // One that would be due after the final exit is lost with it: the exit measurement takes its place.
            var isAfterExit = _exit < due && _death is null;
            yield return Of(DutyKind.Measurement, due, isAfterExit ? DutyStatus.Lost : Left(due, due, _exit), _exit);
        }

        if (_exit is { } last)
        {
            var due = TimeLimits.AfterDays(last, ExitDays);
            var closes = TimeLimits.AfterDays(last, MeasurementWindow.DefaultIntakeDays);
            yield return Of(DutyKind.ExitMeasurement, due, hasExitMeasurement ? DutyStatus.Done : Left(last, due, closes), closes);
        }

        Duty Of(DutyKind kind, LocalDate due, DutyStatus status, LocalDate? closes) =>
            new(kind, due, status)
            {
                Person = Person,
                Forbund = Forbund,
                Instrument = instrument,
                Rater = rater,
                Closes = closes,
                Moves = made.Count == 1 && kind != DutyKind.StartMeasurement && status.CanBeDone ? s_progression : [],
            };
    }

    // One of an earlier spell is not it: the person has come back since.
    private bool IsExitMeasurement(Measurement last) =>
        (ReferenceEquals(last.Occasion, Occasion.Exit) && last.Date >= _lastStart)
        || (_exit is { } exit && last.Date >= TimeLimits.AfterDays(exit, -ExitDays));

    private IEnumerable<Duty> AfterExit(Participation participation)
    {
        var exit = participation.LeftBy!;
        var result = TimeLimits.AfterDays(exit.Date, ResultDays);
        var known = exit.Reason is not null ? DutyStatus.Done : Left(exit.Date, result, closes: null);
        yield return new Duty(DutyKind.ImmediateResult, result, known)
        {
            Person = Person,
            Operation = participation.Operation,
            Forbund = participation.Forbund,
            Moves = known.CanBeDone ? goals.Where(goal => goal.Measure.Category is not null).Select(goal => goal.Id).ToValueList() : [],
        };

        var due = TimeLimits.AfterMonths(exit.Date, FollowUpMonths);
        var closes = TimeLimits.AfterDays(due, FollowUpDays);
        var followed = exit.SixMonthFollowUp is not null ? DutyStatus.Done : Left(due, due, closes);
        yield return new Duty(DutyKind.SixMonthFollowUp, due, followed)
        {
            Person = Person,
            Operation = participation.Operation,
            Forbund = participation.Forbund,
            Closes = closes,
            Moves = followed.CanBeDone && judge is not null ? DecidedByFollowUp(judge, participation) : [],
        };
    }

    // What an answer would decide, tried on the judge itself.
    private static ValueList<string> DecidedByFollowUp(EsfJudge judge, Participation participation)
    {
        var last = participation.Spells[participation.Spells.Count - 1];
        var answered = new Spell(
            last.Start,
            last.Exit! with
            {
                SixMonthFollowUp = new SixMonthFollowUp { Status = SixMonthStatus.Employed },
            }
        );
        var open = judge
            .Judge(participation with { Spells = [.. participation.Spells.Take(participation.Spells.Count - 1), answered] })
            .CannotSay;
        return judge
            .Judge(participation)
            .CannotSay.Indicators.Where(indicator => indicator.Kind == EsfIndicatorKind.LongerTermResult && !open.Contains(indicator))
            .Select(indicator => indicator.Code)
            .ToValueList();
    }

    private DutyStatus Left(LocalDate opens, LocalDate due, LocalDate? closes) =>
        _death is { } death && !(closes < death) ? DutyStatus.NotApplicable : DutyStatus.Of(asOf, opens, due, closes);
}
