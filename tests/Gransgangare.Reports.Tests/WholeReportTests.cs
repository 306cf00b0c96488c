using System.Text;
using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>One whole report in every form, and the members of its JSON by docs/tool.md.</summary>
public sealed class WholeReportTests
{
    private static readonly Report s_report = Report.Of(
        Some.Request() with
        {
            AsOf = Some.Day("2025-01-31"),
            By = [Breakdown.Forbund, Breakdown.Gender],
        },
        [
            Of("a", "2023-05-02/2024-01-01", "work-unsubsidised", "vast", "1485", Gender.Woman),
            Of("b", "2023-05-02/2023-08-31 2024-01-15/2024-05-31", "study-other", "vast", "1430", Gender.Man),
            Of("c", "2024-02-01/2024-12-31", "work-training", "vast", "1485", Gender.Woman),
            Of("d", "2024-02-01/2024-11-30", "job-seeker-registered", "alv-och-kust", "1407", Gender.Woman),
            Of("e", "2024-03-01/2024-09-30", "moved", "alv-och-kust", null, Gender.NonBinary),
            Of("f", "2024-03-01/2024-09-30", "", "finsam-goteborg", "1480", Gender.Man),
            Of("g", "2024-03-01/", "", "finsam-goteborg", "1480", Gender.Unknown),
            Of("h", "2024-04-01/2025-03-31", "study", null, null, Gender.Man),
            Of("i", "2024-04-01/2024-04-02", "registration-error", "vast", "1485", Gender.Woman),
            Of("j", "2025-01-01/", "", "vast", "1485", Gender.Woman),
        ],
        [
            Measured("2024-02-15", "participant", 2),
            Measured("2024-11-15", "participant", 4),
            Measured("2024-02-20", "caseworker", 3),
            Measured("2024-11-20", "caseworker", 3),
        ],
        DataQuality.Of([ParticipationIssues.ExitBeforeEntry, ParticipationIssues.OtherForbund, ParticipationIssues.OtherForbund], 1)
    );

    [Fact]
    public void As_json() => Snapshot.Matches(Some.Json(s_report).GetRawText(), extension: "json");

    [Fact]
    public void As_markdown_in_Swedish() => Snapshot.Matches(Markdown(Language.Swedish), extension: "md");

    [Fact]
    public void As_markdown_in_English() => Snapshot.Matches(Markdown(Language.English), extension: "md");

    [Fact]
    public void As_csv()
    {
        var writer = new StringWriter();
        CsvRenderer.Write(writer, ReportTables.Of(Some.Exact(s_report), Language.Swedish));
        Snapshot.Matches(writer.ToString(), extension: "csv");
    }

    // How the page looks is no part of what it says.
    [Fact]
    public void As_html()
    {
        var writer = new StringWriter();
        HtmlReport.Write(writer, Some.Exact(s_report), Language.Swedish);
        var page = writer.ToString();
        Snapshot.Matches(page[page.IndexOf("<main", StringComparison.Ordinal)..], extension: "html");
    }

    [Fact]
    public void The_json_has_the_members_of_the_contract_in_their_types()
    {
        var json = Some.Json(s_report);
        Assert.Equal(
            ("gransgangare", "2024-01-01", "2024-12-31", "2025-01-31", "participation"),
            (Text("project"), Text("from"), Text("to"), Text("asOf"), Text("unit"))
        );
        foreach (var figures in json.GetProperty("groups").EnumerateArray().Append(json.GetProperty("total")))
        {
            Assert.All(
                new[] { "entered", "active", "ongoing", "exited", "uncategorised" },
                name => Assert.Equal(JsonValueKind.Number, figures.GetProperty(name).ValueKind)
            );
            Assert.All(new[] { "workOrStudy", "nearer", "other" }, name => IsShare(figures.GetProperty(name)));
        }

        Assert.False(json.GetProperty("total").TryGetProperty("by", out _));
        Assert.Equal(
            ["forbund", "gender"],
            json.GetProperty("groups")[0].GetProperty("by").EnumerateObject().Select(member => member.Name)
        );
        var goals = json.GetProperty("goals").EnumerateArray().ToList();
        Assert.Equal(["work-or-study", "nearer-labour-market", "other-reasons"], goals.Select(goal => goal.GetProperty("id").GetString()));
        Assert.Equal([0.25m, 0.5m, 0.25m], goals.Select(goal => goal.GetProperty("target").GetDecimal()));
        Assert.Equal(["at-least", "at-least", "at-most"], goals.Select(goal => goal.GetProperty("comparison").GetString()));
        Assert.All(goals, goal => IsShare(goal.GetProperty("share")));
        Assert.All(goals, goal => Assert.True(goal.GetProperty("met").ValueKind is JsonValueKind.True or JsonValueKind.False));
        Assert.True(goals[2].GetProperty("informational").GetBoolean());
        var quality = json.GetProperty("dataQuality");
        Assert.Equal((1, 2, 1), (Number("errors"), Number("warnings"), Number("leftOut")));

        string? Text(string name) => json.GetProperty(name).GetString();
        int Number(string name) => quality.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Without_anybody_shares_are_null_in_json()
    {
        var json = Some.Json(Report.Of(Some.Request(), []));
        var share = json.GetProperty("total").GetProperty("workOrStudy");
        Assert.Equal((0, 0), (share.GetProperty("numerator").GetInt32(), share.GetProperty("denominator").GetInt32()));
        Assert.All(new[] { "value", "low", "high" }, name => Assert.Equal(JsonValueKind.Null, share.GetProperty(name).ValueKind));
        Assert.All(json.GetProperty("goals").EnumerateArray(), goal => Assert.Equal(JsonValueKind.Null, goal.GetProperty("met").ValueKind));
        Assert.Equal(0, json.GetProperty("groups").GetArrayLength());
    }

    [Fact]
    public void Text_in_a_csv_table_is_quoted_and_is_not_run_and_a_number_stays_one()
    {
        var writer = new StringWriter();
        Column<string>[] columns =
        [
            new("+a", _ => new("=1+1")),
            new("b", _ => new("-")),
            new("c", _ => new("a,\"b\"")),
            new("d", _ => new("-25,0\u00a0%", IsNumber: true)),
        ];
        CsvRenderer.Write(writer, [ReportTable.Of("t", "@title", columns, [""], ["a note; with a mark"])]);
        Assert.Equal("'@title\n'+a,b,c,d\n'=1+1,-,\"a,\"\"b\"\"\",\"-25,0 %\"\n\"a note; with a mark\"\n", writer.ToString());
    }

    private static void IsShare(JsonElement share)
    {
        Assert.Equal(["numerator", "denominator", "value", "low", "high"], share.EnumerateObject().Select(member => member.Name));
        Assert.True(
            share.GetProperty("value").ValueKind == JsonValueKind.Null
                || share.GetProperty("low").GetDouble() <= share.GetProperty("high").GetDouble()
        );
    }

    private static string Markdown(Language language)
    {
        var writer = new StringWriter(new StringBuilder());
        MarkdownRenderer.Write(writer, ReportTables.Title(s_report.Request, language), ReportTables.Of(Some.Exact(s_report), language));
        return writer.ToString();
    }

    private static Participation Of(string person, string spells, string reason, string? forbund, string? municipality, Gender gender) =>
        Some.Participation(spells, reason, person) with
        {
            Forbund = forbund,
            Municipality = municipality,
            Gender = gender,
            BirthDate = Some.Day("1990-01-15"),
            AtEntry = new EntryFacts
            {
                LabourStatus = LabourStatus.Unemployed,
                UnemployedSince = Some.Day("2021-01-01"),
                Isced = 3,
                Rural = Fact.Yes,
            },
        };

    private static Measurement Measured(string day, string rater, int answer)
    {
        var kind = RaterKind.FromCode(rater);
        return new Measurement
        {
            Subject = "c",
            Date = Some.Day(day),
            Rater = kind,
            Answers = Instrument.Bip.ItemsOf(kind).Aggregate(default(Answers), (answers, item) => answers.WithOriented(item.Slot, answer)),
        };
    }
}
