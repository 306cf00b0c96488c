using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Tool;

/// <summary>What <c>bip</c> is asked, of which data.</summary>
/// <param name="Calculator">Instrument and settings.</param>
/// <param name="Content">The exchange folder.</param>
/// <param name="AsOf">Last day that is known; <c>null</c> = everything, and nothing that needs a day is shown.</param>
internal sealed record BipQuestion(ProgressionCalculator Calculator, ExchangeContent Content, LocalDate? AsOf)
{
    /// <summary>The measurements of the instrument up to the day.</summary>
    public MeasurementsBySubject Measurements { get; } = new(Content.Measurements, Calculator.Instrument, AsOf);

    /// <summary>The participations as known on the day that are counted; for an instrument about organisations there are none.</summary>
    public ValueList<Participation> Participations { get; } =
        Calculator.Instrument.Subject == MeasurementSubject.Organisation
            ? ValueList<Participation>.Empty
            : Content.Participations.AsKnownOn(AsOf).Where(participation => participation.IsCounted).ToValueList();

    public ValueList<Breakdown> By { get; init; } = ValueList<Breakdown>.Empty;

    public ReliableChangeCriterion? Reliability { get; init; }

    public Audience Audience { get; init; } = Audience.Professional;

    public bool WithPersons { get; init; }

    public Instrument Instrument => Calculator.Instrument;

    /// <summary>The items that the definition keeps outside the index and the audience may see, such as the caseworker's belief.</summary>
    public IEnumerable<InstrumentItem> OutsideIndex =>
        Instrument.Items.AsEnumerable().Where(item => !item.InIndex && item.IsVisibleTo(Audience));

    /// <summary>Every subject and rater kind with a measurement, in order.</summary>
    public IEnumerable<(string Subject, Progression Progression)> Progressions() =>
        from subject in Measurements.Subjects
        from rater in Instrument.RaterKinds.AsEnumerable()
        let progression = Calculator.Judge(rater, Measurements.Of(subject))
        where progression.Measurements > 0
        select (subject, progression);

    /// <summary>Heading of the column of keys, the same in both languages.</summary>
    public static string Heading(MeasurementSubject subject) => char.ToUpperInvariant(subject.Unit[0]) + subject.Unit[1..];

    public RaterChanges ChangesOf(string subject, RaterKind rater) => RaterChanges.Of(Instrument, rater, Measurements.Of(subject));
}
