using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>
/// Declares the figures of goals on ESF indicators. A goal counts what its row counts: of those who are asked about, some are counted, and of some
/// it cannot be said.
/// </summary>
internal sealed class EsfGoalCells
{
    private readonly FigureTable _figures;
    private readonly EsfResult _esf;
    private readonly Scope _total;
    private readonly Dictionary<(EsfIndicatorKind Kind, long Asked), int> _asked = [];

    /// <summary>Declares them.</summary>
    /// <param name="figures">Where to declare.</param>
    /// <param name="goals">The goals of a report.</param>
    /// <param name="esf">The indicators.</param>
    /// <param name="total">The indicators of all, and who was active, entered and exited.</param>
    public EsfGoalCells(FigureTable figures, ValueList<GoalResult> goals, EsfResult esf, Scope total)
    {
        (_figures, _esf, _total) = (figures, esf, total);
        foreach (var goal in goals.Where(goal => goal.Goal.Measure == GoalMeasure.EsfIndicator))
        {
            if (esf.Indicators.FirstOrDefault(row => row.Code == goal.Goal.Indicator) is { Total: not null } row)
            {
                Declare(goal, row);
            }
            else
            {
                GoalCells.DeclareNone(_figures, goal);
            }
        }
    }

    private void Declare(GoalResult goal, EsfTableRow row)
    {
        var key = (row.Indicator.Kind, row.Asked);
        if (!_asked.TryGetValue(key, out var asked))
        {
            _asked[key] = asked = Asked(row);
        }

        var (address, counted) = ($"goals/{goal.Goal.Id}", _total.Cell(row.Code));
        var undecided = _figures.Count(row.Undecided, Worth.DetailOfGroup, [$"{address}/doubt/undecided"]);
        _figures.Bind(_total["open." + row.Code]!, [undecided]);
        _figures.Bind([asked], [counted, undecided]);
        _figures.Alias($"{address}/share/numerator", counted);
        if (goal.Denominator == Denominator.EsfKnown)
        {
            var known = _figures.Count(row.Asked - row.Undecided, Worth.OfTotal, [$"{address}/share/denominator"]);
            _figures.Bind([asked], [known, undecided], isSum: true);
            _figures.Bind([known], [counted]);
        }
        else
        {
            _figures.Alias($"{address}/share/denominator", asked);
        }
    }

    // Outputs are of the participants of the table.
    private int Asked(EsfTableRow row)
    {
        var (kind, all) = (row.Indicator.Kind, _esf.Indicators.Single(one => one.Indicator == _esf.Programme.Total));
        if (kind == EsfIndicatorKind.Output && all.Total == row.Asked)
        {
            return _total.Cell(all.Code);
        }

        _total["asked"] = [_figures.Count(row.Asked, Worth.OfTotal, [])];
        if (kind != EsfIndicatorKind.Output)
        {
            var parts = _esf.Indicators.Where(one => one.Indicator.Kind == kind && one.Asked == row.Asked).Select(one => one.Code);
            _figures.Relate(
                _total,
                [
                    .. parts.SelectMany(code => Relation.Of($"asked >= {code}")),
                    .. kind == EsfIndicatorKind.ImmediateResult ? Relation.Of("asked >= EECR01 + EECR04", "asked >= CR01 + CR04") : [],
                ]
            );
        }

        if (kind != EsfIndicatorKind.LongerTermResult)
        {
            _figures.Relate(_total, Relation.Of(kind == EsfIndicatorKind.Output ? "entered > asked" : "exited > asked"));
        }

        return _total.Cell("asked");
    }
}
