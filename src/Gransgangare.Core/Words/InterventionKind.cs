using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Kind of dated support to one participant (intervention).</summary>
/// <remarks>Source: BIP-N1.</remarks>
[JsonConverter(typeof(CodeJsonConverter<InterventionKind>))]
public sealed class InterventionKind : CodedList<InterventionKind>
{
    /// <summary>Job-focused (jobbfokuserad).</summary>
    public static readonly InterventionKind JobFocused = new(nameof(JobFocused), 0, "job-focused", "jobbfokuserad", "job-focused");

    /// <summary>Competence (kompetenshöjande).</summary>
    public static readonly InterventionKind Competence = new(nameof(Competence), 1, "competence", "kompetenshöjande", "competence");

    /// <summary>Health (hälsoinriktad).</summary>
    public static readonly InterventionKind Health = new(nameof(Health), 2, "health", "hälsoinriktad", "health");

    /// <summary>Social (social).</summary>
    public static readonly InterventionKind Social = new(nameof(Social), 3, "social", "social", "social");

    /// <summary>Other (annan).</summary>
    public static readonly InterventionKind Other = new(nameof(Other), 4, "other", "annan", "other");

    private InterventionKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
