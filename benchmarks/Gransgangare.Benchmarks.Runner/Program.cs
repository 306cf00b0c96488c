using System.Diagnostics;
using System.Text.Json;
using Gransgangare.Benchmarks.Runner;

// COMMAND DATA THREADS RUNS OUT: loads DATA/participants.csv and DATA/measurements.csv, makes the report RUNS times on THREADS threads, writes
// the rows of the last one to OUT and says at the end how long it took, in seconds.
var (folder, threads, runs, output) = (args[0], int.Parse(args[1]), int.Parse(args[2]), args[3]);
var watch = Stopwatch.StartNew();
var data = BenchmarkData.Read(folder, threads);
var load = watch.Elapsed.TotalSeconds;
var compute = new List<string>();
var rows = new List<Dictionary<string, object>>();
for (var run = 0; run < runs; run++)
{
    watch.Restart();
    rows = BenchmarkReport.Rows(data, threads);
    compute.Add(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds}"));
}

using (var file = File.Create(output))
using (var json = new Utf8JsonWriter(file))
{
    json.WriteStartArray();
    foreach (var row in rows)
    {
        json.WriteStartObject();
        foreach (var (name, figure) in row)
        {
            json.WritePropertyName(name);
            WriteFigure(json, figure);
        }

        json.WriteEndObject();
    }

    json.WriteEndArray();
}

Console.WriteLine(FormattableString.Invariant($"{{\"load\":{load},\"compute\":[{string.Join(',', compute)}]}}"));

static void WriteFigure(Utf8JsonWriter json, object figure)
{
    switch (figure)
    {
        case string text:
            json.WriteStringValue(text);
            break;
        case double number:
            json.WriteNumberValue(number);
            break;
        default:
            json.WriteNumberValue(Convert.ToInt64(figure, null));
            break;
    }
}
