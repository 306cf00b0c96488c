using Gransgangare.Core;

namespace Gransgangare.Esf.Tests;

public sealed class ProgrammeTests
{
    [Fact]
    public void An_unknown_programme_says_which_exist()
    {
        var exception = Assert.Throws<FormatException>(() => Programme.Parse("esf-2028"));
        Assert.Contains("esf-plus-2021, esf-2014", exception.Message);
        Assert.DoesNotContain("2028", exception.Message);
        Assert.Same(Programme.Esf2014, Programme.Parse("esf-2014"));
    }

    [Fact]
    public void An_unknown_code_says_which_exist()
    {
        Assert.Contains("CO08", Assert.Throws<FormatException>(() => Programme.Esf2014.Indicator("EECO01")).Message);
        Assert.Throws<FormatException>(() => Programme.Esf2014.Indicator("CO12"));
        Assert.Equal("ESF:CR04", Programme.Esf2014.Indicator("CR04").ToString());
    }

    [Fact]
    public void Every_indicator_is_stated_in_full()
    {
        foreach (var programme in Programme.All)
        {
            Assert.Equal(Enumerable.Range(0, programme.Indicators.Count), programme.Indicators.Select(indicator => indicator.Order));
            foreach (var indicator in programme.Indicators.Concat(programme.NotJudged))
            {
                Assert.Same(programme, indicator.Programme);
                Assert.NotEmpty(indicator.Label.Sv);
                Assert.NotEmpty(indicator.Label.En);
                Assert.NotEmpty(indicator.Population.Sv);
                Assert.NotEmpty(indicator.Source);
                Assert.Equal(indicator.Order >= 0, indicator.Conditions.Count > 0);
                Assert.Equal(indicator.Order >= 0, indicator.NeededFacts.Count > 0);
                Assert.Equal(indicator.Conditions.Count, indicator.Conditions.Select(condition => condition.Id).Distinct().Count());
            }
        }
    }

    [Fact]
    public void Codes_are_unique_with_their_fund()
    {
        var ids = Programme
            .All.SelectMany(programme => programme.Indicators.Concat(programme.NotJudged))
            .Select(indicator => indicator.Id)
            .ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    /// <summary>ESF-P9, ESF-W11: only EECO12–17 and EECR05–06 may be sampled.</summary>
    [Fact]
    public void Only_some_indicators_may_be_sampled()
    {
        Assert.Equal(
            "EECO12 EECO13 EECO14 EECO15 EECO16 EECO17 EECR05 EECR06",
            string.Join(
                " ",
                Programme.EsfPlus2021.Indicators.Where(indicator => indicator.MayBeEstimated).Select(indicator => indicator.Code)
            )
        );
        Assert.Equal(
            "CO18 CO19 CR06 CR07 CR08 CR09",
            string.Join(" ", Programme.Esf2014.Indicators.Where(indicator => indicator.MayBeEstimated).Select(indicator => indicator.Code))
        );
    }

    [Fact]
    public void Special_categories_are_marked()
    {
        Assert.Equal(
            "EECO12 EECO15",
            string.Join(
                " ",
                Programme.EsfPlus2021.Indicators.Where(indicator => indicator.IsSpecialCategory).Select(indicator => indicator.Code)
            )
        );
        Assert.Equal(
            "CO15 CO16 CO17 CR05 CR09",
            string.Join(
                " ",
                Programme.Esf2014.Indicators.Where(indicator => indicator.IsSpecialCategory).Select(indicator => indicator.Code)
            )
        );
    }

    [Fact]
    public void Household_and_entity_indicators_are_known_but_not_judged()
    {
        Assert.Equal(["EECO18", "EECO19"], Programme.EsfPlus2021.NotJudged.Select(indicator => indicator.Code));
        Assert.Equal(
            ["CO12", "CO13", "CO14", "CO20", "CO21", "CO22", "CO23"],
            Programme.Esf2014.NotJudged.Select(indicator => indicator.Code)
        );
        Assert.All(
            Programme.Esf2014.NotJudged,
            indicator => Assert.Equal(indicator.Kind != EsfIndicatorKind.Entity, indicator.EndedOn == new NodaTime.LocalDate(2018, 8, 2))
        );
    }

    [Fact]
    public void The_total_is_the_first_indicator() =>
        Assert.All(Programme.All, programme => Assert.Same(programme.Indicators[0], programme.Total));

    [Fact]
    public void Annex_II_counts_whoever_is_in_scope()
    {
        var judge = new EsfJudge(Programme.EsfPlus2021AnnexII);
        var one = Case.ParticipationOf(
            "gender=woman;birth_date=1958-03-01;entry_date=2023-03-01;minority=yes;homeless=no;specific_objective=l",
            ""
        );
        Assert.Equal(["annex-ii-total", "annex-ii-65-or-above", "annex-ii-foreign-background-minorities"], judge.Judge(one).Counted.Codes);
        Assert.Equal(["annex-ii-total"], judge.Judge(Case.ParticipationOf("gender=unknown;entry_date=2023-03-01", "")).Counted.Codes);
    }
}
