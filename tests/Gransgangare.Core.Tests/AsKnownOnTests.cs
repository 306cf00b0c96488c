using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests;

/// <summary>What is dated after a day is not known on it.</summary>
public sealed class AsKnownOnTests
{
    private static readonly LocalDate s_farAway = new(2100, 1, 1);

    [Fact]
    public void Asking_twice_gives_the_same() =>
        Prop.ForAll(
                Participations.Any,
                Participations.Days,
                (participation, day) => participation.AsKnownOn(day) is not { } known || known == known.AsKnownOn(day)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_known_earlier_follows_from_what_is_known_later() =>
        Prop.ForAll(
                Participations.Any,
                Participations.Days,
                Participations.Days,
                (participation, a, b) =>
                {
                    var (earlier, later) = a < b ? (a, b) : (b, a);
                    return Equals(participation.AsKnownOn(earlier), participation.AsKnownOn(later)?.AsKnownOn(earlier));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_day_everything_is_known_and_many_are_asked_as_one() =>
        Prop.ForAll(
                Participations.Any,
                Participations.Days,
                (participation, day) =>
                    ReferenceEquals(participation, participation.AsKnownOn(null))
                    && new[] { participation, participation }.AsKnownOn(null).Count() == 2
                    && new[] { participation }.AsKnownOn(day).SequenceEqual(participation.AsKnownOn(day) is { } known ? [known] : [])
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", Fact.NotKnown, true)]
    [InlineData("moved", Fact.Yes, true)]
    [InlineData("moved", Fact.Refused, true)]
    [InlineData("moved", Fact.No, false)]
    [InlineData("registration-error", Fact.Yes, false)]
    public void Only_registration_errors_and_those_not_supported_directly_are_in_no_count(string reason, Fact direct, bool expected) =>
        Assert.Equal(
            expected,
            (
                Some.Participation(
                    Some.Spell(
                        "2024-01-01",
                        reason.Length == 0 ? "" : "2024-02-01",
                        reason.Length == 0 ? null : ExitReason.FromCode(reason)
                    )
                ) with
                {
                    AtEntry = new EntryFacts { DirectBeneficiary = direct },
                }
            ).IsCounted
        );

    [Fact]
    public void When_nothing_is_later_it_is_the_same_object() =>
        Prop.ForAll(Participations.Any, participation => ReferenceEquals(participation, participation.AsKnownOn(s_farAway)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_date_after_the_day_is_left() =>
        Prop.ForAll(
                Participations.Any,
                Participations.Days,
                (participation, day) => participation.AsKnownOn(day) is not { } known || Dates(known).All(date => date <= day)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_up_to_the_day_is_lost() =>
        Prop.ForAll(
                Participations.Any,
                Participations.Days,
                (participation, day) =>
                    participation.Entry > day
                    || Dates(participation)
                        .Where(date => date <= day)
                        .Order()
                        .SequenceEqual((participation.AsKnownOn(day) is { } known ? Dates(known) : []).Order())
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2023-02-28", null, null)]
    [InlineData("2023-03-01", "2023-03-01/..", false)]
    [InlineData("2023-08-30", "2023-03-01/..", false)]
    [InlineData("2023-08-31", "2023-03-01/2023-08-31", false)]
    [InlineData("2024-02-28", "2023-03-01/2023-08-31", false)]
    [InlineData("2024-02-29", "2023-03-01/2023-08-31", true)]
    public void Entry_exit_and_follow_up_become_known_on_their_days(string asOf, string? period, bool? followUp)
    {
        var participation = Some.Participation(
            new Spell(Some.Day("2023-03-01"), new Exit(Some.Day("2023-08-31")) { SixMonthFollowUp = new SixMonthFollowUp() })
        );
        var known = participation.AsKnownOn(Some.Day(asOf));
        Assert.Equal(period, known?.Period.ToString());
        Assert.Equal(followUp, known is null ? null : known.Exit?.SixMonthFollowUp is not null);
    }

    [Fact]
    public void A_later_spell_does_not_hide_the_exit_of_the_earlier()
    {
        var participation = Some.Participation(
            Some.Spell("2023-03-01", "2023-05-31", ExitReason.Illness),
            Some.Spell("2023-09-01", "2023-12-31", ExitReason.Study)
        );
        Assert.Equal(ExitReason.Illness, participation.AsKnownOn(Some.Day("2023-08-31"))!.Exit!.Reason);
        Assert.Null(participation.AsKnownOn(Some.Day("2023-09-01"))!.Exit);
        Assert.Equal(ExitReason.Study, participation.AsKnownOn(Some.Day("2023-12-31"))!.Exit!.Reason);
    }

    [Theory]
    [InlineData("2023-06-09", "", "", Fact.NotKnown)]
    [InlineData("2023-06-10", "2023-06-10", "", Fact.Yes)]
    [InlineData("2023-07-31", "2023-06-10", "", Fact.Yes)]
    [InlineData("2023-08-01", "2023-06-10", "2023-08-01", Fact.NotKnown)]
    public void A_job_that_ends_later_is_still_going_on(string asOf, string start, string end, Fact ongoing)
    {
        var exit = new Exit(Some.Day("2023-06-01"), ExitReason.WorkUnsubsidised)
        {
            JobStart = Some.Day("2023-06-10"),
            JobEnd = Some.Day("2023-08-01"),
        };
        var known = Some.Participation(new Spell(Some.Day("2023-03-01"), exit)).AsKnownOn(Some.Day(asOf))!.Exit!;
        Assert.Equal((Some.DayOrNone(start), Some.DayOrNone(end), ongoing), (known.JobStart, known.JobEnd, known.JobOngoing));
    }

    [Fact]
    public void A_later_intervention_is_gone_and_one_that_ends_later_goes_on()
    {
        var participation = Some.Participation() with
        {
            Interventions =
            [
                new(InterventionKind.Health, Some.Period("2023-03-01", "2023-06-30"), "yoga"),
                new(InterventionKind.Social, Some.Period("2023-06-02", "")),
            ],
        };
        var known = Assert.Single(participation.AsKnownOn(Some.Day("2023-06-01"))!.Interventions.AsEnumerable());
        Assert.Equal(new Intervention(InterventionKind.Health, Some.Period("2023-03-01", ""), "yoga"), known);
    }

    private static IEnumerable<LocalDate> Dates(Participation participation)
    {
        var spells = participation
            .Spells.AsEnumerable()
            .SelectMany(spell =>
                new[]
                {
                    spell.Start,
                    spell.Exit?.Date,
                    spell.Exit?.JobStart,
                    spell.Exit?.JobEnd,
                    spell.Exit?.SixMonthFollowUp is null ? null : spell.Exit.Date.PlusMonths(6),
                }
            );
        var interventions = participation.Interventions.AsEnumerable().SelectMany(item => new[] { item.Period.Start, item.Period.End });
        return spells.Concat(interventions).OfType<LocalDate>().Concat(participation.Events.Select(happened => happened.Date));
    }
}
