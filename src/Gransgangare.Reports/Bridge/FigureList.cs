using Gransgangare.Bip;

namespace Gransgangare.Reports;

/// <summary>Every count of a report by its place in the JSON.</summary>
internal static class FigureList
{
    public static SortedDictionary<string, long> Of(Report report)
    {
        var figures = new SortedDictionary<string, long>(StringComparer.Ordinal);
        Add(figures, "total", report.Total);
        foreach (var group in report.Groups)
        {
            Add(figures, "groups/" + string.Join(",", group.Codes.AsEnumerable()), group.Figures);
        }

        foreach (var row in report.Esf?.Indicators ?? [])
        {
            figures[$"esf/{row.Code}/woman"] = row.Woman;
            figures[$"esf/{row.Code}/man"] = row.Man;
            figures[$"esf/{row.Code}/nonBinary"] = row.NonBinary;
            figures[$"esf/{row.Code}/total"] = row.Total;
        }

        Add(figures, "bip", report.Progression);
        foreach (var group in report.ProgressionGroups)
        {
            Add(figures, "bip/by/" + string.Join(",", group.Codes.AsEnumerable()), group.Result);
        }

        return figures;
    }

    private static void Add(SortedDictionary<string, long> figures, string place, ReportFigures of)
    {
        figures[place + "/entered"] = of.Entered;
        figures[place + "/active"] = of.Active;
        figures[place + "/ongoing"] = of.Ongoing;
        figures[place + "/exited"] = of.Exited;
        figures[place + "/workOrStudy/numerator"] = of.WorkOrStudy.Numerator;
        figures[place + "/workOrStudy/denominator"] = of.WorkOrStudy.Denominator;
        figures[place + "/work"] = of.Work;
        figures[place + "/study"] = of.Study;
        figures[place + "/nearer/numerator"] = of.Nearer.Numerator;
        figures[place + "/other/numerator"] = of.Other.Numerator;
        figures[place + "/uncategorised"] = of.Uncategorised;
    }

    private static void Add(SortedDictionary<string, long> figures, string place, ProgressionResult of)
    {
        foreach (var group in of.Groups)
        {
            var rater = $"{place}/{group.Rater.Code}";
            figures[rater + "/up"] = group.Up;
            figures[rater + "/same"] = group.Same;
            figures[rater + "/down"] = group.Down;
            figures[rater + "/notAssessable"] = group.NotAssessable;
            figures[rater + "/anyUp"] = group.AnyUp;
            figures[rater + "/anyDown"] = group.AnyDown;
        }
    }
}
