using System.Diagnostics;
using System.Globalization;
using Gransgangare.Benchmarks.Runner;
using Gransgangare.Exchange;
using Gransgangare.Reports;

namespace Gransgangare.Benchmarks;

/// <summary>
/// From the files of an exchange folder to the report of 134 figures, beside LINQ over the objects that were read: seconds of processor time, of which
/// only the ratio says something on a machine that others use too. It fails if the two differ in a figure.
/// </summary>
internal static class FrontDoor
{
    private const int Rounds = 3;

    /// <summary>The columns of what <see cref="Write"/> says.</summary>
    public const string Columns = "participants,read_s,report_s,linq_s,ratio";

    /// <summary>Writes one line with the columns; the ratio is reading and report to LINQ.</summary>
    /// <param name="copies">How often the 600 participants are there.</param>
    public static void Write(int copies)
    {
        var folder = Directory.CreateTempSubdirectory("front-door-");
        try
        {
            var data = Path.Combine(AppContext.BaseDirectory, "data");
            ExchangeWriter.Write(
                folder.FullName,
                [
                    .. BenchmarkData
                        .Participations(data)
                        .SelectMany(one => Enumerable.Range(0, copies).Select(copy => one with { Person = $"{one.Person}-{copy}" })),
                ],
                [
                    .. BenchmarkData
                        .Measurements(data)
                        .SelectMany(one => Enumerable.Range(0, copies).Select(copy => one with { Subject = $"{one.Subject}-{copy}" })),
                ]
            );
            Console.WriteLine(Line(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Line(string folder)
    {
        var (read, report, linq) = (double.MaxValue, double.MaxValue, double.MaxValue);
        var participants = 0;
        for (var round = 0; round < Rounds; round++)
        {
            ExchangeContent? content = null;
            Report? made = null;
            read = Math.Min(read, Seconds(() => content = ExchangeReader.Read(folder)));
            report = Math.Min(
                report,
                Seconds(() => made = Report.Of(BenchmarkReport.Request, content!.Participations, content.Measurements))
            );
            var baseline = new ReportBaseline(content!.Participations, content.Measurements);
            Dictionary<(string Forbund, string Gender), List<long>> figures = [];
            linq = Math.Min(linq, Seconds(() => figures = baseline.Run()));
            Demand(BenchmarkReport.Rows(made!), figures);
            participants = content.Participations.Count;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{participants},{read:0.000},{report:0.000},{linq:0.000},{(read + report) / linq:0.00}"
        );
    }

    private static void Demand(List<Dictionary<string, object>> rows, Dictionary<(string Forbund, string Gender), List<long>> expected)
    {
        foreach (var row in rows)
        {
            var key = (
                BenchmarkReport.Forbund[(int)row["forbund"] - 1].Code,
                BenchmarkReport.Genders.First(gender => gender.Letter == (string)row["gender"]).Gender.Code
            );
            if (!expected[key].SequenceEqual(row.Values.OfType<long>()))
            {
                throw new InvalidOperationException("The baseline and the library differ.");
            }
        }
    }

    private static double Seconds(Action run)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        run();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
