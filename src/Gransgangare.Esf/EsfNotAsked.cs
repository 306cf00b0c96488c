using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>A relation that no cell of a table has the figures for (ej prövat samband): it is neither kept nor broken.</summary>
/// <param name="Rule">Id of the rule without <c>ESF-</c>, such as <c>W1</c> or <c>V13</c>.</param>
/// <param name="Relation">The relation, such as <c>CO06 + CO07 ≤ TOTAL</c>.</param>
/// <param name="Missing">The figures that are missing, in the cell that lacks the fewest.</param>
internal sealed record EsfNotAsked(string Rule, string Relation, ValueList<string> Missing)
{
    /// <summary>Rule and relation.</summary>
    public override string ToString() => $"{Rule}: {Relation}";
}
