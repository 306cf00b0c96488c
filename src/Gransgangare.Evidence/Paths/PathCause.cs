using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>How a person's path ended (orsak till avslut): the exit category of the project's rule set, or an exit without one.</summary>
[JsonConverter(typeof(CodeJsonConverter<PathCause>))]
public sealed class PathCause : CodedList<PathCause>
{
    /// <summary>Work or study (börjat arbeta eller studera).</summary>
    public static readonly PathCause WorkOrStudy = new(nameof(WorkOrStudy), 0, ExitCategory.WorkOrStudy);

    /// <summary>Nearer the labour market (närmat sig arbetsmarknaden).</summary>
    public static readonly PathCause NearerLabourMarket = new(nameof(NearerLabourMarket), 1, ExitCategory.NearerLabourMarket);

    /// <summary>Other reasons (avslutad av andra orsaker).</summary>
    public static readonly PathCause OtherReasons = new(nameof(OtherReasons), 2, ExitCategory.OtherReasons);

    /// <summary>An exit that the rule set gives no category, for want of facts (utan kategori).</summary>
    public static readonly PathCause Uncategorised = new(nameof(Uncategorised), 3, "uncategorised", "utan kategori", "without category");

    private PathCause(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    private PathCause(string name, int order, ExitCategory category)
        : this(name, order, category.Code, category.Label.Sv, category.Label.En) { }

    internal static PathCause Of(ExitCategory? category) =>
        category is not null && TryFromCode(category.Code, out var cause) ? cause : Uncategorised;
}
