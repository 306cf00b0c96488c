using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Kind of measure (insatsinriktning). It never changes after the measure is created (SE-U5).</summary>
/// <remarks>Source: SE-C10, SE-U4.</remarks>
[JsonConverter(typeof(CodeJsonConverter<MeasureKind>))]
public sealed class MeasureKind : CodedList<MeasureKind>
{
    /// <summary>For individuals (individinriktad).</summary>
    public static readonly MeasureKind Individual = new(nameof(Individual), 0, "individual", "individinriktad", "individual");

    /// <summary>For structures (strukturövergripande).</summary>
    public static readonly MeasureKind Structural = new(nameof(Structural), 1, "structural", "strukturövergripande", "structural");

    private MeasureKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
