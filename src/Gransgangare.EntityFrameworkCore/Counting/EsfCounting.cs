using Gransgangare.Core;
using Gransgangare.Esf;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// ESF indicators counted by the database (räkning i databasen): it groups by the facts that the rules look at, and the judge judges each
/// group once.
/// </summary>
public static class EsfCounting
{
    // The kinds of events by their order: labour market states, then studies, then a qualification.
    private const int EducationStarted = 5;
    private const int QualificationGained = 7;

    // An event as one whole number: its day, its place among those of the participation, and its kind.
    private const long PlacesOfDay = 1L << 20;
    private const long KindsOfPlace = 8;

    /// <summary>
    /// The indicators of a period, each counted by its own day as <see cref="EsfTally.Add(in EsfJudgement, ParticipationPeriod)"/> counts it; equal
    /// to <see cref="EsfResult.Of(EsfJudge, IEnumerable{Participation}, LocalDate?, ParticipationPeriod?)"/> in memory. Ages are grouped by the limits of the indicators, days by what the rules ask of them, and everything else as it
    /// is. Of a person who has died, in whatever of these participations, nothing after the death counts (SE-R22).
    /// </summary>
    /// <param name="database">A context whose model has the tables (<see cref="GransgangareModel.ApplyGransgangare"/>).</param>
    /// <param name="judge">The programme and its readings.</param>
    /// <param name="period">The period; without an end it lasts for ever.</param>
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

        var groups = Facts(participations, judge.Options, period, asOf)
            .GroupBy(facts => facts)
            .Select(group => new { Facts = group.Key, Count = group.LongCount() });
        await foreach (var group in groups.AsAsyncEnumerable().WithCancellation(cancellation).ConfigureAwait(false))
        {
            var (participation, days) = group.Facts.StandIn(judge.Options);
            tally.Add(judge.Judge(participation), days, group.Count);
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
            asOf is { } day ? Day.Asked(day) : DateOnly.MaxValue
        );
        var (sixMonthsFrom, sixMonthsTo) = (FirstExitBefore(period.Start), LastExitBefore(period.End));
        var isSplitByAge = options.LongTermUnemployed == LongTermUnemployedReading.AgeSplit;
        var isInclusive = options.LongTermUnemployedBound == LongTermUnemployedBound.Inclusive;
        var isOneMonth = options.ImmediateWindow == ImmediateWindow.OneMonth;
        var daysToLast = Math.Max(options.MinimumSupportDays - 1, 0);
        var lastDay = DateOnly.MaxValue;
        var noImprovement = ValueList<Improvement>.Empty;
        var all = participations.AsKnownOn(asOf, options.LeapDayBirthday);
        var marks = all.Where(one => one.LeftOn != null)
            .SelectMany(
                one => one.Row.Events,
                (one, @event) =>
                    new
                    {
                        one.Row.Id,
                        one.Entry,
                        Exit = one.LeftOn!.Value,
                        one.Until,
                        @event.Date,
                        Months = ((@event.Date.Year - one.LeftOn!.Value.Year) * 12) + @event.Date.Month - one.LeftOn.Value.Month,
                        IsNoLaterInMonth = @event.Date.Day <= one.LeftOn.Value.Day,
                        Kind = @event.Kind == EventKind.Employed ? 0
                        : @event.Kind == EventKind.SelfEmployed ? 1
                        : @event.Kind == EventKind.Unemployed ? 2
                        : @event.Kind == EventKind.JobSearching ? 3
                        : @event.Kind == EventKind.Inactive ? 4
                        : @event.Kind == EventKind.EducationStarted ? 5
                        : @event.Kind == EventKind.EducationEnded ? 6
                        : 7,
                        @event.Number,
                    }
            )
            .Where(@event => @event.Date <= @event.Until)
            .Select(@event => new
            {
                @event.Id,
                @event.Kind,
                IsAfterEntry = @event.Date > @event.Entry,
                IsFromEntry = @event.Date >= @event.Entry,
                IsImmediate = isOneMonth
                    ? @event.Months < 1 || @event.Months == 1 && @event.IsNoLaterInMonth
                    : @event.Date <= @event.Exit.AddDays(28),
                IsInSixMonths = @event.Months < 6 || @event.Months == 6 && @event.IsNoLaterInMonth,
                Mark = ((((@event.Date.Year * 512) + (@event.Date.Month * 32) + @event.Date.Day) * PlacesOfDay) + @event.Number)
                    * KindsOfPlace
                    + @event.Kind,
            })
            .GroupBy(@event => @event.Id)
            .Select(of => new
            {
                Id = of.Key,
                LabourMarket = of.Max(@event =>
                    @event.Kind < EducationStarted && @event.IsImmediate && @event.IsAfterEntry ? @event.Mark : (long?)null
                ),
                Studies = of.Max(@event =>
                    @event.Kind >= EducationStarted && @event.Kind < QualificationGained && @event.IsImmediate && @event.IsAfterEntry
                        ? @event.Mark
                        : (long?)null
                ),
                Qualified = of.Max(@event =>
                    @event.Kind == QualificationGained && @event.IsImmediate && @event.IsFromEntry ? @event.Mark : (long?)null
                ),
                SixMonthsLater = of.Max(@event =>
                    @event.Kind < EducationStarted && @event.IsInSixMonths && @event.IsAfterEntry ? @event.Mark : (long?)null
                ),
            });
        return all.LeftJoin(marks, one => one.Row.Id, mark => mark.Id, (one, mark) => new { Known = one, Mark = mark })
            .Select(one => new
            {
                one.Known.Row,
                one.Known.Last,
                one.Known.Entry,
                one.Known.LeftOn,
                one.Known.Age,
                one.Known.Until,
                one.Known.IsByDeath,
                LabourMarket = one.Mark == null ? null : one.Mark.LabourMarket,
                Studies = one.Mark == null ? null : one.Mark.Studies,
                Qualified = one.Mark == null ? null : one.Mark.Qualified,
                SixMonthsLater = one.Mark == null ? null : one.Mark.SixMonthsLater,
                Since = one.Known.Row.UnemployedSince,
                one.Known.Row.LeaveFrom,
                LeaveTo = one.Known.Row.LeaveToExpected,
                EntersInPeriod = one.Known.Entry >= from && one.Known.Entry <= to,
                LeavesInPeriod = one.Known.LeftOn != null && one.Known.LeftOn >= from && one.Known.LeftOn <= to,
                SixMonthsLaterInPeriod = one.Known.LeftOn != null && one.Known.LeftOn >= sixMonthsFrom && one.Known.LeftOn <= sixMonthsTo,
                MonthsKnown = one.Known.LeftOn == null
                    ? (int?)null
                    : ((one.Known.Until.Year - one.Known.LeftOn.Value.Year) * 12) + one.Known.Until.Month - one.Known.LeftOn.Value.Month,
                MonthsToLongTerm = isSplitByAge && one.Known.Age != null && one.Known.Age < 25 ? 6 : 12,
            })
            .Where(one => one.EntersInPeriod || one.LeavesInPeriod || one.SixMonthsLaterInPeriod)
            .Select(one => new
            {
                Known = one,
                MonthsUnemployed = one.Since == null
                    ? (int?)null
                    : ((one.Entry.Year - one.Since.Value.Year) * 12) + one.Entry.Month - one.Since.Value.Month,
                IsOnLeave = one.Row.Leave != null
                    && (one.LeaveFrom == null || one.LeaveFrom <= one.Entry)
                    && (one.LeaveTo == null || one.LeaveTo >= one.Entry),
                MonthsOfLeave = one.LeaveFrom == null || one.LeaveTo == null
                    ? (int?)null
                    : ((one.LeaveTo.Value.Year - one.LeaveFrom.Value.Year) * 12) + one.LeaveTo.Value.Month - one.LeaveFrom.Value.Month,

                // Six months on are over; of a month that is too short, on its last day. On the last day of the calendar everything is.
                IsFollowedUp = one.LeftOn != null
                    && !one.IsByDeath
                    && (
                        one.Until == lastDay
                        || one.MonthsKnown > 6
                        || one.MonthsKnown == 6 && (one.Until.Day >= one.LeftOn.Value.Day || one.Until.AddDays(1).Day == 1)
                    ),
            })
            .Select(one => new EsfFacts
            {
                ParticipantKind = one.Known.Row.ParticipantKind,
                DirectBeneficiary = one.Known.Row.DirectBeneficiary,
                Gender = one.Known.Row.Gender,
                Age =
                    one.Known.Age == null ? null
                    : one.Known.Age < 18 ? 17
                    : one.Known.Age < 25 ? 24
                    : one.Known.Age < 30 ? 29
                    : one.Known.Age < 55 ? 54
                    : one.Known.Age < 65 ? 64
                    : 65,
                LabourStatus = one.Known.Row.LabourStatus,
                RegisteredUnemployed = one.Known.Row.RegisteredUnemployed,

                // The months are over: before the entry, or on it when that is enough; a month that is too short ends with its last day.
                IsLongTermUnemployed =
                    one.MonthsUnemployed == null
                        ? null
                        : one.MonthsUnemployed > one.Known.MonthsToLongTerm
                            || one.MonthsUnemployed == one.Known.MonthsToLongTerm
                                && (
                                    one.Known.Entry.Day > one.Known.Since!.Value.Day
                                    || isInclusive
                                        && (one.Known.Entry.Day == one.Known.Since.Value.Day || one.Known.Entry.AddDays(1).Day == 1)
                                ),
                InEducation = one.Known.Row.InEducation,
                ParentalLeave = one.Known.Row.ParentalLeave,
                Leave = one.IsOnLeave ? one.Known.Row.Leave : null,
                LeaveJobRelatedIncome = one.IsOnLeave ? one.Known.Row.LeaveJobRelatedIncome : Fact.NotKnown,

                // Before the day three months on, which is the last of its month where that is too short.
                IsLeaveShort =
                    !one.IsOnLeave || one.MonthsOfLeave == null
                        ? null
                        : one.MonthsOfLeave < 3
                            || one.MonthsOfLeave == 3
                                && one.Known.LeaveTo!.Value.Day < one.Known.LeaveFrom!.Value.Day
                                && one.Known.LeaveTo.Value.AddDays(1).Day != 1,
                Isced = one.Known.Row.Isced,
                Disability = one.Known.Row.Disability,
                ThirdCountryNational = one.Known.Row.ThirdCountryNational,
                ForeignBackground = one.Known.Row.ForeignBackground,
                Minority = one.Known.Row.Minority,
                Homeless = one.Known.Row.Homeless,
                Rural = one.Known.Row.Rural,
                OtherDisadvantaged = one.Known.Row.OtherDisadvantaged,
                SpecificObjective =
                    one.Known.Row.SpecificObjective == 'l' || one.Known.Row.SpecificObjective == 'm'
                        ? one.Known.Row.SpecificObjective
                        : null,
                HasLeft = one.Known.LeftOn != null,
                IsByDeath = one.Known.IsByDeath,
                IsTooShort = one.Known.LeftOn != null && one.Known.LeftOn < one.Known.Entry.AddDays(daysToLast),
                LabourMarket = (int?)(one.Known.LabourMarket % KindsOfPlace),
                Studies = (int?)(one.Known.Studies % KindsOfPlace),
                HasQualified = one.Known.Qualified != null,
                Answered = one.IsFollowedUp ? one.Known.Last.SixMonthAnswered : null,
                Status = one.IsFollowedUp ? one.Known.Last.SixMonthStatus : null,
                HasImproved = one.IsFollowedUp && !one.Known.Last.SixMonthImprovement.Equals(noImprovement),
                LabourMarketSixMonthsLater = one.IsFollowedUp ? (int?)(one.Known.SixMonthsLater % KindsOfPlace) : null,
                EntersInPeriod = one.Known.EntersInPeriod,
                LeavesInPeriod = one.Known.LeavesInPeriod,
                SixMonthsLaterInPeriod = one.Known.SixMonthsLaterInPeriod,
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
