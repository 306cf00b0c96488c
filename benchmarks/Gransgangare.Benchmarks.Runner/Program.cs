using System.Diagnostics;
using System.Text.Json;
using Gransgangare.Benchmarks.Runner;

// COMMAND DATA THREADS RUNS OUT: loads DATA/participants.csv and DATA/measurements.csv, makes the report RUNS times on THREADS threads, writes
// the rows of the last one to OUT and says at the end how long it took, in seconds.
var (folder, threads, runs, output) = (args[0], int.Parse(args[1]), int.Parse(args[2]), args[3]);
var watch = Stopwatch.StartNew();
var data = BenchmarkData.Read(folder, threads);
var load = watch.Elapsed.TotalSeconds;
var compute = new List<double>();
var rows = new List<Dictionary<string, object>>();
for (var run = 0; run < runs; run++)
{
    watch.Restart();
    rows = BenchmarkReport.Rows(data, threads);
    compute.Add(watch.Elapsed.TotalSeconds);
}

File.WriteAllText(output, JsonSerializer.Serialize(rows));
Console.WriteLine(JsonSerializer.Serialize(new { load, compute }));
