using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Outcomes stacked by group: shares of the denominator of the report, those that are shown first, then a band for those that are hidden.</summary>
internal static class OutcomeChart
{
    // More bars than so are not read on one page of paper: the table says it.
    private const int MostRows = 30;

    private static readonly (string Kind, string Sign, string Name)[] s_parts =
    [
        ("s1", "●", "workOrStudy"),
        ("s2", "▲", "nearer"),
        ("s3", "■", "other"),
    ];

    public static string? Draw(ShownReport report, string id)
    {
        var (text, table, keys) = (report.Text, report.Table("outcomes"), Math.Max(1, report.Request.By.Count));
        if (table.Rows.Count is 0 or > MostRows)
        {
            return null;
        }

        var drawing = new Drawing(id, Scale.Percent);
        foreach (var row in table.Rows)
        {
            var label = string.Join(", ", row.Take(keys).Select(cell => cell.Text).Where(name => name.Length > 0));
            var parts = s_parts
                .Select(part => (part.Kind, part.Sign, Address: ShownTables.AddressIn(row, $"/{part.Name}/value") ?? ""))
                .Select(part => (part.Kind, part.Sign, part.Address, Figure: report[part.Address]))
                .ToList();
            var hidden = parts.Find(part => part.Figure.IsWithheld).Address;
            drawing.Row(
                CountNames.Capital(label),
                parts.TrueForAll(part => part.Figure.IsWithheld) ? Words.Withheld(text)
                    : parts.Exists(part => part.Figure.Value is not null) ? ""
                    : TableText.Missing
            );
            decimal from = 0;
            foreach (var (kind, sign, address, figure) in parts.Where(part => part.Figure.Value is not null))
            {
                var to = from + figure.Value!.Value;
                drawing.Bar(kind, from, to, 20, address);
                drawing.In("in " + kind, from, to, $"{sign} {figure.Text}");
                from = to;
            }

            if (hidden is not null && from < 100)
            {
                drawing.Hidden(from, 100, 20, hidden);
            }
        }

        foreach (var (kind, sign, name) in s_parts)
        {
            drawing.Legend(kind, $"{sign} {FigureCatalogue.Outcomes[name].Name.In(text.Language)}");
        }

        Words.LegendOfHidden(drawing, text);
        var of = report.Request.Denominator.Label.In(text.Language);
        return drawing.ToSvg(
            text.Of($"Utfall, andel av {of}", $"Outcomes, share of {of}"),
            text.Of(
                "En stapel för varje grupp: arbete eller studier, närmare arbetsmarknaden, andra orsaker. Talen står i tabellen.",
                "One bar for each group: work or study, nearer the labour market, other reasons. The numbers are in the table."
            )
        );
    }
}
