using System.Text.Json.Serialization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// What is known about a person on the entry date (uppgifter vid inträde). The facts are fixed there: they are never recomputed at exit or
/// on a report date (ESF-P19). A fact that was not collected stays <c>null</c> or <see cref="Fact.NotKnown"/>.
/// </summary>
[JsonConverter(typeof(CoreJsonConverter))]
public sealed record EntryFacts
{
    internal const int MostIsced = 8;
    internal const int MostAssistanceMonths = 12;
    internal const char FirstObjective = 'a';
    internal const char LastObjective = 'm';

    private readonly ValueList<TargetGroup> _targetGroups = ValueList<TargetGroup>.Empty;
    private readonly ValueList<IncomeSource> _incomeSources = ValueList<IncomeSource>.Empty;
    private readonly ValueList<TargetGroup> _notTargetGroups = ValueList<TargetGroup>.Empty;
    private readonly ValueList<ParticipationPeriod>? _sickListings;

    /// <summary>Facts of which nothing is known.</summary>
    public static EntryFacts None { get; } = new();

    /// <summary>Labour market status as reported; <c>null</c> = not known.</summary>
    public LabourStatus? LabourStatus { get; init; }

    /// <summary>Registered as job seeker at Arbetsförmedlingen (inskriven arbetssökande).</summary>
    public Fact RegisteredUnemployed { get; init; }

    /// <summary>First day of the unbroken spell of unemployment (arbetslös sedan).</summary>
    public LocalDate? UnemployedSince { get; init; }

    /// <summary>Takes part in education or training (i utbildning).</summary>
    public Fact InEducation { get; init; }

    /// <summary>
    /// On full-time parental leave (föräldraledig), where <see cref="Leave"/> is not known: yes says that there is a leave and not of which kind.
    /// </summary>
    public Fact ParentalLeave { get; init; }

    /// <summary>Kind of leave of a parent from a job (föräldrars ledighet); <c>null</c> = no leave, or not known.</summary>
    public LeaveKind? Leave { get; init; }

    /// <summary>First day of the leave, included; a leave of another kind before it is not part of it. <c>null</c> = not known.</summary>
    public LocalDate? LeaveFrom { get; init; }

    /// <summary>Last day of the leave, included, as expected on the entry day; <c>null</c> = not known.</summary>
    public LocalDate? LeaveToExpected { get; init; }

    /// <summary>
    /// Whether the leave gives an income or benefit that the person would not have without a job when it began (arbetsrelaterad ersättning), such
    /// as income-based föräldrapenning.
    /// </summary>
    public Fact LeaveJobRelatedIncome { get; init; }

    /// <summary>Highest completed education, ISCED 2011 level 0–8; <c>null</c> = not known.</summary>
    public int? Isced { get; init; }

    /// <summary>Disability (funktionsnedsättning); special category.</summary>
    public Fact Disability { get; init; }

    /// <summary>Citizen of no EU country, stateless included (tredjelandsmedborgare).</summary>
    public Fact ThirdCountryNational { get; init; }

    /// <summary>Foreign background (utländsk bakgrund), by the national definition.</summary>
    public Fact ForeignBackground { get; init; }

    /// <summary>Belongs to a minority (minoritet); special category.</summary>
    public Fact Minority { get; init; }

    /// <summary>Homeless or affected by housing exclusion (hemlös).</summary>
    public Fact Homeless { get; init; }

    /// <summary>Lives in a thinly populated area (landsbygd, DEGURBA 3).</summary>
    public Fact Rural { get; init; }

    /// <summary>Otherwise disadvantaged (annan utsatthet); special category.</summary>
    public Fact OtherDisadvantaged { get; init; }

    /// <summary>
    /// Whether the person is supported directly (direkt deltagare). Not known means yes; a person for whom it is
    /// <see cref="Fact.No"/> is in no figure (ESF-F7).
    /// </summary>
    public Fact DirectBeneficiary { get; init; }

    /// <summary>Specific objective of the operation, <c>a</c>–<c>m</c> (särskilt mål); <c>null</c> = not given.</summary>
    public char? SpecificObjective { get; init; }

    /// <summary>Target groups the person belongs to, in declared order without repetition.</summary>
    public ValueList<TargetGroup> TargetGroups
    {
        get => _targetGroups;
        init => _targetGroups = value.InOrder();
    }

    /// <summary>
    /// Target groups the person is assessed not to belong to (bedömd inte tillhöra), in declared order without repetition; a group that is in neither
    /// list is not known. One that is in both belongs.
    /// </summary>
    public ValueList<TargetGroup> NotTargetGroups
    {
        get => _notTargetGroups;
        init => _notTargetGroups = value.InOrder();
    }

    /// <summary>
    /// Periods of sick-listing up to the entry (sjukskrivningar, SE-T2), in order of their first day; empty = known to be none, <c>null</c> = not known.
    /// Special category: a period of sick-listing is data about health.
    /// </summary>
    public ValueList<ParticipationPeriod>? SickListings
    {
        get => _sickListings;
        init => _sickListings = value is { Count: > 1 } ? value.OrderBy(period => period.Start).ToValueList() : value;
    }

    /// <summary>
    /// Months with social assistance in the last whole calendar year before the entry (månader med ekonomiskt bistånd, SE-T3), 0–12, both included;
    /// <c>null</c> = not known.
    /// </summary>
    public int? AssistanceMonths { get; init; }

    /// <summary>Whether another authority has already assessed a fitting measure outside the project (SE-T6).</summary>
    public Fact AssessedElsewhere { get; init; }

    /// <summary>Who referred the person; <c>null</c> = not known.</summary>
    public Referrer? Referrer { get; init; }

    /// <summary>What the person lives on (försörjning), in declared order without repetition; empty = not known.</summary>
    public ValueList<IncomeSource> IncomeSources
    {
        get => _incomeSources;
        init => _incomeSources = value.InOrder();
    }

    /// <summary>
    /// Work actually performed directly before the entry, within one week (direkt före, SE-S4), in per cent of 40 hours a week (SE-S6): 0 when
    /// sick-listed (SE-S5); <c>null</c> = not known.
    /// </summary>
    public int? WorkExtent { get; init; }

    /// <summary>Studies directly before the entry in per cent of full time, labour market training included (SE-S7); <c>null</c> = not known.</summary>
    public int? StudyExtent { get; init; }

    /// <summary>Whole months in public support up to the entry (tid i offentlig försörjning, SE-S11); <c>null</c> = not known.</summary>
    /// <remarks><see cref="PublicSupport.MonthsBefore"/> counts them from periods.</remarks>
    public int? SupportMonths { get; init; }

    /// <summary>The type only: facts about a person are not written out.</summary>
    public override string ToString() => nameof(EntryFacts);
}
