using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How many took part against how many were planned; a count of which only an interval is known ends in a band.</summary>
internal static class PlannedChart
{
    /// <summary>Of each sub-project and the project.</summary>
    public static string? Draw(ShownReport report, string id) =>
        Draw(
            report,
            id,
            "planned",
            ("/active", report.Text.Of("Deltog", "Took part")),
            report.Text.Of("Deltog och planerat", "Took part and planned"),
            report.Text.Of(
                "En stapel för varje förbund och för projektet: hur många som deltog, med ett streck för det planerade antalet.",
                "One bar for each association and for the project: how many took part, with a line at the planned number."
            )
        );

    /// <summary>By the end of each quarter.</summary>
    public static string? DrawOverTime(ShownReport report, string id) =>
        Draw(
            report,
            id,
            "planned-over-time",
            ("/entered", report.Text.Of("Inskrivna hittills", "Entered so far")),
            report.Text.Of("Inskrivna och planerat över tid", "Entered and planned over time"),
            report.Text.Of(
                "En stapel för varje kvartal: hur många som hade skrivits in till och med kvartalet, med ett streck för planen i jämn takt.",
                "One bar for each quarter: how many had entered by its end, with a line at the plan if entries came evenly."
            )
        );

    private static string? Draw(
        ShownReport report,
        string id,
        string table,
        (string End, string Text) count,
        string title,
        string description
    )
    {
        var text = report.Text;
        var rows = report
            .Table(table)
            .Rows.Select(row =>
                (
                    Label: row[0].Text,
                    Active: ShownTables.AddressIn(row, count.End) ?? "",
                    Planned: ShownTables.AddressIn(row, "/planned") ?? ""
                )
            )
            .ToList();
        if (!rows.Exists(row => report[row.Planned].Value is not null))
        {
            return null;
        }

        var drawing = new Drawing(id, Scale.UpTo(rows.Max(row => Math.Max(report[row.Active].High ?? 0, report[row.Planned].High ?? 0))));
        foreach (var row in rows)
        {
            var (active, planned) = (report[row.Active], report[row.Planned]);
            drawing.Row(row.Label, $"{Words.Of(active, text)} / {Words.Of(planned, text)}", 32);
            if (active.IsWithheld)
            {
                drawing.Hidden(drawing.Scale.From, drawing.Scale.To, 14, row.Active);
            }

            if (active.Range is var (low, high))
            {
                drawing.Bar("bar", 0, low, 14);
                drawing.Hidden(low, high, 14, row.Active);
            }

            if (active.Value is { } value)
            {
                drawing.Bar("bar", 0, value, 14, row.Active);
            }

            if (planned.Value is { } target)
            {
                drawing.Target(target, 20, row.Planned);
            }
        }

        drawing.Legend("bar", count.Text);
        drawing.Legend("target", text.Of("Planerat", "Planned"));
        Words.LegendOfHidden(drawing, text);
        return drawing.ToSvg(title, description);
    }
}
