using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Tests;

/// <summary>What is not known is never counted as no.</summary>
public sealed class CannotSayTests
{
    private const string Complete = "birth_date=1989-05-10;isced=3;labour_status=unemployed;entry_date=2023-03-01";

    [Fact]
    public void N2_a_figure_of_which_nothing_is_known_is_not_0()
    {
        var rows = Rows(Programme.EsfPlus2021, [.. Enumerable.Range(0, 50).Select(_ => $"gender=woman;{Complete}")]);
        foreach (var code in new[] { "EECO12", "EECO13", "EECO14", "EECO15", "EECO16", "EECO17" })
        {
            Assert.Equal((null, 0L, 0L, null, 50L), Figures(rows[code]));
        }

        Assert.Equal((50L, 0L, 0L, 50L, 0L), Figures(rows["EECO02"]));
        Assert.Equal((0L, 0L, 0L, 0L, 0L), Figures(rows["EECO04"]));
    }

    [Fact]
    public void One_answer_makes_a_figure()
    {
        var rows = Rows(
            Programme.EsfPlus2021,
            [
                $"gender=woman;{Complete}",
                $"gender=man;{Complete};disability=no",
                $"gender=man;{Complete}",
                $"gender=non-binary;{Complete};disability=refused",
            ]
        );
        Assert.Equal((null, 0L, 0L, 0L, 2L), Figures(rows["EECO12"]));
    }

    /// <summary>Without a gender a record is incomplete: nothing is said of any column. Which incomplete records count otherwise has a total, and no part of it.</summary>
    [Fact]
    public void J1_where_no_gender_is_known_no_column_of_a_gender_is_0()
    {
        string[] people = [.. Enumerable.Range(0, 50).Select(_ => $"gender=unknown;{Complete}")];
        var rows = Rows(Programme.EsfPlus2021, people);
        Assert.Equal((null, null, null, null, 50L), Figures(rows["EECO02"]));
        Assert.Equal((null, null, null, null, 50L), Figures(rows["EECO12"]));
        Assert.Equal((0L, 0L, 0L, 0L, 50L), Figures(rows["EECO01"]));
        Assert.Equal((0L, 0L, 0L, 0L, 0L), Figures(rows["EECO04"]));

        var annex = Rows(Programme.EsfPlus2021AnnexII, people);
        Assert.Equal((null, null, null, 50L, 0L), Figures(annex[Programme.EsfPlus2021AnnexII.Total.Code]));

        var options = EsfOptions.DefaultFor(Programme.EsfPlus2021) with { IncompleteRecords = IncompleteRecords.PerIndicator };
        var counted = Rows(Programme.EsfPlus2021, people, options);
        Assert.Equal((null, null, null, 50L, 0L), Figures(counted["EECO02"]));
        Assert.Equal((0L, 0L, 0L, 0L, 0L), Figures(counted["EECO04"]));

        var one = Rows(Programme.EsfPlus2021, [.. people, $"gender=woman;{Complete}"], options);
        Assert.Equal((1L, 0L, 0L, 51L, 0L), Figures(one["EECO02"]));
    }

    /// <summary>An incomplete record is listed as such: the others say what the figure is.</summary>
    [Fact]
    public void One_complete_record_makes_the_figure_of_point_1_1()
    {
        var rows = Rows(Programme.EsfPlus2021, [$"gender=woman;{Complete}", "gender=man;isced=3;entry_date=2023-03-01"]);
        Assert.Equal((1L, 0L, 0L, 1L, 1L), Figures(rows["EECO01"]));
        Assert.Equal((1L, 0L, 0L, 1L, 1L), Figures(rows["EECO02"]));
        Assert.Equal((null, null, 0L, null, 2L), Figures(rows["EECO12"]));
    }

    [Fact]
    public void Of_the_incomplete_nothing_is_said_but_that_they_are_not_in_the_total()
    {
        var rows = Rows(Programme.Esf2014, ["gender=man;isced=3;labour_status=employed;entry_date=2018-03-01"]);
        Assert.Equal((0L, 0L, 0L, 0L, 1L), Figures(rows["TOTAL"]));
        Assert.Equal((0L, null, 0L, null, 1L), Figures(rows["CO05"]));
        Assert.Equal((0L, 0L, 0L, 0L, 0L), Figures(rows["CO01"]));
    }

    /// <summary>Somebody who still takes part, or is of objective (l), is not asked about a result: they do not make it known.</summary>
    [Theory]
    [InlineData("EECR05", "")]
    [InlineData("EECR05", "specific_objective=l;exit_date=2023-09-01")]
    public void Who_is_not_asked_about_makes_no_figure_known(string code, string other)
    {
        var rows = Rows(Programme.EsfPlus2021, [$"gender=woman;{Complete};exit_date=2023-09-01", $"gender=woman;{Complete};{other}"]);
        Assert.Equal((null, 0L, 0L, null, 1L), Figures(rows[code]));
    }

    [Fact]
    public void A_table_of_figures_lacks_what_cannot_be_said()
    {
        var tally = Tally(Programme.EsfPlus2021, [$"gender=woman;{Complete}"]);
        var figures = EsfFigures.Of(tally);
        Assert.Null(figures["EECO12"]);
        Assert.Equal(0, figures["EECO12.man"]);
        Assert.Equal(1, figures["EECO02.woman"]);
        Assert.Empty(EsfConsistency.Check(figures));
        Assert.Throws<ArgumentException>(() => tally.CannotSay(Programme.Esf2014.Total));
        Assert.Throws<ArgumentException>(() => tally.Figure(Programme.Esf2014.Total));
    }

    /// <summary>The number is that of the verdicts, in any cell and any period, and adds up over parts.</summary>
    [Theory]
    [InlineData("esf-plus-2021")]
    [InlineData("esf-2014")]
    [InlineData("esf-plus-2021-annex-ii")]
    public void The_tally_counts_the_verdicts(string code)
    {
        var programme = Programme.Parse(code);
        var period = new ParticipationPeriod(new LocalDate(2021, 1, 1), new LocalDate(2023, 12, 31));
        Prop.ForAll(
                EdgeParticipation.Many(),
                participations =>
                {
                    var judge = new EsfJudge(programme);
                    var (one, other, whole) = (new EsfTally(programme), new EsfTally(programme), new EsfTally(programme));
                    var judged = participations.Select(judge.Judge).ToArray();
                    for (var i = 0; i < judged.Length; i++)
                    {
                        (i % 3 == 0 ? one : other).Add(judged[i], period);
                        whole.Add(judged[i], period);
                    }

                    one.Merge(other);
                    return one.Equals(whole)
                        && programme.Indicators.All(indicator =>
                            new[] { null, Gender.Woman, Gender.Man }.All(gender =>
                            {
                                var all = Asked(judged, indicator, period, _ => true);
                                var unknown = Asked(judged, indicator, period, judgement => judgement.Gender == Gender.Unknown);
                                var cell = Asked(judged, indicator, period, judgement => gender is null || judgement.Gender == gender);
                                var complete = Asked(
                                    judged,
                                    indicator,
                                    period,
                                    judgement =>
                                        (gender is null || judgement.Gender == gender)
                                        && (!judgement.IsIncomplete || programme == Programme.EsfPlus2021AnnexII)
                                );
                                var mayBeIn = gender is null ? cell : [.. cell, .. unknown];
                                var isOfNoGender =
                                    gender is not null && unknown.Length == all.Length && unknown.Contains(EsfVerdict.Counted);
                                var isKnown =
                                    !isOfNoGender
                                    && (
                                        indicator == programme.Total
                                        || (
                                            (cell.Length == 0 || AreKnown(complete))
                                            && (AreKnown(all) || !mayBeIn.Contains(EsfVerdict.CannotSay))
                                        )
                                    );
                                return whole.CannotSay(indicator, gender) == cell.Count(verdict => verdict == EsfVerdict.CannotSay)
                                    && whole.Figure(indicator, gender) is not null == isKnown
                                    && (whole.Figure(indicator, gender) ?? 0) == cell.Count(verdict => verdict == EsfVerdict.Counted);
                            })
                        );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static bool AreKnown(EsfVerdict[] verdicts) =>
        verdicts.Length == 0 || Array.Exists(verdicts, verdict => verdict != EsfVerdict.CannotSay);

    private static EsfVerdict[] Asked(
        EsfJudgement[] judged,
        EsfIndicator indicator,
        ParticipationPeriod period,
        Predicate<EsfJudgement> isAsked
    ) =>
        [
            .. judged
                .Where(judgement => isAsked(judgement) && judgement.DatedIn(period).Contains(indicator))
                .Select(judgement => judgement.VerdictOf(indicator))
                .Where(verdict => verdict != EsfVerdict.OutOfScope),
        ];

    private static (long?, long?, long?, long?, long) Figures(EsfTableRow row) =>
        (row.Woman, row.Man, row.NonBinary, row.Total, row.CannotSay);

    private static Dictionary<string, EsfTableRow> Rows(Programme programme, string[] people, EsfOptions? options = null) =>
        EsfResult
            .Of(new EsfJudge(programme, options), people.Select(facts => Case.ParticipationOf(facts, "")))
            .Indicators.ToDictionary(row => row.Code, StringComparer.Ordinal);

    private static EsfTally Tally(Programme programme, string[] people) =>
        EsfResult.Of(new EsfJudge(programme), people.Select(facts => Case.ParticipationOf(facts, ""))).ToTally();
}
