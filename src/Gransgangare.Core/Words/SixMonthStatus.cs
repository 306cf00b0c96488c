using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Status in force six months after leaving (status efter sex månader).</summary>
/// <remarks>Source: ESF-F4.</remarks>
[JsonConverter(typeof(CodeJsonConverter<SixMonthStatus>))]
public sealed class SixMonthStatus : CodedList<SixMonthStatus>
{
    /// <summary>Employed (i arbete).</summary>
    public static readonly SixMonthStatus Employed = new(nameof(Employed), 0, "employed", "i arbete", "employed");

    /// <summary>Self-employed (egen företagare).</summary>
    public static readonly SixMonthStatus SelfEmployed = new(nameof(SelfEmployed), 1, "self-employed", "egen företagare", "self-employed");

    /// <summary>Unemployed (arbetslös).</summary>
    public static readonly SixMonthStatus Unemployed = new(nameof(Unemployed), 2, "unemployed", "arbetslös", "unemployed");

    /// <summary>Inactive (utanför arbetskraften).</summary>
    public static readonly SixMonthStatus Inactive = new(nameof(Inactive), 3, "inactive", "utanför arbetskraften", "inactive");

    /// <summary>In education (i utbildning).</summary>
    public static readonly SixMonthStatus Education = new(nameof(Education), 4, "education", "i utbildning", "in education");

    private SixMonthStatus(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
