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
);
