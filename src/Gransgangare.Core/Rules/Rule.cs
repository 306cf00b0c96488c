namespace Gransgangare.Core;

/// <summary>A rule that a verdict, message, indicator or option of the library rests on (regel), in plain words.</summary>
/// <remarks>Rules are found through <see cref="RuleBook"/>; equality is by reference.</remarks>
public sealed class Rule
{
    internal Rule() { }

    /// <summary>Permanent id, such as <c>SE-R5</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it says, in one to four short sentences.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>What it is read from; at least one.</summary>
    public required ValueList<RuleSource> Sources { get; init; }

    /// <summary>How sure the reading is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>
    /// What changes the rule, joined by commas: an option of the tool (<c>--option parental-leave</c>), a member of project.json
    /// (<c>project.json ages</c>) or a member of the library (<c>TargetGroupThresholds.SickDays</c>); <c>null</c> = it is fixed.
    /// </summary>
    public string? Setting { get; init; }

    /// <summary>
    /// Version of the rule sets of its family from which it reads as it does: of the outcome rule sets (<c>SE-</c>), of the ESF programmes
    /// (<c>ESF-</c>), of the BIP instrument (<c>BIP-</c>).
    /// </summary>
    public required string Since { get; init; }

    /// <summary>Codes of the issues that say that a record breaks it.</summary>
    public required ValueList<string> IssueCodes { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
