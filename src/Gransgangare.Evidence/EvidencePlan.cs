using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>
/// The declared questions of an evidence report (analysplan), versioned like a table of outcomes. What is not in the plan cannot be asked, and
/// everything that is asked counts in the intervals that hold for all questions at once.
/// </summary>
[JsonConverter(typeof(EvidencePlanJsonConverter))]
public sealed record EvidencePlan
{
    /// <summary>The plan that the library brings: seven questions, <c>gransgangare 2026.1</c>.</summary>
    public static EvidencePlan Gransgangare { get; } = ReadEmbedded();

    /// <summary>Id in kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the questions and of how they are answered; a plan whose questions change has a version of its own, made before the period begins.</summary>
    public required string Version { get; init; }

    /// <summary>The questions, in order.</summary>
    public required ValueList<EvidenceQuestion> Questions { get; init; }

    /// <summary>Reads a plan from JSON, collecting every fault.</summary>
    /// <param name="json">The text.</param>
    /// <param name="issues">The faults, each with its JSON path; empty if there are none.</param>
    /// <returns>The plan, or <c>null</c> if there is a fault.</returns>
    public static EvidencePlan? TryParse(string json, out IReadOnlyList<ValidationIssue> issues) =>
        EvidencePlanForm.Read(json ?? throw new ArgumentNullException(nameof(json)), out issues);

    /// <summary>Reads a plan from JSON.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="FormatException">The text has faults; the message lists them all.</exception>
    public static EvidencePlan Parse(string json) => TryParse(json, out var issues) ?? throw new FormatException(string.Join("\n", issues));

    /// <summary>Id and version.</summary>
    public override string ToString() => $"{Id} {Version}";

    private static EvidencePlan ReadEmbedded()
    {
        using var stream = typeof(EvidencePlan).Assembly.GetManifestResourceStream("Gransgangare.Evidence.Plans.gransgangare.json")!;
        using var reader = new StreamReader(stream);
        return EvidencePlanForm.ReadLibrary(reader.ReadToEnd());
    }
}
