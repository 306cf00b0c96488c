using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>What the curves of an evidence report are broken down by (redovisningsgrund). A value that is not known is a group of its own.</summary>
[JsonConverter(typeof(CodeJsonConverter<EvidenceBreakdown>))]
public sealed class EvidenceBreakdown : CodedList<EvidenceBreakdown>
{
    /// <summary>Code of the group of those for whom the value is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>Code of the row of those who are neither women nor men, where a report is protected.</summary>
    internal const string OtherOrUnknown = "other-or-unknown";

    /// <summary>Code of that row by every other breakdown.</summary>
    internal const string Every = "all";

    private static readonly LocalizedText s_otherOrUnknown = new("annat eller okänt", "other or unknown");
    private static readonly LocalizedText s_every = new("alla", "all");
    private static readonly LocalizedText s_unknown = new("okänt", "unknown");

    /// <summary>Förbund at the first entry.</summary>
    public static readonly EvidenceBreakdown Forbund = new(nameof(Forbund), 0, "forbund", "förbund", "förbund");

    /// <summary>Gender.</summary>
    public static readonly EvidenceBreakdown Gender = new(nameof(Gender), 1, "gender", "kön", "gender");

    /// <summary>Age group at the first entry.</summary>
    public static readonly EvidenceBreakdown AgeGroup = new(nameof(AgeGroup), 2, "age-group", "åldersgrupp", "age group");

    /// <summary>Education at the first entry, by ISCED: primary or lower secondary, upper secondary, tertiary.</summary>
    public static readonly EvidenceBreakdown Education = new(nameof(Education), 3, "education", "utbildning", "education");

    private static readonly (string Code, LocalizedText Label)[] s_educations =
    [
        ("isced-0-2", new("högst grundskola", "lower secondary at most")),
        ("isced-3-4", new("gymnasium eller eftergymnasial", "upper or post-secondary")),
        ("isced-5-8", new("högskola", "tertiary")),
    ];

    private EvidenceBreakdown(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    /// <summary>What a group is called.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="project">The project, which names its förbund.</param>
    /// <exception cref="ArgumentNullException">The code or the project is <c>null</c>.</exception>
    public LocalizedText LabelOf(string code, ProjectDefinition project) =>
        (code ?? throw new ArgumentNullException(nameof(code))) == Unknown ? s_unknown
        : code == OtherOrUnknown ? s_otherOrUnknown
        : code == Every ? s_every
        : ReferenceEquals(this, Gender) ? Core.Gender.FromCode(code).Label
        : ReferenceEquals(this, AgeGroup) ? Core.AgeGroup.FromCode(code).Label
        : ReferenceEquals(this, Education) ? s_educations.First(level => level.Code == code).Label
        : (project ?? throw new ArgumentNullException(nameof(project))).ForbundLabel(code);

    internal string CodeOf(ParticipantPath path) =>
        ReferenceEquals(this, Gender) ? path.Gender.Code
        : ReferenceEquals(this, AgeGroup) ? path.Age?.Code ?? Unknown
        : ReferenceEquals(this, Education) ? EducationOf(path.Isced)
        : path.Forbund ?? Unknown;

    private static string EducationOf(int? isced) =>
        isced switch
        {
            null => Unknown,
            <= 2 => s_educations[0].Code,
            <= 4 => s_educations[1].Code,
            _ => s_educations[2].Code,
        };
}
