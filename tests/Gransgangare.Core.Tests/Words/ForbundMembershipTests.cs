using System.Globalization;

namespace Gransgangare.Core.Tests;

public sealed class ForbundMembershipTests
{
    [Theory]
    [InlineData("1461", "2021-12-31", null)]
    [InlineData("1461", "2022-01-01", "vast")]
    [InlineData("1480", "2018-12-31", null)]
    [InlineData("1480", "2019-01-01", "finsam-goteborg")]
    [InlineData("1421", "2014-12-31", null)]
    [InlineData("1421", "2015-01-01", "vast")]
    [InlineData("1407", "2017-12-31", null)]
    [InlineData("1407", "2018-01-01", "alv-och-kust")]
    [InlineData("1487", "2024-01-01", null)]
    [InlineData("0319", "2024-01-01", null)]
    public void Membership_begins_on_a_day_and_before_it_nothing_is_known(string municipality, string on, string? expected) =>
        Assert.Equal(expected, ForbundMembership.Find(ForbundMembership.Known, municipality, Some.Day(on))?.Forbund);

    [Fact]
    public void The_table_is_that_of_the_field()
    {
        var expected = Some.Rows("forbund_kommuner.csv")
            .Select(row => row.Split(','))
            .Select(row => (Forbund: row[0], Municipality: row[1], Name: row[2], From: row[5], Precision: row[6]));
        var actual = ForbundMembership.Known.Select(membership =>
            (
                Forbund: Forbund.FromCode(membership.Forbund).Label.Sv,
                membership.Municipality,
                Name: Municipality.FromCode(membership.Municipality).Label.Sv,
                From: membership.From.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                Precision: membership.Precision switch
                {
                    DatePrecision.Day => "day",
                    DatePrecision.Year => "year",
                    _ => "year-inferred",
                }
            )
        );
        Assert.Equal(
            expected.OrderBy(row => row.Municipality, StringComparer.Ordinal),
            actual.OrderBy(row => row.Municipality, StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("finsam-goteborg", 1)]
    [InlineData("vast", 9)]
    [InlineData("alv-och-kust", 5)]
    public void During_gransgangare_there_are_fifteen_municipalities(string forbund, int expected)
    {
        var during = Municipality.All.Where(municipality =>
            ForbundMembership.Find(ForbundMembership.Known, municipality.Code, ProjectDefinition.Gransgangare.Period.Start) is { } found
            && string.Equals(found.Forbund, forbund, StringComparison.Ordinal)
        );
        Assert.Equal(expected, during.Count());
    }

    [Fact]
    public void The_latest_membership_on_or_before_the_day_holds_whatever_the_order()
    {
        ForbundMembership[] table =
        [
            new("b", "0001", Some.Day("2020-01-01")),
            new("c", "0001", Some.Day("2024-01-01")),
            new("a", "0001", Some.Day("2010-01-01")),
        ];
        Assert.Equal("a", ForbundMembership.Find(table, "0001", Some.Day("2019-12-31"))!.Forbund);
        Assert.Equal("b", ForbundMembership.Find(table, "0001", Some.Day("2020-01-01"))!.Forbund);
        Assert.Equal("c", ForbundMembership.Find(table, "0001", Some.Day("2030-01-01"))!.Forbund);
    }
}
