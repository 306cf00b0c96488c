namespace Gransgangare.Esf.Tests;

public sealed class CaseTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "cases"), "*.csv").Select(Path.GetFileName))
        {
            if (file is not ("aggregate.csv" or "parental_leave.csv"))
            {
                foreach (var one in Case.In(file!))
                {
                    data.Add(file!, one.Id);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_codes_are_those_of_the_case(string file, string id)
    {
        var one = Assert.Single(Case.In(file), one => one.Id == id);
        var judgement = new EsfJudge(one.Programme, one.Options).Judge(one.Participation);
        var codes = judgement.Counted.Codes.ToHashSet(StringComparer.Ordinal);
        if (judgement.IsInScope && one.Programme == Programme.Esf2014)
        {
            codes.Add("GRANDTOTAL");
        }

        foreach (var expected in one.Expected)
        {
            var (code, wanted) =
                expected.Split('=') is [var name, var count] ? (name, count == "1")
                : expected[0] == '!' ? (expected[1..], false)
                : (expected, true);
            Assert.True(
                codes.Contains(code) == wanted,
                $"{code} should {(wanted ? "" : "not ")}count; counted: {string.Join(" ", codes.Order())}"
            );
        }

        if (one.IsExact)
        {
            Assert.Equal(one.Expected.Order(StringComparer.Ordinal), codes.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The name of an own case begins with the verdict on the indicator that its expectation is about.</summary>
    [Fact]
    public void The_verdict_is_the_one_in_the_name()
    {
        foreach (var one in Case.In("limits.csv"))
        {
            var verdict = Enum.Parse<EsfVerdict>(one.Id[..one.Id.IndexOf('-')]);
            var judgement = new EsfJudge(one.Programme, one.Options).Judge(one.Participation);
            var verdicts = one
                .Expected.Select(code => code.TrimStart('!'))
                .Where(code => code != "GRANDTOTAL")
                .Select(code => judgement.VerdictOf(one.Programme.Indicator(code)));
            Assert.True(verdicts.Contains(verdict), $"{one.Id}: {string.Join(" ", verdicts)}");
        }
    }
}
