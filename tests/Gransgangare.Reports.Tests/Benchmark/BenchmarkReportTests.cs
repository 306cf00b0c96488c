using System.Globalization;
using System.Text.Json;
using Gransgangare.Benchmarks.Runner;

namespace Gransgangare.Reports.Tests;

/// <summary>
/// The report that the benchmark measures, on its 600 participants: nine rows of 134 figures that programs in C, SQL and plain LINQ agree on.
/// </summary>
public sealed class BenchmarkReportTests : IDisposable
{
    private static readonly string s_data = Path.Combine(AppContext.BaseDirectory, "Benchmark", "data");

    private readonly string _mixed = Directory.CreateTempSubdirectory("gransgangare").FullName;

    public void Dispose() => Directory.Delete(_mixed, recursive: true);

    [Fact]
    public void Every_figure_is_the_expected_one_whatever_the_order_of_the_lines_and_the_threads()
    {
        Mix("participants.csv");
        Mix("measurements.csv");
        foreach (var (folder, threads) in new[] { (s_data, 1), (s_data, 2), (_mixed, 1), (_mixed, 3) })
        {
            var rows = BenchmarkReport.Rows(BenchmarkData.Read(folder, threads), threads);
            using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(s_data, "expected.json")));
            Assert.Equal(9, rows.Count);
            foreach (var (want, have) in expected.RootElement.EnumerateArray().Zip(rows))
            {
                Assert.Equal(want.EnumerateObject().Select(member => member.Name).Order(), have.Keys.Order());
                foreach (var member in want.EnumerateObject())
                {
                    Compare(member, have[member.Name]);
                }
            }
        }
    }

    [Fact]
    public void Any_number_of_threads_and_any_split_gives_the_same_bytes()
    {
        var data = BenchmarkData.Read(s_data, threads: 1);
        var request = BenchmarkReport.Request;
        var whole = Bytes(Report.Of(request, data));
        for (var threads = 2; threads <= 5; threads++)
        {
            Assert.Equal(whole, Bytes(Report.Of(request, data, degreeOfParallelism: threads)));
        }

        Mix("participants.csv");
        Mix("measurements.csv");
        var lines = File.ReadAllLines(Path.Combine(_mixed, "participants.csv"));
        var parts = Enumerable.Range(0, 3).Select(part => TallyOf(lines, part)).ToArray();
        parts[2].Merge(parts[0]);
        parts[2].Merge(parts[1]);
        Assert.Equal(whole, Bytes(parts[2].ToReport()));
    }

    [Fact]
    public void The_groups_add_up_to_the_total()
    {
        var report = Report.Of(BenchmarkReport.Request, BenchmarkData.Read(s_data, threads: 1));
        foreach (var indicator in report.Esf!.Programme.Indicators)
        {
            Assert.Equal(report.Esf[indicator], report.EsfGroups.Sum(group => group.Result[indicator]));
        }

        Assert.Equal(report.Progression.Groups[1].Index.N, report.ProgressionGroups.Sum(group => group.Result.Groups[1].Index.N));
    }

    // Every third participant, with everybody's measurements: those of others are passed over.
    private ReportTally TallyOf(string[] lines, int part)
    {
        var own = lines.Where((_, place) => place == 0 || place % 3 == part);
        File.WriteAllText(Path.Combine(_mixed, "participants.csv"), string.Join('\n', own) + "\n");
        var tally = new ReportTally(BenchmarkReport.Request);
        tally.Add(BenchmarkData.Read(_mixed, threads: 1));
        return tally;
    }

    private static string Bytes(Report report) => Some.Json(report).GetRawText() + JsonSerializer.Serialize(BenchmarkReport.Rows(report));

    private static void Compare(JsonProperty want, object have)
    {
        if (have is double number)
        {
            Assert.Equal(want.Value.GetDouble(), number, 1e-9 * Math.Max(1, number));
        }
        else
        {
            Assert.Equal($"{want.Name} {want.Value}", $"{want.Name} {Convert.ToString(have, CultureInfo.InvariantCulture)}");
        }
    }

    private void Mix(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(s_data, file));
        var rest = lines[1..];
        new Random(1).Shuffle(rest);
        File.WriteAllText(Path.Combine(_mixed, file), string.Join('\n', [lines[0], .. rest]) + "\n");
    }
}
