using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Esf.Tests;

public sealed class BridgeTests
{
    private const string Base = "gender=woman;entry_date=2023-03-01;labour_status=unemployed;";

    [Theory]
    [InlineData("birth_date=1997-01-01;isced=3", "young people", "ESF-X1")]
    [InlineData("birth_date=2001-01-01;isced=3", "young people", null)]
    [InlineData("birth_date=1980-01-01;isced=0", "low education", "ESF-X3")]
    [InlineData("birth_date=1980-01-01;isced=1", "low education", null)]
    [InlineData("birth_date=2001-01-01;isced=3;unemployed_since=2022-07-01", "long-term unemployed", "ESF-L2")]
    [InlineData("birth_date=1980-01-01;isced=3;unemployed_since=2022-07-01", "long-term unemployed", null)]
    [InlineData("birth_date=1960-01-01;isced=3", "above 54 without work", "ESF-X4")]
    [InlineData("birth_date=1980-01-01;isced=3;other_disadvantaged=yes", "other disadvantaged", "ESF-X6")]
    [InlineData("birth_date=1980-01-01;isced=3;specific_objective=l", "unemployed", "ESF-P12")]
    [InlineData("birth_date=1980-01-01;specific_objective=l", "total", "ESF-Q3")]
    [InlineData("birth_date=1980-01-01;isced=3;minority=yes", "origin and minorities", null)]
    public void The_clause_that_differs_is_named(string facts, string subject, string? clause)
    {
        var row = EsfBridge.Compare(Case.ParticipationOf(Base + facts, "")).Single(row => row.Subject.En == subject);
        Assert.Equal(clause is not null, row.Differs);
        if (clause is not null)
        {
            Assert.Contains(clause, row.Clause!.Sv);
            Assert.Contains(clause, row.Clause.En);
        }
    }

    [Fact]
    public void Every_indicator_of_both_programmes_stands_in_one_row()
    {
        var rows = EsfBridge.Compare(Case.ParticipationOf(Base + "isced=3", ""));
        Assert.Equal(
            Programme.EsfPlus2021.Indicators.Select(indicator => indicator.Code).Order(),
            rows.SelectMany(row => row.Plus).Select(entry => entry.Indicator.Code).Order()
        );
        Assert.Equal(
            Programme.Esf2014.Indicators.Select(indicator => indicator.Code).Order(),
            rows.SelectMany(row => row.Old).Select(entry => entry.Indicator.Code).Order()
        );
    }

    /// <summary>With equal readings every difference comes from a clause of the regulations, never from the choice of readings.</summary>
    [Fact]
    public void A_difference_under_equal_readings_is_always_explained_by_a_clause() =>
        Prop.ForAll(
                EdgeParticipation.WithOptions(),
                one =>
                    EsfBridge
                        .Compare(
                            one.Participation,
                            new EsfJudge(Programme.EsfPlus2021, one.Options),
                            new EsfJudge(Programme.Esf2014, one.Options)
                        )
                        .All(row => !row.Differs || row.Clause!.En.Contains("ESF-"))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Other_readings_are_named_when_they_make_the_difference()
    {
        var month = new EsfJudge(Programme.Esf2014, EsfOptions.DefaultFor(Programme.Esf2014).With("immediate-window=one-month"));
        var participation = Case.ParticipationOf(Base + "isced=3;birth_date=1980-01-01;exit_date=2023-09-01", "2023-09-30:employed");
        var row = EsfBridge.Compare(participation, old: month).Single(row => row.Subject.En == "in employment upon leaving");
        Assert.Equal("the readings chosen differ", row.Clause?.En);
        Assert.Throws<ArgumentException>(() => EsfBridge.Compare(participation, plus: month));
    }
}
