using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Declares the figures of goals on exits. They count persons: where the report counts participations they are counts of their own, each among the
/// participations with the same outcome, and how many those are more is a count too.
/// </summary>
internal sealed class GoalCells
{
    private readonly FigureTable _figures;
    private readonly Scope _total;
    private readonly bool _isByPerson;
    private readonly Dictionary<OutcomePart, int> _cells = [];

    // The figures of the total that count the same outcomes; those of its shares are among whom they are of.
    private readonly List<(OutcomePart Parts, string Name)> _ofTotal;

    public GoalCells(FigureTable figures, Report report, Scope total)
    {
        (_figures, _total, _isByPerson) = (figures, total, report.Request.Unit == CountUnit.Persons);
        var whole = OutcomeParts.Of(report.Request.Denominator);
        (OutcomePart Parts, string Name)[] ofTotal =
        [
            (OutcomePart.Work, "work"),
            (OutcomePart.Study, "study"),
            (OutcomeParts.Of(GoalMeasure.WorkOrStudy), "workOrStudy"),
            (OutcomeParts.Of(GoalMeasure.NearerLabourMarket) & whole, "nearer"),
            (OutcomeParts.Of(GoalMeasure.OtherReasons) & whole, "other"),
            (OutcomePart.Uncategorised, "uncategorised"),
            (whole, "denominator"),
        ];
        _ofTotal = [.. ofTotal.Where(row => row.Parts != OutcomePart.None)];
        foreach (var result in report.Goals)
        {
            DeriveFrom(result.Goal);
            if (result.Goal.Measure.IsOfExits)
            {
                Declare(result, report.Request);
            }
            else if (result.Goal.Measure == GoalMeasure.EsfIndicator && report.Esf is null)
            {
                DeclareNone(_figures, result);
            }
        }

        Relate();
    }

    private void Declare(GoalResult result, ReportRequest request)
    {
        var address = $"goals/{result.Goal.Id}";
        var denominator = result.Denominator ?? request.Denominator;
        if (!result.Goal.Measure.Fits(denominator))
        {
            DeclareNone(_figures, result);
            return;
        }

        var whole = OutcomeParts.Of(denominator);
        var counted = OutcomeParts.Of(result.Goal.Measure) & whole;
        _figures.Alias($"{address}/share/numerator", CellOf(counted, result.Share.Numerator));
        _figures.Alias($"{address}/share/denominator", CellOf(whole, result.Share.Denominator));
        _figures.Alias(
            $"{address}/doubt/undecided",
            result.Goal.Measure == GoalMeasure.Throughput
                ? _figures.Count(0, Worth.Detail, [])
                : CellOf(OutcomePart.Uncategorised, result.Doubt.Undecided)
        );
        if (result.Need is not null)
        {
            // Those who have an outcome so far: what a goal needs is worked out from them.
            var parts = OutcomeParts.Decided(result.Goal.Measure);
            var decided = CellOf(parts, result.Decided);
            _figures.Alias($"{address}/decided", decided);
        }
    }

    /// <summary>A share of nobody, anyone who took part.</summary>
    public static void DeclareNone(FigureTable figures, GoalResult result)
    {
        var address = $"goals/{result.Goal.Id}";
        var none = figures.Count(0, Worth.Detail, [$"{address}/share/numerator", $"{address}/share/denominator"]);
        figures.Alias($"{address}/doubt/undecided", none);
    }

    private void DeriveFrom(Goal goal)
    {
        var address = $"goals/{goal.Id}";
        var decided = goal.Measure.IsOfExits ? $"{address}/decided" : $"{address}/share/denominator";
        string[] counts = [$"{address}/share/numerator", $"{address}/share/denominator"];
        _figures.Share($"{address}/share");
        _figures.Derive($"{address}/met", counts);
        _figures.Derive($"{address}/near", counts);
        foreach (var name in new[] { "doubt/holdsWith", "doubt/fallsAt" })
        {
            _figures.Derive($"{address}/{name}", [.. counts, $"{address}/doubt/undecided"]);
        }

        foreach (var name in new[] { "remaining", "ofKind", "withinReach" })
        {
            _figures.Derive($"{address}/need/{name}", $"{address}/share/numerator", decided);
        }
    }

    private int CellOf(OutcomePart parts, long count)
    {
        if (!_cells.TryGetValue(parts, out var cell))
        {
            cell =
                _isByPerson && _ofTotal.Find(row => row.Parts == parts).Name is { } name
                    ? _total.Cell(name)
                    : _figures.Count(count, Worth.MainOfTotal, []);
            _cells.Add(parts, cell);
        }

        return cell;
    }

    private void Relate()
    {
        foreach (var (parts, cell) in _cells.Select(row => (row.Key, row.Value)))
        {
            var within = _cells.Keys.Where(other => other != parts && (other & ~parts) == OutcomePart.None).ToList();
            foreach (var family in Families(within))
            {
                var cells = family.ConvertAll(part => _cells[part]);
                if (family.Aggregate(OutcomePart.None, (all, part) => all | part) == parts)
                {
                    _figures.Bind([cell], cells, isSum: true);
                }
                else
                {
                    _figures.Bind([cell], cells);
                }
            }

            _figures.Bind([_total.Cell("persons")], [cell], isRestSensitive: false);
            // The same outcomes in the unit of the report.
            var ofTotal = _ofTotal.FindAll(row => (row.Parts & ~parts) == OutcomePart.None);
            var largest = ofTotal.FindAll(row =>
                !ofTotal.Exists(other => other.Parts != row.Parts && (row.Parts & ~other.Parts) == OutcomePart.None)
            );
            var isSame = largest.Aggregate(OutcomePart.None, (all, row) => all | row.Parts) == parts;
            var whole =
                !isSame && (parts & OutcomePart.NotEnded) != OutcomePart.None
                    ? [_total.Cell("active")]
                    : largest.ConvertAll(row => _total.Cell(row.Name));
            if (whole.Contains(cell))
            {
                continue;
            }

            _figures.Bind(whole, [cell]);
            if (isSame && !_isByPerson)
            {
                // A person loses an outcome to another participation only: where everybody has one, the two counts are the same.
                _figures.Bind([cell, .. _total["participations"]!], [.. whole, .. _total["persons"]!], isRestSensitive: false);
            }
        }
    }

    // Families of sets that have nothing in common and that no further set can join.
    private static IEnumerable<List<OutcomePart>> Families(List<OutcomePart> sets)
    {
        foreach (var chosen in Enumerable.Range(1, (1 << sets.Count) - 1))
        {
            var family = sets.Where((_, index) => (chosen & (1 << index)) != 0).ToList();
            var all = family.Aggregate(OutcomePart.None, (sum, part) => sum | part);
            if (
                family.Sum(part => Enumerable.Range(0, 8).Count(bit => ((int)part & (1 << bit)) != 0))
                    == Enumerable.Range(0, 8).Count(bit => ((int)all & (1 << bit)) != 0)
                && !sets.Exists(other => (other & all) == OutcomePart.None)
            )
            {
                yield return family;
            }
        }
    }
}
