using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Who is behind the shares of a report and who is left out of them, by reason.</summary>
internal static class AttritionTable
{
    public static ReportTable Of(Report report, TableText text) =>
        ReportTable.Of(
            "attrition",
            text.Of("Bortfall", "Left out of the shares"),
            [
                new(text.Of("Siffra", "Figure"), row => new(row.Figure)),
                new(text.Of("Steg", "Step"), row => new(row.Step)),
                new(text.Of("Antal", "Number"), row => row.Number),
            ],
            report.Attrition.SelectMany(attrition => Rows(attrition, text)),
            [
                text.Of(
                    "Med i andelen och de utelämnade summerar till alla i perioden.",
                    "Those in the share and those left out add up to all in the period."
                ),
            ]
        );

    private static IEnumerable<(string Figure, string Step, TableCell Number)> Rows(Attrition attrition, TableText text) =>
        [
            (
                attrition.Label.In(text.Language),
                text.Of("i perioden", "in the period"),
                text.Count(attrition.Whole, attrition.At + "/whole")
            ),
            .. attrition.LeftOut.Select(reason => ("", reason.Label.In(text.Language), text.Count(reason.Count, attrition.At + reason.At))),
            ("", text.Of("med i andelen", "in the share"), text.Count(attrition.Included, attrition.At + "/included")),
        ];
}
