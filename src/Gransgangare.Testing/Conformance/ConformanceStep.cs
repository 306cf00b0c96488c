namespace Gransgangare.Testing;

/// <summary>One condition of a ledger (villkor): whether it holds.</summary>
/// <param name="Condition">Id of the condition, such as <c>age-18-29</c> (docs/esf-indicators.md).</param>
/// <param name="Holds"><c>null</c> = it cannot be decided.</param>
public sealed record ConformanceStep(string Condition, bool? Holds);
