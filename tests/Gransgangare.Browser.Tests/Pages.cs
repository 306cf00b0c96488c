using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Browser.Tests;

/// <summary>The pages of the bundled cohort as files, each made once.</summary>
internal static class Pages
{
    private static readonly Lazy<ExchangeContent> s_cohort = new(() =>
        ExchangeReader.Read(Path.Combine(Repository.Root, "samples", "cohort-600"))
    );

    private static readonly string s_folder = Directory.CreateTempSubdirectory("gransgangare-pages-").FullName;

    static Pages() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(s_folder, recursive: true);

    /// <summary>A report by förbund and gender, with its sentences: most of what a page can have.</summary>
    public static string Swedish { get; } = Report("sv", Language.Swedish, withNarrative: true, Breakdown.Forbund, Breakdown.Gender);

    /// <summary>The same as a board gets it.</summary>
    public static string Board { get; } = Report("board", Language.Swedish, withNarrative: false, Breakdown.Forbund, Breakdown.Gender);

    /// <summary>The same in English.</summary>
    public static string English { get; } = Report("en", Language.English, withNarrative: false, Breakdown.Forbund, Breakdown.Gender);

    /// <summary>A report by quarter.</summary>
    public static string Quarters { get; } = Report("quarters", Language.English, withNarrative: false, Breakdown.Cohort);

    /// <summary>Measurements alone.</summary>
    public static string Progression { get; } = OfProgression();

    public static IReadOnlyList<string> All { get; } = [Swedish, English, Quarters, Progression];

    private static string Report(string name, Language language, bool withNarrative, params Breakdown[] by)
    {
        var request = new ReportRequest(ProjectDefinition.Gransgangare, new LocalDate(2023, 3, 1), new LocalDate(2025, 12, 31))
        {
            By = [.. by],
        };
        var report = ProtectedReport.Of(Reports.Report.Of(request, s_cohort.Value.Participations, s_cohort.Value.Measurements));
        return Written(name, writer => HtmlReport.Write(writer, report, language, withNarrative));
    }

    private static string OfProgression()
    {
        var tally = new ProgressionTally(new ProgressionCalculator(Instrument.Bip));
        foreach (var person in s_cohort.Value.Measurements.GroupBy(measurement => measurement.Subject, StringComparer.Ordinal))
        {
            tally.Add([.. person]);
        }

        return Written(
            "progression",
            writer =>
                HtmlProgression.Write(
                    writer,
                    "BIP",
                    ProgressionTables.Of(WorkingList.Of(tally.ToResult()), Language.Swedish),
                    Instrument.Bip,
                    Language.Swedish
                )
        );
    }

    private static string Written(string name, Action<TextWriter> write)
    {
        var file = Path.Combine(s_folder, name + ".html");
        using var writer = new StreamWriter(file);
        write(writer);
        return file;
    }
}
