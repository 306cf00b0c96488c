using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>One step on the way to a verdict of the outcome ledger (villkor).</summary>
/// <param name="Id">Stable id, such as <c>supported-directly</c>.</param>
/// <param name="Holds">Whether it holds; <c>null</c> = a fact is missing.</param>
/// <param name="Fact">The fact that it rests on, as the exchange folder writes it; empty if it is missing.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Column">Column of the exchange folder that the fact stands in.</param>
public sealed record OutcomeCondition(string Id, bool? Holds, string Fact, string Rule, string Column)
{
    /// <summary>The type and the id; no fact.</summary>
    public override string ToString() => $"{nameof(OutcomeCondition)} ({Id})";
}
