using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>
/// Finds the faults of a measurement that came from elsewhere than a builder or reader of this library (validering av mätning): all of them, in
/// a stable order, never thrown. Paths are the names of the exchange format, the id of the item for an answer.
/// </summary>
/// <remarks>That the same measurement occurs once only takes all of them, and is asked where they are read or counted. Source: BIP-M3, BIP-I13.</remarks>
public sealed class MeasurementValidator
{
    private readonly Dictionary<string, Instrument> _instruments;

    /// <summary>A validator.</summary>
    /// <param name="instruments">The definitions that are known, of each id one; <c>null</c> = BIP alone.</param>
    /// <exception cref="ArgumentException">Two definitions have the same id.</exception>
    public MeasurementValidator(IEnumerable<Instrument>? instruments = null) =>
        _instruments = (instruments ?? [Instrument.Bip]).ToDictionary(instrument => instrument.Id, StringComparer.Ordinal);

    /// <summary>All issues of one measurement.</summary>
    /// <param name="measurement">The measurement, with oriented answers.</param>
    public ValidationResult Validate(Measurement measurement) =>
        new(
            Keys(measurement ?? throw new ArgumentNullException(nameof(measurement)))
                .Concat(Day(measurement))
                .Concat(Definition(measurement))
        );

    private static IEnumerable<ValidationIssue> Day(Measurement measurement) =>
        DateLimits.Contains(measurement.Date) ? [] : [BipIssues.BeyondDateLimits.At("date")];

    private static IEnumerable<ValidationIssue> Keys(Measurement measurement)
    {
        if (KeyForm.FaultOf(measurement.Subject) is { } ofSubject)
        {
            yield return ofSubject.At("person");
        }

        if (measurement.RaterId is { } rater && FaultOfRater(rater, measurement.Date) is { } ofRater)
        {
            yield return ofRater.At("rater_id");
        }
    }

    // A rater is a person too, whose birth date nobody fills in.
    private static IssueDefinition? FaultOfRater(string rater, LocalDate on) =>
        KeyForm.FaultOf(rater) ?? KeyForm.BirthDateFaultOf(rater, birthDate: null, on);

    private IEnumerable<ValidationIssue> Definition(Measurement measurement)
    {
        if (!_instruments.TryGetValue(measurement.InstrumentId, out var instrument))
        {
            return [BipIssues.UnknownInstrument.At("instrument")];
        }

        if (!instrument.HasVersion(measurement.InstrumentVersion))
        {
            return [BipIssues.OtherVersion.At("instrument_version")];
        }

        return Of(measurement, instrument);
    }

    private static IEnumerable<ValidationIssue> Of(Measurement measurement, Instrument instrument)
    {
        if (measurement.SubjectKind != instrument.Subject)
        {
            yield return BipIssues.OtherSubjectKind.At("subject");
        }

        var hasRater = instrument.HasRater(measurement.Rater);
        if (!hasRater)
        {
            yield return BipIssues.RaterKindNotOfInstrument.At("rater");
        }

        if (measurement.Answers.IsEmpty)
        {
            yield return BipIssues.NoAnswers.At("answers");
        }

        for (var slot = 0; slot < Answers.Capacity; slot++)
        {
            if (measurement.Answers[slot] is var answer && answer == 0)
            {
                continue;
            }

            if (slot >= instrument.Items.Count)
            {
                yield return BipIssues.UnknownItem.At(FormattableString.Invariant($"answers[{slot}]"));
                continue;
            }

            var item = instrument.Items[slot];
            if (hasRater && !item.AskedOf.Contains(measurement.Rater))
            {
                yield return BipIssues.NotAskedOfRater.At(item.Id);
            }

            if (answer > instrument.ScaleMax)
            {
                yield return BipIssues.OutsideScale.At(item.Id);
            }
        }
    }
}
