using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Tests;

public sealed class SensitivityTests
{
    private const string Base = "gender=woman;isced=3;entry_date=2023-03-01;";

    private static readonly EsfJudge s_judge = new(Programme.EsfPlus2021);

    [Theory]
    [InlineData("birth_date=1968-03-08;labour_status=inactive", "EECO08", 7, 0, 1)]
    [InlineData("birth_date=1968-03-08;labour_status=inactive", "EECO08", 6, 0, 0)]
    [InlineData("birth_date=1968-03-01;labour_status=inactive", "EECO08", 1, 1, 0)]
    [InlineData("birth_date=1968-03-01;labour_status=inactive", "EECO08", 0, 0, 0)]
    [InlineData("birth_date=1980-03-01;labour_status=unemployed;unemployed_since=2022-03-01", "EECO03", 1, 0, 1)]
    [InlineData("birth_date=1980-03-01;labour_status=unemployed;unemployed_since=2022-02-27", "EECO03", 2, 1, 0)]
    [InlineData("birth_date=1980-03-01;labour_status=unemployed;unemployed_since=2022-02-27", "EECO03", 1, 0, 0)]
    [InlineData("birth_date=1980-03-01;labour_status=unemployed;exit_date=2023-09-01", "EECR04", 1, 0, 1)]
    public void A_person_near_a_boundary_is_found(string facts, string code, int days, int couldLeave, int couldEnter)
    {
        var events = code == "EECR04" ? "2023-09-30:employed" : "";
        var row = EsfSensitivity.Of(s_judge, [Case.ParticipationOf(Base + facts, events)], days).Single(row => row.Indicator.Code == code);
        Assert.Equal((couldLeave, couldEnter), (row.CouldLeave, row.CouldEnter));
        Assert.Equal(couldLeave + couldEnter, row.NearEdge);
    }

    [Fact]
    public void Every_option_shows_its_own_figure()
    {
        var participation = Case.ParticipationOf(
            Base + "birth_date=2004-03-01;labour_status=unemployed;unemployed_since=2022-07-01;exit_date=2023-09-01",
            "2023-09-30:employed"
        );
        var rows = EsfSensitivity.Of(s_judge, [participation], 0);
        Assert.Equal(
            "long-term-unemployed=age-split:1 long-term-unemployed-bound=inclusive:0 immediate-window=one-month:0 parental-leave=inactive:0 parental-leave=employed:0 "
                + "leap-day-birthday=mar-1:0 incomplete-records=per-indicator:0",
            Effects("EECO03")
        );
        Assert.Contains("immediate-window=one-month:1", Effects("EECR04"));

        string Effects(string code) =>
            string.Join(" ", rows.Single(row => row.Indicator.Code == code).ByOption.Select(effect => $"{effect.Setting}:{effect.Figure}"));
    }

    [Fact]
    public void Figures_are_those_of_the_table_and_more_days_never_find_fewer_people()
    {
        var random = new Random(3);
        var participations = Enumerable.Range(0, 150).Select(_ => EdgeParticipation.Of(random)).ToArray();
        var table = EsfResult.Of(s_judge, participations);
        var (none, some, more) = (Of(0), Of(1), Of(3));
        foreach (var indicator in Programme.EsfPlus2021.Indicators)
        {
            var i = indicator.Order;
            Assert.Equal(table.Indicators[i].Total, some[i].Figure);
            Assert.Equal(0, none[i].NearEdge);
            Assert.True(some[i].CouldLeave <= more[i].CouldLeave && some[i].CouldEnter <= more[i].CouldEnter);
        }

        Assert.True(more[0].NearEdge <= participations.Length);

        ValueList<EsfSensitivityRow> Of(int days) => EsfSensitivity.Of(s_judge, participations, days);
    }

    [Fact]
    public void Days_are_not_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => EsfSensitivity.Of(s_judge, [], -1));
}
