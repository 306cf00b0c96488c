using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Tests;

public sealed class TallyTests
{
    private static readonly EsfJudge s_judge = new(Programme.Esf2014);

    [Fact]
    public void The_tally_of_parts_adds_up_to_the_tally_of_the_whole_in_any_order() =>
        Prop.ForAll(
                EdgeParticipation.Many(),
                participations =>
                {
                    var whole = Of(participations);
                    var parts = participations.Chunk(3).Select(Of).ToArray();
                    var nobody = new EsfTally(Programme.Esf2014);
                    return parts.Aggregate(nobody, (sum, part) => sum.Merge(part)).Equals(whole)
                        && parts.Reverse().Aggregate(nobody, (sum, part) => part.Merge(sum)).Equals(whole)
                        && whole.Merge(nobody).Equals(whole)
                        && Of([.. participations.Reverse()]).Equals(whole)
                        && Of([.. participations.Reverse()]).GetHashCode() == whole.GetHashCode();
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Merging_leaves_both_tallies_as_they_were() =>
        Prop.ForAll(
                EdgeParticipation.Many(),
                EdgeParticipation.Many(),
                (some, others) =>
                {
                    var (one, other) = (Of(some), Of(others));
                    one.Merge(other);
                    return one.Equals(Of(some)) && other.Equals(Of(others));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Counters_sent_elsewhere_come_back_as_the_same_tally() =>
        Prop.ForAll(
                EdgeParticipation.Many(),
                participations =>
                {
                    var tally = Of(participations);
                    return EsfTally
                        .FromCounters(Programme.Esf2014, Programme.Esf2014.RuleSetVersion, tally.Options, tally.Counters)
                        .Equals(tally);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Tallies_that_mean_different_things_are_not_mixed()
    {
        var tally = new EsfTally(Programme.Esf2014);
        var plus = new EsfJudge(Programme.EsfPlus2021).Judge(Case.ParticipationOf("gender=woman;entry_date=2023-03-01", ""));
        Assert.Throws<ArgumentException>(() => tally.Merge(new EsfTally(Programme.EsfPlus2021)));
        Assert.Throws<ArgumentException>(() => tally.Merge(new EsfTally(Programme.Esf2014, new EsfOptions())));
        Assert.Throws<ArgumentException>(() => tally.Add(plus));
        Assert.Throws<ArgumentException>(() => tally[Programme.EsfPlus2021.Total]);
        Assert.Throws<ArgumentException>(() => tally[Programme.Esf2014.NotJudged[0]]);
        Assert.Throws<ArgumentException>(() => EsfTally.FromCounters(Programme.Esf2014, "esf-2014/0.9", tally.Options, tally.Counters));
        Assert.Throws<ArgumentException>(() =>
            EsfTally.FromCounters(Programme.Esf2014, Programme.Esf2014.RuleSetVersion, tally.Options, [1, 2])
        );
        Assert.Throws<ArgumentException>(() =>
            EsfTally.FromCounters(
                Programme.Esf2014,
                Programme.Esf2014.RuleSetVersion,
                tally.Options,
                [.. Enumerable.Repeat(-1L, tally.Counters.Count)]
            )
        );
        Assert.False(tally.Equals(new EsfTally(Programme.EsfPlus2021)));
        Assert.False(tally.Equals(null));
    }

    [Fact]
    public void The_numbers_of_people_are_counted_once()
    {
        Participation[] people =
        [
            One("gender=woman;birth_date=1989-05-10;isced=3;labour_status=inactive;entry_date=2018-03-01;exit_date=2018-05-01"),
            One("gender=man;birth_date=1989-05-10;isced=3;labour_status=inactive;entry_date=2018-03-01"),
            One("gender=non-binary;birth_date=1989-05-10;isced=3;labour_status=employed;entry_date=2018-03-01"),
            One("gender=unknown;birth_date=1989-05-10;isced=3;labour_status=employed;entry_date=2018-03-01;exit_date=2018-05-01"),
            One("gender=man;entry_date=2018-03-01;direct_beneficiary=no"),
        ];
        var tally = Of(people);
        Assert.Equal((4, 1, 1), (tally.GrandTotal, tally.Incomplete, tally.Leavers));
        var total = Programme.Esf2014.Total;
        Assert.Equal((1, 1, 1, 3), (tally[total, Gender.Woman], tally[total, Gender.Man], tally[total, Gender.NonBinary], tally[total]));
    }

    [Fact]
    public void Periods_that_follow_each_other_share_out_every_figure() =>
        Prop.ForAll(
                EdgeParticipation.Many(),
                Gen.Choose(0, 4000).ToArbitrary(),
                (participations, days) =>
                {
                    var cut = new LocalDate(2015, 1, 1).PlusDays(days);
                    var before = Of(participations, new ParticipationPeriod(new LocalDate(1900, 1, 1), cut));
                    var after = Of(participations, new ParticipationPeriod(cut.PlusDays(1), null));
                    return before.Merge(after).Equals(Of(participations));
                }
            )
            .QuickCheckThrowOnFailure();

    private static Participation One(string facts) => Case.ParticipationOf(facts, "");

    private static EsfTally Of(Participation[] participations)
    {
        var tally = new EsfTally(Programme.Esf2014);
        foreach (var participation in participations)
        {
            tally.Add(s_judge.Judge(participation));
        }

        return tally;
    }

    private static EsfTally Of(Participation[] participations, ParticipationPeriod period)
    {
        var tally = new EsfTally(Programme.Esf2014);
        foreach (var participation in participations)
        {
            tally.Add(s_judge.Judge(participation), period);
        }

        return tally;
    }
}
