namespace Gransgangare.Esf.Tests;

public sealed class CaseTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "cases"), "*.csv").Select(Path.GetFileName))
        {
            if (file != "aggregate.csv")
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
}
