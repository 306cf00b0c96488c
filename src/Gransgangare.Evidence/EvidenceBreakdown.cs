using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>What the curves of an evidence report are broken down by (redovisningsgrund). A value that is not known is a group of its own.</summary>
[JsonConverter(typeof(CodeJsonConverter<EvidenceBreakdown>))]
public sealed class EvidenceBreakdown : CodedList<EvidenceBreakdown>
{
    /// <summary>Code of the group of those for whom the value is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>Förbund at the first entry.</summary>
    public static readonly EvidenceBreakdown Forbund = new(nameof(Forbund), 0, "forbund", "förbund", "förbund");

    /// <summary>Gender.</summary>
    public static readonly EvidenceBreakdown Gender = new(nameof(Gender), 1, "gender", "kön", "gender");

    private EvidenceBreakdown(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    internal string CodeOf(ParticipantPath path) => ReferenceEquals(this, Gender) ? path.Gender.Code : path.Forbund ?? Unknown;
}
