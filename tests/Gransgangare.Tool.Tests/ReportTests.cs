using System.Text.Json;

namespace Gransgangare.Tool.Tests;

public sealed class ReportTests
{
    private static readonly string[] s_report =
    [
        "report",
        "--project",
        "gransgangare",
        "--from",
        "2024-01-01",
        "--to",
        "2024-12-31",
        "--threshold",
        "0",
    ];

    [Theory]
    [InlineData("cohort")]
    [InlineData("age-group,gender")]
    [InlineData("municipality")]
    public void A_breakdown_that_is_dropped_for_being_small_is_no_fault_in_any_form(string by)
    {
        using var folder = new DataFolder("person,gender,birth_date,entry_date\na,woman,1990-01-01,2024-01-10\n");
        foreach (var format in new[] { "text", "csv", "md", "html", "json" })
        {
            var run = ToolRun.Of([
                "report",
                "--data",
                folder.Root,
                "--project",
                "gransgangare",
                "--from",
                "2024-01-01",
                "--to",
                "2024-12-31",
                "--by",
                by,
                "--format",
                format,
            ]);
            Assert.Equal(0, run.ExitCode);
            Assert.NotEmpty(run.Out);
        }
    }

    [Fact]
    public void Json_holds_the_figures_of_the_folder()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        var run = Report(folder, "--format", "json", "--by", "forbund,gender");
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.Error);
        var json = run.Json;
        Assert.Equal(
            ["alv-och-kust/woman 1 1 1 0", "vast/man 1 1 1 1", "vast/woman 0 1 0 1", " 2 3 2 2"],
            json.GetProperty("groups").EnumerateArray().Append(json.GetProperty("total")).Select(Counts)
        );
        var total = json.GetProperty("total");
        Assert.Equal(
            "1/2 0.5 1/2 0.5 0/2 0",
            string.Join(' ', new[] { "workOrStudy", "nearer", "other" }.Select(name => ShareOf(total.GetProperty(name))))
        );
        var low = total.GetProperty("workOrStudy").GetProperty("low").GetDouble();
        Assert.Equal(0.09453, low, 4);
        Assert.Equal("participation", json.GetProperty("unit").GetString());
        Assert.Equal(
            ["work-or-study True", "nearer-labour-market True", "other-reasons True"],
            json.GetProperty("goals")
                .EnumerateArray()
                .Select(goal => $"{goal.GetProperty("id").GetString()} {goal.GetProperty("met").GetBoolean()}")
        );
        var quality = json.GetProperty("dataQuality");
        Assert.Equal((0, 0), (quality.GetProperty("errors").GetInt32(), quality.GetProperty("leftOut").GetInt32()));
    }

    [Fact]
    public void The_output_is_the_same_for_rows_in_another_order()
    {
        var lines = (DataFolder.Clean + "p2,vast,man,1991-01-15,2024-01-01,2024-12-31,work-training\np5,vast,x,,2024-01-01,,\n")
            .TrimEnd()
            .Split('\n');
        using var folder = new DataFolder(string.Join('\n', lines));
        using var turned = new DataFolder(string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])));
        string[] options = ["--format", "json", "--by", "gender,forbund,municipality,target-group,age-group"];
        var (one, other) = (Report(folder, options), Report(turned, options));
        Assert.Equal((1, 1), (one.ExitCode, other.ExitCode));
        Assert.Equal(one.Out, other.Out);
        Assert.Equal(2, one.Json.GetProperty("dataQuality").GetProperty("leftOut").GetInt32());
    }

    [Fact]
    public void Data_errors_leave_out_their_record_and_the_rest_is_reported()
    {
        using var folder = new DataFolder(DataFolder.Clean + "p5,vast,man,1990-01-15,2024-05-01,2024-04-30,study\n");
        var run = Report(folder, "--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("GGE2001 participations.csv:6 exit_date: ", Assert.Single(run.Issues), StringComparison.Ordinal);
        Assert.Equal(" 2 3 2 2", Counts(run.Json.GetProperty("total")));
        Assert.Equal(
            (1, 1),
            (
                run.Json.GetProperty("dataQuality").GetProperty("errors").GetInt32(),
                run.Json.GetProperty("dataQuality").GetProperty("leftOut").GetInt32()
            )
        );
    }

    [Fact]
    public void The_as_of_date_hides_what_came_later_without_warning_of_it()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        var run = Report(folder, "--format", "json", "--as-of", "2024-01-31");
        Assert.Equal(" 1 2 2 0", Counts(run.Json.GetProperty("total")));
        Assert.Empty(run.Issues);
        Assert.Equal("2024-01-31", run.Json.GetProperty("asOf").GetString());
    }

    [Fact]
    public void Denominator_and_rules_are_those_asked_for()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        var everybody = Report(folder, "--format", "json", "--denominator", "all-participating").Json.GetProperty("total");
        Assert.StartsWith("1/3 ", ShareOf(everybody.GetProperty("workOrStudy")), StringComparison.Ordinal);
        foreach (var rules in new[] { "sus", "kolada" })
        {
            var total = Report(folder, "--format", "json", "--rules", rules).Json.GetProperty("total");
            Assert.Equal(("0/1 0", 1), (ShareOf(total.GetProperty("workOrStudy")), total.GetProperty("uncategorised").GetInt32()));
        }
    }

    [Theory]
    [InlineData("sv", "Avslutade", "Finsam Göteborg", "50,0")]
    [InlineData("en", "Exited", "Finsam Göteborg", "50.0")]
    public void Human_forms_speak_the_language(string language, params string[] texts)
    {
        using var folder = new DataFolder(DataFolder.Clean);
        foreach (var format in new[] { "text", "md", "csv" })
        {
            var run = Report(folder, "--format", format, "--lang", language);
            Assert.Equal(0, run.ExitCode);
            Assert.All(texts, text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
            Assert.DoesNotContain('\u001b', run.Out);
            Assert.DoesNotContain("GGE", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Swedish_is_the_language_unless_another_is_asked_for()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        Assert.Equal(Report(folder, "--format", "md").Out, Report(folder, "--format", "md", "--lang", "sv").Out);
    }

    [Fact]
    public void Out_writes_what_standard_output_would_have()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        foreach (var format in new[] { "json", "csv", "md", "text", "html" })
        {
            var run = Report(folder, "--format", format, "--out", folder["report"]);
            Assert.Equal((0, ""), (run.ExitCode, run.Out));
            Assert.Equal(Report(folder, "--format", format).Out, File.ReadAllText(folder["report"]));
        }
    }

    [Fact]
    public void Small_counts_are_hidden_unless_it_is_asked_for()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        string[] options = ["report", "--data", folder.Root, .. s_report[1..^2], "--format", "json"];
        var run = ToolRun.Of(options);
        Assert.Equal((0, ""), (run.ExitCode, string.Join('\n', run.Error)));
        Assert.EndsWith("}\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(" \"..\" \"..\" \"..\" \"..\"", Counts(run.Json.GetProperty("total")));
        Assert.Equal(5, run.Json.GetProperty("disclosure").GetProperty("threshold").GetInt32());
        Assert.NotEmpty(Report(folder, "--format", "json").Error);
    }

    /// <summary>Twelve persons of a group of a special category, eighteen of another group.</summary>
    [Theory]
    [InlineData("", 10, "12")]
    [InlineData("--special-threshold 12", 12, "12")]
    [InlineData("--special-threshold 13", 13, "\"..\"")]
    [InlineData("--threshold 3 --special-threshold 3", 3, "12")]
    public void Special_categories_have_a_threshold_of_their_own(string thresholds, int threshold, string active)
    {
        var people = Enumerable
            .Range(0, 30)
            .Select(index => $"p{index},vast,woman,1990-01-15,2024-05-02,{(index < 12 ? "hbtqi" : "long-term-sick-listed")}\n");
        using var folder = new DataFolder("person,forbund,gender,birth_date,entry_date,target_groups\n" + string.Concat(people));
        string[] options =
        [
            .. s_report[1..^2],
            "--by",
            "target-group",
            "--no-recode",
            .. thresholds.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];
        var run = ToolRun.Of(["report", "--data", folder.Root, .. options, "--format", "json", "--out", folder["r.json"]]);
        Assert.Equal(0, run.ExitCode);
        using var report = JsonDocument.Parse(File.ReadAllBytes(folder["r.json"]));
        Assert.Equal(threshold, report.RootElement.GetProperty("disclosure").GetProperty("specialThreshold").GetInt32());
        Assert.Equal(active, report.RootElement.GetProperty("groups")[0].GetProperty("active").GetRawText());
        Assert.Equal(0, ToolRun.Of("verify", "--report", folder["r.json"], "--data", folder.Root).ExitCode);
    }

    [Fact]
    public void What_was_published_before_is_taken_into_account()
    {
        var before =
            DataFolder.Header + string.Concat(Enumerable.Range(0, 19).Select(index => $"p{index},vast,woman,1990-01-15,2024-05-02,,\n"));
        using var folder = new DataFolder(before);
        string[] Options(params string[] more) => ["report", "--data", folder.Root, .. s_report[1..^2], "--format", "json", .. more];
        var first = ToolRun.Of(Options("--out", folder["first.json"]));
        Assert.Equal(0, first.ExitCode);
        folder.With("participations.csv", before + "p19,vast,woman,1990-01-15,2024-06-02,,\n");
        Assert.Equal(" 20 20 20 0", Counts(ToolRun.Of(Options()).Json.GetProperty("total")));
        var linked = ToolRun.Of(Options("--earlier", folder["first.json"]));
        Assert.Equal(" \"..\" \"..\" \"..\" 0", Counts(linked.Json.GetProperty("total")));
        Assert.Equal(2, ToolRun.Of(Options("--earlier", folder["participations.csv"])).ExitCode);
    }

    private static ToolRun Report(DataFolder folder, params string[] options) =>
        ToolRun.Of([.. s_report, "--data", folder.Root, .. options]);

    private static string Counts(JsonElement figures)
    {
        var by = figures.TryGetProperty("by", out var codes)
            ? string.Join('/', codes.EnumerateObject().Select(code => code.Value.GetString()))
            : "";
        return $"{by} {string.Join(' ', new[] { "entered", "active", "ongoing", "exited" }.Select(name => figures.GetProperty(name).GetRawText()))}";
    }

    private static string ShareOf(JsonElement share) =>
        $"{share.GetProperty("numerator").GetRawText()}/{share.GetProperty("denominator").GetRawText()} {share.GetProperty("value").GetRawText()}";
}
