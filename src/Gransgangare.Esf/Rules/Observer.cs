using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Rules;

/// <summary>Reads a participation under one programme and one set of readings: the definitions of chapters 6 and 7, each decided once.</summary>
internal sealed class Observer(Programme programme, EsfOptions options)
{
    /// <summary>Number of things looked at.</summary>
    public const int Count = (int)Seen.SixMonthImprovement + 1;

    /// <summary>Value of an age, or of an ISCED level, that is not known.</summary>
    public const int NotKnown = 127;

    /// <summary>Highest age told apart; no record that passed validation is above 110 (ESF-R6).</summary>
    private const int OldestAge = NotKnown - 1;

    private readonly bool _isPlus = programme == Programme.EsfPlus2021;
    private readonly bool _listsMissingFacts = programme != Programme.EsfPlus2021AnnexII;

    public EsfOptions Options { get; } = options;

    /// <summary>Whether a record has to be complete to count (ESF-P5, ESF-Q3); Annex II asks for nothing of the kind (ESF-P23).</summary>
    public bool AsksForCompleteRecords { get; } =
        programme != Programme.EsfPlus2021AnnexII && options.IncompleteRecords == IncompleteRecords.Excluded;

    /// <summary>Looks at everything.</summary>
    /// <param name="participation">The participation as known on the day of the question.</param>
    /// <param name="seen">Receives one value for each <see cref="Seen"/>.</param>
    public void Look(Participation participation, Span<byte> seen)
    {
        var facts = participation.AtEntry;
        var entry = participation.Entry;
        var ended = participation.Exit;
        var age = AgeAtEntry(participation.BirthDate, entry);
        var status = LabourStatusAtEntry(facts);
        var objective = _isPlus && facts.SpecificObjective == 'l' ? ObjectiveSeen.L : ObjectiveSeen.Other;
        seen[(int)Seen.Scope] = (byte)Scope(participation, entry, ended);
        seen[(int)Seen.Objective] = (byte)objective;
        seen[(int)Seen.Completeness] = (byte)MissingFacts(participation, age, status, objective);
        seen[(int)Seen.Age] = (byte)age;
        seen[(int)Seen.LabourStatus] = (byte)status;
        seen[(int)Seen.LongTermUnemployment] = (byte)LongTermUnemployment(facts, entry, age);
        seen[(int)Seen.Education] = (byte)Education(facts);
        seen[(int)Seen.InEducation] = (byte)facts.InEducation;
        seen[(int)Seen.Disability] = (byte)facts.Disability;
        seen[(int)Seen.ThirdCountryNational] = (byte)facts.ThirdCountryNational;
        seen[(int)Seen.ForeignBackground] = (byte)facts.ForeignBackground;
        seen[(int)Seen.Minority] = (byte)facts.Minority;
        seen[(int)Seen.Homeless] = (byte)facts.Homeless;
        seen[(int)Seen.Rural] = (byte)facts.Rural;
        seen[(int)Seen.OtherDisadvantaged] = (byte)facts.OtherDisadvantaged;
        if (ended is not { } exit)
        {
            seen.Slice((int)Seen.LabourMarketAfterwards).Clear();
            return;
        }

        // A result needs an exit (ESF-R11); events before it count as a state that is still in force (ESF-B4).
        var after = new Afterwards(participation, entry, EndOfImmediateWindow(exit.Date));
        var events = participation.Events;
        seen[(int)Seen.LabourMarketAfterwards] = (byte)LabourMarketState(events, after);
        seen[(int)Seen.StudiesAfterwards] = (byte)StudiesState(events, after);
        seen[(int)Seen.QualificationAfterwards] = (byte)Qualification(after);
        seen[(int)Seen.SixMonthStatus] = (byte)SixMonthStatus(participation, entry, exit);
        seen[(int)Seen.SixMonthImprovement] = (byte)Improvement(exit);
    }

    /// <summary>What the events up to a day say, that day included, as if the participation had ended in time.</summary>
    public static int StateUntil(Seen seen, Participation participation, LocalDate until)
    {
        var after = new Afterwards(participation, participation.Entry, until);
        return seen switch
        {
            Seen.LabourMarketAfterwards => (int)LabourMarketState(participation.Events, after),
            Seen.StudiesAfterwards => (int)StudiesState(participation.Events, after),
            _ => (int)Qualification(after),
        };
    }

    /// <summary>Last day of the window for immediate results, included (ESF-B3, ESF-O2).</summary>
    public LocalDate EndOfImmediateWindow(LocalDate exit) =>
        Options.ImmediateWindow == ImmediateWindow.OneMonth ? exit.PlusMonths(1) : exit.PlusDays(28);

    /// <summary>The day six months after leaving, clamped to the month's end (ESF-B8).</summary>
    public static LocalDate SixMonthsAfter(LocalDate exit) => exit.PlusMonths(6);

    /// <summary>Months of unemployment that are the limit at an age (ESF-L2).</summary>
    public int LongTermMonths(int age) => Options.LongTermUnemployed == LongTermUnemployedReading.AgeSplit && age < 25 ? 6 : 12;

    /// <summary>The first exit whose window for immediate results reaches a day.</summary>
    public LocalDate FirstExitReaching(LocalDate day)
    {
        var exit = day.PlusDays(-31);
        while (EndOfImmediateWindow(exit) < day)
        {
            exit = exit.PlusDays(1);
        }

        return exit;
    }

    /// <summary>
    /// The latest first day of a spell of unemployment that is long-term at entry (ESF-L2, ESF-B1, months clamped to their end); <c>null</c>
    /// where the age is needed and not known.
    /// </summary>
    public LocalDate? LatestLongTermStart(Participation participation)
    {
        var age = AgeAtEntry(participation.BirthDate, participation.Entry);
        if (IsAgeLacking(age))
        {
            return null;
        }

        var day = participation.Entry.PlusMonths(-LongTermMonths(age)).PlusDays(3);
        while (!IsLongEnough(day, participation.Entry, age))
        {
            day = day.PlusDays(-1);
        }

        return day;
    }

    /// <summary>Whether a spell of unemployment is long-term at entry at an age.</summary>
    public bool IsLongEnough(LocalDate since, LocalDate entry, int age)
    {
        var limit = since.PlusMonths(LongTermMonths(age));
        return limit < entry || limit == entry && Options.LongTermUnemployedBound == LongTermUnemployedBound.Inclusive;
    }

    private ScopeSeen Scope(Participation participation, LocalDate entry, Exit? exit)
    {
        if (ReferenceEquals(exit?.Reason, ExitReason.RegistrationError))
        {
            return ScopeSeen.RegistrationError;
        }

        if (!ReferenceEquals(participation.Kind, ParticipantKind.Identified))
        {
            return ScopeSeen.NotIdentified;
        }

        if (participation.AtEntry.DirectBeneficiary == Fact.No)
        {
            return ScopeSeen.NotSupportedDirectly;
        }

        if (participation.AtEntry.SpecificObjective == 'm')
        {
            return ScopeSeen.ObjectiveM;
        }

        return Options.MinimumSupportDays > 0 && exit is not null && Period.DaysBetween(entry, exit.Date) + 1 < Options.MinimumSupportDays
            ? ScopeSeen.SupportTooShort
            : ScopeSeen.InScope;
    }

    /// <summary>ESF-P5, ESF-Q3: what the record lacks of gender, age, employment status and education; under objective (l) ESF-P12.</summary>
    private Missing MissingFacts(Participation participation, int age, LabourStatusSeen status, ObjectiveSeen objective)
    {
        var missing = AsksForCompleteRecords ? Missing.None : Missing.NotAsked;
        if (!_listsMissingFacts)
        {
            return missing;
        }

        if (ReferenceEquals(participation.Gender, Gender.Unknown))
        {
            missing |= Missing.Gender;
        }

        if (age == NotKnown)
        {
            missing |= Missing.BirthDate;
        }

        if (objective == ObjectiveSeen.L)
        {
            return missing;
        }

        if (status == LabourStatusSeen.NotKnown)
        {
            missing |= Missing.LabourStatus;
        }

        return Education(participation.AtEntry) == NotKnown ? missing | Missing.Isced : missing;
    }

    /// <summary>ESF-L3: completed years on the entry date, never recomputed.</summary>
    private int AgeAtEntry(LocalDate? birthDate, LocalDate entry) =>
        birthDate is { } birth ? Math.Min(Math.Max(Age.InCompletedYears(birth, entry, Options.LeapDayBirthday), 0), OldestAge) : NotKnown;

    /// <summary>
    /// ESF-L1, the first rule that fits: registered unemployed whatever else, then full-time parental leave by the reading chosen
    /// (ESF-O5), then the status the office reported.
    /// </summary>
    private LabourStatusSeen LabourStatusAtEntry(EntryFacts facts)
    {
        if (facts.RegisteredUnemployed == Fact.Yes)
        {
            return LabourStatusSeen.RegisteredUnemployed;
        }

        if (facts.ParentalLeave == Fact.Yes)
        {
            return Options.ParentalLeave == ParentalLeaveReading.Employed
                ? LabourStatusSeen.EmployedOnParentalLeave
                : LabourStatusSeen.InactiveOnParentalLeave;
        }

        return facts.LabourStatus is not { } reported ? LabourStatusSeen.NotKnown
            : ReferenceEquals(reported, LabourStatus.Employed) ? LabourStatusSeen.Employed
            : ReferenceEquals(reported, LabourStatus.Unemployed) ? LabourStatusSeen.Unemployed
            : LabourStatusSeen.Inactive;
    }

    /// <summary>ESF-L2, ESF-B2: an unbroken spell of more than (or, inclusive, at least) the limit on the entry date.</summary>
    private LongTermSeen LongTermUnemployment(EntryFacts facts, LocalDate entry, int age)
    {
        if (facts.UnemployedSince is not { } since)
        {
            return LongTermSeen.SinceNotKnown;
        }

        return IsAgeLacking(age) ? LongTermSeen.AgeNotKnown
            : IsLongEnough(since, entry, age) ? LongTermSeen.LongEnough
            : LongTermSeen.NotLongEnough;
    }

    private bool IsAgeLacking(int age) => age == NotKnown && Options.LongTermUnemployed == LongTermUnemployedReading.AgeSplit;

    /// <summary>ESF-L4: ISCED level 0–8.</summary>
    private static int Education(EntryFacts facts) => facts.Isced is >= 0 and <= 8 and var isced ? isced : NotKnown;

    /// <summary>ESF-P13: of several labour market events the last one decides. The values stand in the order of the event kinds.</summary>
    private static LabourMarketSeen LabourMarketState(ValueList<ParticipationEvent> events, in Afterwards after) =>
        after.Last(EventClass.LabourMarket) is >= 0 and var last
            ? (LabourMarketSeen)((int)LabourMarketSeen.Employed + events[last].Kind.Order)
            : LabourMarketSeen.NoEvent;

    /// <summary>Studies (EECR02, CR02): started and still going on at the end of the window.</summary>
    private static StudiesSeen StudiesState(ValueList<ParticipationEvent> events, in Afterwards after) =>
        after.Last(EventClass.Studies) is not (>= 0 and var last) ? StudiesSeen.NoEvent
        : ReferenceEquals(events[last].Kind, EventKind.EducationStarted) ? StudiesSeen.Started
        : StudiesSeen.Ended;

    /// <summary>ESF-B7.</summary>
    private static QualificationSeen Qualification(in Afterwards after) =>
        after.Last(EventClass.Qualification) >= 0 ? QualificationSeen.Gained : QualificationSeen.NoEvent;

    /// <summary>ESF-B8: the status registered for the day six months after leaving, else the one in force on it by the events.</summary>
    private static SixMonthSeen SixMonthStatus(Participation participation, LocalDate entry, Exit exit)
    {
        if (exit.SixMonthFollowUp is not { } followUp)
        {
            return SixMonthSeen.NotFollowedUp;
        }

        if (!followUp.Answered)
        {
            return SixMonthSeen.NoAnswer;
        }

        if (followUp.Status is { } status)
        {
            return status.Order <= Core.SixMonthStatus.SelfEmployed.Order ? SixMonthSeen.Employed : SixMonthSeen.NotEmployed;
        }

        return LabourMarketState(participation.Events, new Afterwards(participation, entry, SixMonthsAfter(exit.Date))) switch
        {
            LabourMarketSeen.NoEvent => SixMonthSeen.NoEvent,
            LabourMarketSeen.Employed or LabourMarketSeen.SelfEmployed => SixMonthSeen.EmployedByEvents,
            _ => SixMonthSeen.NotEmployedByEvents,
        };
    }

    /// <summary>ESF-L5: any of the four ways; a higher salary or a better match alone is none of them.</summary>
    private static ImprovementSeen Improvement(Exit exit) =>
        exit.SixMonthFollowUp is not { } followUp ? ImprovementSeen.NotFollowedUp
        : !followUp.Answered ? ImprovementSeen.NoAnswer
        : followUp.Improvements.Count > 0 ? ImprovementSeen.Improved
        : ImprovementSeen.NotImproved;
}
