using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>A consistency rule that figures break (motsägelse).</summary>
/// <param name="Rule">Id of the rule without <c>ESF-</c>, such as <c>W1</c> or <c>V13</c>.</param>
/// <param name="Severity">Error, or a warning to look at.</param>
/// <param name="Message">The rule and the figures that break it.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record EsfFinding(string Rule, Severity Severity, LocalizedText Message)
{
    /// <summary>Rule and English message.</summary>
    public override string ToString() => $"{Rule}: {Message.En}";
}
