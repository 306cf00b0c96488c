using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How many took part against how many were planned; a count of which only an interval is known ends in a band.</summary>
internal static class PlannedChart
{
    public static string? Draw(ShownReport report, string id)
    {
        var text = report.Text;
        var rows = report
            .Table("planned")
            .Rows.Select(row =>
                (
                    Label: row[0].Text,
                    Active: ShownTables.AddressIn(row, "/active") ?? "",
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

        drawing.Legend("bar", text.Of("Deltog", "Took part"));
        drawing.Legend("target", text.Of("Planerat", "Planned"));
        Words.LegendOfHidden(drawing, text);
        return drawing.ToSvg(
            text.Of("Deltog och planerat", "Took part and planned"),
            text.Of(
                "En stapel för varje förbund och för projektet: hur många som deltog, med ett streck för det planerade antalet.",
                "One bar for each association and for the project: how many took part, with a line at the planned number."
            )
        );
    }
}
