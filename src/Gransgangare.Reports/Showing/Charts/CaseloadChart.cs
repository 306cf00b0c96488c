using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>Participants per full-time equivalent: a quarter in each row, a dot for each team that is shown, and the median of them.</summary>
internal static class CaseloadChart
{
    // More rows than so are not read on one page of paper: the table says it.
    private const int MostRows = 30;

    public static string? Draw(ProtectedEvidence evidence, TableText text, string id)
    {
        if (evidence.Caseload is not { Count: > 0 and <= MostRows } quarters)
        {
            return null;
        }

        var drawing = new Drawing(id, Scale.UpTo((decimal)quarters.Max(quarter => quarter.High)));
        foreach (var quarter in quarters)
        {
            var (median, low, high) = (text.Number(quarter.Median, 1), text.Number(quarter.Low, 1), text.Number(quarter.High, 1));
            drawing.Row(TeamQuarter.NameOf(quarter.First), $"{median.Text} ({text.Between(low, high).Text})", 22);
            drawing.Bar(
                "iv",
                low.Value!.Value.Value,
                high.Value!.Value.Value,
                4,
                $"caseload/{TeamQuarter.NameOf(quarter.First)}/low caseload/{TeamQuarter.NameOf(quarter.First)}/high"
            );
            foreach (var (team, number) in evidence.Teams!.Select((team, number) => (team, number)))
            {
                foreach (var shown in team.Quarters.Where(one => one.First == quarter.First && one.Caseload.Value is not null))
                {
                    drawing.Mark(
                        "ring",
                        text.Number(shown.Caseload.Value, 1).Value!.Value.Value,
                        4,
                        $"conditions/{number}/{TeamQuarter.NameOf(quarter.First)}/caseload"
                    );
                }
            }

            drawing.Mark("diamond", median.Value!.Value.Value, 4, $"caseload/{TeamQuarter.NameOf(quarter.First)}/median");
        }

        drawing.Legend("ring", text.Of("Ett team", "A team"));
        drawing.Legend("diamond", text.Of("Median över teamen", "Median over the teams"));
        drawing.Legend("iv", text.Of("Från det lägsta till det högsta", "From the least to the most"));
        return drawing.ToSvg(
            text.Of("Deltagare per heltid, kvartal för kvartal", "Participants per full-time equivalent, quarter by quarter"),
            text.Of(
                "En rad för varje kvartal och en ring för varje team som visas. Ett team som är för litet eller dolt har ingen ring.",
                "A row for each quarter and a ring for each team that is shown. A team that is too small or hidden has no ring."
            )
        );
    }
}
