using System.Diagnostics;
using System.Globalization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Evidence;
using Gransgangare.Testing;

namespace Gransgangare.Benchmarks;

/// <summary>
/// Seconds of processor time on one thread, the best of several rounds: all questions of the plan over a cohort that has been read, and the four curves
/// of it alone, whose times and causes are written to a file for <c>evidence.R</c> to do the same.
/// </summary>
internal static class EvidenceProcessorTime
{
    private const int Persons = 100_000;
    private const int Causes = 4;

    private static readonly int[] s_days = [91, 183, 365, 730];

    public static void Write(string file)
    {
        var cohort = SyntheticCohort.Create(Persons, seed: 1);
        Participation[] participations = [.. cohort.Participations];
        Measurement[] measurements = [.. cohort.Measurements];
        var request = new EvidenceRequest(cohort.Project, cohort.AsOf) { By = [EvidenceBreakdown.Forbund, EvidenceBreakdown.Gender] };
        Tell(
            $"persons {Persons}, measurements {measurements.Length}, interventions {participations.Sum(one => (long)one.Interventions.Count)}"
        );
        Tell($"all questions: {Best(() => EvidenceReport.Of(request, participations, measurements)):F3} s");

        Participation[][] persons = [.. participations.Select(one => new[] { one })];
        var ofPerson = measurements.ToLookup(one => one.Subject, StringComparer.Ordinal);
        Measurement[][] ratings = [.. persons.Select(one => ofPerson[one[0].Person].ToArray())];
        Tell($"all questions, persons grouped beforehand: {Best(() => Tally(request, persons, ratings)):F3} s");

        var random = new Random(1);
        var times = Enumerable.Range(0, Persons).Select(_ => (Day: 1 + random.Next(1000), Cause: random.Next(Causes + 1))).ToArray();
        using (var writer = new StreamWriter(file))
        {
            writer.WriteLine("day,cause");
            foreach (var (day, cause) in times)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{day},{(cause == Causes ? 0 : cause + 1)}"));
            }
        }

        var points = Curves(times);
        foreach (var (cause, point) in points)
        {
            Tell($"cause {cause + 1} day {point.Day}: {point.Value:F10} {point.StandardError:F10}");
        }

        Tell($"curves: {Best(() => Curves(times)):F5} s");
    }

    private static EvidenceReport Tally(EvidenceRequest request, Participation[][] persons, Measurement[][] ratings)
    {
        var tally = new EvidenceTally(request);
        for (var place = 0; place < persons.Length; place++)
        {
            tally.AddPerson(persons[place], ratings[place]);
        }

        return tally.ToReport();
    }

    private static List<(int Cause, CurvePoint Point)> Curves((int Day, int Cause)[] times)
    {
        var tally = new TimeTally(Causes);
        foreach (var (day, cause) in times)
        {
            tally.Add(day, cause == Causes ? null : cause);
        }

        return [.. Enumerable.Range(0, Causes).SelectMany(cause => s_days.Select(day => (cause, tally.At(cause, day))))];
    }

    private static double Best<T>(Func<T> run) => Enumerable.Range(0, 7).Min(_ => Seconds(run));

    private static double Seconds<T>(Func<T> run)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        _ = run();
        process.Refresh();
        // The counter of the processor is coarse: a short run is told by the clock.
        return Math.Max((process.TotalProcessorTime - before).TotalSeconds, clock.Elapsed.TotalSeconds);
    }

    private static void Tell(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
