using Gransgangare.Core;
using Gransgangare.Sweden.Minimisation;
using NodaTime;

namespace Gransgangare.Sweden.Privacy;

/// <summary>
/// Says whose participations may be exported as personal records (SE-R1). What is known on the day of the export decides, also for a report on an
/// earlier time. Protection is of the person: known in one operation, it protects in every one.
/// </summary>
internal sealed class PersonalDataRules
{
    private readonly LocalDate? _asOf;
    private readonly ConsentKind? _required;
    private readonly HashSet<string> _protected;

    // Asked for few: those who have withdrawn a consent.
    private readonly Lazy<Dictionary<string, LocalDate>> _deaths;

    /// <summary>A record that is to be anonymised (SE-R20).</summary>
    public static IssueDefinition ToBeAnonymised { get; } =
        new(
            "GGW5001",
            "Skyddade personuppgifter eller ett återkallat samtycke: deltagandet räknas utan person. Avidentifiera posten.",
            "Protected personal data or a withdrawn consent: the participation counts without a person. Anonymise the record."
        );

    /// <summary>An exit reason that says what no consent on record does: a consent is withdrawn (SE-S17a, SE-R20).</summary>
    public static IssueDefinition EndedByConsent { get; } =
        new(
            "GGW2119",
            "Avslutsorsaken säger att ett samtycke är återkallat: registreringen upphör, och personen kan delta ändå. Avidentifiera posten.",
            "The exit reason says that a consent is withdrawn: the registration ends, and the person may take part still. Anonymise the record."
        );

    /// <summary>Every kind of issue of this class.</summary>
    public static ValueList<IssueDefinition> Definitions { get; } = [ToBeAnonymised, EndedByConsent];

    /// <summary>Fields that the rules look at.</summary>
    public static ValueList<DataField> NeededFields { get; } =
    [
        new(DataField.Participations, "protected_from"),
        new(DataField.Participations, "protected_to"),
        new(DataField.Participations, "exit_date"),
        new(DataField.Participations, "exit_reason"),
        new("consents.csv", "kind"),
        new("consents.csv", "given"),
        new("consents.csv", "withdrawn"),
    ];

    /// <summary>Makes the rules for a set of participations.</summary>
    /// <param name="participations">All participations known, so that protection is found wherever it is recorded.</param>
    /// <param name="asOf">The day of the export; <c>null</c> = all that is recorded has happened.</param>
    /// <param name="required">Kind of consent that must be recorded; <c>null</c> = a consent that is not recorded leaves nobody out.</param>
    public PersonalDataRules(IEnumerable<Participation> participations, LocalDate? asOf = null, ConsentKind? required = null)
    {
        (_asOf, _required) = (asOf, required);
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToList();
        _deaths = new(() =>
            all.Where(participation => participation.Death is not null)
                .GroupBy(participation => participation.Person, StringComparer.Ordinal)
                .ToDictionary(person => person.Key, person => Lifetimes.DeathOf(person)!.Value, StringComparer.Ordinal)
        );
        _protected = new(
            all.Where(participation => participation.Protection is { } protection && IsInForce(protection))
                .Select(participation => participation.Person),
            StringComparer.Ordinal
        );
    }

    /// <summary>
    /// Warns of a participation that is to be anonymised by what its own record says, all that is recorded having happened. Give it to the reading of
    /// an exchange folder among its checks.
    /// </summary>
    /// <param name="participation">The participation.</param>
    public static ValueList<ValidationIssue> Check(Participation participation)
    {
        if (!MayTell(participation ?? throw new ArgumentNullException(nameof(participation))))
        {
            return [];
        }

        var rules = new PersonalDataRules([participation]);
        return rules.ReasonToAnonymise(participation) is not null ? [ToBeAnonymised.At("person")]
            : rules.EndedByWithdrawal(participation)
                ? [EndedByConsent.At(FormattableString.Invariant($"spells[{participation.Spells.Count - 1}].exit_reason"))]
            : [];
    }

    // Whether a record has any of the facts that the rules ask for.
    private static bool MayTell(Participation participation) =>
        participation.Protection is not null
        || participation.Consents.Count > 0
        || ReferenceEquals(participation.Exit?.Reason, ExitReason.ConsentWithdrawn);

    /// <summary>Whether the person of a participation is protected.</summary>
    /// <param name="participation">The participation.</param>
    public bool IsProtected(Participation participation) =>
        _protected.Contains((participation ?? throw new ArgumentNullException(nameof(participation))).Person);

    /// <summary>Why a participation is left out of an export of personal records; <c>null</c> = it is not.</summary>
    /// <param name="participation">The participation.</param>
    public LeftOutReason? ReasonAgainst(Participation participation) =>
        participation is null ? throw new ArgumentNullException(nameof(participation))
        : IsProtected(participation) ? LeftOutReason.Protected
        : ConsentReason(participation);

    /// <summary>Why a participation is to be anonymised (SE-R20): protection or a withdrawn consent; <c>null</c> = it is not.</summary>
    /// <param name="participation">The participation.</param>
    internal LeftOutReason? ReasonToAnonymise(Participation participation) =>
        IsProtected(participation) ? LeftOutReason.Protected
        : IsConsentWithdrawn(participation) ? LeftOutReason.ConsentWithdrawn
        : null;

    /// <summary>Why it is left out of an export that takes protected persons in a form of its own.</summary>
    /// <param name="participation">The participation.</param>
    internal LeftOutReason? ConsentReason(Participation participation) =>
        IsConsentWithdrawn(participation) || EndedByWithdrawal(participation) ? LeftOutReason.ConsentWithdrawn
        : _required is { } kind && !participation.Consents.Any(consent => consent.Kind == kind && Holds(consent)) ? LeftOutReason.NoConsent
        : participation.Kind != ParticipantKind.Identified ? LeftOutReason.NotIdentified
        : null;

    // Open on no day means: unless it has an end. Before its first day a protection that is planned does not protect.
    private bool IsInForce(ParticipationPeriod protection) => _asOf is { } day ? protection.Contains(day) : protection.IsOpen;

    private bool Holds(Consent consent) => _asOf is { } day ? consent.Holds(day) : consent.Withdrawn is null;

    private bool IsConsentWithdrawn(Participation participation) => ConsentKind.All.Any(kind => IsWithdrawn(participation, kind));

    // The reason with which the registration ended says it too (SE-S17a), unless a consent has been given since.
    private bool EndedByWithdrawal(Participation participation) =>
        participation.Exit is { } exit
        && ReferenceEquals(exit.Reason, ExitReason.ConsentWithdrawn)
        && !(exit.Date > _asOf)
        && !participation.Consents.Any(consent => consent.Given > exit.Date && Holds(consent));

    // Of one kind: something has been withdrawn, and nothing holds any more. Nobody withdraws a consent after death (SE-R22).
    private bool IsWithdrawn(Participation participation, ConsentKind kind)
    {
        var ofKind = participation
            .Consents.Where(consent => consent.Kind == kind)
            .Select(consent => IsAfterDeath(participation.Person, consent.Withdrawn) ? consent with { Withdrawn = null } : consent)
            .ToList();
        return ofKind.Exists(consent => _asOf is { } day ? consent.Withdrawn <= day : consent.Withdrawn is not null)
            && !ofKind.Exists(Holds);
    }

    private bool IsAfterDeath(string person, LocalDate? day) =>
        day is not null && _deaths.Value.TryGetValue(person, out var death) && day > death;
}
