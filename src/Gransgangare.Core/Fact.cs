using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>
/// A yes/no fact about a person (ja/nej-uppgift) that keeps <em>refused</em> and <em>not known</em> apart: neither is ever read as no.
/// </summary>
[JsonConverter(typeof(CoreJsonConverter))]
public enum Fact : byte
{
    /// <summary>Not asked, not registered or not known (uppgift saknas); the default.</summary>
    NotKnown = 0,

    /// <summary>Yes (ja).</summary>
    Yes = 1,

    /// <summary>No (nej).</summary>
    No = 2,

    /// <summary>Asked, and the person did not want to answer (vill inte uppge).</summary>
    Refused = 3,
}
