using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// Finds contradictions and doubts in the facts of a participation (validering): all of them, in a stable order, never thrown. Paths are
/// the names of the exchange format (<c>unemployed_since</c>), spells and events with their index (<c>spells[1].exit_date</c>).
/// </summary>
/// <param name="project">The project whose ages, time and memberships are asked for; <c>null</c> = ages 16–64, the known förbund, and any time.</param>
/// <param name="leapDayBirthday">Reading for persons born on 29 February.</param>
public sealed class ParticipationValidator(ProjectDefinition? project = null, LeapDayBirthday leapDayBirthday = LeapDayBirthday.February28)
{
    private const int HighestAge = 110;

    private readonly AgeRange _ages = project?.Ages ?? new AgeRange(16, 64);
    private readonly ForbundMembership[] _memberships = (project?.Memberships ?? ForbundMembership.Known).ToArray();

    /// <summary>
    /// All issues of one participation. Of one with a date beyond the <see cref="DateLimits"/> only those dates and the key are asked about.
    /// </summary>
    /// <param name="participation">The participation.</param>
    public ValidationResult Validate(Participation participation) => Validate(participation, death: null);

    /// <summary>All issues of one participation of a person who may have others.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="death">
    /// Last day of the person's life as another participation tells it, see <see cref="Participation.Death"/>; <c>null</c> = none does.
    /// </param>
    /// <param name="time">First entry to last exit of the person over all participations; <c>null</c> = those of this one.</param>
    public ValidationResult Validate(Participation participation, LocalDate? death, ParticipationPeriod? time = null)
    {
        if (participation is null)
        {
            throw new ArgumentNullException(nameof(participation));
        }

        var days = DatedFact.All(participation).ToList();
        var beyond = days.FindAll(day => !DateLimits.Contains(day.Day));
        return new ValidationResult(
            beyond.Count > 0
                ? Texts(participation).Concat(beyond.Select(day => ParticipationIssues.BeyondDateLimits.At(day.Path)))
                : Within(participation, days, participation.Death is { } own && !(own > death) ? own : death, time ?? participation.Period)
        );
    }

    /// <summary>
    /// All issues of all participations of one person, in the order in which they are given: those of each, and what follows from the others, which is a death
    /// (SE-R22) and another birth date or gender than the person's (SE-R23).
    /// </summary>
    /// <param name="participations">All participations of one person.</param>
    /// <exception cref="ArgumentException">The participations are of several persons.</exception>
    public ValueList<ValidationResult> ValidatePerson(IEnumerable<Participation> participations)
    {
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToList();
        if (all.Exists(one => !string.Equals(one.Person, all[0].Person, StringComparison.Ordinal)))
        {
            throw new ArgumentException("ValidatePerson takes one person.", nameof(participations));
        }

        var (death, time, person) = (Lifetimes.DeathOf(all), Lifetimes.TimeOf(all), PersonFacts.Of(all));
        return all.Select(one => new ValidationResult(Validate(one, death, time).Concat(person.IssuesOf(one)))).ToValueList();
    }

    private IEnumerable<ValidationIssue> Within(
        Participation participation,
        List<DatedFact> days,
        LocalDate? death,
        ParticipationPeriod time
    ) =>
        Texts(participation)
            .Concat(Person(participation))
            .Concat(Entry(participation))
            .Concat(participation.Spells.SelectMany(SpellIssues))
            .Concat(Spells(participation))
            .Concat(Events(participation))
            .Concat(Consents(participation))
            .Concat(Repeated("events", participation.Events))
            .Concat(Repeated("interventions", participation.Interventions))
            .Concat(Repeated("consents", participation.Consents))
            .Concat(
                days.Where(day => IsAskedForBirth(day.Kind) && day.Day < participation.BirthDate)
                    .Select(day => ParticipationIssues.BeforeBirth.At(day.Path))
            )
            .Concat(
                days.Where(day => IsAskedForProject(day.Kind) && day.Day > project?.LastExpectedDay)
                    .Select(day => ParticipationIssues.AfterProjectTime.At(day.Path))
            )
            .Concat(
                days.Where(day => IsAskedForTime(day) && Lifetimes.IsOfAnotherTime(new(day.Day, day.Day), time))
                    .Where(day => !(day.Day <= participation.BirthDate) && !(day.Day > project?.LastExpectedDay) && !(day.Day > death))
                    .Select(day => ParticipationIssues.OfAnotherTime.At(day.Path))
            )
            .Concat(ImpossibleFacts.Of(participation, death));

    // What begins or happens on a day; a last day may come much later.
    private static bool IsAskedForTime(DatedFact fact) =>
        fact.Kind is DatedFact.Of.Event or DatedFact.Of.Intervention or DatedFact.Of.Consent && fact.Name is not ("end_date" or "withdrawn")
        || fact.Name is "job_start";

    // An entry before birth is an impossible age, and an event has a code of its own.
    private static bool IsAskedForBirth(DatedFact.Of kind) => kind is not (DatedFact.Of.Birth or DatedFact.Of.Entry or DatedFact.Of.Event);

    // An entry has a code of its own; birth, facts at entry and protection are not of the project.
    private static bool IsAskedForProject(DatedFact.Of kind) =>
        kind is DatedFact.Of.Exit or DatedFact.Of.Event or DatedFact.Of.Intervention or DatedFact.Of.Consent;

    private static IEnumerable<ValidationIssue> Texts(Participation participation)
    {
        var names = participation.Interventions.Select(
            (intervention, index) =>
                Faults(
                    participation,
                    FormattableString.Invariant($"interventions[{index}].name"),
                    intervention.Name,
                    KeyForm.FaultOfText(intervention.Name)
                )
        );
        return Faults(participation, "person", participation.Person, KeyForm.FaultOf(participation.Person))
            .Concat(Faults(participation, "operation", participation.Operation, KeyForm.FaultOf(participation.Operation)))
            .Concat(Faults(participation, "forbund", text: null, KeyForm.FaultOfText(participation.Forbund)))
            .Concat(Forbund.IsReserved(participation.Forbund) ? [KeyIssues.Reserved.At("forbund")] : [])
            .Concat(names.SelectMany(faults => faults));
    }

    // A fault of the form, and a birth date beside it: that of the person, or what may be it where it is not known.
    private static IEnumerable<ValidationIssue> Faults(Participation participation, string path, string? text, IssueDefinition? fault)
    {
        if (fault is not null)
        {
            yield return fault.At(path);
        }

        if (
            fault != ParticipationIssues.IdentityNumberAsKey
            && KeyForm.BirthDateFaultOf(text, participation.BirthDate, participation.Entry) is { } birthDate
        )
        {
            yield return birthDate.At(path);
        }
    }

    private IEnumerable<ValidationIssue> Person(Participation participation)
    {
        if (participation.AgeAtEntry(leapDayBirthday) is { } age)
        {
            if (age is < 0 or > HighestAge)
            {
                yield return ParticipationIssues.ImpossibleAge.At("birth_date");
            }
            else if (!_ages.Contains(age))
            {
                yield return ParticipationIssues.OutsideAgeRange.At("birth_date");
            }
        }
    }

    private IEnumerable<ValidationIssue> Entry(Participation participation)
    {
        var facts = participation.AtEntry;
        if (facts.UnemployedSince > participation.Entry)
        {
            yield return ParticipationIssues.UnemployedAfterEntry.At("unemployed_since");
        }

        if (
            facts.UnemployedSince is not null
            && facts.RegisteredUnemployed != Fact.Yes
            && facts.LabourStatus is { } status
            && status != LabourStatus.Unemployed
        )
        {
            yield return ParticipationIssues.UnemployedSinceWithoutUnemployment.At("unemployed_since");
        }

        if (facts.NotTargetGroups.Any(facts.TargetGroups.Contains))
        {
            yield return ParticipationIssues.GroupBothWays.At("not_target_groups");
        }

        if (facts.SickListings is { } sick && sick.Any(period => period.Start > participation.Entry))
        {
            yield return ParticipationIssues.SickListedAfterEntry.At("sick_listings");
        }

        if (HasExclusiveBesideOther(facts.IncomeSources))
        {
            yield return ParticipationIssues.ExclusiveIncome.At("income_sources");
        }

        foreach (var issue in Extents((facts.WorkExtent, "work_extent_before"), (facts.StudyExtent, "study_extent_before")))
        {
            yield return issue;
        }

        if (facts.SupportMonths is < 0)
        {
            yield return ParticipationIssues.NegativeSupportMonths.At("support_months_before");
        }

        if (facts.Isced is < 0 or > EntryFacts.MostIsced)
        {
            yield return ParticipationIssues.NumberOutOfRange.At("isced");
        }

        if (facts.AssistanceMonths is < 0 or > EntryFacts.MostAssistanceMonths)
        {
            yield return ParticipationIssues.NumberOutOfRange.At("assistance_months");
        }

        if (facts.SpecificObjective is < EntryFacts.FirstObjective or > EntryFacts.LastObjective)
        {
            yield return ParticipationIssues.IllFormedCode.At("specific_objective");
        }

        if (participation.Municipality is { } municipality && !Municipality.IsWellFormed(municipality))
        {
            yield return ParticipationIssues.IllFormedCode.At("municipality");
        }

        if (facts.LeaveToExpected < facts.LeaveFrom)
        {
            yield return ParticipationIssues.LeaveEndsBeforeStart.At("leave_to_expected");
        }

        if (IsElsewhere(participation))
        {
            yield return ParticipationIssues.OtherForbund.At("municipality");
        }

        if (
            project is not null
            && (participation.Entry < (project.ParticipantsFrom ?? project.Period.Start) || participation.Entry > project.Period.End)
        )
        {
            yield return ParticipationIssues.OutsideProjectTime.At("entry_date");
        }
    }

    private bool IsElsewhere(Participation participation) =>
        participation.Municipality is { } municipality
        && participation.Forbund is { } forbund
        && ForbundMembership.Find(_memberships, municipality, participation.Entry) is { } membership
        && !string.Equals(membership.Forbund, forbund, StringComparison.Ordinal);

    private static IEnumerable<ValidationIssue> SpellIssues(Spell spell, int index)
    {
        if (spell.Exit is not { } exit)
        {
            yield break;
        }

        foreach (var issue in Extents((exit.WorkExtent, At(index, "work_extent")), (exit.StudyExtent, At(index, "study_extent"))))
        {
            yield return issue;
        }

        if (HasExclusiveBesideOther(exit.IncomeSources))
        {
            yield return ParticipationIssues.ExclusiveIncome.At(At(index, "income_sources_after"));
        }

        if (exit.JobEnd < exit.JobStart)
        {
            yield return ParticipationIssues.JobEndsBeforeStart.At(At(index, "job_end"));
        }
        else if (exit.JobEnd < exit.Date)
        {
            yield return ParticipationIssues.JobEndsBeforeExit.At(At(index, "job_end"));
        }
    }

    private static IEnumerable<ValidationIssue> Extents(params (int? Extent, string Path)[] extents)
    {
        foreach (var (extent, path) in extents)
        {
            if (extent is < 0)
            {
                yield return ParticipationIssues.NegativeExtent.At(path);
            }
            else if (extent is > 100)
            {
                yield return ParticipationIssues.ExtentOverFullTime.At(path);
            }
        }
    }

    private static bool HasExclusiveBesideOther(ValueList<IncomeSource> sources) =>
        sources.Count > 1 && sources.Any(source => source.IsExclusive);

    private static IEnumerable<ValidationIssue> Spells(Participation participation)
    {
        for (var index = 1; index < participation.Spells.Count; index++)
        {
            var earlier = participation.Spells[index - 1];
            if (participation.Spells.Take(index).Any(other => other.Period.Overlaps(participation.Spells[index].Period)))
            {
                yield return ParticipationIssues.OverlappingSpells.At(At(index, "entry_date"));
            }

            if (earlier.Exit?.Reason == ExitReason.RegistrationError)
            {
                yield return ParticipationIssues.EarlierRegistrationError.At(At(index - 1, "exit_reason"));
            }
        }

        if (participation.Spells.Count > 1 && participation.IsRegistrationError)
        {
            yield return ParticipationIssues.LaterRegistrationError.At(At(participation.Spells.Count - 1, "exit_reason"));
        }
    }

    private static IEnumerable<ValidationIssue> Events(Participation participation)
    {
        ParticipationEvent? state = null;
        for (var index = 0; index < participation.Events.Count; index++)
        {
            var @event = participation.Events[index];
            if (@event.Date <= participation.BirthDate)
            {
                yield return ParticipationIssues.EventBeforeBirth.At(FormattableString.Invariant($"events[{index}].date"));
            }

            if (!@event.Kind.IsLabourMarketState)
            {
                continue;
            }

            if (state is { } previous && previous.Date == @event.Date && previous.Kind != @event.Kind)
            {
                yield return ParticipationIssues.TwoStatesOneDay.At(FormattableString.Invariant($"events[{index}].date"));
            }

            state = @event;
        }
    }

    private static IEnumerable<ValidationIssue> Consents(Participation participation) =>
        participation
            .Consents.AsEnumerable()
            .Select((consent, index) => (consent, index))
            .Where(one => one.consent.Withdrawn < one.consent.Given)
            .Select(one => ParticipationIssues.WithdrawnBeforeGiven.At(FormattableString.Invariant($"consents[{one.index}].withdrawn")));

    private static IEnumerable<ValidationIssue> Repeated<T>(string name, ValueList<T> facts)
    {
        if (facts.Count < 2)
        {
            yield break;
        }

        var seen = new HashSet<T>();
        for (var index = 0; index < facts.Count; index++)
        {
            if (!seen.Add(facts[index]))
            {
                yield return ParticipationIssues.RepeatedFact.At(FormattableString.Invariant($"{name}[{index}]"));
            }
        }
    }

    private static string At(int spell, string name) => FormattableString.Invariant($"spells[{spell}].{name}");
}
