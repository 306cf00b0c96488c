namespace Gransgangare.Core;

/// <summary>One condition of a step of an eligibility decision (villkor).</summary>
/// <param name="Id">Stable id, such as <c>unemployed</c> or <c>age-16-29</c>.</param>
/// <param name="Holds">Whether it holds; not known when the fact is missing.</param>
/// <param name="Fact">The fact that was found; it tells of a person, so show it to those who may see persons. Never a birth date.</param>
/// <param name="Columns">Columns of the exchange folder that it is read from, in the order in which they decide.</param>
public sealed record EligibilityCondition(string Id, Fact Holds, LocalizedText Fact, ValueList<string> Columns)
{
    /// <summary>The id only: a fact is data about a person.</summary>
    public override string ToString() => Id;
}
