using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Several instruments in one report: each counts what it counts alone, and organisations are counted once, in their own unit.</summary>
public sealed class SeveralInstrumentsTests
{
    private static readonly Instrument[] s_instruments = [.. OtherInstruments.All];

    [Fact]
    public void Each_has_the_figures_of_a_report_of_it_alone() =>
        Holds(
            80,
            (random, request) =>
            {
                var (participations, measurements) = random.PeopleByAll();
                var together = Report.Of(request, participations, measurements);
                Assert.Equal(request.Instruments, together.Instruments.Select(one => one.Instrument));
                foreach (var one in together.Instruments)
                {
                    var alone = Report.Of(request with { Instruments = [one.Instrument] }, participations, measurements);
                    Assert.Equal(alone.Instruments[0], one with { At = alone.Instruments[0].At });
                    Assert.Equal(alone.Groups, together.Groups);
                    var json = one.IsFirst
                        ? Json(together)["bip"]
                        : Json(together)["instruments"]!.AsArray().Single(row => (string)row!["instrument"]! == one.Instrument.Id);
                    Assert.Equal(Json(alone)["bip"]!.ToJsonString(), json!.ToJsonString());
                }

                var first = Report.Of(request with { Instruments = [request.Instrument] }, participations, measurements);
                Assert.Equal(first.Goals, together.Goals);
                Assert.Null(Json(first)["instruments"]);
            }
        );

    [Fact]
    public void Order_split_and_a_way_through_files_do_not_matter() =>
        Holds(
            60,
            (random, request) =>
            {
                var (participations, measurements) = random.PeopleByAll();
                var whole = ReportTally.Of(request, participations, measurements);
                var parts = Enumerable.Range(0, 3).Select(_ => new ReportTally(request)).ToArray();
                foreach (var person in participations.GroupBy(row => row.Person, StringComparer.Ordinal))
                {
                    parts[random.Next(3)]
                        .AddPerson(
                            person,
                            measurements.Where(row =>
                                row.Subject == person.Key
                                && row.SubjectKind == MeasurementSubject.Participant
                                && row.Date <= request.MeasurementsUntil
                            )
                        );
                }

                var organisations = measurements.Where(row => row.SubjectKind == MeasurementSubject.Organisation);
                foreach (var organisation in organisations.GroupBy(row => row.Subject, StringComparer.Ordinal))
                {
                    parts[random.Next(3)].AddOrganisations(organisation);
                }

                var sum = ReportTally.Sum(
                    parts.Select(part =>
                        random.Next(3) switch
                        {
                            0 => TallyFile.Read(Written(TallyFile.WriteJson, part), request),
                            1 => TallyFile.Read(Written(TallyFile.WriteBinary, part), request),
                            _ => part,
                        }
                    )
                );
                Assert.Equal(Written(TallyFile.WriteBinary, whole), Written(TallyFile.WriteBinary, sum));
                Assert.Equal(whole.ToReport().Instruments, sum.ToReport().Instruments);
                foreach (var threads in new[] { 1, 3 })
                {
                    // Data with more instruments serve any of them, in any order.
                    var data = ReportData.Of(participations, measurements.Reverse(), [.. s_instruments.Reverse()]);
                    Assert.Equal(
                        Some.Json(whole.ToReport()).GetRawText(),
                        Some.Json(Report.Of(request, data, degreeOfParallelism: threads)).GetRawText()
                    );
                }
            }
        );

    [Fact]
    public void Organisations_are_counted_of_the_whole_project_in_their_unit()
    {
        var request = Some.Request() with { By = [Breakdown.Gender], Instruments = OtherInstruments.All };
        var organisations = new[] { "org-a", "org-b", "org-c" }
            .Select(key => OtherInstruments.Organisation.Measure(key, Some.Day("2024-12-31"), OtherInstruments.Organisation.RaterKinds[0]))
            .Select(form => form.Answer("shared-plan", 2).Build())
            .ToList();
        var report = Report.Of(request, new Random(1).People().Participations, organisations);
        var json = Some.Json(report).GetProperty("instruments")[1];
        Assert.Equal(
            ("organisation", 3),
            (json.GetProperty("unit").GetString(), json.GetProperty("groups")[0].GetProperty("organisations").GetInt32())
        );
        Assert.Equal(0, json.GetProperty("coverage").GetArrayLength());
        Assert.False(json.TryGetProperty("by", out _));
        Assert.True(Some.Json(report).GetProperty("bip").TryGetProperty("by", out _));

        // They are in the total whoever takes part, to the last day of the report.
        Assert.Equal(3, Report.Of(request, [], organisations).Instruments[2].Total.Groups[0].Persons);
        Assert.Equal(
            0,
            Report.Of(request with { AsOf = Some.Day("2024-12-30") }, [], organisations).Instruments[2].Total.Groups[0].Persons
        );
        var table = ReportTables
            .Of(Some.Exact(report), Language.English)
            .Single(one => one.Id == "organisation-before-after-example.progression");
        Assert.Contains("Organisations", table.Columns);
        Assert.Contains(table.Notes, note => note.StartsWith("Counts organisations of the whole project.", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_instrument_is_asked_for_once_and_there_is_one()
    {
        Assert.Throws<ArgumentException>(() => Some.Request() with { Instruments = [] });
        Assert.Throws<ArgumentException>(() =>
            Some.Request() with
            {
                Instruments = [Instrument.Bip, OtherInstruments.OwnPower, Instrument.Bip],
            }
        );
        var chosen = Some.Request() with { Instrument = OtherInstruments.OwnPower };
        Assert.Equal([OtherInstruments.OwnPower], chosen.Instruments);
        var data = ReportData.Of([], [], [Instrument.Bip]);
        Assert.Throws<ArgumentException>(() => Report.Of(chosen, data));
        Assert.Throws<ArgumentException>(() => ReportData.Of([], [], ValueList<Instrument>.Empty));
    }

    [Fact]
    public void Terms_name_every_instrument_and_are_answered_with_all_of_them_alone()
    {
        var request = Some.Request() with { Instruments = OtherInstruments.All };
        var terms = ReportTerms.Of(request);
        Assert.Equal("bip 1, own-power-example 1, organisation-before-after-example 1", terms["instrument"]);
        Assert.Equal(request, terms.ToRequest(request.Project, [.. s_instruments.Reverse()]) with { Esf = request.Esf });
        var refused = Assert.Throws<FormatException>(() => terms.ToRequest(request.Project, [Instrument.Bip, OtherInstruments.OwnPower]));
        Assert.Contains("instrument is \"bip 1, own-power-example 1, organisation", refused.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => terms.ToRequest(request.Project));
    }

    [Theory]
    [InlineData("progression:own-power-example", "progression:organisation-before-after-example")]
    [InlineData("progression:own-power-example", "progression:another")]
    [InlineData("progression:own-power-example", "progression:bip")]
    [InlineData("progression:organisation-before-after-example", "progression:own-power-example")]
    public void A_part_of_another_instrument_is_refused(string part, string another)
    {
        var (request, tally) = Tally();
        var text = Encoding.UTF8.GetString(Written(TallyFile.WriteJson, tally));
        Assert.Contains($"\"{part}\"", text, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() =>
            TallyFile.Read(Encoding.UTF8.GetBytes(text.Replace($"\"{part}\"", $"\"{another}\"", StringComparison.Ordinal)), request)
        );
    }

    [Fact]
    public void Organisations_in_a_group_are_refused()
    {
        var (request, tally) = Tally();
        var json = JsonNode.Parse(Written(TallyFile.WriteJson, tally))!;
        var organisations = json["sections"]!
            .AsArray()
            .Single(section => (string)section!["part"]! == "progression:organisation-before-after-example")!;
        Assert.Empty(organisations["codes"]!.AsArray());
        _ = TallyFile.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), request);
        organisations["codes"] = new JsonArray("woman");
        Assert.Throws<FormatException>(() => TallyFile.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), request));
    }

    /// <summary>Whom the groups of a further instrument count is held against its total, as for the first.</summary>
    [Fact]
    public void Groups_of_a_further_instrument_must_make_up_its_total()
    {
        var (request, tally) = Tally();
        var json = JsonNode.Parse(Written(TallyFile.WriteJson, tally))!;
        var sections = json["sections"]!.AsArray();
        foreach (
            var group in sections
                .Where(section => (string)section!["part"]! == "progression:own-power-example" && section["codes"]!.AsArray().Count > 0)
                .ToList()
        )
        {
            sections.Remove(group);
        }

        Assert.Throws<FormatException>(() => TallyFile.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), request));
    }

    [Fact]
    public void Releases_of_a_series_have_the_same_instruments_and_definition()
    {
        var random = new Random(4);
        var (participations, measurements) = random.PeopleByAll();
        var request = Some.Request("2024-01-01", "2024-02-29") with { Instruments = OtherInstruments.All };
        using var stream = new MemoryStream();
        ProtectedReport.Of(Report.Of(request, participations, measurements)).WriteJson(stream);
        var series = new ReleaseSeries([EarlierRelease.Parse(stream.ToArray())]);
        var later = Some.Request("2024-01-01", "2024-03-31") with { Instruments = OtherInstruments.All };
        Assert.Empty(series.Obstacles(later, DisclosureOptions.Default));
        _ = series.Next(Report.Of(later, participations, measurements));
        Assert.Equal(["instrument"], Obstacles(later with { Instruments = [Instrument.Bip] }));
        Assert.Equal(["instrument"], Obstacles(later with { Instruments = [.. s_instruments.Reverse()] }));
        Assert.Equal(
            ["definition of progression"],
            Obstacles(later with { Progression = later.Progression with { IncludeBelief = true, Threshold = new Fraction(1, 2) } })
        );

        IEnumerable<string> Obstacles(ReportRequest asked) => series.Obstacles(asked, DisclosureOptions.Default).Select(one => one.En);
    }

    [Fact]
    public void A_figure_is_named_by_its_instrument()
    {
        var request = Some.Request() with { By = [Breakdown.Gender], Instruments = OtherInstruments.All };
        Assert.Equal(
            ("Own power (example), Woman, staff, Asks for help", "Up"),
            Name("instruments/own-power-example/by/woman/staff/items/asks-for-help/up")
        );
        Assert.Equal(("Own power (example), Coverage, staff", "Measured"), Name("instruments/own-power-example/coverage/staff/measured"));
        Assert.Equal(("Progression, participant", "Up"), Name("bip/participant/up"));

        (string, string) Name(string figure) => FigureName.Of(request, figure) is var name ? (name.Group.En, name.Count.En) : default;
    }

    /// <summary>Every count of persons in the JSON, and none of organisations, has its place in the list that a bridge explains.</summary>
    [Fact]
    public void A_bridge_explains_persons_by_each_instrument_and_no_organisation()
    {
        var (participations, measurements) = new Random(5).PeopleByAll();
        var request = Some.Request() with { Instruments = OtherInstruments.All };
        var figures = FigureList.Of(Report.Of(request, participations, measurements));
        Assert.Contains(figures.Keys, figure => figure.StartsWith("instruments/own-power-example/participant/", StringComparison.Ordinal));
        Assert.DoesNotContain(figures.Keys, figure => figure.Contains("organisation", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_draws_each_instrument_on_its_own_scale_with_the_narrative_true()
    {
        var (participations, measurements) = new Random(6).PeopleByAll();
        var report = Report.Of(Some.Request() with { Instruments = OtherInstruments.All }, participations, measurements);
        using var writer = new StringWriter();
        HtmlReport.Write(writer, Some.Exact(report), Language.English, withNarrative: true);
        var page = writer.ToString();
        Assert.Contains("on the scale 1 to 5; high is close to work.", page, StringComparison.Ordinal);
        Assert.Contains("on the scale 1 to 7.", page, StringComparison.Ordinal);
        Assert.Contains("on the scale 1 to 4.", page, StringComparison.Ordinal);
        Assert.Contains(
            "data-figure=\"instruments/own-power-example/groups/staff/items/asks-for-help/last\"",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("assessable organisations", page, StringComparison.Ordinal);
        var ids = ReportTables.Of(Some.Exact(report), Language.English).Select(table => table.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var language in new[] { Language.English, Language.Swedish })
        {
            using var text = new StringWriter();
            MarkdownRenderer.Write(text, "", ReportNarrative.Of(Some.Exact(report), language));
            Assert.Empty(ReportTextCheck.Of(text.ToString(), Some.Exact(report), language));
        }
    }

    private static (ReportRequest Request, ReportTally Tally) Tally()
    {
        var (participations, measurements) = new Random(3).PeopleByAll();
        var request = Some.Request() with { By = [Breakdown.Gender], Instruments = OtherInstruments.All };
        return (request, ReportTally.Of(request, participations, measurements));
    }

    private static JsonNode Json(Report report) => JsonNode.Parse(Some.Json(report).GetRawText())!;

    private static byte[] Written(Action<Stream, ReportTally> write, ReportTally tally)
    {
        using var stream = new MemoryStream();
        write(stream, tally);
        return stream.ToArray();
    }

    private static void Holds(int times, Action<Random, ReportRequest> law) =>
        ReportLawTests.Holds(
            times,
            random =>
            {
                var instruments = s_instruments.ToArray();
                random.Shuffle(instruments);
                law(random, ReportLawTests.Request(random) with { Instruments = [.. instruments.Take(random.Next(2, 4))] });
            }
        );
}
