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
        Add(figures, "total", report.Total);
        foreach (var group in report.Groups)
        {
            Add(figures, "groups/" + string.Join(",", group.Codes.AsEnumerable()), group.Figures);
        }

        foreach (var goal in report.Goals)
        {
            Add(figures, "goals/" + goal.Goal.Id, "share/numerator", goal.Share.Numerator);
            Add(figures, "goals/" + goal.Goal.Id, "share/denominator", goal.Share.Denominator);
            Add(figures, "goals/" + goal.Goal.Id, "doubt/undecided", goal.Doubt.Undecided);
        }

        foreach (var row in report.Planned)
        {
            var place = row.Code is null ? "planned" : "planned/" + row.Code;
            Add(figures, place, "active", row.Active);
            Add(figures, place, "women", row.Women);
            Add(figures, place, "men", row.Men);
        }

        foreach (var row in report.Esf?.Indicators ?? [])
        {
            var place = "esf/" + row.Code;
            Add(figures, place, "woman", row.Woman ?? 0);
            Add(figures, place, "man", row.Man ?? 0);
            Add(figures, place, "nonBinary", row.NonBinary ?? 0);
            Add(figures, place, "total", row.Total ?? 0);
            Add(figures, place, "cannotSay", row.CannotSay);
        }

        Add(figures, "esf", "grandTotal", report.Esf?.GrandTotal ?? 0);
        Add(figures, "bip", report.Progression);
        foreach (var rater in report.Coverage)
        {
            Add(figures, "bip/coverage/" + rater.Rater.Code, rater);
        }

        foreach (var group in report.CoverageGroups)
        {
            foreach (var rater in group.Coverage)
            {
                Add(figures, $"bip/coverageBy/{string.Join(",", group.Codes.AsEnumerable())}/coverage/{rater.Rater.Code}", rater);
            }
        }

        foreach (var group in report.ProgressionGroups)
        {
            Add(figures, "bip/by/" + string.Join(",", group.Codes.AsEnumerable()), group.Result);
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

    private static void Add(Dictionary<string, long> figures, string place, ReportFigures of)
    {
        Add(figures, place, "entered", of.Entered);
        Add(figures, place, "active", of.Active);
        Add(figures, place, "ongoing", of.Ongoing);
        Add(figures, place, "exited", of.Exited);
        Add(figures, place, "workOrStudy/numerator", of.WorkOrStudy.Numerator);
        Add(figures, place, "workOrStudy/denominator", of.WorkOrStudy.Denominator);
        Add(figures, place, "work", of.Work);
        Add(figures, place, "study", of.Study);
        Add(figures, place, "nearer/numerator", of.Nearer.Numerator);
        Add(figures, place, "other/numerator", of.Other.Numerator);
        Add(figures, place, "uncategorised", of.Uncategorised);
        Add(figures, place, "persons", of.Persons);
        Add(figures, place, "participations", of.Participations);
    }

    private static void Add(Dictionary<string, long> figures, string place, RaterCoverage of)
    {
        Add(figures, place, "subjects", of.Subjects);
        Add(figures, place, "measured", of.Measured);
        Add(figures, place, "withSecond", of.WithSecond);
    }

    private static void Add(Dictionary<string, long> figures, string place, ProgressionResult of)
    {
        foreach (var group in of.Groups)
        {
            var rater = $"{place}/{group.Rater.Code}";
            Add(figures, rater, "persons", group.Persons);
            Add(figures, rater, "assessable", group.Assessable);
            Add(figures, rater, "up", group.Up);
            Add(figures, rater, "same", group.Same);
            Add(figures, rater, "down", group.Down);
            Add(figures, rater, "anyUp", group.AnyUp);
            Add(figures, rater, "anyDown", group.AnyDown);
            foreach (var pairs in group.Items)
            {
                var item = $"{rater}/items/{pairs.Item.Id}";
                Add(figures, item, "n", pairs.N);
                Add(figures, item, "up", pairs.Up);
                Add(figures, item, "same", pairs.Same);
                Add(figures, item, "down", pairs.Down);
            }
        }

        Add(figures, place, "gap/n", of.Gap.N);
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
