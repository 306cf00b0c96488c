using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>Everything that has to be done about the participants of a project, and by when (kalender över åtaganden).</summary>
/// <remarks>
/// <para>
/// Of each person with a counted participation (<see cref="Participation.IsCounted"/>) who has entered by the day: for each instrument and rater
/// kind the start measurement (14 days after the first entry), the next one (the instrument's interval after the last) and the exit measurement
/// (14 days after the final exit; one made from 14 days before it is it); of each ended participation why it ended (28 days) and the follow-up after
/// six months, which closes 14 days later. What is not done after its last possible day is lost, not late: a measurement after the final exit, an exit
/// measurement after the days in which measurements belong to a participation (<see cref="MeasurementWindow.DefaultIntakeDays"/>).
/// </para>
/// <para>
/// Of each plan of a participant the next revision: it is due <see cref="DefaultPlanMonths"/> months after the plan or its latest revision, can be
/// made until the final exit, and is not asked for where it would be due after that (SE-R24).
/// </para>
/// <para>
/// A duty names what cannot be said of the person until it is done (<see cref="Duty.Moves"/>): a measurement by a rater who has measured once,
/// progression; the reason of an exit, the goals on exits; a follow-up, the indicators six months after the exit that an answer decides.
/// </para>
/// <para>
/// Of each month of the project that is not yet due at SCB the monthly report; what was sent is not recorded, so earlier months are not in it.
/// Nothing is done after a death: what is left is not applicable. Source: BIP-D1 to BIP-D3, ESF-B1, ESF-B8, SE-M3, SE-R24.
/// </para>
/// </remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed class DutyCalendar
{
    /// <summary>Months from a plan or its latest revision to the next one, unless others are asked for (SE-R24).</summary>
    public const int DefaultPlanMonths = 3;

    private DutyCalendar(LocalDate asOf, ValueList<Duty> duties)
    {
        AsOf = asOf;
        Duties = duties;
    }

    /// <summary>The day, included.</summary>
    public LocalDate AsOf { get; }

    /// <summary>All duties, in order of the day on which they are due, then of their kind, person and operation.</summary>
    public ValueList<Duty> Duties { get; }

    /// <summary>Makes the calendar of a day.</summary>
    /// <param name="project">The project.</param>
    /// <param name="participations">All participations.</param>
    /// <param name="measurements">All measurements; those after the day are not known yet.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="instruments">The instruments about participants; <c>null</c> = BIP.</param>
    /// <param name="plans">Plans of participants; those after the day are not known yet. <c>null</c> = none.</param>
    /// <param name="planMonths">Months from a plan or its latest revision to the next one, at least 1.</param>
    /// <exception cref="ArgumentNullException">Something else is <c>null</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="planMonths"/> is less than 1.</exception>
    public static DutyCalendar Of(
        ProjectDefinition project,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement> measurements,
        LocalDate asOf,
        ValueList<Instrument>? instruments = null,
        IEnumerable<IndividualPlan>? plans = null,
        int planMonths = DefaultPlanMonths
    )
    {
        if (planMonths < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(planMonths), "A plan is revised after at least one month.");
        }

        _ = project ?? throw new ArgumentNullException(nameof(project));
        var ofPerson = (measurements ?? throw new ArgumentNullException(nameof(measurements)))
            .Where(measurement => measurement.SubjectKind == MeasurementSubject.Participant)
            .ToLookup(measurement => measurement.Subject, StringComparer.Ordinal);
        var plansOf = (plans ?? []).ToLookup(plan => plan.Person, StringComparer.Ordinal);
        var asked = (instruments ?? [Instrument.Bip]).Where(one => one.Subject == MeasurementSubject.Participant).ToList();
        var judge = Programme.TryFromCode(project.Programme, out var programme) ? new EsfJudge(programme) : null;
        var duties = (participations ?? throw new ArgumentNullException(nameof(participations)))
            .AsKnownOn(asOf)
            .WithoutFactsAfterDeath()
            .Where(participation => participation.IsCounted && participation.Kind == ParticipantKind.Identified)
            .GroupBy(participation => participation.Person, StringComparer.Ordinal)
            .SelectMany(person =>
                new PersonDuties(person.ToList(), ofPerson[person.Key].ToArray(), asOf, project.Goals, judge)
                    .Of(asked)
                    .Concat(new PlanDuties(person.ToList(), planMonths, asOf).Of(plansOf[person.Key]))
            )
            .Concat(Months(project, asOf));
        return new DutyCalendar(
            asOf,
            duties
                .OrderBy(duty => duty.Due)
                .ThenBy(duty => duty.Kind.Order)
                .ThenBy(duty => duty.Person, StringComparer.Ordinal)
                .ThenBy(duty => duty.Operation, StringComparer.Ordinal)
                .ToValueList()
        );
    }

    /// <summary>What is open or late, and what is due in the next days.</summary>
    /// <param name="days">Number of days from the day of the calendar, at least 0.</param>
    public IEnumerable<Duty> Within(int days)
    {
        var last = TimeLimits.AfterDays(AsOf, days);
        return Duties.Where(duty =>
            duty.Status == DutyStatus.Open || duty.Status == DutyStatus.Late || (duty.Status == DutyStatus.NotYet && duty.Due <= last)
        );
    }

    /// <summary>How many duties of each kind stand where, none left out and none twice.</summary>
    /// <param name="byForbund">Whether each förbund is counted by itself.</param>
    public IEnumerable<DutyCount> Counts(bool byForbund = false) =>
        from forbund in Duties
            .Select(duty => byForbund ? duty.Forbund ?? Breakdown.Unknown : null)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(code => code == Breakdown.Unknown)
            .ThenBy(code => code, StringComparer.Ordinal)
        from kind in DutyKind.All
        from status in DutyStatus.All
        let count = Duties.LongCount(duty =>
            duty.Kind == kind && duty.Status == status && (!byForbund || (duty.Forbund ?? Breakdown.Unknown) == forbund)
        )
        where count > 0
        select new DutyCount(forbund, kind, status, count);

    /// <summary>The day only.</summary>
    public override string ToString() => nameof(DutyCalendar);

    private static IEnumerable<Duty> Months(ProjectDefinition project, LocalDate asOf)
    {
        // No project lasts to the ends of the calendar.
        if (!DateLimits.Contains(asOf))
        {
            yield break;
        }

        for (var month = asOf.PlusMonths(-1).ToYearMonth(); month.ToDateInterval().Start <= asOf; month = month.PlusMonths(1))
        {
            var (first, last) = (month.ToDateInterval().Start, month.ToDateInterval().End);
            var due = ScbDue(last);
            if (last >= project.Period.Start && !(first > project.Period.End) && due >= asOf)
            {
                yield return new Duty(DutyKind.ScbMonth, due, DutyStatus.Of(asOf, TimeLimits.AfterDays(last, 1), due, closes: null));
            }
        }
    }

    // Within four weeks after the end of the month (SE-M3).
    private static LocalDate ScbDue(LocalDate lastOfMonth) => TimeLimits.AfterDays(lastOfMonth, 28);
}
