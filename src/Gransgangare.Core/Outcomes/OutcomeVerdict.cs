namespace Gransgangare.Core;

/// <summary>What a rule set says of one exit: a category, or that it cannot say and which facts are missing.</summary>
/// <param name="Category">The exit category; <c>null</c> = cannot say.</param>
/// <param name="Activity">Work, study or neither, kept apart within the goal category (SE-C9d).</param>
/// <param name="Rule">Id of the rule that decided, such as <c>SE-K6</c>.</param>
/// <param name="MissingFacts">Facts that are needed and lacking, by their names in the exchange format; empty when decided.</param>
public sealed record OutcomeVerdict(ExitCategory? Category, ExitActivity Activity, string Rule, ValueList<string> MissingFacts)
{
    /// <summary>A decided verdict.</summary>
    /// <param name="category">The category.</param>
    /// <param name="activity">Work, study or neither.</param>
    /// <param name="rule">Id of the deciding rule.</param>
    internal static OutcomeVerdict Decided(ExitCategory category, ExitActivity activity, string rule) =>
        new(category, activity, rule, ValueList<string>.Empty);

    /// <summary>A verdict that waits for facts.</summary>
    /// <param name="rule">Id of the rule that needs them.</param>
    /// <param name="missing">Names of the missing facts.</param>
    internal static OutcomeVerdict CannotSay(string rule, params ReadOnlySpan<string> missing) =>
        new(null, ExitActivity.None, rule, ValueList.Of(missing));
}
