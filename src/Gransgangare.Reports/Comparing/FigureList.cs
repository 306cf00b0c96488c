using Gransgangare.Bip;

namespace Gransgangare.Reports;

/// <summary>
/// Every count of a report by its place in the JSON, those of 0 left out: each is a sum over persons. What the reading of the files found is
/// not among them, nor what is calculated from counts.
/// </summary>
internal static class FigureList
{
    public static Dictionary<string, long> Of(Report report)
    {
        var figures = new Dictionary<string, long>(StringComparer.Ordinal);
        Add(figures, "total", FigureCatalogue.Outcomes, report.Total);
        foreach (var group in report.Groups)
        {
            Add(figures, FigureAddress.OfGroup("groups", group.Codes), FigureCatalogue.Outcomes, group.Figures);
        }

        foreach (var goal in report.Goals)
        {
            Add(figures, "goals/" + goal.Goal.Id, FigureCatalogue.Goals, goal);
        }

        foreach (var row in report.Planned)
        {
            Add(figures, row.Code is null ? "planned" : "planned/" + row.Code, FigureCatalogue.Planned, row);
        }

        if (report.Esf is { } esf)
        {
            Add(figures, "esf", [FigureCatalogue.GrandTotal], esf);
            foreach (var row in esf.Indicators)
            {
                Add(figures, "esf/" + row.Code, FigureCatalogue.Indicators, row);
            }
        }

        // A bridge adds up persons: it has nothing of organisations.
        foreach (var instrument in report.Instruments.Where(instrument => !instrument.IsOfOrganisations))
        {
            Add(figures, instrument);
        }

        foreach (var fact in report.DataQuality.MissingFacts)
        {
            Add(figures, "dataQuality/missingFacts", fact.Key, fact.Value);
        }

        foreach (var facts in report.DataQuality.IncompleteRecords)
        {
            Add(figures, "dataQuality/incompleteRecords", facts.Key, facts.Value);
        }

        return figures;
    }

    private static void Add(Dictionary<string, long> figures, InstrumentProgression instrument)
    {
        Add(figures, instrument.At, instrument.Total);
        // Of all together only: groups have none.
        foreach (var change in instrument.Total.Gap.Changes)
        {
            Add(figures, $"{instrument.At}/gap/items/{change.Item.Id}", FigureCatalogue.GapChanges, change);
        }

        foreach (var rater in instrument.Coverage)
        {
            Add(figures, $"{instrument.At}/coverage/{rater.Rater.Code}", FigureCatalogue.Coverage, rater);
        }

        foreach (var group in instrument.CoverageGroups)
        {
            var at = FigureAddress.OfGroup(instrument.At + "/coverageBy", group.Codes);
            foreach (var rater in group.Coverage)
            {
                Add(figures, $"{at}/coverage/{rater.Rater.Code}", FigureCatalogue.Coverage, rater);
            }
        }

        foreach (var group in instrument.Groups)
        {
            Add(figures, FigureAddress.OfGroup(instrument.At + "/by", group.Codes), group.Result);
        }
    }

    private static void Add(Dictionary<string, long> figures, string place, ProgressionResult of)
    {
        foreach (var group in of.Groups)
        {
            var rater = $"{place}/{group.Rater.Code}";
            Add(figures, rater, FigureCatalogue.Progression, group);
            foreach (var pairs in group.Items)
            {
                Add(figures, $"{rater}/items/{pairs.Item.Id}", FigureCatalogue.Items, pairs);
            }
        }

        Add(figures, place, "gap/n", of.Gap.N);
    }

    private static void Add<TOf>(Dictionary<string, long> figures, string place, IEnumerable<Figure<TOf>> all, TOf of)
    {
        foreach (var figure in all.Where(figure => !figure.IsPlanned))
        {
            Add(figures, place, figure.Address, figure.In(of) ?? 0);
        }
    }

    private static void Add(Dictionary<string, long> figures, string place, string name, long count)
    {
        if (count == 0)
        {
            return;
        }

        var key = $"{place}/{name}";
        figures.TryGetValue(key, out var before);
        figures[key] = before + count;
    }
}
