using System.Text.Json.Nodes;

namespace Gransgangare.Tool.Tests;

public sealed class CompareTests
{
    private const string Header = "person,gender,birth_date,entry_date,exit_date,exit_reason,labour_status,unemployed_since,isced\n";

    /// <summary>One continues rehabilitation; one of 22 years has been unemployed for nine months.</summary>
    private const string Rows =
        Header
        + "rehab,man,1980-01-15,2024-01-01,2024-06-30,continued-rehabilitation,employed,,3\n"
        + "young,woman,2002-01-15,2024-02-01,,,unemployed,2023-05-01,3\n";

    private const string Project =
        """{ "id": "steget", "names": { "sv": "Steget", "en": "The step" }, "from": "2024-01-01", "programme": "esf-plus-2021" }""";

    private static readonly string s_changed =
        Project.TrimEnd('}', ' ') + """, "outcomeTable": { "version": "steget-2", "continued-rehabilitation": "nearer-labour-market" } }""";

    private static readonly string[] s_period = ["--from", "2024-01-01", "--to", "2024-12-31"];

    [Fact]
    public void A_report_is_explained_against_an_earlier_one()
    {
        using var then = new DataFolder(DataFolder.Clean);
        using var now = new DataFolder(DataFolder.Clean.Replace("2024-02-01,,", "2024-02-01,2024-06-30,study", StringComparison.Ordinal));
        string[] options = ["compare", "--data", now.Root, "--earlier", then.Root, "--project", "gransgangare", .. s_period];
        var steps = Json([.. options, "--persons"])["steps"]!.AsArray();
        var step = Assert.Single(steps, step => step!["changes"]!.AsObject().Count > 0)!;
        Assert.Equal("late-exit [\"p3\"] 1", $"{step["step"]} {step["persons"]!.ToJsonString()} {step["changes"]!["total/exited"]}");
        var text = Run(0, [.. options, "--lang", "en"]).Out;
        Assert.DoesNotContain("p3", text, StringComparison.Ordinal);
        // Figures are named as the tables of a report name them.
        Assert.Matches("All *│ Exited *│ *\\+1 │", text);
        Assert.DoesNotContain("total/", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_of_a_project_are_tried()
    {
        using var folder = Folder(s_changed).With("before.json", Project);
        var compared = Json(["compare", "--data", folder.Root, "--earlier-project-file", folder["before.json"], "--persons", .. s_period]);
        Assert.Equal(["other-reasons nearer-labour-market 1 [\"rehab\"]"], Cells(compared["categories"]!));
        Assert.Equal(["rule-version [\"rehab\"]"], Steps(compared));
        // The earlier folder has a project of its own.
        using var earlier = Folder(Project);
        var folders = Json(["compare", "--data", folder.Root, "--earlier", earlier.Root, "--persons", .. s_period]);
        Assert.Equal(compared.ToJsonString(), folders.ToJsonString());
        // A table is told from the built-in one of the same name by its version.
        var builtIn = Json(["compare", "--data", folder.Root, "--earlier-rules", "gransgangare 2026.1", "--persons", .. s_period]);
        Assert.Equal(compared["categories"]!.ToJsonString(), builtIn["categories"]!.ToJsonString());
    }

    [Fact]
    public void Two_readings_are_tried()
    {
        using var folder = Folder(Project);
        string[] options =
        [
            "compare",
            "--data",
            folder.Root,
            "--option",
            "long-term-unemployed=age-split",
            "--earlier-option",
            "long-term-unemployed=12-months",
            .. s_period,
        ];
        var compared = Json([.. options, "--persons"]);
        Assert.Equal(["other-reasons other-reasons 1 []"], Cells(compared["categories"]!));
        Assert.Equal(
            ["EECO03 not-counted counted 1 [\"young\"]"],
            compared["esf"]!
                .AsArray()
                .SelectMany(row => Cells(row!["verdicts"]!).Select(cell => $"{row["code"]} {cell}"))
                .Where(cell => !cell.EndsWith("[]", StringComparison.Ordinal))
        );
        Assert.Equal(["rule-version [\"young\"]"], Steps(compared));
        var (sv, en) = (Run(0, options).Out, Run(0, [.. options, "--lang", "en", "--persons"]).Out);
        Assert.Matches("EECO03 *│ räknas inte *│ räknas *│ *1 │ *1 │", sv);
        Assert.DoesNotContain("young", sv, StringComparison.Ordinal);
        Assert.Matches("EECO03 *│ not counted *│ counted *│ *1 │ young *│", en);
        // Without readings of its own the earlier report has those of the later.
        Assert.Empty(
            Steps(Json(["compare", "--data", folder.Root, "--option", "long-term-unemployed=age-split", "--persons", .. s_period]))
        );
    }

    [Fact]
    public void What_does_not_fit_is_refused_in_one_line()
    {
        using var folder = Folder(Project)
            .With("other.json", Project.Replace("steget", "annat", StringComparison.Ordinal))
            .With("faulty.json", """{ "id": "steget" }""");
        Refused("--earlier-project-file is of another project than steget", "--earlier-project-file", folder["other.json"]);
        Refused("faulty.json: GGE1502", "--earlier-project-file", folder["faulty.json"]);
        Refused("--earlier-option: No such option", "--earlier-option", "x=1");
        Refused("--option: No such value of parental-leave", "--option", "parental-leave=x");
        folder.With("project.json", Project.Replace(", \"programme\": \"esf-plus-2021\"", "", StringComparison.Ordinal));
        Refused("--option is for a project with a programme", "--option", "parental-leave=employed");

        void Refused(string message, params string[] options) =>
            Assert.StartsWith(
                "gransgangare: " + message,
                Assert.Single(Run(2, ["compare", "--data", folder.Root, .. s_period, .. options]).Error),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void The_example_of_the_document_is_what_the_tool_writes()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "tool.md"));
        var section = text[text.IndexOf("## `compare --format json`", StringComparison.Ordinal)..];
        var command = Block("bash").Replace("\\\n", "", StringComparison.Ordinal).Split(" -- ")[1];
        var written = JsonNode.Parse(Run(0, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Absolute)]).Out)!;
        foreach (var (name, rows) in JsonNode.Parse(Block("json"))!.AsObject())
        {
            Assert.NotEmpty(rows!.AsArray());
            Assert.All(rows.AsArray(), row => Assert.Contains(written[name]!.AsArray(), one => JsonNode.DeepEquals(one, row)));
        }

        string Block(string kind) => section.Split($"```{kind}\n")[1].Split("\n```")[0];

        static string Absolute(string argument) =>
            argument.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, argument) : argument;
    }

    private static DataFolder Folder(string project) => new DataFolder(Rows).With("project.json", project);

    private static IEnumerable<string> Cells(JsonNode matrix) =>
        matrix.AsArray().Select(cell => $"{cell!["earlier"]} {cell["later"]} {cell["count"]} {cell["persons"]!.ToJsonString()}");

    private static IEnumerable<string> Steps(JsonNode compared) =>
        compared["steps"]!
            .AsArray()
            .Where(step => step!["changes"]!.AsObject().Count > 0)
            .Select(step => $"{step!["step"]} {step["persons"]!.ToJsonString()}");

    private static JsonNode Json(params string[] arguments) => JsonNode.Parse(Run(0, [.. arguments, "--format", "json"]).Out)!;

    private static ToolRun Run(int exitCode, params string[] arguments)
    {
        var run = ToolRun.Of(arguments);
        Assert.Equal(exitCode, run.ExitCode);
        return run;
    }
}
