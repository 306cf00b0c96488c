using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// What is known of a person on the day of the decision (underlag). <c>null</c> and <see cref="Fact.NotKnown"/> mean not known; an empty
/// list means known to be none.
/// </summary>
public sealed record EligibilityFacts
{
    private readonly ValueList<IncomeSource>? _incomeSources;

    /// <summary>The day the decision is for: the planned entry.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Date of birth.</summary>
    public LocalDate? BirthDate { get; init; }

    /// <summary>Works.</summary>
    public Fact Works { get; init; }

    /// <summary>Studies.</summary>
    public Fact Studies { get; init; }

    /// <summary>Unemployed, openly or in a programme with activity support.</summary>
    public Fact Unemployed { get; init; }

    /// <summary>First day of the unbroken spell of unemployment.</summary>
    public LocalDate? UnemployedSince { get; init; }

    /// <summary>Periods of sick-listing, in any order.</summary>
    public ValueList<ParticipationPeriod>? SickListings { get; init; }

    /// <summary>Months with social assistance in the last whole calendar year before the day (SE-T3), 0–12.</summary>
    public int? AssistanceMonths { get; init; }

    /// <summary>What the person lives on.</summary>
    public ValueList<IncomeSource>? IncomeSources
    {
        get => _incomeSources;
        init => _incomeSources = value?.InOrder();
    }

    /// <summary>Born in another country.</summary>
    public Fact ForeignBorn { get; init; }

    /// <summary>Assessments of the groups without a threshold.</summary>
    public ValueList<GroupAssessment> Assessments { get; init; } = ValueList<GroupAssessment>.Empty;

    /// <summary>Another authority has already assessed a fitting measure outside the project (SE-T6).</summary>
    public Fact AssessedElsewhere { get; init; }

    /// <summary>
    /// What a participation says of its entry date. An assessed group is known where it is registered, or where the person is assessed not to belong
    /// to it; one that is registered in both ways belongs.
    /// </summary>
    /// <param name="participation">The participation.</param>
    public static EligibilityFacts AtEntry(Participation participation)
    {
        var facts = (participation ?? throw new ArgumentNullException(nameof(participation))).AtEntry;
        var status = facts.LabourStatus;
        return new EligibilityFacts
        {
            On = participation.Entry,
            BirthDate = participation.BirthDate,
            Works = facts.WorkExtent > 0 ? Fact.Yes : Status(status, LabourStatus.Employed, facts.WorkExtent is 0),
            Studies =
                facts.StudyExtent > 0 ? Fact.Yes
                : facts.InEducation == Fact.NotKnown && facts.StudyExtent is 0 ? Fact.No
                : facts.InEducation,
            Unemployed = facts.RegisteredUnemployed == Fact.Yes ? Fact.Yes : Status(status, LabourStatus.Unemployed, isKnownNot: false),
            UnemployedSince = facts.UnemployedSince,
            IncomeSources =
                facts.IncomeSources.Count == 0 || facts.IncomeSources.Contains(IncomeSource.Unknown) ? null : facts.IncomeSources,
            SickListings = facts.SickListings,
            AssistanceMonths = facts.AssistanceMonths,
            AssessedElsewhere = facts.AssessedElsewhere,
            ForeignBorn =
                facts.TargetGroups.Contains(TargetGroup.ForeignBorn) ? Fact.Yes
                : facts.NotTargetGroups.Contains(TargetGroup.ForeignBorn) ? Fact.No
                : Fact.NotKnown,
            Assessments = facts
                .TargetGroups.Select(group => new GroupAssessment(group, Fact.Yes))
                .Concat(facts.NotTargetGroups.Select(group => new GroupAssessment(group, Fact.No)))
                .ToValueList(),
        };
    }

    private static Fact Status(LabourStatus? status, LabourStatus asked, bool isKnownNot) =>
        status == asked ? Fact.Yes
        : status is not null || isKnownNot ? Fact.No
        : Fact.NotKnown;

    /// <summary>The type only: facts about a person are not written out.</summary>
    public override string ToString() => nameof(EligibilityFacts);
}
