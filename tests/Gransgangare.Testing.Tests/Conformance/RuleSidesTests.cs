using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Testing.Tests.Conformance;

/// <summary>
/// Each condition that a ledger shows, and so each rule that it names, has a case in the kit where it holds and one where it does not. A record
/// that is not complete is never refused but cannot be judged, so the other side of a condition is failing or not known.
/// </summary>
public sealed class RuleSidesTests
{
    private static readonly IReadOnlyList<EsfCondition> s_conditions = Programme
        .All.SelectMany(programme => programme.Indicators)
        .SelectMany(indicator => indicator.Conditions)
        .Distinct()
        .ToList();

    private static readonly HashSet<(string Condition, bool Holds)> s_sides = ConformanceKit
        .Cases.SelectMany(one => one.Questions)
        .SelectMany(question => question.Because)
        .Select(step => (step.Condition, step.Holds == true))
        .ToHashSet();

    [Fact]
    public void Every_condition_has_a_case_on_both_sides()
    {
        Assert.True(s_conditions.Count > 30);
        Assert.DoesNotContain(s_conditions, condition => !IsOnBothSides(condition));
    }

    [Fact]
    public void Every_rule_that_a_ledger_names_has_a_case_on_both_sides()
    {
        var rules = s_conditions
            .SelectMany(condition => RuleBook.IdsIn(condition.Source).Select(rule => (rule, condition)))
            .ToLookup(one => one.rule, one => one.condition, StringComparer.Ordinal);
        Assert.True(rules.Count > 25);
        Assert.DoesNotContain(rules, rule => !rule.Any(IsOnBothSides));
    }

    private static bool IsOnBothSides(EsfCondition condition) =>
        s_sides.Contains((condition.Id, true)) && s_sides.Contains((condition.Id, false));
}
