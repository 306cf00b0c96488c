namespace Gransgangare.Core;

/// <summary>A förbund that a project definition names itself.</summary>
/// <param name="Code">Code in kebab-case.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Members">Municipalities with the first day of their membership; empty = not said.</param>
public sealed record ForbundDefinition(string Code, LocalizedText Label, ValueList<ForbundMembership> Members);
