using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Figures of a report in which a whole group has one value (SE-D7), each with the figures it is seen from.</summary>
internal static class OneValueCells
{
    /// <summary>The address of each, first, and those it is seen from.</summary>
    public static IEnumerable<string[]> Of(Report report) =>
        Outcomes(report).Concat(Indicators(report)).Concat(report.Instruments.SelectMany(Progression));

    private static IEnumerable<string[]> Progression(InstrumentProgression instrument) =>
        Progression(instrument.Total, instrument.At)
            .Concat(Gap(instrument.Total, instrument.At))
            .Concat(
                instrument.Groups.SelectMany(group => Progression(group.Result, FigureAddress.OfGroup(instrument.At + "/by", group.Codes)))
            );

    private static IEnumerable<string[]> Outcomes(Report report) =>
        report
            .Groups.Select(group => (Address: FigureAddress.OfGroup("groups", group.Codes), group.Figures))
            .Append((Address: "total", Figures: report.Total))
            .Where(_ => report.Request.Denominator != Denominator.EndedPositive)
            .SelectMany(row =>
                FigureCatalogue
                    .Outcomes.Where(figure =>
                        figure.IsShare
                        && figure.ShareIn(row.Figures) is { Denominator: > 0 and var whole } share
                        && share.Numerator == whole
                    )
                    .Select(figure => new[] { $"{row.Address}/{figure.Key}", $"{row.Address}/{figure.Key}/value" })
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
            foreach (var figure in FigureCatalogue.Indicators.Where(figure => figure.Key != "cannotSay"))
            {
                if (figure.In(row) > 0 && figure.In(row) == figure.In(all))
                {
                    var address = $"esf/indicators/{row.Code}/{figure.Key}";
                    yield return [address, address, $"esf/indicators/{all.Code}/{figure.Key}"];
                }
            }
        }
    }

    private static IEnumerable<string[]> Progression(Bip.ProgressionResult result, string at)
    {
        foreach (var group in result.Groups)
        {
            var address = $"{at}/groups/{group.Rater.Code}";
            foreach (var name in Whole(FigureCatalogue.Progression, group))
            {
                yield return [$"{address}/{name}", $"{address}/{name}", $"{address}/assessable"];
            }

            foreach (var item in group.Items.Where(item => item.N > 0))
            {
                var row = $"{address}/items/{item.Item.Id}";
                foreach (var name in Whole(FigureCatalogue.Items, item))
                {
                    yield return [$"{row}/{name}", $"{row}/{name}", $"{row}/n"];
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

    // Whether raters agree, or are as far apart as the scale allows, is of everybody too.
    private static IEnumerable<string[]> Gap(Bip.ProgressionResult result, string at)
    {
        foreach (var change in result.Gap.Changes.Where(change => change.Compared > 0))
        {
            var row = $"{at}/gap/items/{change.Item.Id}";
            foreach (var name in Whole(FigureCatalogue.GapChanges, change))
            {
                yield return [$"{row}/{name}", $"{row}/{name}", $"{row}/compared"];
            }

            foreach (var (name, mean) in new[] { ("apartFirst", change.ApartFirst), ("apartLast", change.ApartLast) })
            {
                if (mean == 0 || mean == result.Instrument.ScaleMax - 1)
                {
                    yield return [$"{row}/{name}", $"{row}/{name}", $"{row}/compared"];
                }
            }
        }
    }

    // Figures that everybody in what they are within is in.
    private static IEnumerable<string> Whole<TOf>(FigureSet<TOf> figures, TOf of) =>
        figures
            .Where(figure => figure.Within is { } whole && figure.In(of) > 0 && figure.In(of) == figures[whole].In(of))
            .Select(figure => figure.Key);
}
