using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>All counters of one group of a report. A part is there when somebody has been counted in it.</summary>
internal sealed class GroupTally(ReportRules rules)
{
    private readonly ProgressionTally?[] _progression = new ProgressionTally?[rules.Progression.Length];

    /// <summary>Outcomes of those who are active in the period.</summary>
    public OutcomeTally? Outcomes { get; private set; }

    /// <summary>Indicators, each by its own day in the period.</summary>
    public EsfTally? Esf { get; private set; }

    /// <summary>Progression by each instrument: of the persons who are active in the period or, of the total, of the organisations.</summary>
    public IReadOnlyList<ProgressionTally?> Progression => _progression;

    /// <summary>Persons with at least one participation that is active in the period.</summary>
    public long Persons { get; private set; }

    /// <summary>Participations that are active in the period, whatever the unit of the outcomes.</summary>
    public long Participations { get; private set; }

    /// <summary>Whether the parts of persons are parts of them.</summary>
    public bool IsNested =>
        Persons <= Participations
        && Array.TrueForAll(
            _progression,
            one =>
                one is null
                || IsOfOrganisations(one.Calculator)
                || one.ToResult().Groups.All(group => group.Persons <= Persons && group.WithSecond <= group.Persons)
        );

    /// <summary>Adds active persons and participations.</summary>
    public void Add(long persons, long participations) =>
        (Persons, Participations) = checked((Persons + persons, Participations + participations));

    public void Add(in JudgedOutcome judged, long count) => (Outcomes ??= new OutcomeTally()).AddAll(judged, count);

    public void Add(in EsfJudgement judgement, long count) => (Esf ??= EmptyEsf()).Add(judgement, rules.Period, count);

    /// <summary>Adds the measurements of a person.</summary>
    /// <returns>How many lie outside the window.</returns>
    public int Add(scoped in PersonMeasurements measurements, MeasurementWindow window)
    {
        var outside = 0;
        for (var instrument = 0; instrument < _progression.Length; instrument++)
        {
            if (!IsOfOrganisations(rules.Progression[instrument]))
            {
                outside += measurements.AddTo(ProgressionOf(instrument), instrument, window, rules.Request.MeasurementsUntil);
            }
        }

        return outside;
    }

    /// <summary>Adds organisations, of the total alone.</summary>
    /// <param name="instrument">The place of their instrument.</param>
    /// <param name="measurements">Their measurements.</param>
    public void AddOrganisations(int instrument, MeasurementSet measurements)
    {
        for (var subject = 0; subject < measurements.Count; subject++)
        {
            ProgressionOf(instrument).Add(measurements, subject, rules.Request.MeasurementsUntil);
        }
    }

    /// <summary>Adds the counters of another, which does not change.</summary>
    public void Merge(GroupTally other)
    {
        Add(other.Persons, other.Participations);
        if (other.Outcomes is not null)
        {
            (Outcomes ??= new OutcomeTally()).Merge(other.Outcomes);
        }

        if (other.Esf is not null)
        {
            (Esf ??= EmptyEsf()).Merge(other.Esf);
        }

        for (var instrument = 0; instrument < _progression.Length; instrument++)
        {
            if (other._progression[instrument] is { } theirs)
            {
                ProgressionOf(instrument).Merge(theirs);
            }
        }
    }

    /// <summary>The counters of the parts that are there.</summary>
    public IEnumerable<TallySection> ToSections(ValueList<string> codes)
    {
        if (Outcomes is not null)
        {
            yield return TallySection.Of(TallySection.Outcomes, codes, Outcomes.Counters);
        }

        if (Participations > 0)
        {
            yield return TallySection.Of(TallySection.Persons, codes, [Persons, Participations]);
        }

        if (Esf is { IsEmpty: false })
        {
            yield return TallySection.Of(TallySection.Esf, codes, Esf.Counters);
        }

        for (var instrument = 0; instrument < _progression.Length; instrument++)
        {
            if (_progression[instrument] is { IsEmpty: false } progression)
            {
                yield return TallySection.Of(TallySection.ProgressionOf(rules.Request, instrument), codes, progression.Counters);
            }
        }
    }

    /// <summary>Adds the counters of one part.</summary>
    /// <exception cref="ArgumentException">The tally has no section of this name, or its counters are others.</exception>
    public void Add(string part, ValueList<long> counters)
    {
        switch (part)
        {
            case TallySection.Outcomes:
                (Outcomes ??= new OutcomeTally()).Merge(new OutcomeTally(counters));
                break;
            case TallySection.Persons when counters.Count == 2:
                Add(counters[0], counters[1]);
                break;
            case TallySection.Esf when rules.Esf is { } esf:
                (Esf ??= EmptyEsf()).Merge(EsfTally.FromCounters(esf.Programme, esf.Programme.RuleSetVersion, esf.Options, counters));
                break;
            case var _ when TallySection.InstrumentOf(rules.Request, part) is >= 0 and var instrument:
                ProgressionOf(instrument).Merge(new ProgressionTally(rules.Progression[instrument], counters));
                break;
            default:
                throw new ArgumentException("The tally has no section of this name.", nameof(part));
        }
    }

    private ProgressionTally ProgressionOf(int instrument) =>
        _progression[instrument] ??= new ProgressionTally(rules.Progression[instrument]);

    private static bool IsOfOrganisations(ProgressionCalculator calculator) =>
        ReferenceEquals(calculator.Instrument.Subject, MeasurementSubject.Organisation);

    private EsfTally EmptyEsf() => new(rules.Esf!.Programme, rules.Esf.Options);
}
