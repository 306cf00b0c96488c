using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Sweden.Finsam;

/// <summary>
/// What is entered by hand in Uppföljning Finsam for a period (SE-R17, SE-U1–SE-U7): women and men in each individual measure, and the number in each
/// structural one. Unit: persons in each measure; somebody in two measures is counted in both.
/// </summary>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Individual">Individual measures in order of their operation.</param>
/// <param name="Structural">Structural measures in order of their operation.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record FinsamReport(LocalDate From, LocalDate To, ValueList<FinsamCount> Individual, ValueList<FinsamCount> Structural)
{
    /// <summary>Id and version of the rule.</summary>
    public const string Rule = "uppfoljning-finsam 2026.2 (SE-R17, SE-R18, SE-R20, SE-R22)";

    /// <summary>Columns of the exchange folder that it looks at, beside measures.csv, which holds nothing about persons.</summary>
    public static ValueList<string> NeededFacts { get; } = ["operation", "gender", .. OutcomeJudge.NeededFacts, "participant_kind"];

    /// <summary>
    /// Counts those who took part at least one day of the period, of every kind: identified, anonymous and volume. Anonymous and volume participants
    /// are counted in the calendar year of their entry only (SE-R18); registration errors and persons not supported directly are not counted.
    /// A withdrawn consent ends the registration alone, and the person is counted on while taking part (SE-R20, SE-S17a): give the participations as they
    /// were before the names were taken away.
    /// </summary>
    /// <param name="participations">The participations in any order.</param>
    /// <param name="measures">Measures; an operation that none of them describes is an individual one.</param>
    /// <param name="from">First day, included.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="asOf">Only what was known on this day is used; <c>null</c> = everything.</param>
    /// <exception cref="ArgumentException">The period runs backwards.</exception>
    public static FinsamReport Of(
        IEnumerable<Participation> participations,
        IEnumerable<Measure> measures,
        LocalDate from,
        LocalDate to,
        LocalDate? asOf = null
    )
    {
        var period = new ParticipationPeriod(from, to);
        var byOperation = (participations ?? throw new ArgumentNullException(nameof(participations)))
            .AsKnownOn(asOf)
            .WithoutFactsAfterDeath()
            .Where(participation => IsCounted(participation, period))
            .ToLookup(participation => participation.Operation, StringComparer.Ordinal);
        var known = (measures ?? throw new ArgumentNullException(nameof(measures))).ToDictionary(
            measure => measure.Operation,
            StringComparer.Ordinal
        );
        var counts = byOperation
            .Select(operation => operation.Key)
            .Union(known.Keys, StringComparer.Ordinal)
            .OrderBy(operation => operation, StringComparer.Ordinal)
            .Select(operation =>
                Count(
                    known.TryGetValue(operation, out var measure) ? measure : new Measure(operation, MeasureKind.Individual),
                    byOperation[operation]
                )
            )
            .ToLookup(count => count.Measure.Kind);
        return new FinsamReport(from, to, counts[MeasureKind.Individual].ToValueList(), counts[MeasureKind.Structural].ToValueList());
    }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(FinsamReport);

    private static bool IsCounted(Participation participation, ParticipationPeriod period) =>
        participation.IsCounted
        && (participation.Kind == ParticipantKind.Identified ? TakingPart(participation) : InYearOfEntry(participation))?.Overlaps(period)
            == true;

    private static ParticipationPeriod TakingPart(Participation participation) => new(participation.Entry, participation.LeftBy?.Date);

    private static ParticipationPeriod? InYearOfEntry(Participation participation) =>
        TakingPart(participation)
            .Intersect(
                new ParticipationPeriod(new LocalDate(participation.Entry.Year, 1, 1), new LocalDate(participation.Entry.Year, 12, 31))
            );

    private static FinsamCount Count(Measure measure, IEnumerable<Participation> participations)
    {
        var byGender = new long[Gender.All.Count];
        foreach (var person in participations.GroupBy(participation => participation.Person, StringComparer.Ordinal))
        {
            byGender[person.First().Gender.Order]++;
        }

        return new FinsamCount(
            measure,
            byGender[Gender.Woman.Order],
            byGender[Gender.Man.Order],
            byGender[Gender.NonBinary.Order],
            byGender[Gender.Unknown.Order]
        );
    }
}
