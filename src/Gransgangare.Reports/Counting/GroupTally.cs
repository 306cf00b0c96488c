using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>All counters of one group of a report. A part is there when somebody has been counted in it.</summary>
internal sealed class GroupTally(ReportRules rules)
{
    /// <summary>Outcomes of those who are active in the period.</summary>
    public OutcomeTally? Outcomes { get; private set; }

    /// <summary>Indicators, each by its own day in the period.</summary>
    public EsfTally? Esf { get; private set; }

    /// <summary>Progression of the persons who are active in the period.</summary>
    public ProgressionTally? Progression { get; private set; }

    /// <summary>Persons with at least one participation that is active in the period.</summary>
    public long Persons { get; private set; }

    /// <summary>Participations that are active in the period, whatever the unit of the outcomes.</summary>
    public long Participations { get; private set; }

    /// <summary>Whether the parts of persons are parts of them.</summary>
    public bool IsNested =>
        Persons <= Participations
        && (Progression?.ToResult().Groups.All(group => group.Persons <= Persons && group.WithSecond <= group.Persons) ?? true);

    /// <summary>Adds active persons and participations.</summary>
    public void Add(long persons, long participations) =>
        (Persons, Participations) = checked((Persons + persons, Participations + participations));

    public void Add(in JudgedOutcome judged, long count) => (Outcomes ??= new OutcomeTally()).AddAll(judged, count);

    public void Add(in EsfJudgement judgement, long count) => (Esf ??= EmptyEsf()).Add(judgement, rules.Period, count);

    /// <summary>Adds the measurements of a person.</summary>
    /// <returns>How many lie outside the window.</returns>
    public int Add(scoped in PersonMeasurements measurements, MeasurementWindow window) =>
        measurements.AddTo(Progression ??= new ProgressionTally(rules.Progression), window, rules.Request.MeasurementsUntil);

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

        if (other.Progression is not null)
        {
            (Progression ??= new ProgressionTally(rules.Progression)).Merge(other.Progression);
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

        if (Progression is { IsEmpty: false })
        {
            yield return TallySection.Of(TallySection.Progression, codes, Progression.Counters);
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
            case TallySection.Progression:
                (Progression ??= new ProgressionTally(rules.Progression)).Merge(new ProgressionTally(rules.Progression, counters));
                break;
            default:
                throw new ArgumentException("The tally has no section of this name.", nameof(part));
        }
    }

    private EsfTally EmptyEsf() => new(rules.Esf!.Programme, rules.Esf.Options);
}
