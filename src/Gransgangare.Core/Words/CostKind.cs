using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>What a cost was for (kostnadsslag).</summary>
[JsonConverter(typeof(CodeJsonConverter<CostKind>))]
internal sealed class CostKind : CodedList<CostKind>
{
    /// <summary>Staff (personal).</summary>
    public static readonly CostKind Staff = new(nameof(Staff), 0, "staff", "personal", "staff");

    /// <summary>Premises (lokaler).</summary>
    public static readonly CostKind Premises = new(nameof(Premises), 1, "premises", "lokaler", "premises");

    /// <summary>External services (externa tjänster).</summary>
    public static readonly CostKind External = new(nameof(External), 2, "external", "externa tjänster", "external services");

    /// <summary>Indirect costs (indirekta kostnader).</summary>
    public static readonly CostKind Indirect = new(nameof(Indirect), 3, "indirect", "indirekta kostnader", "indirect costs");

    private CostKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
