using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Figures of a report in which a whole group has one value (SE-D7), each with the figures it is seen from.</summary>
internal static class OneValueCells
{
    /// <summary>The address of each, first, and those it is seen from.</summary>
    public static IEnumerable<string[]> Of(Report report) =>
        Outcomes(report)
            .Concat(Indicators(report))
            .Concat(Progression(report.Progression, "bip"))
            .Concat(report.ProgressionGroups.SelectMany(group => Progression(group.Result, FigureAddress.OfGroup("bip/by", group.Codes))));

    private static IEnumerable<string[]> Outcomes(Report report) =>
        report
            .Groups.Select(group => (Address: FigureAddress.OfGroup("groups", group.Codes), group.Figures))
            .Append((Address: "total", Figures: report.Total))
            .Where(_ => report.Request.Denominator != Denominator.EndedPositive)
            .SelectMany(row =>
                new[] { ("workOrStudy", row.Figures.WorkOrStudy), ("nearer", row.Figures.Nearer), ("other", row.Figures.Other) }
                    .Where(share => share.Item2.Denominator > 0 && share.Item2.Numerator == share.Item2.Denominator)
                    .Select(share => new[] { $"{row.Address}/{share.Item1}", $"{row.Address}/{share.Item1}/value" })
            );

    private static IEnumerable<string[]> Indicators(Report report)
    {
        if (report.Esf is not { } esf)
        {
            yield break;
        }

        var all = esf.Indicators.First(row => row.Indicator == esf.Programme.Total);
        foreach (var row in esf.Indicators.Where(row => row.Indicator.Kind == Esf.EsfIndicatorKind.Output && row != all))
        {
            foreach (
                var (column, part, whole) in new[]
                {
                    ("woman", row.Woman, all.Woman),
                    ("man", row.Man, all.Man),
                    ("nonBinary", row.NonBinary, all.NonBinary),
                    ("total", row.Total, all.Total),
                }
            )
            {
                if (part > 0 && part == whole)
                {
                    yield return
                    [
                        $"esf/indicators/{row.Code}/{column}",
                        $"esf/indicators/{row.Code}/{column}",
                        $"esf/indicators/{all.Code}/{column}",
                    ];
                }
            }
        }
    }

    private static IEnumerable<string[]> Progression(Bip.ProgressionResult result, string at)
    {
        foreach (var group in result.Groups)
        {
            var address = $"{at}/groups/{group.Rater.Code}";
            foreach (
                var (name, count) in new[]
                {
                    ("up", group.Up),
                    ("same", group.Same),
                    ("down", group.Down),
                    ("anyUp", group.AnyUp),
                    ("anyDown", group.AnyDown),
                }
            )
            {
                if (count > 0 && count == group.Assessable)
                {
                    yield return [$"{address}/{name}", $"{address}/{name}", $"{address}/assessable"];
                }
            }

            foreach (var item in group.Items.Where(item => item.N > 0))
            {
                var row = $"{address}/items/{item.Item.Id}";
                foreach (var (name, count) in new[] { ("up", item.Up), ("same", item.Same), ("down", item.Down) })
                {
                    if (count == item.N)
                    {
                        yield return [$"{row}/{name}", $"{row}/{name}", $"{row}/n"];
                    }
                }

                // A mean at an end of the scale is everybody's answer.
                foreach (var (name, mean) in new[] { ("first", item.First), ("last", item.Last) })
                {
                    if (mean == 1 || mean == result.Instrument.ScaleMax)
                    {
                        yield return [$"{row}/{name}", $"{row}/{name}", $"{row}/n"];
                    }
                }
            }
        }
    }
}
