using System.Globalization;
using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>The planned split of women and men against the real one, with the limits of chance.</summary>
public sealed class SplitChanceTests
{
    // The counts are exact quantiles of the binomial distribution (qbinom of R), 2.5 and 97.5 per cent.
    [Theory]
    [InlineData("0.53", 311, 265, 282, 329)]
    [InlineData("0.53", 111, 106, 101, 129)]
    [InlineData("0.53", 10, 0, 2, 8)]
    [InlineData("0.53", 0, 1, 0, 1)]
    [InlineData("0.56", 20, 20, 16, 28)]
    [InlineData("0.9", 20, 0, 15, 20)]
    [InlineData("0.01", 0, 5, 0, 1)]
    [InlineData("1", 12, 0, 12, 12)]
    [InlineData("0", 0, 12, 0, 0)]
    public void Between_which_shares_of_women_chance_alone_lies(string planned, long women, long men, int low, int high)
    {
        var chance = SplitChance.Of(decimal.Parse(planned, CultureInfo.InvariantCulture), women, men);
        var all = (double)(women + men);
        Assert.Equal((women / all, low / all, high / all), (chance.Women, chance.Low, chance.High));
    }

    [Fact]
    public void Of_nobody_there_is_no_share() => Assert.Equal(new SplitChance(0.53m, null, null, null), SplitChance.Of(0.53m, 0, 0));

    [Fact]
    public void Of_more_than_a_million_millions_the_limits_are_not_asked()
    {
        var chance = SplitChance.Of(0.53m, 600_000_000_000, 400_000_000_000);
        Assert.Equal((0.6, null, null), (chance.Women, chance.Low, chance.High));
    }

    [Fact]
    public void Of_two_billions_the_limits_lie_close_to_the_plan()
    {
        var chance = SplitChance.Of(0.53m, 1_000_000_000, 1_000_000_000);
        Assert.InRange(chance.Low!.Value, 0.52997, 0.52998);
        Assert.InRange(chance.High!.Value, 0.53002, 0.53003);
    }

    [Fact]
    public void Hidden_men_take_share_and_limits_with_it()
    {
        var people = Enumerable
            .Range(0, 40)
            .Select(number =>
                Some.Participation("2024-01-15/", person: $"p{number}") with
                {
                    Gender = number < 37 ? Gender.Woman : Gender.Man,
                }
            )
            .ToList();
        var report = Report.Of(Some.Request(), people);

        var shown = Chance(ProtectedReport.Of(report, DisclosureOptions.None));
        Assert.Equal(0.925, shown.GetProperty("women").GetDouble());
        Assert.Equal(15 / 40d, shown.GetProperty("low").GetDouble());

        var hidden = Chance(ProtectedReport.Of(report, DisclosureOptions.Default));
        Assert.All(["women", "low", "high"], name => Assert.Equal("..", hidden.GetProperty(name).GetString()));
        Assert.Equal(0.53m, hidden.GetProperty("planned").GetDecimal());
    }

    [Fact]
    public void A_project_without_a_planned_split_has_no_limits()
    {
        var request = new ReportRequest(ProjectDefinition.Gransgangare with { PlannedWomen = null }, new(2024, 1, 1), new(2024, 12, 31));
        var report = Report.Of(request, [Some.Participation("2024-01-15/")]);
        Assert.All(report.Planned.AsEnumerable(), row => Assert.Null(row.Chance));
        Assert.DoesNotContain(
            ReportTables
                .Of(ProtectedReport.Of(report, DisclosureOptions.None), Language.English)
                .Single(table => table.Id == "planned")
                .Columns,
            column => column == "By chance"
        );
    }

    private static JsonElement Chance(ProtectedReport report) =>
        JsonSerializer
            .SerializeToElement(report)
            .GetProperty("planned")
            .EnumerateArray()
            .Single(row => row.GetProperty("subProject").ValueKind == JsonValueKind.Null)
            .GetProperty("chance");
}
