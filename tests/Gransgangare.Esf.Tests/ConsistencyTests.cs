using Gransgangare.Core;

namespace Gransgangare.Esf.Tests;

public sealed class ConsistencyTests
{
    /// <summary>What the case file calls a broken rule that is no relation between codes.</summary>
    private static readonly Dictionary<string, string[]> s_named = new()
    {
        ["GENDER_SUM"] = ["V13", "W8"],
        ["SUBSET_RESULT<=RESULT"] = ["V11", "W7"],
        ["BASELINE_ZERO"] = ["W10"],
    };

    public static TheoryData<string> Tables() => [.. Csv.Read("aggregate.csv").Select(row => row["id"])];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_published_table_gets_the_verdict_of_the_case(string id)
    {
        var row = Csv.Read("aggregate.csv").Single(row => row["id"] == id);
        var expected = row["expected"].Split(';');
        if (row["figures"].StartsWith("N=", StringComparison.Ordinal))
        {
            var given = row["figures"].Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => Number(part[1]));
            Assert.Equal(0.95m, given["confidence"]);
            Assert.Equal(
                Number(expected[0].Replace("n=", "")),
                EsfSampling.SampleSize((int)given["N"], given["margin_pp"] / 100, given["p"])
            );
            return;
        }

        var figures = EsfFigures.Parse(Programme.Parse(row["programme"]), row["figures"]);
        var findings = EsfConsistency.Check(figures);
        foreach (var one in expected)
        {
            if (one == "VALID")
            {
                Assert.Empty(findings);
            }
            else if (one.StartsWith("SHARE_ENDED=", StringComparison.Ordinal))
            {
                Assert.Equal(Number(one.Split('=')[1]), figures.Percent("ended", "started"));
            }
            else
            {
                var finding = Assert.Single(findings);
                Assert.Equal(Severity.Error, finding.Severity);
                var rule = one["INVALID:".Length..];
                Assert.True(
                    s_named.TryGetValue(rule, out var ids)
                        ? ids.Contains(finding.Rule)
                        : finding.Message.En.Replace(" ", "").Replace("≤", "<=").Contains(Sides(rule)),
                    $"{rule}: {finding}"
                );
            }
        }

        // V2 and W4 are written from the smaller to the larger, and from the whole to its parts.
        static string Sides(string rule) =>
            rule.Split(">=") is [var large, var small] ? small + "<=" + large
            : rule == "EECO09+EECO10+EECO11=EECO01" ? "EECO01−OBJECTIVE-L=EECO09+EECO10+EECO11"
            : rule;
    }

    [Theory]
    [InlineData("esf-2014", "TOTAL=99;CO01=60;CO03=30;CO05=10", "V1")]
    [InlineData("esf-2014", "TOTAL=100;GRANDTOTAL=99", "V2")]
    [InlineData("esf-2014", "CO03=10;CO04=11", "V3")]
    [InlineData("esf-2014", "TOTAL=10;CO02=30", "V3")]
    [InlineData("esf-2014", "CO01=5;TOTAL=6;CR04=8", "V8")]
    [InlineData("esf-plus-2021", "EECO01=10;EECR01=30", "W6")]
    [InlineData("esf-2014", "CO06=60;CO07=41;TOTAL=100", "V4")]
    [InlineData("esf-2014", "CO08=12;CO01=5;CO04=6", "V5")]
    [InlineData("esf-2014", "CO09=50;CO10=30;CO11=21;TOTAL=100", "V6")]
    [InlineData("esf-2014", "CO16=101;TOTAL=100", "V7")]
    [InlineData("esf-2014", "CO12=10;CO13=11", "V7")]
    [InlineData("esf-2014", "CR01=11;CO03=10", "V8")]
    [InlineData("esf-2014", "CR02=96;TOTAL=100;CO03=30;CO04=25", "V9")]
    [InlineData("esf-2014", "CR05=11;CR01=1;CR02=2;CR03=3;CR04=4", "V10")]
    [InlineData("esf-2014", "CR05=11;CO15=3;CO16=3;CO17=4", "V10")]
    [InlineData("esf-2014", "CR08=2;CR06=1", "V11")]
    [InlineData("esf-2014", "CR09=2;CR06=1", "V11")]
    [InlineData("esf-2014", "CR07=2;CO05=1", "V11")]
    [InlineData("esf-2014", "CR03=5;LEAVERS=4", "V12")]
    [InlineData("esf-2014", "CO01=10;CO01.woman=5;CO01.man=4", "V13")]
    [InlineData("esf-2014", "CO18=10;report_year=2018", "V14")]
    [InlineData("esf-2014", "CR06=10;report_year=2020", "V14")]
    [InlineData("esf-2014", "sample.CR06=2.1", "Q13")]
    [InlineData("esf-2014", "sample.CO01=1", "Q13")]
    [InlineData("esf-plus-2021", "EECO01=10;EECO02=5;EECO04=3;EECO05=1", "W1")]
    [InlineData("esf-plus-2021", "EECO01=10;OBJECTIVE-L=2;EECO02=5;EECO04=3;EECO05=1", "W1")]
    [InlineData("esf-plus-2021", "EECO03=6;EECO02=5", "W2")]
    [InlineData("esf-plus-2021", "EECO03.woman=6;EECO02.woman=5", "W2")]
    [InlineData("esf-plus-2021", "EECO01=10;EECO06=3;EECO07=4;EECO08=4", "W3")]
    [InlineData("esf-plus-2021", "EECO01=10;EECO09=3;EECO10=3;EECO11=3", "W4")]
    [InlineData("esf-plus-2021", "EECO01=10;EECO17=11", "W5")]
    [InlineData("esf-plus-2021", "EECR01=3;EECR04=3;EECO02=2;EECO04=3", "W6")]
    [InlineData("esf-plus-2021", "EECR06=3;EECO05=2", "W7")]
    [InlineData("esf-plus-2021", "EECR05=6;EECO02=2;EECO04=3", "W7")]
    [InlineData("esf-plus-2021", "EECO01=10;EECO01.woman=5;EECO01.man=4;EECO01.non-binary=0", "W8")]
    [InlineData("esf-plus-2021", "women_pct=60;men_pct=38.9", "W8")]
    [InlineData("esf-plus-2021", "EECO01=-1", "W9")]
    [InlineData("esf-plus-2021", "EECO01=1.5", "W9")]
    [InlineData("esf-plus-2021", "baseline.EECO01=1", "W10")]
    [InlineData("esf-plus-2021", "sample.EECO02=1", "W11")]
    [InlineData("esf-plus-2021", "sample.EECR04=1", "W11")]
    [InlineData("esf-plus-2021", "sample.EECR05=3.1", "W11")]
    [InlineData("esf-plus-2021", "eligibility.EECO02=1;EECO02=9;EECO01=10", "W12")]
    public void A_table_that_breaks_one_rule_gives_that_rule(string programme, string figures, string rule)
    {
        var findings = EsfConsistency.Check(EsfFigures.Parse(Programme.Parse(programme), figures));
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(rule, finding.Rule));
        Assert.All(findings, finding => Assert.Equal(rule is "V14" or "W12" ? Severity.Warning : Severity.Error, finding.Severity));
    }

    [Theory]
    [InlineData("esf-2014", "TOTAL=100;CO01=60;CO03=30;CO05=10;GRANDTOTAL=100")]
    [InlineData("esf-2014", "CO06=60;CO07=40;TOTAL=100")]
    [InlineData("esf-2014", "CR02=95;TOTAL=100;CO03=30;CO04=25")]
    [InlineData("esf-2014", "CR05=10;CO12=1;CO13=1;CO14=0;CO15=3;CO16=3;CO17=4")]
    [InlineData("esf-2014", "CO01=10;CO01.woman=5;CO01.man=4;CO01.non-binary=1")]
    [InlineData("esf-2014", "CO18=10;report_year=2017")]
    [InlineData("esf-2014", "CR06=10;report_year=2025")]
    [InlineData("esf-2014", "sample.CR06=2;sample.CO18=9")]
    [InlineData("esf-plus-2021", "EECO01=10;OBJECTIVE-L=1;EECO02=5;EECO04=3;EECO05=1")]
    [InlineData("esf-plus-2021", "EECO13=5;EECO14=9;EECO15=7")]
    [InlineData("esf-plus-2021", "EECO01=10;EECO06=3;EECO07=4;EECO08=3")]
    [InlineData("esf-plus-2021", "women_pct=60;men_pct=39")]
    [InlineData("esf-plus-2021", "women_pct=60;men_pct=41")]
    [InlineData("esf-plus-2021", "women_pct=58;men_pct=40;non_binary_pct=2")]
    [InlineData("esf-plus-2021", "baseline.EECO01=0;baseline.EECR04=12")]
    [InlineData("esf-plus-2021", "sample.EECR05=3;sample.EECO12=9")]
    [InlineData("esf-plus-2021", "eligibility.EECO02=1;EECO02=10;EECO01=10")]
    [InlineData("esf-plus-2021", "completed=100;job_share=0.20;disadvantaged_completed=100;disadvantaged_job_share=0.21")]
    [InlineData("esf-plus-2021-annex-ii", "annex-ii-total=10;annex-ii-homeless=3")]
    public void A_table_that_can_be_true_is_left_alone(string programme, string figures) =>
        Assert.Empty(EsfConsistency.Check(EsfFigures.Parse(Programme.Parse(programme), figures)));

    [Fact]
    public void A_cumulative_figure_that_falls_needs_an_explanation()
    {
        var before = EsfFigures.Parse(Programme.EsfPlus2021, "EECO01=10;EECO02=5;EECO03=1");
        var now = EsfFigures.Parse(Programme.EsfPlus2021, "EECO01=9;EECO02=5;EECO04=1");
        var finding = Assert.Single(EsfConsistency.Check(now, before));
        Assert.Equal(("W9", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Throws<ArgumentException>(() => EsfConsistency.Check(now, EsfFigures.Parse(Programme.Esf2014, "CO01=1")));
    }

    /// <summary>What follows from other rows or cells is derived on both sides of the comparison.</summary>
    [Theory]
    [InlineData("CO01=60;CO03=20;CO05=20", "TOTAL=99", "")]
    [InlineData("CO01=60;CO03=20;CO05=20", "TOTAL=101", "TOTAL has fallen from 101 to 100: explain the correction.")]
    [InlineData("TOTAL=100", "CO01=61;CO03=20;CO05=20", "TOTAL has fallen from 101 to 100: explain the correction.")]
    [InlineData("CO02.woman=5;CO02.man=4", "CO02=10", "CO02 has fallen from 10 to 9: explain the correction.")]
    [InlineData("CO02=9", "CO02.woman=5;CO02.man=5", "CO02 has fallen from 10 to 9: explain the correction.")]
    [InlineData("CO02=9;CO02.woman=5", "CO02.man=5", "CO02.man has fallen from 5 to 4: explain the correction.")]
    [InlineData("CO02=9;CO02.woman=5", "CO03=5", "")]
    public void F5_what_follows_is_compared_with_the_table_before(string now, string before, string falls)
    {
        var check = EsfConsistency.Ask(EsfFigures.Parse(Programme.Esf2014, now), EsfFigures.Parse(Programme.Esf2014, before));
        Assert.Equal(falls, string.Join(" ", check.Findings.Select(finding => finding.Message.En)));
    }

    [Theory]
    [InlineData("CO01=60", "CO01=60;CO03=7;CO03.woman=4", "CO03 CO03.woman")]
    [InlineData("CO01=60", "report_year=2019", "previous")]
    [InlineData("TOTAL=100", "CO01=61;CO03=20;CO05=20", "CO01 CO03 CO05")]
    [InlineData("CO01=60;CO03=20;CO05=20", "TOTAL=99;CO01=60", "")]
    public void F5_what_cannot_be_compared_with_the_table_before_is_listed(string now, string before, string missing) =>
        Assert.Equal(
            missing,
            NotCompared(EsfConsistency.Ask(EsfFigures.Parse(Programme.Esf2014, now), EsfFigures.Parse(Programme.Esf2014, before)))
        );

    private static string NotCompared(EsfCheck check) =>
        string.Join(" ", check.NotAsked.Where(one => one.Rule == "W9").SelectMany(one => one.Missing));

    /// <summary>An empty cell is not zero: the non-binary one follows from the others as the rest do.</summary>
    [Fact]
    public void F5_the_cell_of_non_binary_persons_follows_from_the_others()
    {
        var figures = new Dictionary<string, decimal>
        {
            ["CO01"] = 60,
            ["CO01.woman"] = 30,
            ["CO01.man"] = 20,
            ["CO02"] = 45,
            ["CO02.woman"] = 10,
            ["CO02.man"] = 10,
        };
        var check = EsfConsistency.Check(EsfFigures.Of(Programme.Esf2014, figures, hasNonBinary: true));
        Assert.Equal("V3: CO02 ≤ CO01 does not hold for non-binary: 25 > 10.", string.Join(" ", check));
        Assert.Equal("V13 V13", string.Join(" ", EsfConsistency.Check(EsfFigures.Of(Programme.Esf2014, figures)).Select(one => one.Rule)));
    }

    [Theory]
    [InlineData("CO01")]
    [InlineData("CO01=x")]
    [InlineData("EECO01=1")]
    [InlineData("CO01.boy=1")]
    [InlineData("previous.CO01=1")]
    public void A_figure_that_cannot_be_read_says_what_exists(string text)
    {
        var exception = Assert.Throws<FormatException>(() => EsfFigures.Parse(Programme.Esf2014, text));
        Assert.Contains(text.Contains('=') && !text.EndsWith('x') ? "GRANDTOTAL" : "KEY=NUMBER", exception.Message);
    }

    [Theory]
    [InlineData(600, 0.03, 385)]
    [InlineData(200, 0.03, 169)]
    [InlineData(600, 0.02, 481)]
    [InlineData(1, 0.03, 1)]
    public void A_sample_is_as_large_as_the_formula_says(int population, double margin, int size) =>
        Assert.Equal(size, EsfSampling.SampleSize(population, (decimal)margin));

    [Fact]
    public void A_sample_is_never_larger_than_its_population_and_grows_with_it()
    {
        var sizes = Enumerable.Range(1, 3000).Select(population => EsfSampling.SampleSize(population, 0.03m)).ToArray();
        Assert.All(sizes.Select((size, i) => (size, population: i + 1)), one => Assert.InRange(one.size, 1, one.population));
        Assert.Equal(sizes.Order(), sizes);
        Assert.Throws<ArgumentOutOfRangeException>(() => EsfSampling.SampleSize(0, 0.03m));
        Assert.Throws<ArgumentOutOfRangeException>(() => EsfSampling.SampleSize(10, 0m));
        Assert.Throws<ArgumentOutOfRangeException>(() => EsfSampling.SampleSize(10, 0.03m, 1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => EsfSampling.SampleSize(10, 0.03m, 0.5m, 0m));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
