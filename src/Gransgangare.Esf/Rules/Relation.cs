using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Esf.Rules;

/// <summary>
/// A relation between figures, written as in the rule collection: <c>CO06 + CO07 ≤ TOTAL</c>. A term with <c>?</c> is 0 where the table
/// does not have it; without any other of its figures the relation says nothing.
/// </summary>
internal sealed class Relation
{
    private readonly string _text;
    private readonly Term[] _left;
    private readonly Term[] _right;
    private readonly bool _isEquality;

    public Relation(string rule, string text)
    {
        Rule = rule;
        _text = text.Replace("?", "");
        _isEquality = text.Contains('=');
        var sides = text.Split('=', '≤');
        (_left, _right) = (Terms(sides[0]), Terms(sides[1]));
    }

    public string Rule { get; }

    /// <summary>The finding if the relation does not hold in a cell; <c>null</c> if it holds or cannot be asked.</summary>
    public EsfFinding? In(EsfFigures figures, Gender? cell)
    {
        if (
            Sum(_left, figures, cell) is not { } left
            || Sum(_right, figures, cell) is not { } right
            || (_isEquality ? left == right : left <= right)
        )
        {
            return null;
        }

        var numbers = FormattableString.Invariant($"{left} {(_isEquality ? "≠" : ">")} {right}");
        return new EsfFinding(
            Rule,
            Severity.Error,
            new LocalizedText(
                $"{_text} gäller inte för {cell?.Label.Sv ?? "totalen"}: {numbers}.",
                $"{_text} does not hold for {cell?.Label.En ?? "the total"}: {numbers}."
            )
        );
    }

    private static decimal? Sum(Term[] terms, EsfFigures figures, Gender? cell)
    {
        var sum = 0m;
        foreach (var term in terms)
        {
            if (figures[EsfFigures.Key(term.Code, cell)] is { } figure)
            {
                sum += term.Sign * figure;
            }
            else if (!term.IsOptional)
            {
                return null;
            }
        }

        return sum;
    }

    private static Term[] Terms(string side) =>
        [
            .. side.Replace("−", "+−")
                .Split('+')
                .Select(term => term.Trim())
                .Where(term => term.Length > 0)
                .Select(term => new Term(term.Trim('−', '?', ' '), term[0] == '−' ? -1 : 1, term.Contains('?'))),
        ];

    private sealed record Term(string Code, int Sign, bool IsOptional);
}
