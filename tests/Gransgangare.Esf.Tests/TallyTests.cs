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
                    return Sum(parts).Equals(whole)
                        && Sum(parts.Reverse()).Equals(whole)
                        && Sum([Sum(parts.Take(2)), Sum(parts.Skip(2))]).Equals(whole)
                        && Sum([whole, new EsfTally(Programme.Esf2014)]).Equals(whole)
                        && Of([.. participations.Reverse()]).Equals(whole)
                        && Of([.. participations.Reverse()]).GetHashCode() == whole.GetHashCode();
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Merging_leaves_the_other_tally_as_it_was() =>
        Prop.ForAll(
                EdgeParticipation.Many(),
                EdgeParticipation.Many(),
                (some, others) =>
                {
                    var (one, other) = (Of(some), Of(others));
                    one.Merge(other);
                    return one.Equals(Of([.. some, .. others])) && other.Equals(Of(others));
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
                    before.Merge(after);
                    return before.Equals(Of(participations));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_a_judgement_a_number_of_times_is_adding_it_that_often()
    {
        Prop.ForAll(
                EdgeParticipation.Many(),
                Gen.Choose(0, 4).ToArbitrary(),
                (participations, count) =>
                {
                    var period = new ParticipationPeriod(new LocalDate(2016, 1, 1), new LocalDate(2018, 12, 31));
                    var (atOnce, oneByOne) = (new EsfTally(Programme.Esf2014), new EsfTally(Programme.Esf2014));
                    foreach (var judgement in participations.Select(s_judge.Judge))
                    {
                        atOnce.Add(judgement, count);
                        atOnce.Add(judgement, period, count);
                        for (var time = 0; time < count; time++)
                        {
                            oneByOne.Add(judgement);
                            oneByOne.Add(judgement, period);
                        }
                    }

                    return atOnce.Equals(oneByOne);
                }
            )
            .QuickCheckThrowOnFailure();
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new EsfTally(Programme.Esf2014).Add(s_judge.Judge(One("gender=woman;entry_date=2018-03-01")), -1)
        );
    }

    private static EsfTally Sum(IEnumerable<EsfTally> parts)
    {
        var sum = new EsfTally(Programme.Esf2014);
        foreach (var part in parts)
        {
            sum.Merge(part);
        }

        return sum;
    }

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
