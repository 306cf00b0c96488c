using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// What is known of a person on the day of the decision (underlag). <c>null</c> and <see cref="Fact.NotKnown"/> mean not known; an empty
/// list means known to be none.
/// </summary>
public sealed record EligibilityFacts
{
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

    /// <summary>Months with social assistance in the calendar year, 0–12.</summary>
    public int? AssistanceMonths { get; init; }

    /// <summary>What the person lives on.</summary>
    public ValueList<IncomeSource>? IncomeSources { get; init; }

    /// <summary>Born in another country.</summary>
    public Fact ForeignBorn { get; init; }

    /// <summary>Assessments of the groups without a threshold.</summary>
    public ValueList<GroupAssessment> Assessments { get; init; } = ValueList<GroupAssessment>.Empty;

    /// <summary>Another authority has already assessed a fitting measure outside the project (SE-T6).</summary>
    public Fact AssessedElsewhere { get; init; }

    /// <summary>The type only: facts about a person are not written out.</summary>
    public override string ToString() => nameof(EligibilityFacts);
}
