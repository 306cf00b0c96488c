using System.Text;
using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>A count names its unit, a gap its raters, and a mark is only on what it is true of (D1, D2, D10).</summary>
public sealed class ProgressionUnitTests
{
    private const string Items = """[ { "id": "plan", "names": { "sv": "Plan", "en": "Plan" }, "askedOf": ["manager", "staff"] } ]""";

    private static readonly Instrument s_organisation = Instrument.Parse(
        $$"""
        { "id": "org", "version": "1", "subject": "organisation", "names": { "sv": "Org" }, "raterKinds": ["manager", "staff"], "indicators": {{Items}} }
        """
    );

    [Fact]
    public void D1_organisations_are_counted_as_organisations()
    {
        var (json, tables) = (Json(s_organisation), Tables(s_organisation, Language.Swedish));
        Assert.Equal("organisation", json.GetProperty("unit").GetString());
        Assert.Equal(1, json.GetProperty("groups")[0].GetProperty("organisations").GetInt32());
        Assert.Equal(1, json.GetProperty("groups")[0].GetProperty("persons").GetInt32());
        Assert.Contains("Organisationer", tables[0].Columns);
        Assert.DoesNotContain("Personer", tables[0].Columns);
        Assert.Contains("Organisations", Tables(s_organisation, Language.English)[0].Columns);
        Assert.Equal("person", Json(Instrument.Bip).GetProperty("unit").GetString());
        Assert.False(Json(Instrument.Bip).GetProperty("groups")[0].TryGetProperty("organisations", out _));
        Assert.Contains("Personer", Tables(Instrument.Bip, Language.Swedish)[0].Columns);
    }

    [Fact]
    public void D2_the_gap_is_headed_by_its_own_raters()
    {
        var gap = Tables(s_organisation, Language.Swedish).Single(table => table.Id == "gap");
        Assert.Equal("Skillnad: personal minus chef", gap.Title);
        Assert.Contains(gap.Notes, note => note.Contains("n är 0", StringComparison.Ordinal));
        Assert.Equal(
            "manager staff",
            $"{Json(s_organisation).GetProperty("gap").GetProperty("from")} {Json(s_organisation).GetProperty("gap").GetProperty("to")}"
        );
        Assert.Equal("Gap: caseworker less participant", Tables(Instrument.Bip, Language.English).Single(table => table.Id == "gap").Title);
    }

    [Fact]
    public void D10_only_the_names_that_were_shipped_unconfirmed_are_marked()
    {
        Assert.DoesNotContain(Tables(s_organisation, Language.Swedish), Marked);
        Assert.DoesNotContain(Tables(Instrument.Parse(Instrument.Bip.ToJson()), Language.Swedish), Marked);
        Assert.Contains(Tables(Instrument.Bip, Language.Swedish), Marked);
    }

    private static bool Marked(ReportTable table) =>
        table.Notes.Any(note => note.Contains('†')) || table.Rows.Any(row => row.Any(cell => cell.Text.Contains('†')));

    private static ProgressionResult Result(Instrument instrument)
    {
        var tally = new ProgressionTally(new ProgressionCalculator(instrument));
        var rater = instrument.RaterKinds[0];
        tally.Add([instrument.Measure("o1", Some.Day("2024-01-01"), rater).Answer(instrument.ItemsOf(rater)[0].Id, 3).Build()]);
        return tally.ToResult();
    }

    private static IReadOnlyList<ReportTable> Tables(Instrument instrument, Language language) =>
        ProgressionTables.Of(WorkingList.Of(Result(instrument)), language);

    private static JsonElement Json(Instrument instrument)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteProgression(WorkingList.Of(Result(instrument)));
            json.WriteEndObject();
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }
}
