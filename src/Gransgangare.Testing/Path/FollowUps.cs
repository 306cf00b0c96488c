using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>
/// Draws the follow-up six months after the final exit, for those whose six months have passed on the as-of date (ESF-B8).
/// </summary>
internal static class FollowUps
{
    // Invented shares, per cent.
    private const int StatusByEvents = 52;
    private const int StatusAsEventsSay = 85;
    private const int ImprovedFirst = 50;
    private const int ImprovedFurther = 20;

    private static readonly Choice<Outcome> s_outcomes = new((Outcome.Answered, 61), (Outcome.NoAnswer, 15), (Outcome.NotDone, 24));

    private static readonly Choice<SixMonthStatus> s_statusAfterWork = new(
        (SixMonthStatus.Employed, 76),
        (SixMonthStatus.SelfEmployed, 3),
        (SixMonthStatus.Unemployed, 13),
        (SixMonthStatus.Inactive, 6),
        (SixMonthStatus.Education, 2)
    );

    private static readonly Choice<SixMonthStatus> s_statusAfterStudy = new(
        (SixMonthStatus.Education, 74),
        (SixMonthStatus.Employed, 14),
        (SixMonthStatus.Unemployed, 8),
        (SixMonthStatus.Inactive, 4)
    );

    private static readonly Choice<SixMonthStatus> s_statusOtherwise = new(
        (SixMonthStatus.Unemployed, 48),
        (SixMonthStatus.Inactive, 34),
        (SixMonthStatus.Employed, 11),
        (SixMonthStatus.Education, 6),
        (SixMonthStatus.SelfEmployed, 1)
    );

    private static readonly Choice<Improvement> s_improvements = new(
        (Improvement.PrecariousToStable, 40),
        (Improvement.UnderemploymentToFull, 30),
        (Improvement.HigherSkillJob, 22),
        (Improvement.Promotion, 8)
    );

    private enum Outcome
    {
        NotDone,
        NoAnswer,
        Answered,
    }

    public static ValueList<Spell> Add(CohortFrame frame, PersonDraft person, ValueList<Spell> spells, ValueList<ParticipationEvent> events)
    {
        var last = spells[spells.Count - 1];
        if (
            last.Exit is not { } exit
            || exit.Date.PlusMonths(6) > frame.AsOf
            || exit.Reason == ExitReason.RegistrationError
            || exit.Reason == ExitReason.Deceased
        )
        {
            return spells;
        }

        var random = frame.Stream(person.Index, Topic.FollowUp);
        var followUp = s_outcomes.Draw(random) switch
        {
            Outcome.Answered => Answered(random, person, exit, events),
            Outcome.NoAnswer => SixMonthFollowUp.NoAnswer,
            _ => null,
        };
        return [.. spells.Take(spells.Count - 1), new Spell(last.Start, exit with { SixMonthFollowUp = followUp })];
    }

    private static SixMonthFollowUp Answered(RandomStream random, PersonDraft person, Exit exit, ValueList<ParticipationEvent> events)
    {
        var byEvents = random.Percent(StatusByEvents);
        var worked = person.Facts.LabourStatus == LabourStatus.Employed;
        var table =
            exit.Reason?.Activity == ExitActivity.Work || worked ? s_statusAfterWork
            : exit.Reason?.Activity == ExitActivity.Study ? s_statusAfterStudy
            : s_statusOtherwise;
        var drawn = table.Draw(random);
        var known = StateOn(events, exit.Date.PlusMonths(6));
        var status = known is not null && random.Percent(StatusAsEventsSay) ? known : drawn;
        var works = byEvents ? known == SixMonthStatus.Employed : status == SixMonthStatus.Employed;
        return new SixMonthFollowUp
        {
            Status = byEvents ? null : status,
            Improvements = works && worked ? Improvements(random) : ValueList<Improvement>.Empty,
        };
    }

    private static ValueList<Improvement> Improvements(RandomStream random)
    {
        var (first, second) = (s_improvements.Draw(random), s_improvements.Draw(random));
        return !random.Percent(ImprovedFirst) ? ValueList<Improvement>.Empty
            : !random.Percent(ImprovedFurther) || first == second ? [first]
            : first.Order < second.Order ? [first, second]
            : [second, first];
    }

    private static SixMonthStatus? StateOn(ValueList<ParticipationEvent> events, LocalDate day)
    {
        EventKind? state = null;
        foreach (var @event in events)
        {
            state = @event.Kind.IsLabourMarketState && @event.Date <= day ? @event.Kind : state;
        }

        return state == EventKind.Employed ? SixMonthStatus.Employed
            : state == EventKind.SelfEmployed ? SixMonthStatus.SelfEmployed
            : state == EventKind.Unemployed || state == EventKind.JobSearching ? SixMonthStatus.Unemployed
            : state == EventKind.Inactive ? SixMonthStatus.Inactive
            : null;
    }
}
