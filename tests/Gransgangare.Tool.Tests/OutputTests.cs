namespace Gransgangare.Tool.Tests;

/// <summary>Outputs never replace inputs, and a file is the old one or the whole new one.</summary>
public sealed class OutputTests
{
    [Theory]
    [InlineData("check --data DATA --format csv --out DATA/participations.csv")]
    [InlineData("check --data LINK --format csv --out DATA/participations.csv")]
    [InlineData("check --data DATA --format csv --out LINK/participations.csv")]
    [InlineData("check --data DATA --out DATA/Events.csv")]
    [InlineData("check --data DATA --out FILELINK")]
    [InlineData("tally --data DATA --project gransgangare --from 2024-01-01 --to 2024-12-31 --out DATA/participations.csv")]
    [InlineData("merge DATA/participations.csv --out DATA/participations.csv")]
    [InlineData("merge DATA/events.csv DATA/participations.csv --out DATA/participations.csv")]
    [InlineData("bip --data OTHER --instrument DATA/participations.csv --out DATA/participations.csv")]
    [InlineData(
        "report --data OTHER --project gransgangare --from 2024-01-01 --to 2024-12-31 --earlier DATA/participations.csv --out DATA/participations.csv"
    )]
    public void H3_an_output_that_is_an_input_is_refused(string line)
    {
        using var data = new DataFolder(DataFolder.Clean);
        using var other = new DataFolder(DataFolder.Clean);
        using var links = new DataFolder();
        Directory.CreateSymbolicLink(links["folder"], data.Root);
        File.CreateSymbolicLink(links["file"], data["participations.csv"]);

        var run = ToolRun.Of(
            line.Replace("FILELINK", links["file"], StringComparison.Ordinal)
                .Replace("LINK", links["folder"], StringComparison.Ordinal)
                .Replace("DATA", data.Root, StringComparison.Ordinal)
                .Replace("OTHER", other.Root, StringComparison.Ordinal)
                .Split(' ')
        );

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("--out", Assert.Single(run.Error), StringComparison.Ordinal);
        Assert.Equal(DataFolder.Clean, File.ReadAllText(data["participations.csv"]));
    }

    [Fact]
    public void An_output_beside_the_inputs_is_written()
    {
        using var data = new DataFolder(DataFolder.Clean);
        Assert.Equal(0, ToolRun.Of("check", "--data", data.Root, "--format", "csv", "--out", data["issues.txt"]).ExitCode);
        Assert.NotEmpty(File.ReadAllText(data["issues.txt"]));
        Assert.Equal(
            ["issues.txt", "participations.csv"],
            Directory.GetFiles(data.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void H3_a_file_whose_new_content_fails_stays_as_it_was()
    {
        using var folder = new DataFolder().With("report.json", "the last release");
        Assert.Throws<IOException>(() =>
            Exchange.WholeFile.Write(
                folder["report.json"],
                stream =>
                {
                    stream.WriteByte(1);
                    throw new IOException();
                }
            )
        );
        Assert.Equal("the last release", File.ReadAllText(folder["report.json"]));
        Assert.Equal("report.json", Path.GetFileName(Assert.Single(Directory.GetFiles(folder.Root))));
    }

    [Fact]
    public void A_link_is_followed()
    {
        using var folder = new DataFolder().With("report.json", "old");
        File.CreateSymbolicLink(folder["link.json"], folder["report.json"]);
        Exchange.WholeFile.Write(folder["link.json"], stream => stream.Write("new"u8));
        Assert.Equal("new", File.ReadAllText(folder["report.json"]));
        Assert.NotNull(new FileInfo(folder["link.json"]).LinkTarget);
    }

    [Theory]
    [InlineData("rules --format json", 0)]
    [InlineData("rules SE-X0", 2)]
    [InlineData("report --data {0} --project gransgangare --from 2023-03-01 --to 2025-12-31 --by gender", 0)]
    [InlineData("report --data {0} --project gransgangare --from 2023-03-01 --to 2025-12-31 --by gender --format html --lang en", 0)]
    [InlineData("check --data {0}", 0)]
    [InlineData("check --data /nowhere", 2)]
    [InlineData("nothing", 2)]
    public void A_process_says_what_the_command_says_in_the_process_of_the_tests(string command, int exitCode)
    {
        using var data = new DataFolder(DataFolder.Clean);
        var arguments = Array.ConvertAll(command.Split(' '), argument => string.Format(argument, data.Root));
        var (here, process) = (ToolRun.Of(arguments), ToolRun.OfProcess(arguments));
        Assert.Equal((exitCode, exitCode, process.Out), (process.ExitCode, here.ExitCode, here.Out));
        Assert.Equal(process.Error, here.Error);
    }

    [Fact]
    public void H7_a_closed_stream_is_an_exit_code_and_no_trace()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var data = new DataFolder(DataFolder.Clean);
        foreach (
            var (arguments, redirect) in new[] { ("check --data /nowhere", "2>/dev/full"), ($"check --data {data.Root}", ">/dev/full") }
        )
        {
            var start = new System.Diagnostics.ProcessStartInfo("sh") { UseShellExecute = false, RedirectStandardError = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "gransgangare.dll")}' {arguments} {redirect}");
            using var process = System.Diagnostics.Process.Start(start)!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(2, process.ExitCode);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
    }
}
