using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Tool;

/// <summary>What <c>bip</c> is asked, of which data.</summary>
internal sealed record BipQuestion
{
    public BipQuestion(ProgressionCalculator calculator, ExchangeContent content, LocalDate? asOf, int intakeDays)
    {
        (Calculator, Content, AsOf, IntakeDays) = (calculator, content, asOf, intakeDays);
        var known =
            Instrument.Subject == MeasurementSubject.Organisation ? [] : content.Participations.AsKnownOn(asOf).WithoutFactsAfterDeath();
        Participations = known.Where(participation => participation.IsCounted).ToValueList();
        var all = content.Measurements.Where(one => IsAsked(one)).ToList();
        var windows = known
            .GroupBy(participation => participation.Person, StringComparer.Ordinal)
            .ToDictionary(person => person.Key, person => MeasurementWindow.Of(person.ToArray(), intakeDays), StringComparer.Ordinal);
        var inTime = all.FindAll(one => !windows.TryGetValue(one.Subject, out var window) || window.Contains(one.Date));
        Measurements = new MeasurementsBySubject(inTime, calculator.Instrument, asOf);
        FromAnotherTime = all.Count - inTime.Count;
        PassedOver =
            calculator.PassedOverOf(content.Measurements).Total
            + content.Issues.Count(issue =>
                issue.Definition == ExchangeIssues.InstrumentNotLoaded || issue.Definition == BipIssues.OtherVersion
            );
    }

    /// <summary>Instrument and settings.</summary>
    public ProgressionCalculator Calculator { get; }

    /// <summary>The exchange folder.</summary>
    public ExchangeContent Content { get; }

    /// <summary>Last day that is known; <c>null</c> = everything, and nothing that needs a day is shown.</summary>
    public LocalDate? AsOf { get; }

    /// <summary>Days before the first entry and after the last exit whose measurements count.</summary>
    public int IntakeDays { get; }

    /// <summary>The measurements of the instrument up to the day, but those from another time.</summary>
    public MeasurementsBySubject Measurements { get; }

    /// <summary>Measurements that are left out because they lie further from the participations of the person.</summary>
    public int FromAnotherTime { get; }

    /// <summary>Measurements of the folder by another instrument, version or rater than those of the question.</summary>
    public long PassedOver { get; }

    /// <summary>The participations as known on the day that are counted; for an instrument about organisations there are none.</summary>
    public ValueList<Participation> Participations { get; }

    public ValueList<Breakdown> By { get; init; } = ValueList<Breakdown>.Empty;

    public ReliableChangeCriterion? Reliability { get; init; }

    public Audience Audience { get; init; } = Audience.Professional;

    public bool WithPersons { get; init; }

    /// <summary>Whether courses and agreement are shown too.</summary>
    public bool WithDepth { get; init; }

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

    private bool IsAsked(Measurement one) =>
        one.InstrumentId == Instrument.Id && one.SubjectKind == Instrument.Subject && !(one.Date > AsOf);

    public RaterChanges ChangesOf(string subject, RaterKind rater) => RaterChanges.Of(Instrument, rater, Measurements.Of(subject));
}
