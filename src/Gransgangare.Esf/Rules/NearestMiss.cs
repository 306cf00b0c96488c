using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Rules;

/// <summary>
/// The one fact or date that would make an indicator count (närmaste ändring), in words to act on. What is named is enough by itself: the
/// judge would count the person with it. Leaving is not a change of its own, so of an open participation the end date comes with the result.
/// </summary>
internal sealed class NearestMiss(EsfLedger ledger, Participation participation, byte[] seen)
{
    private Observer Observer => ledger.Judgement.Judge.Observer;

    /// <summary>The change, or <c>null</c> where one is not enough.</summary>
    /// <param name="indicator">An indicator in which the person does not count.</param>
    public LocalizedText? Of(EsfIndicator indicator)
    {
        var failing = indicator.Conditions.Where(condition => ledger.Holds(condition) != true).ToArray();
        var own = Array.FindAll(failing, condition => condition.Looks != Seen.Completeness);
        if (own.Length == 1 && own[0].IsScope)
        {
            return InScope(indicator, own[0]);
        }

        var missing = failing.Length == own.Length ? [] : ledger.Judgement.Missing;
        return (own.Length, missing.Count) switch
        {
            (0, 1) => Counts(Registered(missing[0]), now: null),
            (1, 0) => Change(own[0], lacking: null),

            // It is enough if the fact the record lacks is the one the indicator asks for.
            (1, 1) when Lacks(own[0], missing[0]) => Change(own[0], missing[0]),
            _ => null,
        };
    }

    private static LocalizedText Counts(LocalizedText wanted, LocalizedText? now) =>
        now is null
            ? new($"Räknas om {wanted.Sv}.", $"Counts if {wanted.En}.")
            : new($"Räknas om {wanted.Sv} (nu: {now.Sv}).", $"Counts if {wanted.En} (now: {now.En}).");

    // Without the days of a leave it is enough to know that its income is job-related, not that it is not.
    private LocalizedText Registered(string column)
    {
        var name = SeenText.NameOf(column);
        return column == Columns.LeaveJobRelatedIncome && LabourStatusSteps.IsShort(participation.AtEntry) is null
            ? new($"{name.Sv} registreras med svaret ja", $"{name.En} is registered with the answer yes")
            : new($"{name.Sv} registreras", $"{name.En} is registered");
    }

    private LocalizedText? Change(EsfCondition condition, string? lacking) =>
        Wanted(condition, lacking) is { } wanted ? Counts(wanted, condition.Looks is null ? null : ledger.FactOf(condition)) : null;

    private bool Lacks(EsfCondition condition, string column) => ledger.MissingOf(condition).Contains(column, StringComparer.Ordinal);

    private LocalizedText? Wanted(EsfCondition condition, string? lacking) =>
        condition.Looks switch
        {
            null => AnyOf(condition, lacking),
            Seen.LongTermUnemployment => LongTerm(),
            Seen.LabourMarketAfterwards or Seen.StudiesAfterwards or Seen.QualificationAfterwards => Event(condition),
            Seen.SixMonthStatus or Seen.SixMonthImprovement => FollowUp(condition.Registration!),
            _ => condition.Sentence,
        };

    /// <summary>One alternative after the other, each that one change would fulfil, and that fact if the record lacks one.</summary>
    private LocalizedText? AnyOf(EsfCondition condition, string? lacking)
    {
        var ways = condition
            .Alternatives.Select(all => Array.FindAll(all, part => ledger.Holds(part) != true))
            .Where(failing => failing.Length == 1 && (lacking is null || Lacks(failing[0], lacking)))
            .Select(failing => Wanted(failing[0], lacking))
            .OfType<LocalizedText>()
            .ToArray();
        return ways.Length == 0
            ? null
            : new(string.Join(", eller ", ways.Select(way => way.Sv)), string.Join(", or ", ways.Select(way => way.En)));
    }

    /// <summary>Out of scope: what would have to be otherwise, if it is the only thing that keeps the person out of the indicator.</summary>
    private LocalizedText? InScope(EsfIndicator indicator, EsfCondition condition)
    {
        var (changed, wanted) = condition.Looks == Seen.Objective ? OutsideObjective() : Supported();
        return ledger.Judgement.Judge.Judge(changed).Counted.Contains(indicator) ? Counts(wanted, ledger.FactOf(condition)) : null;

        (Participation Changed, LocalizedText Wanted) OutsideObjective() =>
            (
                participation with
                {
                    AtEntry = participation.AtEntry with { SpecificObjective = null },
                },
                new("insatsen hör till ett annat särskilt mål", "the operation belongs to another specific objective")
            );

        (Participation Changed, LocalizedText Wanted) Supported() =>
            (ScopeSeen)seen[(int)Seen.Scope] switch
            {
                ScopeSeen.NotSupportedDirectly => (
                    participation with
                    {
                        AtEntry = participation.AtEntry with { DirectBeneficiary = Fact.Yes },
                    },
                    new("personen får stödet direkt", "the person is supported directly")
                ),
                ScopeSeen.SupportTooShort => (
                    LeavingOn(FirstExitLongEnough()),
                    new(
                        $"slutdatumet är {SeenText.Day(FirstExitLongEnough())} eller senare",
                        $"the end date is {SeenText.Day(FirstExitLongEnough())} or later"
                    )
                ),
                ScopeSeen.RegistrationError => (
                    LeavingWith(exit => exit with { Reason = null }),
                    new("avslutsorsaken är en annan", "the exit reason is another one")
                ),
                ScopeSeen.ObjectiveM => OutsideObjective(),
                _ => (
                    participation with
                    {
                        Kind = ParticipantKind.Identified,
                    },
                    new("personen deltar med personuppgifter", "the person takes part with personal data")
                ),
            };
    }

    private LocalDate FirstExitLongEnough() => TimeLimits.AfterDays(participation.Entry, Observer.Options.MinimumSupportDays - 1);

    private Participation LeavingOn(LocalDate day) => LeavingWith(exit => exit with { Date = day });

    private Participation LeavingWith(Func<Exit, Exit> change)
    {
        var spells = participation.Spells.TakeWhile(spell => !ReferenceEquals(spell.Exit, participation.Exit)).ToList();
        var spell = new Spell(participation.Spells[spells.Count].Start, change(participation.Exit!));
        return participation with { Spells = spells.Append(spell).ToValueList() };
    }

    /// <summary>The latest first day of unemployment that is long enough, or the birth date that decides which length is.</summary>
    private LocalizedText? LongTerm()
    {
        if (seen[(int)Seen.LongTermUnemployment] != (byte)LongTermSeen.AgeNotKnown)
        {
            return Observer.LatestLongTermStart(participation) is { } day
                ? new(
                    $"arbetslösheten började {SeenText.Day(day)} eller tidigare",
                    $"the unemployment began on {SeenText.Day(day)} or earlier"
                )
                : null;
        }

        var since = participation.AtEntry.UnemployedSince!.Value;
        var birthDate = Registered(Columns.Of(Seen.Age)[0]);
        return Observer.IsLongEnough(since, participation.Entry, Observer.NotKnown) ? birthDate
            : Observer.IsLongEnough(since, participation.Entry, age: 0)
                ? new($"{birthDate.Sv} och visar en ålder under 25 år vid inträdet", $"{birthDate.En} and shows an age below 25 at entry")
            : null;
    }

    /// <summary>Between which days the event has to lie: after entry and not before what is registered already, up to the last day of the window.</summary>
    private LocalizedText? Event(EsfCondition condition)
    {
        var looks = condition.Looks!.Value;
        var what = condition.Registration!;
        if (participation.Exit is { } exit)
        {
            var until = Observer.LastDayOf(exit);
            var first = FirstDay(looks, until);
            var (from, to) = (SeenText.Day(first), SeenText.Day(until));
            return first > until
                ? null
                : new(
                    $"{what.Sv} med datum från {from} till och med {to} registreras",
                    $"{what.En} dated from {from} to {to} is registered"
                );
        }

        var end = EndDate(InForceSince(condition));
        if (InForceSince(condition) is not null)
        {
            return end;
        }

        var earliest = SeenText.Day(FirstDay(looks, LocalDate.MaxIsoValue));
        var window = SeenText.Window(Observer.Options);
        return new(
            $"{end.Sv} och {what.Sv} med datum från {earliest} och högst {window.Sv} efter slutdatumet",
            $"{end.En} and {what.En} dated from {earliest} and at most {window.En} after the end date"
        );
    }

    private LocalizedText? FollowUp(LocalizedText what)
    {
        if (participation.Exit is not { } exit)
        {
            var end = EndDate(since: null);
            return new($"{end.Sv} och sexmånadersuppföljningen anger {what.Sv}", $"{end.En} and the six-month follow-up says {what.En}");
        }

        if (Observer.IsByDeath(exit))
        {
            return null;
        }

        var day = SeenText.Day(Observer.SixMonthsAfter(exit.Date));
        return new($"sexmånadersuppföljningen för {day} anger {what.Sv}", $"the six-month follow-up for {day} says {what.En}");
    }

    /// <summary>The end date that an open participation needs, with the first day it can have where that is not the last entry.</summary>
    private LocalizedText EndDate(LocalDate? since)
    {
        var last = participation.Spells[participation.Spells.Count - 1].Start;
        var first = LocalDate.Max(last, FirstExitLongEnough());
        if (since is { } day)
        {
            first = LocalDate.Max(first, Observer.FirstExitReaching(day));
        }

        return first == last
            ? new("ett slutdatum registreras", "an end date is registered")
            : new($"ett slutdatum från {SeenText.Day(first)} registreras", $"an end date from {SeenText.Day(first)} is registered");
    }

    private LocalDate FirstDay(Seen looks, LocalDate until)
    {
        var last = new Afterwards(participation, participation.Entry, until).Last(ClassOf(looks));
        return last >= 0 ? participation.Events[last].Date
            : looks == Seen.QualificationAfterwards ? participation.Entry
            : TimeLimits.AfterDays(participation.Entry, 1);
    }

    /// <summary>Since when the events have said what the condition asks for, without a break up to the last one; <c>null</c> if they do not.</summary>
    private LocalDate? InForceSince(EsfCondition condition)
    {
        var looks = condition.Looks!.Value;
        return participation
            .Events.Reverse()
            .Where(one => Afterwards.ClassOf(one.Kind) == ClassOf(looks))
            .Select(one => (LocalDate?)one.Date)
            .TakeWhile(day => condition.Decide(Observer.StateUntil(looks, participation, day!.Value)) == true)
            .LastOrDefault();
    }

    private static EventClass ClassOf(Seen looks) =>
        looks switch
        {
            Seen.LabourMarketAfterwards => EventClass.LabourMarket,
            Seen.StudiesAfterwards => EventClass.Studies,
            _ => EventClass.Qualification,
        };
}
