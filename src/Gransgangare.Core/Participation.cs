using System.Text.Json.Serialization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// One person in one operation (deltagande) from first entry to final exit: facts at entry, spells, events and interventions. Immutable;
/// change one with a <c>with</c> expression.
/// </summary>
/// <remarks>
/// The first spell gives the entry and its facts, the last spell the exit; in between the participation goes on (ESF-Q8). Nothing follows a death. Equality is by
/// value. <see cref="ToString"/> shows nothing about the person.
/// </remarks>
[JsonConverter(typeof(CoreJsonConverter))]
public sealed record Participation
{
    /// <summary>The operation code used where none is given.</summary>
    public const string DefaultOperation = "default";

    private readonly string _person = "";
    private readonly string _operation = DefaultOperation;
    private readonly string? _forbund;
    private readonly ValueList<Spell> _spells = ValueList<Spell>.Empty;
    private readonly ValueList<ParticipationEvent> _events = ValueList<ParticipationEvent>.Empty;
    private readonly ValueList<Consent> _consents = ValueList<Consent>.Empty;

    /// <summary>Opaque key of the person (pseudonym) in the form of <see cref="KeyForm"/>; never an identity number.</summary>
    public required string Person
    {
        get => _person;
        init => _person = KeyForm.Of(value);
    }

    /// <summary>
    /// Code of the project or sub-project in the form of <see cref="KeyForm"/>; the same person in another operation is another participation
    /// (ESF-Q9).
    /// </summary>
    public string Operation
    {
        get => _operation;
        init => _operation = KeyForm.Of(value);
    }

    /// <summary>Code of the förbund; <c>null</c> = not known.</summary>
    public string? Forbund
    {
        get => _forbund;
        init => _forbund = KeyForm.OfOptional(value);
    }

    /// <summary>Four-digit code of the home municipality at start (folkbokföringskommun, SE-F5); <c>null</c> = not known.</summary>
    public string? Municipality { get; init; }

    /// <summary>Recorded gender.</summary>
    public required Gender Gender { get; init; }

    /// <summary>Date of birth; <c>null</c> = not known.</summary>
    public LocalDate? BirthDate { get; init; }

    /// <summary>Kind of participant; only identified participants are in results (SE-R18).</summary>
    public ParticipantKind Kind { get; init; } = ParticipantKind.Identified;

    /// <summary>Facts on the entry date.</summary>
    public EntryFacts AtEntry { get; init; } = EntryFacts.None;

    /// <summary>At least one spell, kept in order of their first day.</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public required ValueList<Spell> Spells
    {
        get => _spells;
        init =>
            _spells = value is { Count: > 0 }
                ? value.Count == 1
                    ? value
                    : value.OrderBy(spell => spell.Start).ToValueList()
                : throw new ArgumentException("A participation has at least one spell.", nameof(value));
    }

    /// <summary>Events in order of their day; events of one day keep the order in which they were given.</summary>
    public ValueList<ParticipationEvent> Events
    {
        get => _events;
        init => _events = value is { Count: > 1 } && !AreInOrder(value) ? value.OrderBy(@event => @event.Date).ToValueList() : value;
    }

    /// <summary>Interventions, in the order given.</summary>
    public ValueList<Intervention> Interventions { get; init; } = ValueList<Intervention>.Empty;

    /// <summary>Consents in order of kind and day; none of a kind = not known.</summary>
    public ValueList<Consent> Consents
    {
        get => _consents;
        init =>
            _consents = value is { Count: > 1 }
                ? value.OrderBy(consent => consent.Kind.Order).ThenBy(consent => consent.Given).ToValueList()
                : value;
    }

    /// <summary>
    /// First to last day of protected personal data (skyddade personuppgifter); open while the protection lasts, <c>null</c> = none is known.
    /// </summary>
    public ParticipationPeriod? Protection { get; init; }

    /// <summary>First day of the first spell (inträde). It never moves.</summary>
    public LocalDate Entry => _spells[0].Start;

    /// <summary>
    /// Exit of the last spell (slutligt avslut), or the one by death if spells are registered after it (SE-R22) and the last is not a registration error; <c>null</c> while that spell goes on.
    /// </summary>
    public Exit? Exit =>
        _spells[_spells.Count - 1].Exit is var last && (_spells.Count == 1 || ReferenceEquals(last?.Reason, ExitReason.RegistrationError))
            ? last
            : ByDeath?.Exit ?? last;

    /// <summary>
    /// The exit by which the person left the operation: the final one, but not one that ends the registration alone (<see cref="ExitReason.EndsTakingPart"/>,
    /// SE-S17a); <c>null</c> while the person takes part. An outcome rule set with a table of its own may read it otherwise.
    /// </summary>
    public Exit? LeftBy => Exit is { Reason.EndsTakingPart: false } ? null : Exit;

    /// <summary>Last day of the person's life as this participation tells it, by an exit after which there are no facts; <c>null</c> = it does not.</summary>
    public LocalDate? Death => ByDeath?.Exit!.Date;

    /// <summary>First entry to final exit, also between spells.</summary>
    public ParticipationPeriod Period => new(Entry, Exit?.Date);

    /// <summary>Whether the participation was closed as a registration error (felregistrering): then it is in no count.</summary>
    public bool IsRegistrationError => ReferenceEquals(Exit?.Reason, ExitReason.RegistrationError);

    /// <summary>
    /// Whether it can be in a count: no registration error, and the person is supported directly or that is not known (räknas; SE-R6, ESF-F7).
    /// </summary>
    public bool IsCounted => !IsRegistrationError && AtEntry.DirectBeneficiary != Fact.No;

    /// <summary>The same participation with its last spell closed.</summary>
    /// <param name="exit">The exit of the last spell.</param>
    /// <exception cref="InvalidOperationException">The last spell is closed already.</exception>
    /// <example>
    /// <code>
    /// participation = participation.WithExit(new Exit(new LocalDate(2024, 6, 28), ExitReason.WorkUnsubsidised));
    /// </code>
    /// </example>
    public Participation WithExit(Exit exit)
    {
        var last = _spells[_spells.Count - 1];
        return last.Exit is null
            ? this with
            {
                Spells = [.. _spells.Take(_spells.Count - 1), new Spell(last.Start, exit ?? throw new ArgumentNullException(nameof(exit)))],
            }
            : throw new InvalidOperationException("The participation is closed already: its last spell has an exit.");
    }

    /// <summary>Completed years on the entry date; <c>null</c> if the birth date is not known.</summary>
    /// <param name="leapDayBirthday">Reading for persons born on 29 February.</param>
    public int? AgeAtEntry(LeapDayBirthday leapDayBirthday = LeapDayBirthday.February28) =>
        BirthDate is { } birthDate ? Age.InCompletedYears(birthDate, Entry, leapDayBirthday) : null;

    /// <summary>
    /// The participation as it was known on a day: spells that start later are left out, a later exit is still going on, later events and
    /// interventions are not there, a job that ends later is still going on, and a follow-up six months after the exit is known when those six
    /// months have passed. Consents and protection stay: what is known of them today protects in a report on the past too.
    /// </summary>
    /// <param name="asOf">The day, included; <c>null</c> = everything is known.</param>
    /// <returns>This same object if nothing changes; <c>null</c> if the entry lies after the day.</returns>
    public Participation? AsKnownOn(LocalDate? asOf) => asOf is { } day ? KnownOn(day) : this;

    private Participation? KnownOn(LocalDate asOf)
    {
        if (Entry > asOf)
        {
            return null;
        }

        var spells = _spells.Any(spell => Later(spell, asOf))
            ? _spells.Where(spell => spell.Start <= asOf).Select(spell => Known(spell, asOf)).ToValueList()
            : _spells;
        var events = _events.Any(@event => @event.Date > asOf) ? _events.Where(@event => @event.Date <= asOf).ToValueList() : _events;
        var interventions = Interventions.Any(intervention => intervention.Period.Start > asOf || intervention.Period.End > asOf)
            ? Interventions
                .Where(intervention => intervention.Period.Start <= asOf)
                .Select(intervention => Known(intervention, asOf))
                .ToValueList()
            : Interventions;
        return ReferenceEquals(spells, _spells) && ReferenceEquals(events, _events) && ReferenceEquals(interventions, Interventions)
            ? this
            : this with
            {
                Spells = spells,
                Events = events,
                Interventions = interventions,
            };
    }

    /// <summary>
    /// The participation without special categories of personal data (känsliga uppgifter): special target groups, periods of sick-listing, disability, minority and
    /// other disadvantage are not known. Store this unless keeping them is explicitly switched on (SE-D8); figures that need them are then lower.
    /// </summary>
    /// <returns>This same object if it has none.</returns>
    public Participation WithoutSpecialCategories()
    {
        var facts = AtEntry with
        {
            Disability = Fact.NotKnown,
            Minority = Fact.NotKnown,
            OtherDisadvantaged = Fact.NotKnown,
            TargetGroups = AtEntry.TargetGroups.Where(group => group.Sensitivity != DataSensitivity.Special).ToValueList(),
            NotTargetGroups = AtEntry.NotTargetGroups.Where(group => group.Sensitivity != DataSensitivity.Special).ToValueList(),
            SickListings = null,
        };
        return facts.Equals(AtEntry) ? this : this with { AtEntry = facts };
    }

    /// <summary>The type and the number of spells and events, nothing about the person.</summary>
    public override string ToString() => FormattableString.Invariant($"Participation ({_spells.Count} spells, {_events.Count} events)");

    private Spell? ByDeath
    {
        get
        {
            foreach (var spell in _spells.AsSpan())
            {
                if (spell.Exit?.Reason is { LaterFacts: LaterFacts.None })
                {
                    return spell;
                }
            }

            return null;
        }
    }

    private static bool AreInOrder(ValueList<ParticipationEvent> events)
    {
        for (var place = 1; place < events.Count; place++)
        {
            if (events[place].Date < events[place - 1].Date)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Later(Spell spell, LocalDate asOf) =>
        spell.Start > asOf
        || spell.Exit is { } exit && (exit.Date > asOf || exit.JobStart > asOf || exit.JobEnd > asOf || FollowUpIsLater(exit, asOf));

    private static bool FollowUpIsLater(Exit exit, LocalDate asOf) =>
        exit.SixMonthFollowUp is not null && TimeLimits.AfterMonths(exit.Date, 6) > asOf;

    private static Spell Known(Spell spell, LocalDate asOf) =>
        spell.Exit is not { } exit || !Later(spell, asOf) ? spell
        : exit.Date > asOf ? new Spell(spell.Start)
        : new Spell(spell.Start, Job(exit, asOf) with { SixMonthFollowUp = FollowUpIsLater(exit, asOf) ? null : exit.SixMonthFollowUp });

    private static Exit Job(Exit exit, LocalDate asOf) =>
        exit.JobStart > asOf ? exit with { JobStart = null, JobEnd = null, JobOngoing = Fact.NotKnown }
        : exit.JobEnd > asOf ? exit with { JobEnd = null, JobOngoing = Fact.Yes }
        : exit;

    private static Intervention Known(Intervention intervention, LocalDate asOf) =>
        intervention.Period.End > asOf
            ? intervention with
            {
                Period = new ParticipationPeriod(intervention.Period.Start, null),
            }
            : intervention;
}
