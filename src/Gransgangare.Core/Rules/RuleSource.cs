namespace Gransgangare.Core;

/// <summary>A text that a rule is read from (källa).</summary>
/// <param name="Key">Short name, such as <c>F-REFP</c>, by which indicators and conditions cite it.</param>
/// <param name="Title">Title; in the sources of a rule with article or section.</param>
/// <param name="Address">Web address, or the path of a document of the library; <c>null</c> where the text is not public.</param>
public sealed record RuleSource(string Key, string Title, string? Address);
