using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Gransgangare.Core;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Reports;

/// <summary>What a report is broken down by (redovisningsgrund). A value that is not known is a group of its own, <c>unknown</c>.</summary>
[JsonConverter(typeof(CodeJsonConverter<Breakdown>))]
public sealed class Breakdown : CodedList<Breakdown>
{
    /// <summary>Code of the group of those for whom the value is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>Code of the row of everybody who is neither a woman nor a man, in a report that is protected.</summary>
    public const string OtherOrUnknown = "other-or-unknown";

    /// <summary>Code of the row of groups that are joined for being small, in a report that is protected; with a hyphen and a förbund: of that förbund.</summary>
    public const string Others = "others";

    /// <summary>Code of every value together, in a row that is broken down by other things.</summary>
    public const string Every = "all";

    /// <summary>Förbund.</summary>
    public static readonly Breakdown Forbund = new(nameof(Forbund), 0, "forbund", "förbund", "förbund");

    /// <summary>Gender.</summary>
    public static readonly Breakdown Gender = new(nameof(Gender), 1, "gender", "kön", "gender");

    /// <summary>Home municipality at start.</summary>
    public static readonly Breakdown Municipality = new(nameof(Municipality), 2, "municipality", "kommun", "municipality");

    /// <summary>Target group; a participation with several is in each of them, and once in the total (SE-T7).</summary>
    public static readonly Breakdown TargetGroup = new(nameof(TargetGroup), 3, "target-group", "målgrupp", "target group");

    /// <summary>Age group at entry.</summary>
    public static readonly Breakdown AgeGroup = new(nameof(AgeGroup), 4, "age-group", "åldersgrupp", "age group");

    /// <summary>Cohort: the quarter of the entry, such as <c>2024-q1</c>.</summary>
    public static readonly Breakdown Cohort = new(nameof(Cohort), 5, "cohort", "startkvartal", "entry quarter");

    private Breakdown(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    /// <summary>Columns of the exchange folder that it looks at.</summary>
    public ValueList<string> NeededFacts =>
        this == AgeGroup ? ["birth_date", "entry_date"]
        : this == TargetGroup ? ["target_groups"]
        : this == Cohort ? ["entry_date"]
        : [Code];

    /// <summary>The code of the group a participation is in; target groups, which may be several, are asked of the participation itself.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="leapDayBirthday">Reading for persons born on 29 February.</param>
    internal string CodeOf(Participation participation, LeapDayBirthday leapDayBirthday) =>
        (
            ReferenceEquals(this, Forbund) ? participation.Forbund
            : ReferenceEquals(this, Gender) ? participation.Gender.Code
            : ReferenceEquals(this, Municipality) ? participation.Municipality
            : ReferenceEquals(this, Cohort) ? EntryQuarter.CodeOf(participation.Entry)
            : ReferenceEquals(this, AgeGroup) && participation.AgeAtEntry(leapDayBirthday) is { } age ? Core.AgeGroup.Of(age).Code
            : null
        ) ?? Unknown;

    /// <summary>What a person reads for a code.</summary>
    /// <param name="code">Code of a group.</param>
    /// <param name="project">The project, which may name förbund of its own.</param>
    public LocalizedText LabelOf(string code, ProjectDefinition project)
    {
        ArgumentNullException.ThrowIfNull(project);

        var known =
            code == Unknown ? new LocalizedText("okänt", "unknown")
            : code == Every ? new LocalizedText("alla", "all")
            : code == OtherOrUnknown ? new LocalizedText("annat eller okänt", "other or unknown")
            : code == Others ? new LocalizedText("övriga", "others")
            : code.StartsWith(Others + "-", StringComparison.Ordinal) ? OthersIn(project.ForbundLabel(code.Substring(Others.Length + 1)))
            : this == Forbund ? project.ForbundLabel(code)
            : this == Gender ? KnownLabel<Core.Gender>(code)
            : this == Municipality ? KnownLabel<Core.Municipality>(code)
            : this == TargetGroup ? KnownLabel<Core.TargetGroup>(code)
            : this == Cohort ? EntryQuarter.LabelOf(code)
            : KnownLabel<Core.AgeGroup>(code);
        return known ?? new LocalizedText(code, code);
    }

    /// <summary>Place of a group where its list has an order of its own; 0 where the code is the order, and what is not known last.</summary>
    internal int PlaceOf(string code) =>
        code == Unknown ? int.MaxValue
        : code == Every || code == OtherOrUnknown || code.StartsWith(Others, StringComparison.Ordinal) ? int.MaxValue - 1
        : this == Gender && Core.Gender.TryFromCode(code, out var gender) ? gender.Order
        : this == AgeGroup && Core.AgeGroup.TryFromCode(code, out var age) ? age.Order
        : 0;

    /// <summary>Code of the row of the small groups of a förbund.</summary>
    internal static string OthersOf(string forbund) => Others + "-" + forbund;

    /// <summary>The förbund of the code of such a row; <c>null</c> for any other code.</summary>
    internal static string? ForbundOfOthers(string code) =>
        code.StartsWith(Others + "-", StringComparison.Ordinal) ? code.Substring(Others.Length + 1) : null;

    private static LocalizedText OthersIn(LocalizedText forbund) => new($"övriga, {forbund.Sv}", $"others, {forbund.En}");

    private static LocalizedText? KnownLabel<[DynamicallyAccessedMembers(PublicFields)] T>(string code)
        where T : CodedList<T> => CodedList<T>.TryFromCode(code, out var value) ? value.Label : null;
}
