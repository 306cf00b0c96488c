using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Declares the figures of progression, of all and of each group.</summary>
internal sealed class ProgressionCells
{
    // With more groups than this the items of an instrument are shown for all together only.
    private const int MostGroupsWithItems = 6;

    private readonly FigureTable _figures;
    private readonly OutcomeCells _outcomes;

    public ProgressionCells(FigureTable figures, Report report, OutcomeCells outcomes)
    {
        (_figures, _outcomes) = (figures, outcomes);
        var total = Declare("bip", report.Progression, outcomes.Total["active"], isOfGroup: false, hasItems: true, isSpecial: false);
        var groups = report
            .ProgressionGroups.Select(group =>
                Declare(
                    FigureAddress.OfGroup("bip/by", group.Codes),
                    group.Result,
                    outcomes.Find("active", group.Codes),
                    isOfGroup: true,
                    hasItems: report.ProgressionGroups.Count <= MostGroupsWithItems,
                    OutcomeCells.IsSpecial(report.Request, group.Codes)
                )
            )
            .ToList();
        foreach (var (name, cell) in total.Select(figure => (figure.Key, figure.Value)))
        {
            var parts = groups.Where(group => group.ContainsKey(name)).Select(group => group[name]).ToList();
            outcomes.BindGroups(cell, parts);
        }

        DeclareCoverage(report, total, groups);
        DeclareMeans(report);
        var participant = "groups/" + RaterKind.Participant.Code;
        foreach (var goal in report.Goals.Where(result => result.Goal.Measure == GoalMeasure.SecondMeasurement))
        {
            // The same counts, and nobody is undecided.
            var coverage = $"bip/coverage/{RaterKind.Participant.Code}";
            _figures.Alias($"goals/{goal.Goal.Id}/share/numerator", CellAt(coverage + "/withSecond"));
            _figures.Alias($"goals/{goal.Goal.Id}/share/denominator", CellAt(coverage + "/subjects"));
            _figures.Count(0, Worth.Detail, [$"goals/{goal.Goal.Id}/doubt/undecided"]);
        }

        foreach (
            var goal in report.Goals.Where(result =>
                result.Goal.Measure == GoalMeasure.Progression && total.ContainsKey(participant + "/up")
            )
        )
        {
            _figures.Alias($"goals/{goal.Goal.Id}/share/numerator", total[participant + "/up"]);
            _figures.Alias($"goals/{goal.Goal.Id}/share/denominator", total[participant + "/assessable"]);
            // The rest of the persons, which is protected beside the two.
            _figures.Derive($"goals/{goal.Goal.Id}/doubt/undecided", $"bip/{participant}/persons", $"bip/{participant}/assessable");
        }
    }

    private Dictionary<string, int> Declare(
        string address,
        ProgressionResult result,
        int? active,
        bool isOfGroup,
        bool hasItems,
        bool isSpecial
    )
    {
        var cells = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in result.Groups)
        {
            var at = "groups/" + group.Rater.Code;
            var (main, other) = isOfGroup ? (Worth.OfGroup, Worth.DetailOfGroup) : (Worth.OfTotal, Worth.Detail);
            var persons = One(at + "/persons", group.Persons, main);
            var assessable = One(at + "/assessable", group.Assessable, main);
            var (up, same, down) = Changes(at, group.Up, group.Same, group.Down, main);
            var (anyUp, anyDown) = (One(at + "/anyUp", group.AnyUp, other), One(at + "/anyDown", group.AnyDown, other));
            if (active is { } all)
            {
                _figures.Bind([all], [persons], isRestSensitive: false);
            }

            var notAssessable = _figures.Rest([persons], [assessable]);
            _figures.Sum([assessable], [up, same, down]);
            _figures.Bind([assessable], [anyUp]);
            _figures.Bind([assessable], [anyDown]);
            _figures.Bind([anyUp], [up], isRestSensitive: false);
            _figures.Bind([anyDown], [down], isRestSensitive: false);
            foreach (var item in hasItems ? group.Items : [])
            {
                var row = $"{at}/items/{item.Item.Id}";
                var n = One(row + "/n", item.N, other);
                var (itemUp, itemSame, itemDown) = Changes(row, item.Up, item.Same, item.Down, other);
                _figures.Bind([persons], [n], isRestSensitive: false);
                _figures.Sum([n], [itemUp, itemSame, itemDown]);
                _figures.Bind([anyUp, notAssessable], [itemUp], isRestSensitive: false);
                _figures.Bind([anyDown, notAssessable], [itemDown], isRestSensitive: false);
            }
        }

        return cells;

        int One(string name, long value, Worth worth) =>
            cells[name] = _figures.Count(value, worth, [FigureAddress.Of(address, name)], isSpecial);

        (int Up, int Same, int Down) Changes(string at, long up, long same, long down, Worth worth) =>
            (One(at + "/up", up, worth), One(at + "/same", same, worth), One(at + "/down", down, worth));
    }

    private int CellAt(string address) =>
        _figures.Cells.TryGetValue(address, out var cell) ? cell : _figures.Count(0, Worth.Detail, [address]);

    private void DeclareCoverage(Report report, Dictionary<string, int> total, List<Dictionary<string, int>> groups)
    {
        var ofTotal = Coverage("bip/coverage", report.Coverage, _outcomes.Total["persons"], total, Worth.Detail, isSpecial: false);
        var ofGroups = report
            .CoverageGroups.Select(group =>
                Coverage(
                    FigureAddress.OfGroup("bip/coverageBy", group.Codes) + "/coverage",
                    group.Coverage,
                    _outcomes.Find("persons", group.Codes),
                    groups
                        .Zip(report.ProgressionGroups, (cells, of) => (cells, of))
                        .FirstOrDefault(row => row.of.Codes.Equals(group.Codes))
                        .cells,
                    Worth.OfGroup,
                    OutcomeCells.IsSpecial(report.Request, group.Codes)
                )
            )
            .ToList();
        foreach (var (name, cell) in ofTotal.Select(row => (row.Key, row.Value)))
        {
            _outcomes.BindPersons(cell, ofGroups.Select(group => group[name]).ToList());
        }
    }

    // Everybody to be measured is a person of the group, and whoever is measured has a progression.
    private Dictionary<string, int> Coverage(
        string address,
        ValueList<RaterCoverage> coverage,
        int? persons,
        Dictionary<string, int>? progression,
        Worth worth,
        bool isSpecial
    )
    {
        var cells = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in coverage)
        {
            var at = $"{address}/{row.Rater.Code}";
            var subjects = persons ?? _figures.Count(row.Subjects, worth, [], isSpecial);
            int? known =
                progression is not null && progression.TryGetValue($"groups/{row.Rater.Code}/persons", out var found) ? found : null;
            var measured = known ?? _figures.Count(row.Measured, worth, [], isSpecial);
            var withSecond = _figures.Count(row.WithSecond, worth, [at + "/withSecond"], isSpecial);
            _figures.Alias(at + "/subjects", subjects);
            _figures.Alias(at + "/measured", measured);
            _figures.Bind([subjects], [measured], isRestSensitive: false);
            _figures.Bind([measured], [withSecond], isRestSensitive: false);
            cells.Add(row.Rater.Code, withSecond);
            if (known is null)
            {
                continue;
            }

            _figures.Bind([withSecond], [progression![$"groups/{row.Rater.Code}/assessable"]], isRestSensitive: false);
            foreach (
                var n in progression.Where(figure =>
                    figure.Key.StartsWith($"groups/{row.Rater.Code}/items/", StringComparison.Ordinal)
                    && figure.Key.EndsWith("/n", StringComparison.Ordinal)
                )
            )
            {
                _figures.Bind([withSecond], [n.Value], isRestSensitive: false);
            }
        }

        return cells;
    }

    // A mean with its count is a sum, and sums of groups can be taken from each other. So a group shows the means of an item only where every
    // count of that item is shown in all groups.
    private void DeclareMeans(Report report)
    {
        foreach (var group in report.Progression.Groups)
        {
            foreach (var item in group.Items)
            {
                var row = $"groups/{group.Rater.Code}/items/{item.Item.Id}";
                Means("bip", Counts("bip", row));
                string[] everywhere =
                [
                    .. Counts("bip", row),
                    .. report.ProgressionGroups.SelectMany(part => Counts(FigureAddress.OfGroup("bip/by", part.Codes), row)),
                ];
                foreach (var part in report.ProgressionGroups)
                {
                    Means(FigureAddress.OfGroup("bip/by", part.Codes), everywhere);
                }

                void Means(string address, string[] from)
                {
                    foreach (var mean in new[] { "first", "last", "delta" })
                    {
                        _figures.Derive($"{address}/{row}/{mean}", from);
                    }
                }
            }
        }

        static string[] Counts(string address, string row) =>
            [.. new[] { "n", "up", "same", "down" }.Select(name => $"{address}/{row}/{name}")];
    }
}
