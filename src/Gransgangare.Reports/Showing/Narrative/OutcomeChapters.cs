using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>What is told of participations and their outcomes.</summary>
internal static class OutcomeChapters
{
    // Of more groups the table is read.
    private const int MostGroups = 12;

    private static readonly (string Name, string Sv, string En)[] s_outcomes =
    [
        ("workOrStudy", "arbete eller studier", "work or study"),
        ("nearer", "närmare arbetsmarknaden", "nearer the labour market"),
        ("other", "andra orsaker", "other reasons"),
    ];

    public static IEnumerable<ReportSentence> Participations(ShownReport report)
    {
        var (telling, request) = (new Telling(report), report.Request);
        var unit = CountNames.Capital(request.Unit.Label.In(report.Text.Language));
        var (from, to) = (LocalDatePattern.Iso.Format(request.From), LocalDatePattern.Iso.Format(request.To));
        string[] counts =
        [
            telling.Count("total/active", "var aktiva i perioden", "were active in the period"),
            telling.Count("total/entered", "började", "began"),
            telling.Count("total/exited", "avslutades", "ended"),
            telling.Count("total/ongoing", "pågick den sista dagen", "were going on on the last day"),
        ];
        yield return telling.Sentence(
            report.Text.Of($"{unit} {from} – {to}: {Joined(counts)}.", $"{unit} {from} – {to}: {Joined(counts)}.")
        );
        telling = new Telling(report);
        var uncategorised = telling.Count("total/uncategorised", "avslutades utan kategori", "ended without a category");
        yield return telling.Sentence(
            CountNames.Capital(report.Text.Of($"{uncategorised}; de är i ingen andel.", $"{uncategorised}; they are in no share."))
        );
    }

    public static IEnumerable<ReportSentence> Outcomes(ShownReport report, ReportTable table)
    {
        var whom = report.Request.Denominator.Label.In(report.Text.Language);
        var everybody = table.Rows.Skip(table.Rows.Count - 1);
        foreach (var row in table.Rows.Count > MostGroups ? everybody : everybody.Concat(table.Rows.Take(table.Rows.Count - 1)))
        {
            var telling = new Telling(report);
            var label = string.Join(", ", row.TakeWhile(cell => !cell.IsNumber).Select(cell => cell.Text).Where(name => name.Length > 0));
            var shares = s_outcomes.Select(outcome =>
            {
                var share = Telling.ShareOf(ShownTables.AddressIn(row, $"/{outcome.Name}/value"));
                var all = ShownTables.AddressIn(row, "/denominator") ?? "";
                return report.Text.Of(outcome.Sv, outcome.En) + " " + telling.Share(share, share + "/numerator", all, whom);
            });
            yield return telling.Sentence(
                $"{(label.Length == 0 ? GroupColumns.Everybody(0, report.Text).Text : CountNames.Capital(label))}: {Joined(shares)}."
            );
        }
    }

    public static IEnumerable<ReportSentence> Attrition(ShownReport report, ReportTable table)
    {
        for (var at = 0; at < table.Rows.Count; at++)
        {
            if (ShownTables.AddressIn(table.Rows[at], "/whole") is not { } whole)
            {
                continue;
            }

            var telling = new Telling(report);
            var included = telling.Named(whole.Replace("/whole", "/included"), "med i andelen", "in the share");
            var all = telling.Named(whole, "i perioden", "in the period");
            yield return telling.Sentence($"{CountNames.Capital(table.Rows[at][0].Text)}: {all}; {included}.");
        }
    }

    // The two cells of a difference show the same four counts.
    public static IEnumerable<ReportSentence> Differences(ShownReport report, ReportTable table)
    {
        foreach (var row in table.Rows)
        {
            var (difference, interval) = (ShownFigure.Of(row[3]), ShownFigure.Of(row[4]));
            var name = report.Text.Of(
                $"{row[0].Text}, {row[1].Text} minus {row[2].Text}: ",
                $"{row[0].Text}, {row[1].Text} less {row[2].Text}: "
            );
            yield return new ReportSentence(
                CountNames.Capital(
                    name
                        + (
                            difference.IsWithheld ? report.Text.Of("skillnaden redovisas inte.", "the difference is withheld.")
                            : difference.Value is null ? report.Text.Of("skillnaden kan inte sägas.", "the difference cannot be said.")
                            : report.Text.Of(
                                $"{difference.Text} procentenheter, intervall {interval.Text} procentenheter. ",
                                $"{difference.Text} percentage points, interval {interval.Text} percentage points. "
                            )
                                + (
                                    interval is { Low: <= 0, High: >= 0 }
                                        ? report.Text.Of(
                                            "Intervallet omfattar noll: det går inte att säga säkert att andelarna skiljer sig.",
                                            "The interval covers zero: it is not certain that the shares differ."
                                        )
                                        : report.Text.Of("Intervallet omfattar inte noll.", "The interval does not cover zero.")
                                )
                        )
                ),
                difference.IsWithheld || difference.Value is not null ? row[3].Figures : []
            );
        }
    }

    private static string Joined(IEnumerable<string> clauses) => string.Join("; ", clauses);
}
