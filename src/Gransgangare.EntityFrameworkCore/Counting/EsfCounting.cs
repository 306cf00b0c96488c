using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// ESF indicators counted by the database (räkning i databasen): it groups by the facts that the rules look at, and the judge judges each
/// group once.
/// </summary>
public static class EsfCounting
{
    private static readonly EventKind[] s_labourMarket =
    [
        EventKind.Employed,
        EventKind.SelfEmployed,
        EventKind.Unemployed,
        EventKind.JobSearching,
        EventKind.Inactive,
    ];

    private static readonly EventKind[] s_studies = [EventKind.EducationStarted, EventKind.EducationEnded];

    // An event as one whole number: its day, its place among those of the participation, and its kind.
    private const long PlacesOfDay = 1L << 20;
    private const long KindsOfPlace = 8;

    /// <summary>
    /// The indicators of a period, each counted by its own day as <see cref="EsfTally.Add(in EsfJudgement, ParticipationPeriod)"/> counts it; equal
    /// to <see cref="EsfResult.Of(EsfJudge, IEnumerable{Participation}, LocalDate?, ParticipationPeriod?)"/> in memory. Ages are grouped by the limits of the indicators, days by what the rules ask of them, and everything else as it
    /// is. Of a person who has died, in whatever of these participations, nothing after the death counts (SE-R22); the participations of the dead are read.
    /// What <see cref="PersonReading.ReadPersonsAsync"/> leaves out for what the question asks of it, such as another birth date than the person's (SE-R23), is in no count.
    /// </summary>
    /// <param name="database">A context whose model has the tables (<see cref="GransgangareModel.ApplyGransgangare"/>).</param>
    /// <param name="judge">The programme and its readings.</param>
    /// <param name="period">The period; an open end means no upper limit.</param>
    /// <param name="asOf">Only what was known on this day is used; <c>null</c> = everything that is there.</param>
    /// <param name="which">Which participations, such as <c>rows => rows.Where(row => row.Forbund == "vast")</c>; <c>null</c> = all.</param>
    /// <param name="cancellation">Stops the counting.</param>
    public static Task<EsfTally> CountEsfAsync(
        this DbContext database,
        EsfJudge judge,
        ParticipationPeriod period,
        LocalDate? asOf = null,
        Func<IQueryable<ParticipationRow>, IQueryable<ParticipationRow>>? which = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(judge);
        return OneState.ReadAsync(database, token => CountAsync(database.Those(which), judge, period, asOf, token), cancellation);
    }

    /// <summary>The indicators of a report: those of the programme of its project, in its period and as known on its day.</summary>
    /// <param name="database">A context whose model has the tables (<see cref="GransgangareModel.ApplyGransgangare"/>).</param>
    /// <param name="request">What the report is asked for.</param>
    /// <param name="which">Which participations; <c>null</c> = all.</param>
    /// <param name="cancellation">Stops the counting.</param>
    /// <exception cref="ArgumentException">The project has no programme.</exception>
    /// <example>
    /// <code>
    /// var indicators = await database.CountEsfAsync(request);
    /// </code>
    /// </example>
    public static Task<EsfTally> CountEsfAsync(
        this DbContext database,
        ReportRequest request,
        Func<IQueryable<ParticipationRow>, IQueryable<ParticipationRow>>? which = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var rules = new ReportRules(request);
        return database.CountEsfAsync(
            rules.Esf ?? throw new ArgumentException("The project must have a programme.", nameof(request)),
            rules.Period,
            request.AsOf,
            which,
            cancellation
        );
    }

    private static async Task<EsfTally> CountAsync(
        IQueryable<ParticipationRow> participations,
        EsfJudge judge,
        ParticipationPeriod period,
        LocalDate? asOf,
        CancellationToken cancellation
    )
    {
        var tally = new EsfTally(judge.Programme, judge.Options);
        if (Day.IsBeforeAll(period.End) || Day.IsBeforeAll(asOf))
        {
            return tally;
        }

        var apart = await participations.ApartAsync(asOf, endsWithDeath: true, cancellation).ConfigureAwait(false);
        var groups = await participations
            .Where(row => !apart.Contains(row.Id))
            .ToGroupsAsync(
                rows =>
                    Facts(rows, judge.Options, period, asOf)
                        .GroupBy(facts => facts)
                        .Select(group => new { Facts = group.Key, Count = group.LongCount() }),
                cancellation
            )
            .ConfigureAwait(false);
        foreach (var group in groups)
        {
            var (participation, days) = group.Facts.StandIn(judge.Options);
            tally.Add(judge.Judge(participation), days, group.Count);
        }

        var read = participations.Where(row => apart.Contains(row.Id));
        await foreach (var person in read.ReadBatchesAsync(measurements: null, cancellation).ConfigureAwait(false))
        {
            foreach (var known in person.Participations.AsKnownOn(asOf).WithoutFactsAfterDeath())
            {
                tally.Add(judge.Judge(known), period);
            }
        }

        return tally;
    }

    // Months are counted in whole numbers: adding months means something else in each database. A day lies at most n months after another
    // when fewer months lie between them, or n and its day of the month is no later.
    private static IQueryable<EsfFacts> Facts(
        IQueryable<ParticipationRow> participations,
        EsfOptions options,
        ParticipationPeriod period,
        LocalDate? asOf
    )
    {
        var (from, to, known) = (
            Day.Asked(period.Start),
            period.End is { } end ? Day.Asked(end) : DateOnly.MaxValue,
            KnownRows.LastKnownDay(asOf)
        );
        var (sixMonthsFrom, sixMonthsTo, followedTo) = (FirstExitBefore(period.Start), LastExitBefore(period.End), LastExitBefore(asOf));
        var isSplitByAge = options.LongTermUnemployed == LongTermUnemployedReading.AgeSplit;
        var isInclusive = options.LongTermUnemployedBound == LongTermUnemployedBound.Inclusive;
        var isOneMonth = options.ImmediateWindow == ImmediateWindow.OneMonth;
        var daysToLast = Math.Max(options.MinimumSupportDays - 1, 0);
        var noImprovement = ValueList<Improvement>.Empty;
        var areStored = SpecialCategories.AreStored(participations);
        var rows = participations.IgnoreAutoIncludes();

        // One group for each participation: what is worked out of days is worked out here, once.
        var spans = participations
            .AsKnownOn(asOf, options.LeapDayBirthday)
            .Select(one => new
            {
                one.Row,
                one.Entry,
                one.LeftOn,
                one.Age,
                one.Last.Number,
                Since = one.Row.UnemployedSince,
                one.Row.LeaveFrom,
                LeaveTo = one.Row.LeaveToExpected,
            })
            .Where(one =>
                one.Entry >= from && one.Entry <= to
                || one.LeftOn >= from && one.LeftOn <= to
                || one.LeftOn >= sixMonthsFrom && one.LeftOn <= sixMonthsTo
            )
            .SelectMany(
                one => one.Row.Events.Where(@event => @event.Date <= known).DefaultIfEmpty(),
                (one, @event) =>
                    new
                    {
                        one.Row.Id,
                        one.Number,
                        one.Entry,
                        one.LeftOn,
                        one.Age,

                        // Whole months; one that is too short ends with its last day.
                        MonthsUnemployed = one.Since == null
                            ? (int?)null
                            : ((one.Entry.Year - one.Since.Value.Year) * 12)
                                + one.Entry.Month
                                - one.Since.Value.Month
                                - (
                                    one.Entry.Day > one.Since.Value.Day
                                    || isInclusive && (one.Entry.Day == one.Since.Value.Day || one.Entry.AddDays(1).Day == 1)
                                        ? 0
                                        : 1
                                ),

                        // Before the day so many months on, which is the last of its month where that is too short.
                        MonthsOfLeave = one.LeaveFrom == null || one.LeaveTo == null
                            ? (int?)null
                            : ((one.LeaveTo.Value.Year - one.LeaveFrom.Value.Year) * 12)
                                + one.LeaveTo.Value.Month
                                - one.LeaveFrom.Value.Month
                                - (one.LeaveTo.Value.Day < one.LeaveFrom.Value.Day && one.LeaveTo.Value.AddDays(1).Day != 1 ? 1 : 0),
                        Kind = @event == null ? null : @event.Kind,
                        IsAfterEntry = @event != null && @event.Date > one.Entry,
                        IsFromEntry = @event != null && @event.Date >= one.Entry,
                        MonthsAfterExit = @event == null || one.LeftOn == null
                            ? (int?)null
                            : ((@event.Date.Year - one.LeftOn.Value.Year) * 12)
                                + @event.Date.Month
                                - one.LeftOn.Value.Month
                                + (@event.Date.Day <= one.LeftOn.Value.Day ? 0 : 1),
                        IsIn28Days = @event != null && one.LeftOn != null && @event.Date <= one.LeftOn.Value.AddDays(28),
                        Mark = @event == null
                            ? (long?)null
                            : ((((@event.Date.Year * 512) + (@event.Date.Month * 32) + @event.Date.Day) * PlacesOfDay) + @event.Number)
                                * KindsOfPlace
                                + (
                                    @event.Kind == EventKind.Employed ? 0
                                    : @event.Kind == EventKind.SelfEmployed ? 1
                                    : @event.Kind == EventKind.Unemployed ? 2
                                    : @event.Kind == EventKind.JobSearching ? 3
                                    : @event.Kind == EventKind.Inactive ? 4
                                    : @event.Kind == EventKind.EducationStarted ? 5
                                    : @event.Kind == EventKind.EducationEnded ? 6
                                    : 7
                                ),
                    }
            )
            .Select(one => new { One = one, IsImmediate = isOneMonth ? one.MonthsAfterExit <= 1 : one.IsIn28Days })
            .GroupBy(one => one.One.Id)
            .Select(of => new
            {
                Id = of.Key,
                Number = of.Max(one => one.One.Number),
                Entry = of.Max(one => one.One.Entry),
                LeftOn = of.Max(one => one.One.LeftOn),
                Age = of.Max(one => one.One.Age),
                MonthsUnemployed = of.Max(one => one.One.MonthsUnemployed),
                MonthsOfLeave = of.Max(one => one.One.MonthsOfLeave),
                LabourMarket = of.Max(one =>
                    one.IsImmediate && one.One.IsAfterEntry && s_labourMarket.Contains(one.One.Kind) ? one.One.Mark : null
                ),
                Studies = of.Max(one => one.IsImmediate && one.One.IsAfterEntry && s_studies.Contains(one.One.Kind) ? one.One.Mark : null),
                Qualified = of.Max(one =>
                    one.IsImmediate && one.One.IsFromEntry && one.One.Kind == EventKind.QualificationGained ? one.One.Mark : null
                ),
                SixMonthsLater = of.Max(one =>
                    one.One.MonthsAfterExit <= 6 && one.One.IsAfterEntry && s_labourMarket.Contains(one.One.Kind) ? one.One.Mark : null
                ),
            });
        return rows.SelectMany(row => row.Spells, (row, spell) => new { Row = row, Spell = spell })
            .Join(
                spans,
                one => new { one.Row.Id, one.Spell.Number },
                span => new { span.Id, span.Number },
                (one, span) =>
                    new
                    {
                        one.Row,
                        Last = one.Spell,
                        Span = span,
                        IsFollowedUp = span.LeftOn != null && span.LeftOn <= followedTo,
                        IsOnLeave = one.Row.Leave != null
                            && (one.Row.LeaveFrom == null || one.Row.LeaveFrom <= span.Entry)
                            && (one.Row.LeaveToExpected == null || one.Row.LeaveToExpected >= span.Entry),
                    }
            )
            // What tells most apart comes first: a database that sorts its groups compares in this order.
            .Select(one => new EsfFacts
            {
                Age =
                    one.Span.Age == null ? null
                    : one.Span.Age < 18 ? 17
                    : one.Span.Age < 25 ? 24
                    : one.Span.Age < 30 ? 29
                    : one.Span.Age < 55 ? 54
                    : one.Span.Age < 65 ? 64
                    : 65,
                Isced = one.Row.Isced,
                LabourStatus = one.Row.LabourStatus,
                LabourMarketSixMonthsLater = one.IsFollowedUp ? (int?)(one.Span.SixMonthsLater % KindsOfPlace) : null,
                LabourMarket = (int?)(one.Span.LabourMarket % KindsOfPlace),
                ForeignBackground = one.Row.ForeignBackground,
                InEducation = one.Row.InEducation,
                IsLongTermUnemployed =
                    one.Span.MonthsUnemployed == null
                        ? null
                        : one.Span.MonthsUnemployed >= (isSplitByAge && one.Span.Age != null && one.Span.Age < 25 ? 6 : 12),
                Gender = one.Row.Gender,
                ThirdCountryNational = one.Row.ThirdCountryNational,
                Homeless = one.Row.Homeless,
                Rural = one.Row.Rural,
                Disability = areStored ? one.Row.Disability : Fact.NotKnown,
                OtherDisadvantaged = areStored ? one.Row.OtherDisadvantaged : Fact.NotKnown,
                Minority = areStored ? one.Row.Minority : Fact.NotKnown,
                Status = one.IsFollowedUp ? one.Last.SixMonthStatus : null,
                Answered = one.IsFollowedUp ? one.Last.SixMonthAnswered : null,
                Studies = (int?)(one.Span.Studies % KindsOfPlace),
                HasQualified = one.Span.Qualified != null,
                HasImproved = one.IsFollowedUp && !one.Last.SixMonthImprovement.Equals(noImprovement),
                RegisteredUnemployed = one.Row.RegisteredUnemployed,
                HasLeft = one.Span.LeftOn != null,
                IsTooShort = one.Span.LeftOn != null && one.Span.LeftOn < one.Span.Entry.AddDays(daysToLast),
                EntersInPeriod = one.Span.Entry >= from && one.Span.Entry <= to,
                LeavesInPeriod = one.Span.LeftOn != null && one.Span.LeftOn >= from && one.Span.LeftOn <= to,
                SixMonthsLaterInPeriod = one.Span.LeftOn != null && one.Span.LeftOn >= sixMonthsFrom && one.Span.LeftOn <= sixMonthsTo,
                ParentalLeave = one.Row.ParentalLeave,
                Leave = one.IsOnLeave ? one.Row.Leave : null,
                LeaveJobRelatedIncome = one.IsOnLeave ? one.Row.LeaveJobRelatedIncome : Fact.NotKnown,
                IsLeaveShort = !one.IsOnLeave || one.Span.MonthsOfLeave == null ? null : one.Span.MonthsOfLeave < 3,
                SpecificObjective = one.Row.SpecificObjective == 'l' || one.Row.SpecificObjective == 'm' ? one.Row.SpecificObjective : null,
                ParticipantKind = one.Row.ParticipantKind,
                DirectBeneficiary = one.Row.DirectBeneficiary,
            });
    }

    /// <summary>The first exit that is six months old on a day or later.</summary>
    private static DateOnly FirstExitBefore(LocalDate day)
    {
        // Months end on different days, so that the day six months back is at most a few days away.
        var first = TimeLimits.AfterDays(TimeLimits.AfterMonths(day, -6), -4);
        while (TimeLimits.AfterMonths(first, 6) < day)
        {
            first = TimeLimits.AfterDays(first, 1);
        }

        return Day.Asked(first);
    }

    /// <summary>The last exit that is six months old on a day; without a day, all are.</summary>
    private static DateOnly LastExitBefore(LocalDate? day)
    {
        if (day is not { } last)
        {
            return DateOnly.MaxValue;
        }

        // On the last day of the calendar all are: six months later is that day, for want of a later one.
        if (last == LocalDate.MaxIsoValue)
        {
            return DateOnly.MaxValue;
        }

        var exit = TimeLimits.AfterDays(TimeLimits.AfterMonths(last, -6), 4);
        while (exit > LocalDate.MinIsoValue && TimeLimits.AfterMonths(exit, 6) > last)
        {
            exit = TimeLimits.AfterDays(exit, -1);
        }

        return Day.Asked(exit);
    }
}
