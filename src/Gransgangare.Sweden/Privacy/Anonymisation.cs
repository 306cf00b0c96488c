using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Sweden.Privacy;

/// <summary>
/// What remains after anonymisation (avidentifiering, SE-R20): of every participation of a protected person an anonymous participant for the year of its
/// entry, and of every one whose consent is withdrawn a participant of the volume that goes on as the person does, for an anonymous record would count the
/// person twice.
/// </summary>
/// <param name="Participations">The participations, those anonymised with a new key, in order of person and operation.</param>
/// <param name="Measurements">The measurements of persons who are still named.</param>
/// <param name="Anonymised">The participations that were anonymised, by their old key, for the host to erase in stores of its own.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record Anonymisation(
    ValueList<Participation> Participations,
    ValueList<Measurement> Measurements,
    ValueList<LeftOut> Anonymised
)
{
    /// <summary>What the keys of anonymous participations begin with; a number follows.</summary>
    public const string KeyPrefix = "anonymous-";

    /// <summary>Anonymises. Doing it again changes nothing.</summary>
    /// <remarks>
    /// Kept are operation, förbund, gender and years; nothing is in a result. A protected person becomes an anonymous participant from 1 January to
    /// 31 December of the year of entry, in the volumes of that year only (SE-R18, SE-S16); one who still takes part in a further year is registered again, as
    /// anonymous, by the host. A withdrawn consent is not an exit (SE-S17a): a participant of the volume remains, from 1 January of the year of entry, open
    /// while the person takes part, else until 30 December of the year of the exit (31 for an exit on that day): the counts of whole years stay as they are,
    /// those of a part of a year need the day, which is gone. A registration error leaves nothing. <see cref="Scb.ScbState.Without"/> and
    /// <see cref="Identity.PersonRegister.Without"/> do the same for what they hold.
    /// </remarks>
    /// <param name="participations">All participations.</param>
    /// <param name="measurements">All measurements.</param>
    /// <param name="asOf">The day; <c>null</c> = all that is recorded has happened.</param>
    public static Anonymisation Of(IEnumerable<Participation> participations, IEnumerable<Measurement> measurements, LocalDate? asOf = null)
    {
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToValueList();
        var kept = (measurements ?? throw new ArgumentNullException(nameof(measurements))).ToValueList();
        if (!all.Any(participation => participation.Protection is not null || participation.Consents.Count > 0))
        {
            return new Anonymisation(all, kept, []);
        }

        var rules = new PersonalDataRules(all, asOf);
        var judged = all.Select(participation => (Participation: participation, Reason: rules.ReasonToAnonymise(participation))).ToList();
        var named = judged.Where(row => row.Reason is null).Select(row => row.Participation).ToList();
        var first = 1 + named.Select(participation => NumberOf(participation.Person)).DefaultIfEmpty(0).Max();
        var anonymous = judged
            .Where(row => row.Reason is not null && !row.Participation.IsRegistrationError)
            .OrderBy(row => row.Participation.Operation, StringComparer.Ordinal)
            .ThenBy(row => row.Participation.Entry.Year)
            .ThenBy(row => row.Participation.Gender.Order)
            .ThenBy(row => row.Participation.Forbund, StringComparer.Ordinal)
            .ThenBy(row => row.Reason!.Order)
            .Select((row, index) => CountOf(row.Participation, row.Reason!, FormattableString.Invariant($"{KeyPrefix}{first + index}")));
        var names = new HashSet<string>(named.Select(participation => participation.Person), StringComparer.Ordinal);
        var gone = judged.Where(row => row.Reason is not null).ToList();
        var goneNames = new HashSet<string>(gone.Select(row => row.Participation.Person), StringComparer.Ordinal);
        return new Anonymisation(
            InOrder(named.Concat(anonymous)),
            kept.Where(measurement => names.Contains(measurement.Subject) || !goneNames.Contains(measurement.Subject)).ToValueList(),
            InOrder(gone.Select(row => row.Participation))
                .Select(participation => new LeftOut(
                    participation.Person,
                    participation.Operation,
                    rules.ReasonToAnonymise(participation)!
                ))
                .ToValueList()
        );
    }

    /// <summary>The numbers only.</summary>
    public override string ToString() => FormattableString.Invariant($"Anonymisation ({Anonymised.Count} of {Participations.Count})");

    private static Participation CountOf(Participation participation, LeftOutReason reason, string key) =>
        new()
        {
            Person = key,
            Operation = participation.Operation,
            Forbund = participation.Forbund,
            Gender = participation.Gender,
            Kind =
                participation.Kind != ParticipantKind.Identified ? participation.Kind
                : ReferenceEquals(reason, LeftOutReason.ConsentWithdrawn) ? ParticipantKind.Volume
                : ParticipantKind.Anonymous,
            AtEntry = new EntryFacts { DirectBeneficiary = participation.AtEntry.DirectBeneficiary },
            Spells = [new Spell(new LocalDate(participation.Entry.Year, 1, 1), ExitOf(participation, reason))],
        };

    // Somebody who left before the last day of a year is not there on it.
    private static Exit? ExitOf(Participation participation, LeftOutReason reason) =>
        !ReferenceEquals(reason, LeftOutReason.ConsentWithdrawn) ? new Exit(new LocalDate(participation.Entry.Year, 12, 31))
        : participation.LeftBy?.Date is { } day ? new Exit(new LocalDate(day.Year, 12, day is { Month: 12, Day: 31 } ? 31 : 30))
        : null;

    private static int NumberOf(string person) =>
        person.StartsWith(KeyPrefix, StringComparison.Ordinal)
        && int.TryParse(
            person.Substring(KeyPrefix.Length),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;

    private static ValueList<Participation> InOrder(IEnumerable<Participation> participations) =>
        participations
            .OrderBy(participation => participation.Person, StringComparer.Ordinal)
            .ThenBy(participation => participation.Operation, StringComparer.Ordinal)
            .ToValueList();
}
