using Gransgangare.Reports;

namespace Gransgangare.Disclosure.Tests;

/// <summary>A linked table, kept twice: for the code under test, and for the outsider who sees only what is published.</summary>
internal sealed class SmallTable
{
    private readonly List<(long Value, int Threshold, bool IsFigure, bool IsZeroSensitive)> _cells = [];
    private readonly List<(int[] Whole, int[] Parts, long Constant)> _sums = [];

    public LinkedTable Table { get; } = new();

    public long this[int cell] => _cells[cell].Value;

    public int Figure(long value, int threshold = 5, int rank = 0, bool isZeroSensitive = false)
    {
        _cells.Add((value, threshold, true, isZeroSensitive));
        return Table.AddFigure(value, threshold, rank, isZeroSensitive);
    }

    public int Rest(int[] whole, int[] parts, int threshold = 5, long constant = 0)
    {
        var value = whole.Sum(cell => this[cell]) - parts.Sum(cell => this[cell]) - constant;
        _cells.Add((value, threshold, false, false));
        var rest = Table.AddRest(whole, parts, threshold, constant);
        _sums.Add((whole, [.. parts, rest], constant));
        return rest;
    }

    public void Sum(int whole, params int[] parts)
    {
        _sums.Add(([whole], parts, 0));
        Table.AddSum([whole], parts);
    }

    /// <summary>A total over figures, as a figure.</summary>
    public int Total(int[] parts, int threshold = 5, int rank = 1)
    {
        var total = Figure(parts.Sum(part => this[part]), threshold, rank);
        Sum(total, parts);
        return total;
    }

    /// <summary>
    /// Hides, attacks, and says what an outsider found out. Who is told which counts are small knows some whatever is hidden: four groups of at
    /// least 1 that make up less than 5.
    /// </summary>
    public (Suppression Result, string[] Found) Attack()
    {
        var result = Suppression.Of(Table);
        var (outsider, told, toldOfNothing) = (new Outsider(), new Outsider(), new Outsider());
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            var (value, threshold, isFigure, isZeroSensitive) = _cells[cell];
            _ =
                !isFigure ? outsider.Wonders(0)
                : result.IsHidden(cell) ? outsider.Wonders(isZeroSensitive ? 0 : 1)
                : outsider.Knows(value);
            _ =
                !isFigure ? told.Wonders(0)
                : result.IsHidden(cell) && value < threshold ? told.Wonders(isZeroSensitive ? 0 : 1, threshold - 1)
                : result.IsHidden(cell) ? told.Wonders(Math.Max(threshold, isZeroSensitive ? 0 : 1))
                : told.Knows(value);
            _ =
                !isFigure ? toldOfNothing.Wonders(0)
                : value == 0 && !isZeroSensitive ? toldOfNothing.Knows(0)
                : value < threshold ? toldOfNothing.Wonders(isZeroSensitive ? 0 : 1, threshold - 1)
                : toldOfNothing.Wonders(Math.Max(threshold, isZeroSensitive ? 0 : 1));
        }

        foreach (var (whole, parts, constant) in _sums)
        {
            outsider.Adds(whole, parts, constant);
            told.Adds(whole, parts, constant);
            toldOfNothing.Adds(whole, parts, constant);
        }

        var found = new List<string>();
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            var (value, threshold, isFigure, isZeroSensitive) = _cells[cell];
            var isSensitive = value < threshold && (value > 0 || (isFigure && isZeroSensitive));
            if (isFigure && isSensitive && !result.IsHidden(cell))
            {
                found.Add(FormattableString.Invariant($"cell {cell} = {value} is published"));
            }

            if (!isSensitive && !result.IsHidden(cell))
            {
                continue;
            }

            var (low, high) = outsider.Derives([cell]);
            if (result.Interval(cell) is { } interval && (interval.Low > low || interval.High < high || interval.Low < threshold))
            {
                found.Add(FormattableString.Invariant($"cell {cell} is told to be {interval}, and nobody knows it but in {low}..{high}"));
            }

            if (low == high || (isSensitive && high < threshold))
            {
                found.Add(FormattableString.Invariant($"cell {cell} = {value} is found in {low}..{high}"));
            }

            if (isFigure && isSensitive && IsKnown(told) && !IsKnown(toldOfNothing))
            {
                found.Add(FormattableString.Invariant($"cell {cell} = {value} is found by who knows which are small"));
            }

            bool IsKnown(Outsider to) => to.Derives([cell]) is var (least, most) && least == most;
        }

        return (result, [.. found]);
    }

    /// <summary>What is published, <c>..</c> for what is hidden.</summary>
    public string Shown(Suppression result, params int[] cells) =>
        string.Join(' ', cells.Select(cell => result.IsHidden(cell) ? ".." : FormattableString.Invariant($"{this[cell]}")));
}
