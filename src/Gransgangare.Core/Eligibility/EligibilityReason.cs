namespace Gransgangare.Core;

/// <summary>One step of an eligibility decision.</summary>
/// <param name="Rule">Name of the rule with its threshold, such as <c>long-term-unemployed-12</c> (SE-R14).</param>
/// <param name="Holds">Whether it holds; not known when facts are missing.</param>
/// <param name="Text">What was found, without figures about the person.</param>
/// <param name="Source">Rule of the domain, such as <c>SE-T1</c>.</param>
/// <param name="MissingFacts">Facts the step needs and lacks.</param>
/// <param name="IsWarning">The step warns and decides nothing.</param>
public sealed record EligibilityReason(
    string Rule,
    Fact Holds,
    LocalizedText Text,
    string Source,
    ValueList<string> MissingFacts,
    bool IsWarning = false
)
{
    /// <summary>The conditions: the step holds if each of them does.</summary>
    public ValueList<EligibilityCondition> Because { get; init; } = ValueList<EligibilityCondition>.Empty;

    /// <summary>The target group that the step asks about; <c>null</c> = another step.</summary>
    public TargetGroup? Group { get; init; }

    /// <summary>Columns of the exchange folder that would decide it; empty where it is decided.</summary>
    public IEnumerable<string> DecidedBy =>
        Holds is Fact.Yes or Fact.No
            ? []
            : Because
                .Where(condition => condition.Holds is not (Fact.Yes or Fact.No))
                .SelectMany(condition => condition.Columns.AsEnumerable())
                .Distinct(StringComparer.Ordinal);

    /// <summary>The rule and the verdict; no fact about the person.</summary>
    public override string ToString() => $"{Rule}: {Holds}";
}
