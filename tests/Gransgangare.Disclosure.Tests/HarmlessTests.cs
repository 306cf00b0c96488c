using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Disclosure.Tests;

/// <summary>A number that is written though it is no figure does not move when a person is added, whoever it is.</summary>
public sealed class HarmlessTests
{
    [Theory]
    [InlineData(60, 1)]
    [InlineData(60, 2)]
    [InlineData(60, 3)]
    [InlineData(60, 4)]
    // So few that every count is hidden: a number that is written all the same is called harmless.
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    public void What_is_called_harmless_does_not_move(int count, int seed)
    {
        var (participations, measurements) = RandomCohort.Create(count, seed);
        var request = RandomCohort.Request(Breakdown.Gender, Breakdown.AgeGroup);
        var persons = participations.GroupBy(one => one.Person, StringComparer.Ordinal).ToList();
        var everybody = Harmless(request, participations, measurements);
        Assert.Contains(everybody, number => number.Key.EndsWith("/need/planned", StringComparison.Ordinal));
        foreach (var left in persons.Take(40))
        {
            var others = Harmless(
                request,
                participations.Where(one => one.Person != left.Key),
                measurements.Where(one => one.Subject != left.Key)
            );
            Assert.DoesNotContain(everybody, number => others.TryGetValue(number.Key, out var other) && other != number.Value);
        }
    }

    // Every fault in a record is an issue of the data, as when a folder is read.
    private static Dictionary<string, string> Harmless(
        ReportRequest request,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement> measurements
    )
    {
        var all = participations.ToList();
        var outOfAge = all.Where(one => one.AgeAtEntry() is < 18 or > 29).Select(_ => new IssueDefinition("GGW2101", "ålder", "age"));
        var quality = DataQuality.Of(outOfAge, leftOut: all.Count(one => one.Forbund is null)) with { RecordsRead = all.Count };
        var report = Report.Of(request, all, measurements, quality);
        using var stream = new MemoryStream();
        var shown = ProtectedReport.Of(report, new DisclosureOptions(10));
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteReport(shown);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return FigureAddress
            .Leaves(document.RootElement)
            .Where(leaf => leaf.Value.ValueKind == JsonValueKind.Number && !shown.Shows(leaf.Address))
            .GroupBy(leaf => leaf.Address, leaf => leaf.Value.GetRawText(), StringComparer.Ordinal)
            .ToDictionary(leaf => leaf.Key, leaf => leaf.First(), StringComparer.Ordinal);
    }
}
