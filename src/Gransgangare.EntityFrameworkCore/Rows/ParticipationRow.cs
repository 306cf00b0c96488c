using Gransgangare.Core;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// A participation in the database (deltagande), table <c>gg_participations</c>, with its spells, events, interventions and consents, which are always
/// loaded with it. Person and operation occur together once; the database refuses a second.
/// </summary>
/// <remarks>
/// <para>
/// Columns have the names of the exchange format. What comes out of <see cref="ToParticipation"/> equals what went in, but for special categories of
/// personal data in a model that does not store them (SE-D8, <see cref="GransgangareModel.ApplyGransgangare"/>).
/// </para>
/// <para>
/// <see cref="Revision"/> is a concurrency token that <see cref="Set"/> moves on: of two who change the same participation at once, the
/// second gets a <c>DbUpdateException</c> and overwrites nothing.
/// </para>
/// </remarks>
public sealed class ParticipationRow
{
    private static readonly ParticipationValidator s_dates = new();

    /// <summary>Key given by the database.</summary>
    public long Id { get; set; }

    /// <summary>Number of times that the participation has been set; the concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>Opaque key of the person.</summary>
    public string Person { get; set; } = "";

    /// <summary>Code of the project or sub-project.</summary>
    public string Operation { get; set; } = Participation.DefaultOperation;

    /// <summary>Kind of participant.</summary>
    public ParticipantKind ParticipantKind { get; set; } = ParticipantKind.Identified;

    /// <summary>Code of the förbund; <c>null</c> = not known.</summary>
    public string? Forbund { get; set; }

    /// <summary>Code of the home municipality at start; <c>null</c> = not known.</summary>
    public string? Municipality { get; set; }

    /// <summary>Recorded gender.</summary>
    public Gender Gender { get; set; } = Gender.Unknown;

    /// <summary>Date of birth; <c>null</c> = not known.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Labour market status at entry; <c>null</c> = not known.</summary>
    public LabourStatus? LabourStatus { get; set; }

    /// <summary>Registered as job seeker.</summary>
    public Fact RegisteredUnemployed { get; set; }

    /// <summary>First day of the unbroken spell of unemployment; <c>null</c> = not known.</summary>
    public DateOnly? UnemployedSince { get; set; }

    /// <summary>Takes part in education or training.</summary>
    public Fact InEducation { get; set; }

    /// <summary>On full-time parental leave, where the kind of leave is not known.</summary>
    public Fact ParentalLeave { get; set; }

    /// <summary>Kind of leave of a parent; <c>null</c> = no leave, or not known.</summary>
    public LeaveKind? Leave { get; set; }

    /// <summary>First day of the leave; <c>null</c> = not known.</summary>
    public DateOnly? LeaveFrom { get; set; }

    /// <summary>Last day of the leave as expected on the entry day; <c>null</c> = not known.</summary>
    public DateOnly? LeaveToExpected { get; set; }

    /// <summary>Whether the leave gives a job-related income.</summary>
    public Fact LeaveJobRelatedIncome { get; set; }

    /// <summary>Highest completed education, ISCED level 0–8; <c>null</c> = not known.</summary>
    public int? Isced { get; set; }

    /// <summary>Work performed directly before the entry in per cent of 40 hours a week; <c>null</c> = not known.</summary>
    public int? WorkExtentBefore { get; set; }

    /// <summary>Studies directly before the entry in per cent of full time; <c>null</c> = not known.</summary>
    public int? StudyExtentBefore { get; set; }

    /// <summary>Whole months in public support up to the entry; <c>null</c> = not known.</summary>
    public int? SupportMonthsBefore { get; set; }

    /// <summary>Disability.</summary>
    public Fact Disability { get; set; }

    /// <summary>Citizen of no EU country.</summary>
    public Fact ThirdCountryNational { get; set; }

    /// <summary>Foreign background.</summary>
    public Fact ForeignBackground { get; set; }

    /// <summary>Belongs to a minority.</summary>
    public Fact Minority { get; set; }

    /// <summary>Homeless or affected by housing exclusion.</summary>
    public Fact Homeless { get; set; }

    /// <summary>Lives in a thinly populated area.</summary>
    public Fact Rural { get; set; }

    /// <summary>Otherwise disadvantaged.</summary>
    public Fact OtherDisadvantaged { get; set; }

    /// <summary>Whether the person is supported directly.</summary>
    public Fact DirectBeneficiary { get; set; }

    /// <summary>Specific objective of the operation; <c>null</c> = not given.</summary>
    public char? SpecificObjective { get; set; }

    /// <summary>Target groups that are not special categories.</summary>
    public ValueList<TargetGroup> TargetGroups { get; set; } = [];

    /// <summary>Target groups, no special category, that the person is assessed not to belong to.</summary>
    public ValueList<TargetGroup> NotTargetGroups { get; set; } = [];

    /// <summary>Target groups that are a special category (<see cref="DataSensitivity.Special"/>), such as comorbidity.</summary>
    public ValueList<TargetGroup> SpecialTargetGroups { get; set; } = [];

    /// <summary>Target groups of a special category that the person is assessed not to belong to.</summary>
    public ValueList<TargetGroup> SpecialNotTargetGroups { get; set; } = [];

    /// <summary>Periods of sick-listing up to the entry; empty = known to be none, <c>null</c> = not known.</summary>
    public ValueList<ParticipationPeriod>? SickListings { get; set; }

    /// <summary>Months with social assistance in the last whole calendar year before the entry; <c>null</c> = not known.</summary>
    public int? AssistanceMonths { get; set; }

    /// <summary>Whether another authority has already assessed a fitting measure.</summary>
    public Fact AssessedElsewhere { get; set; }

    /// <summary>Who referred the person; <c>null</c> = not known.</summary>
    public Referrer? Referrer { get; set; }

    /// <summary>What the person lives on; empty = not known.</summary>
    public ValueList<IncomeSource> IncomeSources { get; set; } = [];

    /// <summary>First day of protected personal data; <c>null</c> = none is known.</summary>
    public DateOnly? ProtectedFrom { get; set; }

    /// <summary>Last day of protected personal data; <c>null</c> = it still holds, or there is none.</summary>
    public DateOnly? ProtectedTo { get; set; }

    /// <summary>At least one spell.</summary>
    public List<SpellRow> Spells { get; } = [];

    /// <summary>Events.</summary>
    public List<EventRow> Events { get; } = [];

    /// <summary>Interventions.</summary>
    public List<InterventionRow> Interventions { get; } = [];

    /// <summary>Consents.</summary>
    public List<ConsentRow> Consents { get; } = [];

    /// <summary>The row of a participation.</summary>
    /// <param name="participation">The participation.</param>
    /// <exception cref="ArgumentException">As in <see cref="Set"/>.</exception>
    public static ParticipationRow From(Participation participation)
    {
        var row = new ParticipationRow();
        row.Set(participation);
        return row;
    }

    /// <summary>Writes a participation over this row and its spells, events, interventions and consents.</summary>
    /// <param name="participation">What holds from now on.</param>
    /// <exception cref="ArgumentException">
    /// The person, the operation or a name is not as <see cref="KeyForm"/> has it, or a date lies beyond the <see cref="DateLimits"/>; the message has
    /// code and place, not the value, and the row is as it was.
    /// </exception>
    public void Set(Participation participation)
    {
        ArgumentNullException.ThrowIfNull(participation);
        var facts = participation.AtEntry;
        var (person, operation) = (Key.Of(participation.Person, "person"), Key.Of(participation.Operation, "operation"));
        foreach (var text in participation.Interventions.Select(one => one.Name).Append(participation.Forbund).OfType<string>())
        {
            Key.OfText(text, "name");
        }

        if (s_dates.Validate(participation).FirstOrDefault(issue => issue.Definition == ParticipationIssues.BeyondDateLimits) is { } beyond)
        {
            throw new ArgumentException(beyond.ToString(), nameof(participation));
        }

        Revision++;
        Person = person;
        Operation = operation;
        ParticipantKind = participation.Kind;
        Forbund = participation.Forbund;
        Municipality = participation.Municipality;
        Gender = participation.Gender;
        BirthDate = participation.BirthDate?.ToDateOnly();
        LabourStatus = facts.LabourStatus;
        RegisteredUnemployed = facts.RegisteredUnemployed;
        UnemployedSince = facts.UnemployedSince?.ToDateOnly();
        InEducation = facts.InEducation;
        ParentalLeave = facts.ParentalLeave;
        Leave = facts.Leave;
        LeaveFrom = facts.LeaveFrom?.ToDateOnly();
        LeaveToExpected = facts.LeaveToExpected?.ToDateOnly();
        LeaveJobRelatedIncome = facts.LeaveJobRelatedIncome;
        Isced = facts.Isced;
        WorkExtentBefore = facts.WorkExtent;
        StudyExtentBefore = facts.StudyExtent;
        SupportMonthsBefore = facts.SupportMonths;
        Disability = facts.Disability;
        ThirdCountryNational = facts.ThirdCountryNational;
        ForeignBackground = facts.ForeignBackground;
        Minority = facts.Minority;
        Homeless = facts.Homeless;
        Rural = facts.Rural;
        OtherDisadvantaged = facts.OtherDisadvantaged;
        DirectBeneficiary = facts.DirectBeneficiary;
        SpecificObjective = facts.SpecificObjective;
        (TargetGroups, SpecialTargetGroups) = Apart(facts.TargetGroups);
        (NotTargetGroups, SpecialNotTargetGroups) = Apart(facts.NotTargetGroups);
        SickListings = facts.SickListings;
        AssistanceMonths = facts.AssistanceMonths;
        AssessedElsewhere = facts.AssessedElsewhere;
        Referrer = facts.Referrer;
        IncomeSources = facts.IncomeSources;
        ProtectedFrom = participation.Protection?.Start.ToDateOnly();
        ProtectedTo = participation.Protection?.End?.ToDateOnly();
        Fit(Spells, participation.Spells, (row, spell) => row.Set(spell), number => new SpellRow { Number = number });
        Fit(Events, participation.Events, (row, @event) => row.Set(@event), number => new EventRow { Number = number });
        Fit(Interventions, participation.Interventions, (row, one) => row.Set(one), number => new InterventionRow { Number = number });
        Fit(Consents, participation.Consents, (row, consent) => row.Set(consent), number => new ConsentRow { Number = number });
    }

    /// <summary>The participation.</summary>
    /// <exception cref="InvalidOperationException">The row has no spell, or a period that ends before it begins; the message has code and place.</exception>
    public Participation ToParticipation()
    {
        if (Fault is { } fault)
        {
            throw new InvalidOperationException(fault.ToString());
        }

        return new Participation
        {
            Person = Person,
            Operation = Operation,
            Kind = ParticipantKind,
            Forbund = Forbund,
            Municipality = Municipality,
            Gender = Gender,
            BirthDate = Day.Of(BirthDate),
            AtEntry = new EntryFacts
            {
                LabourStatus = LabourStatus,
                RegisteredUnemployed = RegisteredUnemployed,
                UnemployedSince = Day.Of(UnemployedSince),
                InEducation = InEducation,
                ParentalLeave = ParentalLeave,
                Leave = Leave,
                LeaveFrom = Day.Of(LeaveFrom),
                LeaveToExpected = Day.Of(LeaveToExpected),
                LeaveJobRelatedIncome = LeaveJobRelatedIncome,
                Isced = Isced,
                WorkExtent = WorkExtentBefore,
                StudyExtent = StudyExtentBefore,
                SupportMonths = SupportMonthsBefore,
                Disability = Disability,
                ThirdCountryNational = ThirdCountryNational,
                ForeignBackground = ForeignBackground,
                Minority = Minority,
                Homeless = Homeless,
                Rural = Rural,
                OtherDisadvantaged = OtherDisadvantaged,
                DirectBeneficiary = DirectBeneficiary,
                SpecificObjective = SpecificObjective,
                TargetGroups = TargetGroups.Concat(SpecialTargetGroups).ToValueList(),
                NotTargetGroups = NotTargetGroups.Concat(SpecialNotTargetGroups).ToValueList(),
                SickListings = SickListings,
                AssistanceMonths = AssistanceMonths,
                AssessedElsewhere = AssessedElsewhere,
                Referrer = Referrer,
                IncomeSources = IncomeSources,
            },
            Spells = Spells.OrderBy(row => row.Number).Select(row => row.ToSpell()).ToValueList(),
            Events = Events.OrderBy(row => row.Number).Select(row => row.ToEvent()).ToValueList(),
            Interventions = Interventions.OrderBy(row => row.Number).Select(row => row.ToIntervention()).ToValueList(),
            Consents = Consents.OrderBy(row => row.Number).Select(row => row.ToConsent()).ToValueList(),
            Protection = Day.Of(ProtectedFrom) is { } from ? new ParticipationPeriod(from, Day.Of(ProtectedTo)) : null,
        };
    }

    /// <summary>Why no participation can be made of the rows; <c>null</c> = one can.</summary>
    internal ValidationIssue? Fault =>
        Spells.Count == 0 ? StoredIssues.NoSpell.At("spells")
        : Spells.Find(spell => spell.ExitDate < spell.EntryDate) is { } spell
            ? ParticipationIssues.ExitBeforeEntry.At(FormattableString.Invariant($"spells[{spell.Number}].exit_date"))
        : Interventions.Find(one => one.EndDate < one.StartDate) is { } intervention
            ? ParticipationIssues.EndsBeforeStart.At(FormattableString.Invariant($"interventions[{intervention.Number}].end_date"))
        : ProtectedTo < ProtectedFrom ? ParticipationIssues.ProtectionEndsBeforeStart.At("protected_to")
        : null;

    private static (ValueList<TargetGroup> Ordinary, ValueList<TargetGroup> Special) Apart(ValueList<TargetGroup> groups)
    {
        var bySpecial = groups.ToLookup(group => group.Sensitivity == DataSensitivity.Special);
        return (bySpecial[false].ToValueList(), bySpecial[true].ToValueList());
    }

    // By place, so that what has not changed is not written again.
    private static void Fit<TRow, TValue>(List<TRow> rows, ValueList<TValue> values, Action<TRow, TValue> set, Func<int, TRow> make)
        where TRow : class
    {
        for (var number = 0; number < values.Count; number++)
        {
            if (number == rows.Count)
            {
                rows.Add(make(number));
            }

            set(rows[number], values[number]);
        }

        rows.RemoveRange(values.Count, rows.Count - values.Count);
    }
}
