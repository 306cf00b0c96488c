using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Whether raters come closer, in a protected report: persons are counted, so it can be published.</summary>
public sealed class GapChangeReportTests
{
    [Fact]
    public void Shown_where_every_count_is_large_enough()
    {
        var shown = Item(closer: 12, same: 6, further: 7, DisclosureOptions.Default);
        Assert.Equal([25, 12, 6, 7], s_counts.Select(name => shown.GetProperty(name).GetInt32()));
        // 12 from 2 to 1, 6 stay at 1, 7 from 1 to 2.
        Assert.Equal(37 / 25d, shown.GetProperty("apartFirst").GetDouble(), 12);
        Assert.Equal(-5 / 25d, shown.GetProperty("change").GetProperty("value").GetDouble(), 12);
    }

    [Fact]
    public void A_small_count_takes_every_mean_with_it()
    {
        var hidden = Item(closer: 12, same: 3, further: 10, DisclosureOptions.Default);
        Assert.Equal("..", hidden.GetProperty("same").GetString());
        Assert.Equal("..", hidden.GetProperty("apartFirst").GetString());
        Assert.Equal("..", hidden.GetProperty("apartLast").GetString());
        Assert.All(["value", "low", "high"], name => Assert.Equal("..", hidden.GetProperty("change").GetProperty(name).GetString()));
        Assert.Equal(3, Item(closer: 12, same: 3, further: 10, DisclosureOptions.None).GetProperty("same").GetInt32());
    }

    [Fact]
    public void The_table_counts_persons_and_says_so()
    {
        var table = ReportTables
            .Of(ProtectedReport.Of(Report(12, 6, 7), DisclosureOptions.Default), Language.English)
            .Single(one => one.Id == "gap-change");
        Assert.Equal(["25", "1.48", "1.28", "-0.20"], table.Rows[0].Skip(1).Take(4).Select(cell => cell.Text));
        Assert.StartsWith("Persons whom both raters have rated at least twice within 14 days", table.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_tally_carries_it_and_parts_add_up()
    {
        var parts = new[] { Tally(0, 12, 6, 0), Tally(18, 0, 0, 7) };
        var sent = parts.Select(part =>
        {
            using var stream = new MemoryStream();
            TallyFile.WriteJson(stream, part);
            return TallyFile.Read(stream.ToArray(), s_request);
        });
        Assert.Equal(Report(12, 6, 7).Progression.Gap, ReportTally.Sum(sent).ToReport().Progression.Gap);
    }

    private static readonly string[] s_counts = ["compared", "closer", "same", "further"];

    private static readonly ReportRequest s_request = Some.Request();

    private static Report Report(int closer, int same, int further) => Tally(0, closer, same, further).ToReport();

    private static ReportTally Tally(int from, int closer, int same, int further)
    {
        var kinds = Enumerable
            .Repeat((1, 3, 2, 3), closer)
            .Concat(Enumerable.Repeat((2, 3, 3, 4), same))
            .Concat(Enumerable.Repeat((2, 3, 2, 4), further));
        var people = kinds.Select((answers, number) => (Person: $"p{from + number}", Answers: answers)).ToList();
        return ReportTally.Of(
            s_request,
            people.Select(one => Some.Participation("2024-01-15/", person: one.Person)),
            people.SelectMany(one =>
                new[]
                {
                    Rating(one.Person, "2024-02-01", RaterKind.Participant, one.Answers.Item1),
                    Rating(one.Person, "2024-02-02", RaterKind.Caseworker, one.Answers.Item2),
                    Rating(one.Person, "2024-05-01", RaterKind.Participant, one.Answers.Item3),
                    Rating(one.Person, "2024-05-02", RaterKind.Caseworker, one.Answers.Item4),
                }
            )
        );
    }

    private static Measurement Rating(string person, string day, RaterKind rater, int answer) =>
        Instrument.Bip.Measure(person, Some.Day(day), rater).Answer("job-search", answer).Build();

    private static JsonElement Item(int closer, int same, int further, DisclosureOptions options) =>
        JsonSerializer
            .SerializeToElement(ProtectedReport.Of(Report(closer, same, further), options))
            .GetProperty("bip")
            .GetProperty("gap")
            .GetProperty("items")
            .EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == "job-search");
}
