using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Gender (kön) as recorded for follow-up; a field of its own, never derived from a number.</summary>
/// <remarks>Non-binary is a cell of its own in ESF+; unknown makes an ESF record incomplete. Source: SE-C1.</remarks>
[JsonConverter(typeof(CodeJsonConverter<Gender>))]
public sealed class Gender : CodedList<Gender>
{
    /// <summary>Woman (kvinna).</summary>
    public static readonly Gender Woman = new(nameof(Woman), 0, "woman", "kvinna", "woman");

    /// <summary>Man (man).</summary>
    public static readonly Gender Man = new(nameof(Man), 1, "man", "man", "man");

    /// <summary>Non-binary (icke-binär).</summary>
    public static readonly Gender NonBinary = new(nameof(NonBinary), 2, "non-binary", "icke-binär", "non-binary");

    /// <summary>Unknown (okänt).</summary>
    public static readonly Gender Unknown = new(nameof(Unknown), 3, "unknown", "okänt", "unknown");

    private Gender(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
