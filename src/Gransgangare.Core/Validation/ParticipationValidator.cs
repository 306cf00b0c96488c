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
        ArgumentNullException.ThrowIfNull(participation);

        var found = new FoundIssues();
        Texts(participation, ref found);
        if (!Beyond(participation, ref found))
        {
            Within(participation, participation.Death is { } own && !(own > death) ? own : death, time ?? participation.Period, ref found);
        }

        return found.ToResult();
    }

    /// <summary>
    /// All issues of all participations of one person, in the order in which they are given: those of each, and what follows from the others, which is a death
    /// (SE-R22), another birth date or gender than the person's, and facts before the birth date that another record says (SE-R23).
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
        return all.Select(one => new ValidationResult(Validate(person.Complete(one), death, time).Concat(person.IssuesOf(one))))
            .ToValueList();
    }

    // Days of other calendars, which cannot be compared, are beyond the limits.
    private static bool Beyond(Participation participation, ref FoundIssues found)
    {
        var isBeyond = false;
        foreach (var day in DatedFact.All(participation))
        {
            if (!DateLimits.Contains(day.Day))
            {
                isBeyond = true;
                found.Add(ParticipationIssues.BeyondDateLimits.At(day.Path));
            }
        }

        return isBeyond;
    }

    private void Within(Participation participation, LocalDate? death, ParticipationPeriod time, ref FoundIssues found)
    {
        Person(participation, ref found);
        Entry(participation, ref found);
        for (var index = 0; index < participation.Spells.Count; index++)
        {
            OfSpell(participation.Spells[index], index, ref found);
        }

        Spells(participation, ref found);
        Events(participation, ref found);
        Consents(participation, ref found);
        Repeated("events", participation.Events, ref found);
        Repeated("interventions", participation.Interventions, ref found);
        Repeated("consents", participation.Consents, ref found);
        new DayDoubts(participation, death, time, project?.LastExpectedDay).AddTo(ref found);
        ImpossibleFacts.AddTo(ref found, participation, death, time);
    }

    private static void Texts(Participation participation, ref FoundIssues found)
    {
        Text(participation, "person", -1, participation.Person, KeyForm.FaultOf(participation.Person), ref found);
        Text(participation, "operation", -1, participation.Operation, KeyForm.FaultOf(participation.Operation), ref found);
        Text(participation, "forbund", -1, text: null, KeyForm.FaultOfText(participation.Forbund), ref found);
        if (Forbund.IsReserved(participation.Forbund))
        {
            found.Add(KeyIssues.Reserved.At("forbund"));
        }

        for (var index = 0; index < participation.Interventions.Count; index++)
        {
            var name = participation.Interventions[index].Name;
            Text(participation, "name", index, name, KeyForm.FaultOfText(name), ref found);
        }
    }

    // A fault of the form, and a birth date beside it: that of the person, or what may be it where it is not known. The index is of an intervention.
    private static void Text(
        Participation participation,
        string name,
        int index,
        string? text,
        IssueDefinition? fault,
        ref FoundIssues found
    )
    {
        var birthDate =
            fault != ParticipationIssues.IdentityNumberAsKey
                ? KeyForm.BirthDateFaultOf(text, participation.BirthDate, participation.Entry)
                : null;
        if (fault is null && birthDate is null)
        {
            return;
        }

        var path = index < 0 ? name : FormattableString.Invariant($"interventions[{index}].{name}");
        found.Add(fault?.At(path));
        found.Add(birthDate?.At(path));
    }

    private void Person(Participation participation, ref FoundIssues found)
    {
        if (participation.AgeAtEntry(leapDayBirthday) is { } age)
        {
            if (age is < 0 or > HighestAge)
            {
                found.Add(ParticipationIssues.ImpossibleAge.At("birth_date"));
            }
            else if (!_ages.Contains(age))
            {
                found.Add(ParticipationIssues.OutsideAgeRange.At("birth_date"));
            }
        }
    }

    private void Entry(Participation participation, ref FoundIssues found)
    {
        var facts = participation.AtEntry;
        if (facts.UnemployedSince > participation.Entry)
        {
            found.Add(ParticipationIssues.UnemployedAfterEntry.At("unemployed_since"));
        }

        if (
            facts.UnemployedSince is not null
            && facts.RegisteredUnemployed != Fact.Yes
            && facts.LabourStatus is { } status
            && status != LabourStatus.Unemployed
        )
        {
            found.Add(ParticipationIssues.UnemployedSinceWithoutUnemployment.At("unemployed_since"));
        }

        if (facts.NotTargetGroups.Count > 0 && facts.NotTargetGroups.Any(facts.TargetGroups.Contains))
        {
            found.Add(ParticipationIssues.GroupBothWays.At("not_target_groups"));
        }

        if (facts.SickListings is { } sick && sick.Any(period => period.Start > participation.Entry))
        {
            found.Add(ParticipationIssues.SickListedAfterEntry.At("sick_listings"));
        }

        if (HasExclusiveBesideOther(facts.IncomeSources))
        {
            found.Add(ParticipationIssues.ExclusiveIncome.At("income_sources"));
        }

        Extent(facts.WorkExtent, -1, "work_extent_before", ref found);
        Extent(facts.StudyExtent, -1, "study_extent_before", ref found);

        if (facts.SupportMonths is < 0)
        {
            found.Add(ParticipationIssues.NegativeSupportMonths.At("support_months_before"));
        }

        if (facts.Isced is < 0 or > EntryFacts.MostIsced)
        {
            found.Add(ParticipationIssues.NumberOutOfRange.At("isced"));
        }

        if (facts.AssistanceMonths is < 0 or > EntryFacts.MostAssistanceMonths)
        {
            found.Add(ParticipationIssues.NumberOutOfRange.At("assistance_months"));
        }

        if (facts.SpecificObjective is < EntryFacts.FirstObjective or > EntryFacts.LastObjective)
        {
            found.Add(ParticipationIssues.IllFormedCode.At("specific_objective"));
        }

        if (participation.Municipality is { } municipality && !Municipality.IsWellFormed(municipality))
        {
            found.Add(ParticipationIssues.IllFormedCode.At("municipality"));
        }

        if (facts.LeaveToExpected < facts.LeaveFrom)
        {
            found.Add(ParticipationIssues.LeaveEndsBeforeStart.At("leave_to_expected"));
        }

        if (IsElsewhere(participation))
        {
            found.Add(ParticipationIssues.OtherForbund.At("municipality"));
        }

        if (
            project is not null
            && (participation.Entry < (project.ParticipantsFrom ?? project.Period.Start) || participation.Entry > project.Period.End)
        )
        {
            found.Add(ParticipationIssues.OutsideProjectTime.At("entry_date"));
        }
    }

    private bool IsElsewhere(Participation participation) =>
        participation.Municipality is { } municipality
        && participation.Forbund is { } forbund
        && ForbundMembership.Find(_memberships, municipality, participation.Entry) is { } membership
        && !string.Equals(membership.Forbund, forbund, StringComparison.Ordinal);

    private static void OfSpell(Spell spell, int index, ref FoundIssues found)
    {
        if (spell.Exit is not { } exit)
        {
            return;
        }

        Extent(exit.WorkExtent, index, "work_extent", ref found);
        Extent(exit.StudyExtent, index, "study_extent", ref found);

        if (HasExclusiveBesideOther(exit.IncomeSources))
        {
            found.Add(ParticipationIssues.ExclusiveIncome.At(At(index, "income_sources_after")));
        }

        if (exit.JobEnd < exit.JobStart)
        {
            found.Add(ParticipationIssues.JobEndsBeforeStart.At(At(index, "job_end")));
        }
        else if (exit.JobEnd < exit.Date)
        {
            found.Add(ParticipationIssues.JobEndsBeforeExit.At(At(index, "job_end")));
        }
    }

    private static void Extent(int? extent, int spell, string name, ref FoundIssues found)
    {
        if (extent is < 0 or > 100)
        {
            var issue = extent < 0 ? ParticipationIssues.NegativeExtent : ParticipationIssues.ExtentOverFullTime;
            found.Add(issue.At(spell < 0 ? name : At(spell, name)));
        }
    }

    private static bool HasExclusiveBesideOther(ValueList<IncomeSource> sources) =>
        sources.Count > 1 && sources.Any(source => source.IsExclusive);

    private static void Spells(Participation participation, ref FoundIssues found)
    {
        for (var index = 1; index < participation.Spells.Count; index++)
        {
            var earlier = participation.Spells[index - 1];
            if (participation.Spells.Take(index).Any(other => other.Period.Overlaps(participation.Spells[index].Period)))
            {
                found.Add(ParticipationIssues.OverlappingSpells.At(At(index, "entry_date")));
            }

            if (earlier.Exit?.Reason == ExitReason.RegistrationError)
            {
                found.Add(ParticipationIssues.EarlierRegistrationError.At(At(index - 1, "exit_reason")));
            }
        }

        if (participation.Spells.Count > 1 && participation.IsRegistrationError)
        {
            found.Add(ParticipationIssues.LaterRegistrationError.At(At(participation.Spells.Count - 1, "exit_reason")));
        }
    }

    private static void Events(Participation participation, ref FoundIssues found)
    {
        ParticipationEvent? state = null;
        for (var index = 0; index < participation.Events.Count; index++)
        {
            var @event = participation.Events[index];
            if (@event.Date <= participation.BirthDate)
            {
                found.Add(ParticipationIssues.EventBeforeBirth.At(FormattableString.Invariant($"events[{index}].date")));
            }

            if (!@event.Kind.IsLabourMarketState)
            {
                continue;
            }

            if (state is { } previous && previous.Date == @event.Date && previous.Kind != @event.Kind)
            {
                found.Add(ParticipationIssues.TwoStatesOneDay.At(FormattableString.Invariant($"events[{index}].date")));
            }

            state = @event;
        }
    }

    private static void Consents(Participation participation, ref FoundIssues found)
    {
        for (var index = 0; index < participation.Consents.Count; index++)
        {
            var consent = participation.Consents[index];
            if (consent.Withdrawn < consent.Given)
            {
                found.Add(ParticipationIssues.WithdrawnBeforeGiven.At(FormattableString.Invariant($"consents[{index}].withdrawn")));
            }
        }
    }

    private static void Repeated<T>(string name, ValueList<T> facts, ref FoundIssues found)
    {
        if (facts.Count < 2)
        {
            return;
        }

        var seen = new HashSet<T>();
        for (var index = 0; index < facts.Count; index++)
        {
            if (!seen.Add(facts[index]))
            {
                found.Add(ParticipationIssues.RepeatedFact.At(FormattableString.Invariant($"{name}[{index}]")));
            }
        }
    }

    private static string At(int spell, string name) => FormattableString.Invariant($"spells[{spell}].{name}");
}
