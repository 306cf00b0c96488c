using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Esf.Rules;

/// <summary>
/// A relation between figures, written as in the rule book: <c>CO06 + CO07 ≤ TOTAL</c>. A term with <c>?</c> is 0 where the table
/// does not have it. Any other figure that is not there is at least 0, and at most what another rule lets it be, so that a part alone can be more than
/// the whole.
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

    public string Text => _text;

    /// <summary>The figures that a cell lacks, those included that follow from this very rule.</summary>
    public ValueList<string> Missing(DerivedFigures figures, Gender? cell) =>
        _left
            .Concat(_right)
            .Where(term => !term.IsOptional)
            .Select(term => EsfFigures.Key(term.Code, cell))
            .Where(key => figures[key] is null || figures.IsFrom(Rule, key))
            .Distinct(StringComparer.Ordinal)
            .ToValueList();

    /// <summary>The finding if the relation cannot hold in a cell; <c>null</c> if it holds or may hold.</summary>
    public EsfFinding? In(DerivedFigures figures, Gender? cell)
    {
        var (left, right) = (Side.Of(_left, this, figures, cell), Side.Of(_right, this, figures, cell));
        var isMore = left.IsGiven && left.Least > right.Most;
        if (!isMore && !(_isEquality && right.IsGiven && right.Least > left.Most))
        {
            return null;
        }

        var (isExact, sign) = (left.IsExact && right.IsExact, _isEquality ? "≠" : ">");
        var (first, second) = isMore ? (left.Least, right.Most) : (left.Most, right.Least);
        var numbers = FormattableString.Invariant($"{first} {(isExact ? sign : isMore ? ">" : "<")} {second}");
        return new EsfFinding(
            Rule,
            Severity.Error,
            new LocalizedText(
                $"{_text} gäller inte för {cell?.Label.Sv ?? "totalen"}: {(isExact ? "" : "även utan de tal som saknas ")}{numbers}.",
                $"{_text} does not hold for {cell?.Label.En ?? "the total"}: {(isExact ? "" : "even without the figures that are missing ")}{numbers}."
            )
        );
    }

    /// <summary>
    /// What the relation lets a figure be at most, such as <c>CO04</c> by <c>CO04 ≤ CO03</c>, and a part by its whole less the other parts that are there;
    /// <c>null</c> = it says nothing of it, or a figure on its other side is not there.
    /// </summary>
    public decimal? MostOf(string code, DerivedFigures figures, Gender? cell) =>
        MostOf(code, _left, _right, figures, cell) ?? (_isEquality ? MostOf(code, _right, _left, figures, cell) : null);

    private static decimal? MostOf(string code, Term[] own, Term[] other, DerivedFigures figures, Gender? cell)
    {
        var parts = Array.FindAll(own, term => term.Code == code);
        if (parts.Length != 1 || parts[0].Sign < 0)
        {
            return null;
        }

        var most = other.Aggregate((decimal?)0, (sum, term) => sum + term.Sign * Given(term));
        return own.Where(term => term.Code != code)
            .Aggregate(most, (sum, term) => sum - term.Sign * (Given(term) ?? (term.Sign > 0 ? 0 : null)));

        decimal? Given(Term term) => figures[EsfFigures.Key(term.Code, cell)] ?? (term.IsOptional ? 0 : null);
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

    /// <summary>What a side is at least and at most, <c>null</c> = without bound, and whether any of its figures is given.</summary>
    private sealed record Side(decimal? Least, decimal? Most, bool IsGiven, bool IsExact)
    {
        public static Side Of(Term[] terms, Relation asked, DerivedFigures figures, Gender? cell)
        {
            decimal? least = 0;
            decimal? most = 0;
            var (isGiven, isExact) = (false, true);
            foreach (var term in terms)
            {
                var given = figures[EsfFigures.Key(term.Code, cell)];
                isGiven |= given is not null;
                var figure = given ?? (term.IsOptional ? 0m : null);
                isExact &= figure is not null;
                var (low, high) = (figure ?? 0m, figure ?? figures.MostOf(term.Code, cell, asked));
                least += term.Sign > 0 ? low : -high;
                most += term.Sign > 0 ? high : -low;
            }

            return new Side(least, most, isGiven, isExact);
        }
    }
}
