using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>How a participation ended (avslutssätt): by plan or broken off.</summary>
/// <remarks>Source: SE-C10.</remarks>
[JsonConverter(typeof(CodeJsonConverter<ExitManner>))]
public sealed class ExitManner : CodedList<ExitManner>
{
    /// <summary>According to plan (enligt plan).</summary>
    public static readonly ExitManner AccordingToPlan = new(
        nameof(AccordingToPlan),
        0,
        "according-to-plan",
        "enligt plan",
        "according to plan"
    );

    /// <summary>Interrupted (avbrutet).</summary>
    public static readonly ExitManner Interrupted = new(nameof(Interrupted), 1, "interrupted", "avbrutet", "interrupted");

    private ExitManner(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
