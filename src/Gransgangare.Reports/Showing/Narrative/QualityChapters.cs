namespace Gransgangare.Reports;

/// <summary>What is told of ESF indicators, of what is missing and of what is withheld.</summary>
internal static class QualityChapters
{
    // The total of the programme, and the results.
    private static readonly string[] s_told = ["EECO01", "TOTAL", "EECR", "CR"];

    public static IEnumerable<ReportSentence> Indicators(ShownReport report, ReportTable table)
    {
        foreach (var row in table.Rows.Where(row => s_told.Any(code => row[0].Text.StartsWith(code, StringComparison.Ordinal))))
        {
            var telling = new Telling(report);
            string At(string end) => ShownTables.AddressIn(row, end) ?? "";
            string[] counts =
            [
                telling.Named(At("/total"), "totalt", "in total"),
                telling.Named(At("/woman"), "kvinnor", "women"),
                telling.Named(At("/man"), "män", "men"),
                .. report[At("/cannotSay")].Text == TableText.Missing
                    ? Array.Empty<string>()
                    : [telling.Named(At("/cannotSay"), "kan inte sägas:", "cannot say:")],
            ];
            yield return telling.Sentence($"{row[0].Text}, {row[1].Text}: {string.Join("; ", counts)}.");
        }
    }

    public static IEnumerable<ReportSentence> MissingFacts(ShownReport report, ReportTable table)
    {
        var unit = report.Request.Unit.Label.In(report.Text.Language);
        foreach (var row in table.Rows.Where(row => report[row[1].Figures.FirstOrDefault() ?? ""].Value is not 0))
        {
            var telling = new Telling(report);
            var figure = telling[row[1].Figures.FirstOrDefault() ?? ""];
            yield return telling.Sentence(
                figure.IsWithheld
                    ? report.Text.Of(
                        $"Hur många {unit} som saknar {row[0].Text} redovisas inte.",
                        $"How many {unit} lack {row[0].Text} is withheld."
                    )
                    : report.Text.Of($"{figure.Text} {unit} saknar {row[0].Text}.", $"{figure.Text} {unit} lack {row[0].Text}.")
            );
        }
    }

    public static IEnumerable<ReportSentence> Withheld(ShownReport report)
    {
        if (!report.Options.HidesNothing)
        {
            yield return new ReportSentence(
                report.Text.Of(
                    $"Av {report.Numbers} tal i tabellerna redovisas {report.Withheld} tal inte av sekretesskäl.",
                    $"Of {report.Numbers} numbers in the tables {report.Withheld} numbers are withheld to protect persons."
                ),
                []
            );
        }
    }
}
