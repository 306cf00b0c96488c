namespace Gransgangare.Tool.Tests;

/// <summary>Wrong usage and unreadable folders: exit code 2, one line on standard error, nothing on standard output.</summary>
public sealed class UsageTests
{
    private const string Report = "report --data DATA --project gransgangare --from 2024-01-01 --to 2024-12-31";

    [Theory]
    [InlineData("")]
    [InlineData("count --data DATA")]
    [InlineData("check")]
    [InlineData("check --data")]
    [InlineData("check --data DATA --nonsense")]
    [InlineData("check --data DATA --format html5")]
    [InlineData("check --data DATA --lang de")]
    [InlineData("check --data DATA --as-of 2023-02-29")]
    [InlineData("check --data DATA --as-of 2023-1-5")]
    [InlineData("check --data DATA/none")]
    [InlineData("check --data EMPTY")]
    [InlineData("check --data NOTHING")]
    [InlineData("check --data DATA/participations.csv")]
    [InlineData("check --data DATA --out DATA/none/x.txt")]
    [InlineData("check --data DATA --out DATA")]
    [InlineData("check --data DATA --out NOTHING")]
    public void Of_check(string line) => IsUsageError(line);

    [Theory]
    [InlineData("report --data DATA --project gransgangare --to 2024-12-31")]
    [InlineData("report --data DATA --project gransgangare --from 2024-01-01 --to 2024-02-30")]
    [InlineData("report --data DATA --project gransgangare --from 2024-01-02 --to 2024-01-01")]
    [InlineData("report --data DATA/none --project gransgangare --from 2024-01-01 --to 2024-12-31")]
    [InlineData("report --data EMPTY --project gransgangare --from 2024-01-01 --to 2024-12-31")]
    [InlineData(Report + " --by shoe-size")]
    [InlineData(Report + " --by gender,")]
    [InlineData(Report + " --by gender,gender")]
    [InlineData(Report + " --by Gender")]
    [InlineData(Report + " --rules own")]
    [InlineData(Report + " --denominator half")]
    [InlineData(Report + " --threshold 1")]
    [InlineData(Report + " --threshold 2")]
    [InlineData(Report + " --threshold 11")]
    [InlineData(Report + " --threshold -1")]
    [InlineData(Report + " --threshold five")]
    [InlineData(Report + " --special-threshold 4")]
    [InlineData(Report + " --special-threshold 101")]
    [InlineData(Report + " --special-threshold ten")]
    [InlineData(Report + " --threshold 0 --special-threshold 10")]
    [InlineData(Report + " --as-of soon")]
    [InlineData(Report + " --explain p1 --persons")]
    [InlineData(Report + " --out EMPTY")]
    public void Of_report(string line) => IsUsageError(line);

    [Theory]
    [InlineData("synth --participants -1 --seed 1 --out DATA/new")]
    [InlineData("synth --participants many --seed 1 --out DATA/new")]
    [InlineData("synth --participants 3 --seed 1")]
    [InlineData("synth --participants 3 --seed 1 --out DATA/participations.csv")]
    [InlineData("synth --participants 3 --seed 1 --out NOTHING")]
    [InlineData("esf --data DATA")]
    [InlineData("esf --data DATA --programme esf-2007")]
    [InlineData("esf --data DATA --programme esf-plus-2021 --option shoe-size=42")]
    [InlineData("esf --data DATA --programme esf-plus-2021 --option nonsense")]
    [InlineData("esf --data DATA --programme esf-plus-2021 --explain nobody")]
    [InlineData("esf --data DATA --programme esf-plus-2021 --explain p1 --persons")]
    [InlineData("scb")]
    [InlineData("scb --data DATA/none")]
    [InlineData("scb --data DATA --previous DATA/none")]
    [InlineData("scb --data DATA --previous NOTHING")]
    [InlineData("scb --data DATA --sent-through 2024-13")]
    [InlineData("scb --data DATA --sent-through 2024-1")]
    [InlineData("scb --data DATA --as-of soon")]
    [InlineData("minimise --data DATA --figures nonsense")]
    [InlineData("minimise --data DATA --figures by:shoe-size")]
    [InlineData("finsam --data DATA --from 2024-01-01")]
    [InlineData("finsam --data DATA --from 2024-01-02 --to 2024-01-01")]
    [InlineData("esf-check --programme esf-plus-2021")]
    [InlineData("esf-check --programme esf-plus-2021 --table DATA/none.csv")]
    [InlineData("esf-check --programme esf-plus-2021 --table DATA/participations.csv")]
    [InlineData("esf-bridge --data DATA --person nobody")]
    [InlineData("esf-sensitivity --data DATA --programme esf-plus-2021 --days -1")]
    [InlineData("esf-sensitivity --data DATA --programme esf-plus-2021 --days 32")]
    [InlineData("esf-sample --programme esf-plus-2021 --indicator EECO02 --population 600")]
    [InlineData("esf-sample --programme esf-plus-2021 --indicator EECR05 --population 0")]
    [InlineData("esf-sample --programme esf-plus-2021 --indicator EECR05 --population 600 --margin 3.1")]
    [InlineData("bip --data DATA --definition best")]
    [InlineData("bip --data DATA --instrument DATA/none.json")]
    [InlineData("bip --data DATA --include-belief --audience participant")]
    [InlineData("bip --data DATA --audience everybody")]
    [InlineData("bip --data DATA --reliability 0.8")]
    [InlineData("bip --data DATA --standard-deviation 1")]
    [InlineData("bip --data DATA --standard-deviation 0 --reliability 0.8")]
    [InlineData("bip --data DATA --reference-mean 2")]
    [InlineData("bip --data DATA --standard-deviation 1 --reliability 0.8 --reference-mean two")]
    [InlineData("bip --data DATA --standard-deviation 1 --reliability 0.9,0.7")]
    [InlineData("bip --data DATA --standard-deviation 1 --reliability 1")]
    [InlineData("bip --data DATA --standard-deviation 1 --reliability 0.7,0.8,0.9")]
    [InlineData("bip --data DATA --change-threshold 0.333")]
    [InlineData("bip --data DATA --change-threshold 1/0")]
    [InlineData("bip --data DATA --minimum-coverage 3/2")]
    [InlineData("bip --data DATA --gap-days 367")]
    [InlineData("bip --data DATA --by shoe-size")]
    [InlineData("bip --data DATA --instrument NOTHING")]
    [InlineData("bip --data DATA --instrument DATA")]
    public void Of_the_other_commands(string line) => IsUsageError(line);

    [Theory]
    [InlineData("{ \"id\": \"\\ud800\" }")]
    [InlineData("{ \"\\ud800\": 1, \"a b\\nc\": 2 }")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_faulty_instrument_is_a_data_error_with_its_places(string json)
    {
        using var folder = new DataFolder(DataFolder.Clean).With("my own.json", json);
        var run = ToolRun.Of("bip", "--data", folder.Root, "--instrument", folder["my own.json"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.NotEmpty(run.Error);
        Assert.Equal(run.Error, run.Issues);
        Assert.All(run.Error, line => Assert.Contains(" my_own.json:", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--project none", "gransgangare", "arbetsliv-och-halsa-nordost", "mind-the-gap", "steget-vidare")]
    [InlineData("--project gransgangare --by none", "forbund", "gender", "municipality", "target-group", "age-group")]
    public void A_wrong_choice_is_answered_with_what_there_is(string options, params string[] existing)
    {
        using var folder = new DataFolder(DataFolder.Clean).With("project.json", ProjectTests.Own);
        var run = ToolRun.Of([.. $"report --data {folder.Root} --from 2024-01-01 --to 2024-12-31 {options}".Split(' ')]);
        Assert.Equal(2, run.ExitCode);
        Assert.All(existing, name => Assert.Contains(name, Assert.Single(run.Error), StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_project_those_that_exist_are_listed()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        var run = ToolRun.Of("report", "--data", folder.Root, "--from", "2024-01-01", "--to", "2024-12-31");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("mind-the-gap", Assert.Single(run.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check --data EMPTY --out FOLDER", "--out names a folder; name a file in it, or end the name with /")]
    [InlineData("check --data FOLDER", "has no participations.csv, but a workbook; name it after --data, such as --data BOOK.xlsx")]
    [InlineData("esf-check --programme esf-2014 --table FOLDER", "is a folder; name a table of figures in it")]
    [InlineData("esf-check --programme esf-2014 --table ..", ".. is a folder; name a table of figures in it")]
    [InlineData("esf-check --programme esf-2014 --table -", "there is no file -; a table that comes by a pipe is /dev/stdin")]
    [InlineData("esf-check --programme esf-2014 --table FOLDER/figures.csv --previous ..", ".. is a folder; name a table of figures in it")]
    [InlineData("report --data FOLDER --from 2024-01-01 --to 2024-12-31 --explain p1 --persons", "choose one of the two")]
    public void A_path_that_cannot_be_meant_is_answered_with_one_that_can(string line, string answer)
    {
        using var folder = new DataFolder().With("participations.xlsx", "PK").With("figures.csv", "code;total\nCO01;1\n");
        var run = ToolRun.Of([.. line.Replace("FOLDER", folder.Root, StringComparison.Ordinal).Split(' ')]);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(answer, Assert.Single(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_no_error()
    {
        var run = ToolRun.Of("report", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--threshold", run.Out, StringComparison.Ordinal);
    }

    private static void IsUsageError(string line)
    {
        using var folder = new DataFolder(DataFolder.Clean);
        using var empty = new DataFolder();
        var arguments = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(argument => argument == "NOTHING" ? "" : argument.Replace("DATA", folder.Root, StringComparison.Ordinal))
            .Select(argument => argument.Replace("EMPTY", empty.Root, StringComparison.Ordinal));
        var run = ToolRun.Of([.. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("gransgangare: ", Assert.Single(run.Error), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Error[0], character => character == '\ufffd' || char.IsControl(character));
        Assert.Equal("", run.Out);
    }
}
