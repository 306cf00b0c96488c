using System.Runtime.InteropServices;
using Gransgangare.Core;
using Gransgangare.Esf.Rules;
using NodaTime;

namespace Gransgangare.Esf;

/// <summary>
/// What the rules of every programme look at in one participation, as dates and small numbers (faktarad). Made once, it is judged any
/// number of times, under any readings, without another look at the participation. It shows nothing of the person.
/// </summary>
/// <remarks>The default value is not a participation and cannot be judged.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct EsfFacts
{
    /// <summary>Highest age told apart; no record that passed validation is above 110 (ESF-R6).</summary>
    private const int OldestAge = Observer.NotKnown - 1;

    private EsfFacts(Participation participation)
    {
        var facts = participation.AtEntry;
        var entry = participation.Entry;
        Entry = new DayKey(entry);
        GenderOrder = (byte)participation.Gender.Order;
        HasGender = !ReferenceEquals(participation.Gender, Gender.Unknown);
        AgeByFebruary28 = AgeAtEntry(participation, LeapDayBirthday.February28);
        AgeByMarch1 = AgeAtEntry(participation, LeapDayBirthday.March1);
        Scope = ScopeOf(participation);
        IsObjectiveL = facts.SpecificObjective == 'l';
        LabourStatus = LabourStatusSteps.Of(participation);
        IsOnLeave = LabourStatus != LabourStatusSeen.RegisteredUnemployed && LabourStatusSteps.IsOnLeave(participation);
        Isced = (byte)(facts.Isced is >= 0 and <= 8 and var isced ? isced : Observer.NotKnown);
        InEducation = facts.InEducation;
        Disability = facts.Disability;
        ThirdCountryNational = facts.ThirdCountryNational;
        ForeignBackground = facts.ForeignBackground;
        Minority = facts.Minority;
        Homeless = facts.Homeless;
        Rural = facts.Rural;
        OtherDisadvantaged = facts.OtherDisadvantaged;
        if (facts.UnemployedSince is { } since)
        {
            AgainstSixMonths = Against(since, entry, months: 6);
            AgainstTwelveMonths = Against(since, entry, months: 12);
        }

        // A result needs that the person left (ESF-R11); events before it count as a state that is still in force (ESF-B4).
        if (participation.LeftBy is { } exit)
        {
            Exit = new DayKey(exit.Date);
            SixMonthsAfter = new DayKey(Observer.SixMonthsAfter(exit.Date));
            Within28Days = StateUntil(participation, Observer.LastDayOf(ImmediateWindow.TwentyEightDays, exit));
            WithinMonth = StateUntil(participation, Observer.LastDayOf(ImmediateWindow.OneMonth, exit));
            SixMonthStatus = SixMonthStatusOf(participation, exit);
            Improvement = ImprovementOf(exit);
        }
    }

    internal DayKey Entry { get; }

    /// <summary>No day while the participation goes on.</summary>
    internal DayKey Exit { get; }

    /// <summary>The day six months after the exit, if there is one.</summary>
    internal DayKey SixMonthsAfter { get; }

    internal byte GenderOrder { get; }

    internal bool HasGender { get; }

    internal byte AgeByFebruary28 { get; }

    internal byte AgeByMarch1 { get; }

    /// <summary>Scope but for the length of the support.</summary>
    internal ScopeSeen Scope { get; }

    internal bool IsObjectiveL { get; }

    /// <summary>The status as <see cref="ParentalLeaveReading.EuLfs"/> reads a leave.</summary>
    internal LabourStatusSeen LabourStatus { get; }

    /// <summary>On leave as a parent, which the other readings of <see cref="ParentalLeaveReading"/> ask for; not if registered unemployed.</summary>
    internal bool IsOnLeave { get; }

    internal SpellAgainst AgainstSixMonths { get; }

    internal SpellAgainst AgainstTwelveMonths { get; }

    /// <summary>ESF-L4: ISCED level 0–8.</summary>
    internal byte Isced { get; }

    internal Fact InEducation { get; }

    internal Fact Disability { get; }

    internal Fact ThirdCountryNational { get; }

    internal Fact ForeignBackground { get; }

    internal Fact Minority { get; }

    internal Fact Homeless { get; }

    internal Fact Rural { get; }

    internal Fact OtherDisadvantaged { get; }

    internal StateAfterwards Within28Days { get; }

    internal StateAfterwards WithinMonth { get; }

    internal SixMonthSeen SixMonthStatus { get; }

    internal ImprovementSeen Improvement { get; }

    /// <summary>Reads a participation.</summary>
    /// <param name="participation">The participation as known on the day of the question.</param>
    public static EsfFacts Of(Participation participation) => new(participation ?? throw new ArgumentNullException(nameof(participation)));

    /// <summary>The type only: these are data about a person.</summary>
    public override string ToString() => nameof(EsfFacts);

    /// <summary>
    /// The participation as the person takes part in it: where a withdrawn consent ended the registration alone, the last spell goes on (SE-S17a), and
    /// there is no result without an exit (ESF-R11).
    /// </summary>
    internal static Participation TakingPart(Participation participation) =>
        ReferenceEquals(participation.LeftBy, participation.Exit)
            ? participation
            : participation with
            {
                Spells = participation
                    .Spells.Select((spell, index) => index == participation.Spells.Count - 1 ? new Spell(spell.Start) : spell)
                    .ToValueList(),
            };

    /// <summary>ESF-L3: completed years on the entry date, never recomputed.</summary>
    internal static byte AgeAtEntry(Participation participation, LeapDayBirthday leapDayBirthday) =>
        (byte)(participation.AgeAtEntry(leapDayBirthday) is { } age ? Math.Min(Math.Max(age, 0), OldestAge) : Observer.NotKnown);

    /// <summary>ESF-B1: months are clamped to their end.</summary>
    internal static SpellAgainst Against(LocalDate since, LocalDate entry, int months) =>
        entry.CompareTo(TimeLimits.AfterMonths(since, months)) switch
        {
            < 0 => SpellAgainst.Shorter,
            0 => SpellAgainst.Equal,
            > 0 => SpellAgainst.Longer,
        };

    private static ScopeSeen ScopeOf(Participation participation) =>
        participation.IsRegistrationError ? ScopeSeen.RegistrationError
        : !ReferenceEquals(participation.Kind, ParticipantKind.Identified) ? ScopeSeen.NotIdentified
        : participation.AtEntry.DirectBeneficiary == Fact.No ? ScopeSeen.NotSupportedDirectly
        : participation.AtEntry.SpecificObjective == 'm' ? ScopeSeen.ObjectiveM
        : ScopeSeen.InScope;

    private static StateAfterwards StateUntil(Participation participation, LocalDate until) =>
        new(participation.Events, new Afterwards(participation, participation.Entry, until));

    /// <summary>ESF-B8: the status registered for the day six months after leaving, else the one in force on it by the events.</summary>
    private static SixMonthSeen SixMonthStatusOf(Participation participation, Exit exit) =>
        Observer.IsByDeath(exit) ? SixMonthSeen.Deceased
        : exit.SixMonthFollowUp is not { } followUp ? SixMonthSeen.NotFollowedUp
        : !followUp.Answered ? SixMonthSeen.NoAnswer
        : followUp.Status is { } status
            ? status.Order <= Core.SixMonthStatus.SelfEmployed.Order ? SixMonthSeen.Employed
                : SixMonthSeen.NotEmployed
        : StateUntil(participation, Observer.SixMonthsAfter(exit.Date)).LabourMarket switch
        {
            LabourMarketSeen.NoEvent => SixMonthSeen.NoEvent,
            LabourMarketSeen.Employed or LabourMarketSeen.SelfEmployed => SixMonthSeen.EmployedByEvents,
            _ => SixMonthSeen.NotEmployedByEvents,
        };

    /// <summary>ESF-L5: any of the four ways; a higher salary or a better match alone is none of them.</summary>
    private static ImprovementSeen ImprovementOf(Exit exit) =>
        Observer.IsByDeath(exit) ? ImprovementSeen.Deceased
        : exit.SixMonthFollowUp is not { } followUp ? ImprovementSeen.NotFollowedUp
        : !followUp.Answered ? ImprovementSeen.NoAnswer
        : followUp.Improvements.Count > 0 ? ImprovementSeen.Improved
        : ImprovementSeen.NotImproved;
}
