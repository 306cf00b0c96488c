namespace Gransgangare.Esf.Tests;

public sealed class ReferenceTests
{
    /// <summary>20 000 each time; set GRANSGANGARE_LONG=1 for five million.</summary>
    private static readonly int s_runs = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") == "1" ? 5_000_000 : 20_000;

    [Theory]
    [InlineData("esf-plus-2021", 11)]
    [InlineData("esf-2014", 12)]
    public void The_codes_equal_an_independent_calculation_under_every_option(string programmeCode, int seed)
    {
        var programme = Programme.Parse(programmeCode);
        var random = new Random(seed);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < s_runs; i++)
        {
            var participation = EdgeParticipation.Of(random);
            var options = EdgeParticipation.OptionsOf(random);
            var judgement = new EsfJudge(programme, options).Judge(participation);
            var expected = Reference.Counted(programme, options, participation);
            var counted = judgement.Counted.Codes;
            Assert.True(
                expected.SetEquals(counted),
                $"run {i}: expected {string.Join(" ", expected)}, counted {string.Join(" ", counted)} under {options}"
            );
            var inScope = Reference.InScope(options, participation);
            var missing = inScope ? Reference.MissingFacts(programme, options, participation) : [];
            Assert.Equal(inScope, judgement.IsInScope);
            Assert.Equal(missing, judgement.Missing);
            Assert.Equal(missing.Count > 0, judgement.IsIncomplete);
            seen.UnionWith(counted);
        }

        // The participations reach every figure, or the comparison would prove little.
        Assert.Equal(
            programme.Indicators.Select(indicator => indicator.Code).Order(StringComparer.Ordinal),
            seen.Order(StringComparer.Ordinal)
        );
    }
}
