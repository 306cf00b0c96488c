using Gransgangare.Core;

namespace Gransgangare.Esf.Rules;

/// <summary>A table with what follows from its own figures: the total of the programme, and a cell from the other cells.</summary>
internal sealed class DerivedFigures
{
    private readonly Dictionary<string, (decimal Figure, string Rule)> _derived = new(StringComparer.Ordinal);
    private readonly EsfFigures _figures;
    private readonly Relation[] _relations;

    /// <param name="figures">The table.</param>
    /// <param name="relations">The relations of its programme, which bound what is not there.</param>
    public DerivedFigures(EsfFigures figures, Relation[] relations)
    {
        (_figures, _relations) = (figures, relations);
        HasNonBinary = figures.HasNonBinary || figures.Keys.Any(key => key.EndsWith("." + Gender.NonBinary.Code, StringComparison.Ordinal));
        var is2014 = figures.Programme == Programme.Esf2014;
        var sumRule = is2014 ? "V13" : "W8";
        DeriveCells(sumRule);
        if (is2014)
        {
            DeriveTotal("V1", "TOTAL", ["CO01", "CO03", "CO05"]);
        }
        else if (figures.Programme == Programme.EsfPlus2021)
        {
            DeriveTotal("W1", "EECO01", ["EECO02", "EECO04", "EECO05"]);
            DeriveTotal("W4", "EECO01", ["EECO09", "EECO10", "EECO11"]);
        }

        DeriveCells(sumRule);
    }

    /// <summary>Whether the table has non-binary persons in any row, or a column for them; without it there are none of them.</summary>
    public bool HasNonBinary { get; }

    /// <summary>The most that a figure can be by the relations but one; <c>null</c> = they set no bound.</summary>
    public decimal? MostOf(string code, Gender? cell, Relation asked) =>
        _relations.Where(relation => !ReferenceEquals(relation, asked)).Select(relation => relation.MostOf(code, this, cell)).Min();

    /// <summary>A figure, given or derived; <c>null</c> if neither.</summary>
    public decimal? this[string key] => _figures[key] ?? (_derived.TryGetValue(key, out var derived) ? derived.Figure : null);

    /// <summary>Whether a figure follows from the very rule, so that the rule says nothing of it.</summary>
    public bool IsFrom(string rule, string key) => _derived.TryGetValue(key, out var derived) && derived.Rule == rule;

    private void DeriveTotal(string rule, string total, string[] parts)
    {
        foreach (var cell in EsfFigures.Cells.Where(cell => this[EsfFigures.Key(total, cell)] is null))
        {
            if (parts.All(part => this[EsfFigures.Key(part, cell)] is not null))
            {
                var objectiveL = this[EsfFigures.Key(EsfFigures.ObjectiveL, cell)] ?? 0;
                Add(rule, EsfFigures.Key(total, cell), parts.Sum(part => this[EsfFigures.Key(part, cell)]!.Value) + objectiveL);
            }
        }
    }

    // A table that has neither figures of non-binary persons nor a column for them has none of them; in another one a missing cell is not known.
    private void DeriveCells(string rule)
    {
        string[] rows =
        [
            .. _figures.Programme.Indicators.Concat(_figures.Programme.NotJudged).Select(indicator => indicator.Code),
            EsfFigures.GrandTotal,
            EsfFigures.Leavers,
        ];
        foreach (var row in rows)
        {
            var (woman, man) = (this[EsfFigures.Key(row, Gender.Woman)], this[EsfFigures.Key(row, Gender.Man)]);
            var nonBinary = this[EsfFigures.Key(row, Gender.NonBinary)] ?? (HasNonBinary ? null : 0m);
            var total = this[row];
            if (total is null && woman + man + nonBinary is { } sum)
            {
                Add(rule, row, sum);
            }
            else if (woman is null && total - man - nonBinary is { } women and >= 0)
            {
                Add(rule, EsfFigures.Key(row, Gender.Woman), women);
            }
            else if (man is null && total - woman - nonBinary is { } men and >= 0)
            {
                Add(rule, EsfFigures.Key(row, Gender.Man), men);
            }
            else if (nonBinary is null && total - woman - man is { } others and >= 0)
            {
                Add(rule, EsfFigures.Key(row, Gender.NonBinary), others);
            }
        }
    }

    private void Add(string rule, string key, decimal figure) => _derived[key] = (figure, rule);
}
