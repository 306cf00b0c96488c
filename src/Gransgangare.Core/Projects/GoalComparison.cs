using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Which side of the target reaches the goal (jämförelse).</summary>
[JsonConverter(typeof(CodeJsonConverter<GoalComparison>))]
public sealed class GoalComparison : CodedList<GoalComparison>
{
    /// <summary>The share is the target or more.</summary>
    public static readonly GoalComparison AtLeast = new(nameof(AtLeast), 0, "at-least", "minst", "at least");

    /// <summary>The share is the target or less.</summary>
    public static readonly GoalComparison AtMost = new(nameof(AtMost), 1, "at-most", "högst", "at most");

    private GoalComparison(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
