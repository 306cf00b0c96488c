using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Kind of a dated event (händelse) of a participant: a labour market state, studies or a qualification.</summary>
/// <remarks>Source: ESF-F3.</remarks>
[JsonConverter(typeof(CodeJsonConverter<EventKind>))]
public sealed class EventKind : CodedList<EventKind>
{
    /// <summary>Employed (i arbete).</summary>
    public static readonly EventKind Employed = new(nameof(Employed), 0, "employed", "i arbete", "employed");

    /// <summary>Self-employed (egen företagare).</summary>
    public static readonly EventKind SelfEmployed = new(nameof(SelfEmployed), 1, "self-employed", "egen företagare", "self-employed");

    /// <summary>Unemployed (arbetslös).</summary>
    public static readonly EventKind Unemployed = new(nameof(Unemployed), 2, "unemployed", "arbetslös", "unemployed");

    /// <summary>Job searching (arbetssökande).</summary>
    public static readonly EventKind JobSearching = new(nameof(JobSearching), 3, "job-searching", "arbetssökande", "job searching");

    /// <summary>Inactive (utanför arbetskraften).</summary>
    public static readonly EventKind Inactive = new(nameof(Inactive), 4, "inactive", "utanför arbetskraften", "inactive");

    /// <summary>Education started (studier påbörjade).</summary>
    public static readonly EventKind EducationStarted = new(
        nameof(EducationStarted),
        5,
        "education-started",
        "studier påbörjade",
        "education started"
    );

    /// <summary>Education ended (studier avslutade).</summary>
    public static readonly EventKind EducationEnded = new(
        nameof(EducationEnded),
        6,
        "education-ended",
        "studier avslutade",
        "education ended"
    );

    /// <summary>Qualification gained (kvalifikation uppnådd).</summary>
    public static readonly EventKind QualificationGained = new(
        nameof(QualificationGained),
        7,
        "qualification-gained",
        "kvalifikation uppnådd",
        "qualification gained"
    );

    private EventKind(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    /// <summary>Whether the event says what the person does on the labour market from that day on (ESF-L1), and not studies or a qualification.</summary>
    public bool IsLabourMarketState => this != EducationStarted && this != EducationEnded && this != QualificationGained;
}
