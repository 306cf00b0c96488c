using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Role of a gränsgångare: a professional in the gaps between organisations who supports the way to work.</summary>
/// <remarks>Source: the project's own text; see the glossary.</remarks>
[JsonConverter(typeof(CodeJsonConverter<BoundarySpannerRole>))]
public sealed class BoundarySpannerRole : CodedList<BoundarySpannerRole>
{
    /// <summary>Rehabilitation guide (rehabvägledare).</summary>
    public static readonly BoundarySpannerRole RehabilitationGuide = new(
        nameof(RehabilitationGuide),
        0,
        "rehabilitation-guide",
        "rehabvägledare",
        "rehabilitation guide"
    );

    /// <summary>Employment specialist (arbetsspecialist).</summary>
    public static readonly BoundarySpannerRole EmploymentSpecialist = new(
        nameof(EmploymentSpecialist),
        1,
        "employment-specialist",
        "arbetsspecialist",
        "employment specialist"
    );

    /// <summary>Coordinator (koordinator).</summary>
    public static readonly BoundarySpannerRole Coordinator = new(nameof(Coordinator), 2, "coordinator", "koordinator", "coordinator");

    private BoundarySpannerRole(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
