using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Tests;

public sealed class ResultTests
{
    private const string Base = "gender=woman;birth_date=1989-05-10;isced=3;labour_status=unemployed;";

    private static readonly EsfJudge s_plus = new(Programme.EsfPlus2021);

    public static TheoryData<string> Programmes() => [.. Programme.All.Select(programme => programme.Code)];

    /// <summary>The library's own tables never break its own rules, whatever the options.</summary>
    [Theory]
    [MemberData(nameof(Programmes))]
    public void Own_tables_are_consistent_under_every_option(string programme) =>
        Prop.ForAll(
                EdgeParticipation.Many(60),
                EdgeParticipation.WithOptions(),
                (participations, one) =>
                {
                    var judge = new EsfJudge(Programme.Parse(programme), one.Options);
                    var period = new ParticipationPeriod(new LocalDate(2021, 6, 1), new LocalDate(2023, 12, 31));
                    return EsfResult.Of(judge, participations).Consistency.Count == 0
                        && EsfResult.Of(judge, participations, period: period).Consistency.Count == 0;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Programmes))]
    public void The_order_of_persons_does_not_matter(string programme) =>
        Prop.ForAll(
                EdgeParticipation.Many(),
                participations =>
                {
                    var judge = new EsfJudge(Programme.Parse(programme));
                    var (one, other) = (EsfResult.Of(judge, participations), EsfResult.Of(judge, participations.Reverse()));
                    return one.Indicators.Equals(other.Indicators)
                        && one.Incomplete.Equals(other.Incomplete)
                        && one.Persons.Equals(other.Persons)
                        && one.GrandTotal == other.GrandTotal;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_indicator_is_a_row_and_zeros_are_shown()
    {
        var table = EsfResult.Of(s_plus, []);
        Assert.Equal(
            "EECO01 EECO02 EECO03 EECO04 EECO05 EECO06 EECO07 EECO08 EECO09 EECO10 EECO11 EECO12 EECO13 EECO14 EECO15 EECO16 EECO17 "
                + "EECR01 EECR02 EECR03 EECR04 EECR05 EECR06",
            string.Join(" ", table.Indicators.Select(row => row.Code))
        );
        Assert.All(table.Indicators, row => Assert.Equal(0, row.Total));
        Assert.Null(table.GrandTotal);
        Assert.Equal(
            "TOTAL CO01 CO02 CO03 CO04 CO05 CO06 CO07 CO08 CO09 CO10 CO11 CO15 CO16 CO17 CO18 CO19 "
                + "CR01 CR02 CR03 CR04 CR05 CR06 CR07 CR08 CR09",
            string.Join(" ", EsfResult.Of(new EsfJudge(Programme.Esf2014), []).Indicators.Select(row => row.Code))
        );
    }

    [Fact]
    public void Lists_are_sorted_by_person_and_operation_and_name_what_is_missing()
    {
        var table = EsfResult.Of(
            new EsfJudge(Programme.Esf2014),
            [
                One("gender=woman;entry_date=2018-03-01", "p2"),
                One(Base + "entry_date=2018-03-01", "p1") with
                {
                    Operation = "b",
                },
                One("gender=unknown;birth_date=1989-05-10;labour_status=employed;entry_date=2018-03-01", "p1") with
                {
                    Operation = "a",
                },
            ]
        );
        Assert.Equal(["p1 a", "p1 b", "p2 default"], table.Persons.Select(one => one.Person + " " + one.Operation));
        Assert.Equal(
            ["p1: gender isced", "p2: birth_date labour_status isced"],
            table.Incomplete.Select(one => one.Person + ": " + string.Join(" ", one.Missing))
        );
        Assert.Equal(3, table.GrandTotal);
        Assert.Equal(["TOTAL", "CO01", "CO10"], table.Persons[1].Counted);
    }

    [Fact]
    public void With_per_indicator_unknown_gender_is_in_the_total_only()
    {
        var judge = new EsfJudge(
            Programme.EsfPlus2021,
            EsfOptions.DefaultFor(Programme.EsfPlus2021).With("incomplete-records=per-indicator")
        );
        var table = EsfResult.Of(judge, [One(Base.Replace("woman", "unknown") + "entry_date=2023-03-01", "p1")]);
        var row = table.Indicators[0];
        Assert.Equal((null, null, null, 1), (row.Woman, row.Man, row.NonBinary, row.Total));
        Assert.Equal("gender", Assert.Single(Assert.Single(table.Incomplete).Missing));
        Assert.Equal((1, 0), (table.IncompleteCount, table.Leavers));
        Assert.Empty(table.Consistency);
    }

    /// <summary>An incomplete record that is in the figures is among the leavers too, so that results stay below them.</summary>
    [Theory]
    [InlineData("excluded", 0, 0, 0)]
    [InlineData("per-indicator", 1, 1, 1)]
    public void An_incomplete_record_is_a_leaver_where_it_counts(string records, int total, int leavers, int preliminary)
    {
        var judge = new EsfJudge(Programme.EsfPlus2021, EsfOptions.DefaultFor(Programme.EsfPlus2021).With("incomplete-records=" + records));
        var one = One(Base.Replace("isced=3", "isced=") + "entry_date=2023-03-01;exit_date=2023-09-01", "p1");
        var table = EsfResult.Of(judge, [one], Day("2023-09-28"));
        Assert.Equal((total, leavers, preliminary), (table[Programme.EsfPlus2021.Total], table.Leavers, table.PreliminaryLeavers));
        Assert.Equal("isced", Assert.Single(Assert.Single(table.Incomplete).Missing));
    }

    [Theory]
    [InlineData("2023-02-28", "", 0)]
    [InlineData("2023-03-01", "EECO01 EECO02 EECO10", 1)]
    [InlineData("2023-08-30", "EECO01 EECO02 EECO10", 1)]
    [InlineData("2023-09-09", "EECO01 EECO02 EECO10", 1)]
    [InlineData("2023-09-10", "EECO01 EECO02 EECO10 EECR04", 1)]
    [InlineData("2024-02-28", "EECO01 EECO02 EECO10 EECR04", 1)]
    [InlineData("2024-02-29", "EECO01 EECO02 EECO10 EECR04 EECR05", 1)]
    public void What_is_dated_after_the_day_of_knowledge_is_not_known_yet(string asOf, string codes, int persons)
    {
        var participation = Case.ParticipationOf(
            Base + "entry_date=2023-03-01;exit_date=2023-08-31;six_month_followup=yes",
            "2023-09-10:employed"
        );
        var table = EsfResult.Of(s_plus, [participation], Day(asOf));
        Assert.Equal(persons, table.Persons.Count);
        Assert.Equal(codes, string.Join(" ", table.Persons.SelectMany(one => one.Counted)));
        Assert.Equal(codes, string.Join(" ", table.Indicators.Where(row => row.Total > 0).Select(row => row.Code)));
    }

    [Theory]
    [InlineData("2023-01-01", "2023-02-28", "")]
    [InlineData("2023-03-01", "2023-03-01", "EECO01 EECO02 EECO10")]
    [InlineData("2023-03-02", "2023-08-30", "")]
    [InlineData("2023-08-31", "2023-08-31", "EECR04")]
    [InlineData("2023-09-01", "2024-02-28", "")]
    [InlineData("2024-02-29", "2024-02-29", "EECR05")]
    [InlineData("2024-03-01", "2024-12-31", "")]
    public void In_a_period_each_indicator_counts_by_its_own_day(string from, string to, string codes)
    {
        var participation = Case.ParticipationOf(
            Base + "entry_date=2023-03-01;exit_date=2023-08-31;six_month_followup=yes",
            "2023-09-10:employed"
        );
        var table = EsfResult.Of(s_plus, [participation], period: new ParticipationPeriod(Day(from), Day(to)));
        Assert.Equal(codes, string.Join(" ", table.Indicators.Where(row => row.Total > 0).Select(row => row.Code)));
        Assert.Equal(codes, string.Join(" ", table.Persons.SelectMany(one => one.Counted)));
        Assert.Empty(table.Consistency);
    }

    [Theory]
    [InlineData("2023-08-30", 0)]
    [InlineData("2023-08-31", 1)]
    [InlineData("2023-09-27", 1)]
    [InlineData("2023-09-28", 0)]
    [InlineData(null, 0)]
    public void Immediate_results_are_preliminary_until_the_window_is_over(string? asOf, int preliminary)
    {
        Participation[] people =
        [
            One(Base + "entry_date=2023-03-01;exit_date=2023-08-31", "left"),
            One(Base.Replace("isced=3", "isced=") + "entry_date=2023-03-01;exit_date=2023-08-31", "incomplete"),
            One(Base + "entry_date=2023-03-01", "taking part"),
        ];
        LocalDate? day = asOf is null ? null : Day(asOf);
        Assert.Equal(preliminary, EsfResult.Of(s_plus, people, day).PreliminaryLeavers);
        var before = new ParticipationPeriod(new LocalDate(2023, 1, 1), new LocalDate(2023, 8, 30));
        Assert.Equal(0, EsfResult.Of(s_plus, people, day, before).PreliminaryLeavers);
    }

    private static Participation One(string facts, string person) => Case.ParticipationOf(facts, "") with { Person = person };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
