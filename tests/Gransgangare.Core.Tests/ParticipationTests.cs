using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests;

public sealed class ParticipationTests
{
    [Fact]
    public void The_first_spell_gives_the_entry_and_the_last_the_exit()
    {
        var participation = Some.Participation(
            Some.Spell("2024-05-01", "2024-06-30", ExitReason.Study),
            Some.Spell("2023-03-01", "2023-12-31", ExitReason.Illness)
        );
        Assert.Equal(Some.Day("2023-03-01"), participation.Entry);
        Assert.Equal(ExitReason.Study, participation.Exit!.Reason);
        Assert.Equal(Some.Period("2023-03-01", "2024-06-30"), participation.Period);
        Assert.True(participation.Period.Contains(Some.Day("2024-02-01")));
    }

    [Fact]
    public void An_open_last_spell_means_no_exit()
    {
        var participation = Some.Participation(Some.Spell("2023-03-01", "2023-12-31"), Some.Spell("2024-05-01", ""));
        Assert.Null(participation.Exit);
        Assert.True(participation.Period.IsOpen);
    }

    [Fact]
    public void Without_a_spell_there_is_no_participation() =>
        Assert.Throws<ArgumentException>(() => Some.Participation() with { Spells = [] });

    [Fact]
    public void A_spell_cannot_end_before_it_starts() => Assert.Throws<ArgumentException>(() => Some.Spell("2023-03-02", "2023-03-01"));

    [Theory]
    [InlineData("registration-error", true)]
    [InlineData("other", false)]
    public void Only_the_last_exit_makes_a_registration_error(string reason, bool expected) =>
        Assert.Equal(
            expected,
            Some.Participation(
                Some.Spell("2023-03-01", "2023-03-02", ExitReason.RegistrationError),
                Some.Spell("2023-04-01", "2023-05-01", ExitReason.FromCode(reason))
            ).IsRegistrationError
        );

    [Fact]
    public void Age_is_that_of_the_first_entry_by_the_reading_chosen()
    {
        var participation = Some.Participation(Some.Spell("2024-03-01", ""), Some.Spell("2023-02-28", "2023-03-31")) with
        {
            BirthDate = Some.Day("2004-02-29"),
        };
        Assert.Equal(19, participation.AgeAtEntry());
        Assert.Equal(18, participation.AgeAtEntry(LeapDayBirthday.March1));
        Assert.Null((participation with { BirthDate = null }).AgeAtEntry());
    }

    [Fact]
    public void Spells_and_events_are_kept_in_order_of_their_days() =>
        Prop.ForAll(
                Participations.Any,
                participation =>
                    IsSorted(participation.Spells.Select(spell => spell.Start))
                    && IsSorted(participation.Events.Select(happened => happened.Date))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_spells_and_events_of_different_days_are_given_does_not_matter() =>
        Prop.ForAll(
                Participations.Any,
                participation =>
                {
                    var spells = participation.Spells.AsEnumerable().DistinctBy(spell => spell.Start).ToArray();
                    var events = participation.Events.AsEnumerable().DistinctBy(happened => happened.Date).ToArray();
                    var given = participation with { Spells = spells.ToValueList(), Events = events.ToValueList() };
                    var turned = participation with { Spells = spells.Reverse().ToValueList(), Events = events.Reverse().ToValueList() };
                    return given == turned && given.GetHashCode() == turned.GetHashCode();
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Events_of_one_day_keep_the_order_in_which_they_were_given()
    {
        ParticipationEvent[] sameDay =
        [
            new(Some.Day("2023-05-01"), EventKind.Unemployed),
            new(Some.Day("2023-05-01"), EventKind.Employed),
            new(Some.Day("2023-04-01"), EventKind.Inactive),
        ];
        var participation = Some.Participation() with { Events = sameDay.ToValueList() };
        Assert.Equal("inactive unemployed employed".Split(' '), participation.Events.Select(happened => happened.Kind.Code));
    }

    [Fact]
    public void The_text_shows_counts_only() => Assert.Equal("Participation (1 spells, 0 events)", Some.Participation().ToString());

    private static bool IsSorted(IEnumerable<LocalDate> days)
    {
        var list = days.ToList();
        return list.SequenceEqual(list.Order());
    }
}
