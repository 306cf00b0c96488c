using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>One case that an implementation of the rules can be held against (prövningsfall). The person is invented.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Rules">Programme (<c>esf-2014</c>) or id of an outcome rule set (<c>sus</c>).</param>
/// <param name="Version">Version of the rule set that the answers follow.</param>
/// <param name="Options">Readings as <c>NAME=VALUE</c>, where they differ from the defaults.</param>
/// <param name="Participation">The facts, in the JSON form of docs/json.md.</param>
/// <param name="Questions">What is asked, with the answers.</param>
/// <param name="Source">Where the case comes from; empty = derived from the text of the rules.</param>
public sealed record ConformanceCase(
    string Id,
    string Rules,
    string Version,
    ValueList<string> Options,
    Participation Participation,
    ValueList<ConformanceQuestion> Questions,
    string Source
)
{
    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
