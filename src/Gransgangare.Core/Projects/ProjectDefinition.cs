using System.Text.Json.Serialization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// Definition of a project (projektdefinition): time, ages, planned numbers, target groups, goals and sub-projects. Three projects of the
/// field are built in; a förbund writes its own in JSON of the same form.
/// </summary>
[JsonConverter(typeof(CoreJsonConverter))]
public sealed record ProjectDefinition
{
    private static readonly string[] s_builtIn = ["gransgangare", "arbetsliv-och-halsa-nordost", "mind-the-gap"];

    private readonly ValueList<TargetGroup> _targetGroups = ValueList<TargetGroup>.Empty;

    /// <summary>The built-in projects: Gränsgångare, Arbetsliv och hälsa Nordost, Mind the Gap.</summary>
    public static ValueList<ProjectDefinition> BuiltIn { get; } = s_builtIn.Select(ReadEmbedded).ToValueList();

    /// <summary>Gränsgångare, 22-003-S02.</summary>
    public static ProjectDefinition Gransgangare => BuiltIn[0];

    /// <summary>Id in kebab-case, used in commands.</summary>
    public required string Id { get; init; }

    /// <summary>Months after the last day of a project in which something of it is still expected.</summary>
    public const int MonthsAfterEnd = 6;

    /// <summary>What a person reads.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>Project number of the fund (diarienummer); <c>null</c> = none.</summary>
    public string? Reference { get; init; }

    /// <summary>Programme code of the ESF rule set, a property of the operation and not of the calendar; <c>null</c> = no ESF project.</summary>
    public string? Programme { get; init; }

    /// <summary>The organisation that answers for the project (projektägare); <c>null</c> = not stated.</summary>
    public string? Owner { get; init; }

    /// <summary>Region of the project; <c>null</c> = not stated.</summary>
    public string? Region { get; init; }

    /// <summary>The programme's code of the specific objective, as it is written (särskilt mål, SE-O8); <c>null</c> = not stated.</summary>
    public string? Objective { get; init; }

    /// <summary>Budget and support; <c>null</c> = not stated.</summary>
    public ProjectBudget? Budget { get; init; }

    /// <summary>Planned number of members of staff; <c>null</c> = not stated.</summary>
    public int? Staff { get; init; }

    /// <summary>Where these facts are stated: an address or a document; <c>null</c> = not told.</summary>
    public string? Source { get; init; }

    /// <summary>First to last day of the project.</summary>
    public required ParticipationPeriod Period { get; init; }

    /// <summary>Last day on which something of the project is expected: six months after its end, for the last follow-up. <c>null</c> = no end.</summary>
    public LocalDate? LastExpectedDay => Period.End is { } end ? TimeLimits.AfterMonths(end, MonthsAfterEnd) : null;

    /// <summary>First day on which participants were taken in; <c>null</c> = from the first day of the project.</summary>
    public LocalDate? ParticipantsFrom { get; init; }

    /// <summary>Ages the project is for; outside is a warning, never a rejection (SE-R13).</summary>
    public AgeRange Ages { get; init; } = new(16, 64);

    /// <summary>Planned number of participants; <c>null</c> = not planned.</summary>
    public int? Planned { get; init; }

    /// <summary>Other planned numbers that the project's own texts state (SE-G10).</summary>
    public ValueList<int> PlannedElsewhere { get; init; } = ValueList<int>.Empty;

    /// <summary>Planned share of women, 0–1; the rest are men. <c>null</c> = no split planned.</summary>
    public decimal? PlannedWomen { get; init; }

    /// <summary>Rule set that gives exits their category.</summary>
    public OutcomeRuleSet OutcomeRules { get; init; } = OutcomeRuleSet.Gransgangare;

    /// <summary>Denominator of the goals unless another is asked for.</summary>
    public Denominator Denominator { get; init; } = Denominator.Ended;

    /// <summary>Target groups of the project.</summary>
    public ValueList<TargetGroup> TargetGroups
    {
        get => _targetGroups;
        init => _targetGroups = value.InOrder();
    }

    /// <summary>Whether persons for whom another authority has already assessed a fitting measure are excluded (SE-T6).</summary>
    public bool ExcludesAssessedElsewhere { get; init; }

    /// <summary>Goals; none if the project set no shares (SE-G12).</summary>
    public ValueList<Goal> Goals { get; init; } = ValueList<Goal>.Empty;

    /// <summary>Sub-goals, in the project's own order. They have no figure of their own.</summary>
    public ValueList<SubGoal> SubGoals { get; init; } = ValueList<SubGoal>.Empty;

    /// <summary>Sub-projects.</summary>
    public ValueList<SubProject> SubProjects { get; init; } = ValueList<SubProject>.Empty;

    /// <summary>Förbund the project names beside those of <see cref="Core.Forbund"/>, by code.</summary>
    public ValueList<ForbundDefinition> OwnForbund { get; init; } = ValueList<ForbundDefinition>.Empty;

    /// <summary>Planned number of women, rounded half away from zero.</summary>
    public int? PlannedNumberOfWomen =>
        Planned is { } planned && PlannedWomen is { } women ? (int)Math.Round(planned * women, MidpointRounding.AwayFromZero) : null;

    /// <summary>Planned number of men: the rest.</summary>
    public int? PlannedNumberOfMen => Planned - PlannedNumberOfWomen;

    /// <summary>All memberships that hold for the project: its own and the known ones. Of two from the same day its own goes first.</summary>
    public IEnumerable<ForbundMembership> Memberships =>
        OwnForbund.SelectMany(forbund => (IEnumerable<ForbundMembership>)forbund.Members).Concat(ForbundMembership.Known);

    /// <summary>The built-in project with an id or a project number.</summary>
    /// <param name="idOrReference">Such as <c>gransgangare</c> or <c>22-003-S02</c>.</param>
    /// <returns><c>null</c> if there is none.</returns>
    public static ProjectDefinition? Find(string idOrReference) =>
        BuiltIn.FirstOrDefault(project =>
            string.Equals(project.Id, idOrReference, StringComparison.Ordinal)
            || string.Equals(project.Reference, idOrReference, StringComparison.Ordinal)
        );

    /// <summary>Reads a definition from JSON, collecting every fault.</summary>
    /// <param name="json">The text of a project definition.</param>
    /// <param name="issues">The faults, each with its JSON path; empty if there are none.</param>
    /// <returns>The definition, or <c>null</c> if there is a fault.</returns>
    public static ProjectDefinition? TryParse(string json, out IReadOnlyList<ValidationIssue> issues) =>
        ProjectForm.Read(json ?? throw new ArgumentNullException(nameof(json)), out issues);

    /// <summary>Reads a definition from JSON.</summary>
    /// <param name="json">The text of a project definition.</param>
    /// <exception cref="FormatException">The text has faults; the message lists them all.</exception>
    public static ProjectDefinition Parse(string json) =>
        TryParse(json, out var issues) ?? throw new FormatException(string.Join("\n", issues));

    /// <summary>Label of a förbund: of the list, of the project, or the code itself.</summary>
    /// <param name="code">Code of the förbund.</param>
    public LocalizedText ForbundLabel(string code) =>
        Forbund.TryFromCode(code, out var known) ? known.Label
        : OwnForbund.FirstOrDefault(own => string.Equals(own.Code, code, StringComparison.Ordinal)) is { } own ? own.Label
        : new LocalizedText(code, code);

    /// <summary>Id.</summary>
    public override string ToString() => Id;

    private static ProjectDefinition ReadEmbedded(string id)
    {
        using var stream = typeof(ProjectDefinition).Assembly.GetManifestResourceStream($"Gransgangare.Core.Projects.{id}.json")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
