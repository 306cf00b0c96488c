using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Labour market status at entry (arbetsmarknadsstatus) as reported by the office.</summary>
/// <remarks>The status that the ESF rules decide from it and from registration is ESF-L1.</remarks>
[JsonConverter(typeof(CodeJsonConverter<LabourStatus>))]
public sealed class LabourStatus : CodedList<LabourStatus>
{
    /// <summary>Employed (i arbete).</summary>
    public static readonly LabourStatus Employed = new(nameof(Employed), 0, "employed", "i arbete", "employed");

    /// <summary>Unemployed (arbetslös).</summary>
    public static readonly LabourStatus Unemployed = new(nameof(Unemployed), 1, "unemployed", "arbetslös", "unemployed");

    /// <summary>Inactive (utanför arbetskraften).</summary>
    public static readonly LabourStatus Inactive = new(nameof(Inactive), 2, "inactive", "utanför arbetskraften", "inactive");

    private LabourStatus(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
