using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Rules;

/// <summary>Reads the facts under one programme and one set of readings: the definitions (ESF-L1 to ESF-L5) and the boundaries (ESF-B1 to ESF-B9), each decided once.</summary>
internal sealed class Observer(Programme programme, EsfOptions options)
{
    /// <summary>Number of things looked at.</summary>
    public const int Count = (int)Seen.SixMonthImprovement + 1;

    /// <summary>Value of an age, or of an ISCED level, that is not known.</summary>
    public const int NotKnown = 127;

    private readonly bool _isPlus = programme == Programme.EsfPlus2021;
    private readonly bool _listsMissingFacts = programme != Programme.EsfPlus2021AnnexII;

    public EsfOptions Options { get; } = options;

    /// <summary>Whether a record has to be complete to count (ESF-P5, ESF-Q3); Annex II asks for nothing of the kind (ESF-P23).</summary>
    public bool AsksForCompleteRecords { get; } =
        programme != Programme.EsfPlus2021AnnexII && options.IncompleteRecords == IncompleteRecords.Excluded;

    /// <summary>Looks at everything.</summary>
    /// <param name="facts">The facts as known on the day of the question.</param>
    /// <param name="seen">Receives one value for each <see cref="Seen"/>.</param>
    public void Look(in EsfFacts facts, Span<byte> seen)
    {
        var age = Options.LeapDayBirthday == LeapDayBirthday.March1 ? facts.AgeByMarch1 : facts.AgeByFebruary28;
        var status =
            !facts.IsOnLeave || Options.ParentalLeave == ParentalLeaveReading.EuLfs ? facts.LabourStatus
            : Options.ParentalLeave == ParentalLeaveReading.Employed ? LabourStatusSeen.EmployedOnParentalLeave
            : LabourStatusSeen.InactiveOnParentalLeave;
        var objective = _isPlus && facts.IsObjectiveL ? ObjectiveSeen.L : ObjectiveSeen.Other;
        seen[(int)Seen.Scope] = (byte)Scope(facts);
        seen[(int)Seen.Objective] = (byte)objective;
        seen[(int)Seen.Completeness] = (byte)MissingFacts(facts, age, status, objective);
        seen[(int)Seen.Age] = age;
        seen[(int)Seen.LabourStatus] = (byte)status;
        seen[(int)Seen.LongTermUnemployment] = (byte)LongTermUnemployment(facts, age);
        seen[(int)Seen.Education] = facts.Isced;
        seen[(int)Seen.InEducation] = (byte)facts.InEducation;
        seen[(int)Seen.Disability] = (byte)facts.Disability;
        seen[(int)Seen.ThirdCountryNational] = (byte)facts.ThirdCountryNational;
        seen[(int)Seen.ForeignBackground] = (byte)facts.ForeignBackground;
        seen[(int)Seen.Minority] = (byte)facts.Minority;
        seen[(int)Seen.Homeless] = (byte)facts.Homeless;
        seen[(int)Seen.Rural] = (byte)facts.Rural;
        seen[(int)Seen.OtherDisadvantaged] = (byte)facts.OtherDisadvantaged;
        var after = Options.ImmediateWindow == ImmediateWindow.OneMonth ? facts.WithinMonth : facts.Within28Days;
        seen[(int)Seen.LabourMarketAfterwards] = (byte)after.LabourMarket;
        seen[(int)Seen.StudiesAfterwards] = (byte)after.Studies;
        seen[(int)Seen.QualificationAfterwards] = (byte)after.Qualification;
        seen[(int)Seen.SixMonthStatus] = (byte)facts.SixMonthStatus;
        seen[(int)Seen.SixMonthImprovement] = (byte)facts.Improvement;
    }

    /// <summary>What the events up to a day say, that day included, as if the participation had ended in time.</summary>
    public static int StateUntil(Seen seen, Participation participation, LocalDate until)
    {
        var after = new StateAfterwards(participation.Events, new Afterwards(participation, participation.Entry, until));
        return seen switch
        {
            Seen.LabourMarketAfterwards => (int)after.LabourMarket,
            Seen.StudiesAfterwards => (int)after.Studies,
            _ => (int)after.Qualification,
        };
    }

    /// <summary>Last day of the window for immediate results, included (ESF-B3, ESF-O2).</summary>
    public LocalDate EndOfImmediateWindow(LocalDate exit) => EndOf(Options.ImmediateWindow, exit);

    /// <summary>Last day of a window for immediate results, included (ESF-B3, ESF-O2).</summary>
    public static LocalDate EndOf(ImmediateWindow window, LocalDate exit) =>
        window == ImmediateWindow.OneMonth ? TimeLimits.AfterMonths(exit, 1) : TimeLimits.AfterDays(exit, 28);

    /// <summary>Whether nothing of the person follows the exit (SE-R22).</summary>
    public static bool IsByDeath(Exit exit) => exit.Reason is { LaterFacts: LaterFacts.None };

    /// <summary>Last day whose events count for immediate results: that of the window, or of the life.</summary>
    public LocalDate LastDayOf(Exit exit) => LastDayOf(Options.ImmediateWindow, exit);

    /// <summary>Last day whose events count for immediate results under a window: that of the window, or of the life.</summary>
    public static LocalDate LastDayOf(ImmediateWindow window, Exit exit) => IsByDeath(exit) ? exit.Date : EndOf(window, exit.Date);

    /// <summary>The day six months after leaving, clamped to the month's end (ESF-B8).</summary>
    public static LocalDate SixMonthsAfter(LocalDate exit) => TimeLimits.AfterMonths(exit, 6);

    /// <summary>Months of unemployment that are the limit at an age (ESF-L2).</summary>
    public int LongTermMonths(int age) => Options.LongTermUnemployed == LongTermUnemployedReading.AgeSplit && age < 25 ? 6 : 12;

    /// <summary>The first exit whose window for immediate results reaches a day.</summary>
    public LocalDate FirstExitReaching(LocalDate day)
    {
        var exit = TimeLimits.AfterDays(day, -31);
        while (EndOfImmediateWindow(exit) < day)
        {
            exit = TimeLimits.AfterDays(exit, 1);
        }

        return exit;
    }

    /// <summary>
    /// The latest first day of a spell of unemployment that is long-term at entry (ESF-L2, ESF-B1, months clamped to their end); <c>null</c>
    /// where the age is needed and not known, or the calendar has no such day.
    /// </summary>
    public LocalDate? LatestLongTermStart(Participation participation)
    {
        var age = EsfFacts.AgeAtEntry(participation, Options.LeapDayBirthday);
        if (IsAgeLacking(age))
        {
            return null;
        }

        var day = TimeLimits.AfterDays(TimeLimits.AfterMonths(participation.Entry, -LongTermMonths(age)), 3);
        while (!IsLongEnough(day, participation.Entry, age))
        {
            if (day == LocalDate.MinIsoValue)
            {
                return null;
            }

            day = day.PlusDays(-1);
        }

        return day;
    }

    /// <summary>Whether a spell of unemployment is long-term at entry at an age.</summary>
    public bool IsLongEnough(LocalDate since, LocalDate entry, int age) =>
        IsLongEnough(EsfFacts.Against(since, entry, LongTermMonths(age)));

    private bool IsLongEnough(SpellAgainst limit) =>
        limit == SpellAgainst.Longer || limit == SpellAgainst.Equal && Options.LongTermUnemployedBound == LongTermUnemployedBound.Inclusive;

    private ScopeSeen Scope(in EsfFacts facts) =>
        facts.Scope == ScopeSeen.InScope
        && Options.MinimumSupportDays > 0
        && facts.Exit.IsDay
        && Period.DaysBetween(facts.Entry.Date, facts.Exit.Date) + 1 < Options.MinimumSupportDays
            ? ScopeSeen.SupportTooShort
            : facts.Scope;

    /// <summary>ESF-P5, ESF-Q3: what the record lacks of gender, age, employment status and education; under objective (l) ESF-P12.</summary>
    private Missing MissingFacts(in EsfFacts facts, int age, LabourStatusSeen status, ObjectiveSeen objective)
    {
        var missing = AsksForCompleteRecords ? Missing.None : Missing.NotAsked;
        if (!_listsMissingFacts)
        {
            return missing;
        }

        missing |= facts.HasGender ? Missing.None : Missing.Gender;
        missing |= age == NotKnown ? Missing.BirthDate : Missing.None;
        return objective == ObjectiveSeen.L
            ? missing
            : missing | status.Missing() | (facts.Isced == NotKnown ? Missing.Isced : Missing.None);
    }

    /// <summary>ESF-L2, ESF-B2: an unbroken spell of more than (or, inclusive, at least) the limit on the entry date.</summary>
    private LongTermSeen LongTermUnemployment(in EsfFacts facts, int age) =>
        facts.AgainstTwelveMonths == SpellAgainst.NotKnown ? LongTermSeen.SinceNotKnown
        : IsAgeLacking(age) ? LongTermSeen.AgeNotKnown
        : IsLongEnough(LongTermMonths(age) == 6 ? facts.AgainstSixMonths : facts.AgainstTwelveMonths) ? LongTermSeen.LongEnough
        : LongTermSeen.NotLongEnough;

    private bool IsAgeLacking(int age) => age == NotKnown && Options.LongTermUnemployed == LongTermUnemployedReading.AgeSplit;
}
