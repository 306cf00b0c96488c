using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>What a report is asked for (rapportbeställning): the project, the period and the readings. Everything that changes a figure is here.</summary>
public sealed record ReportRequest
{
    private readonly Denominator _denominator = Denominator.Ended;
    private readonly int _intakeDays = MeasurementWindow.DefaultIntakeDays;
    private readonly ValueList<Instrument> _instruments = [Instrument.Bip];

    /// <summary>Makes a request.</summary>
    /// <param name="project">The project.</param>
    /// <param name="from">First day of the period, included.</param>
    /// <param name="to">Last day of the period, included.</param>
    /// <exception cref="ArgumentException">
    /// The period runs backwards, or a goal of the project counts an ESF indicator that its programme has not (<see cref="EsfGoals.Validate"/>).
    /// </exception>
    public ReportRequest(ProjectDefinition project, LocalDate from, LocalDate to)
    {
        if (to < from)
        {
            throw new ArgumentException("The period runs backwards.", nameof(to));
        }

        Project = project ?? throw new ArgumentNullException(nameof(project));
        if (EsfGoals.Validate(project) is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join("\n", faults.AsEnumerable()), nameof(project));
        }

        From = from;
        To = to;
        OutcomeRules = project.OutcomeRules;
        Denominator = project.Denominator;
    }

    /// <summary>The project.</summary>
    public ProjectDefinition Project { get; }

    /// <summary>First day, included.</summary>
    public LocalDate From { get; }

    /// <summary>Last day, included.</summary>
    public LocalDate To { get; }

    /// <summary>Only what was known on this day is used; <c>null</c> = everything that is there.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>What to break down by, in this order; empty = the total only.</summary>
    public ValueList<Breakdown> By { get; init; } = ValueList<Breakdown>.Empty;

    /// <summary>Rule set of the exit categories; the project's unless another is given.</summary>
    public OutcomeRuleSet OutcomeRules { get; init; }

    /// <summary>Denominator of the shares; the project's unless another is given.</summary>
    /// <exception cref="ArgumentException">It is one of goals on ESF indicators alone.</exception>
    public Denominator Denominator
    {
        get => _denominator;
        init =>
            _denominator = (value ?? throw new ArgumentNullException(nameof(value))).IsOfEsf
                ? throw new ArgumentException("That denominator is of goals on ESF indicators alone.", nameof(value))
                : value;
    }

    /// <summary>What volumes, outcomes and planned numbers count; goals count persons whatever it is (SE-R6).</summary>
    public CountUnit Unit { get; init; } = CountUnit.Participations;

    /// <summary>
    /// The first of <see cref="Instruments"/>: goals on progression and on the second measurement count it. To choose it is to ask for it alone.
    /// </summary>
    /// <exception cref="ArgumentNullException">It is <c>null</c>.</exception>
    public Instrument Instrument
    {
        get => _instruments[0];
        init => Instruments = [value ?? throw new ArgumentNullException(nameof(value))];
    }

    /// <summary>
    /// Instruments whose progression is reported, each by itself (instrument i rapporten); BIP alone unless others are given. One about organisations
    /// is counted of the whole project, in organisations, and in no group of participants.
    /// </summary>
    /// <exception cref="ArgumentException">There is none, or two have the same id.</exception>
    public ValueList<Instrument> Instruments
    {
        get => _instruments;
        init =>
            _instruments =
                (value ?? throw new ArgumentNullException(nameof(value))).Count == 0
                || value.Select(instrument => instrument.Id).Distinct(StringComparer.Ordinal).Count() < value.Count
                    ? throw new ArgumentException("A report takes at least one instrument, and each once.", nameof(value))
                    : value;
    }

    /// <summary>How progression is judged.</summary>
    public ProgressionSettings Progression { get; init; } = ProgressionSettings.Default;

    /// <summary>
    /// Readings of the rules of the project's programme; <c>null</c> = its defaults. The reading of <see cref="LeapDayBirthday"/> holds for
    /// them too.
    /// </summary>
    public EsfOptions? Esf { get; init; }

    /// <summary>Reading for persons born on 29 February.</summary>
    public LeapDayBirthday LeapDayBirthday { get; init; }

    /// <summary>
    /// Days before a person's first entry and after the last exit whose measurements are used (intag); those of another time are in no progression.
    /// 0 to <see cref="MeasurementWindow.MostIntakeDays"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less or more.</exception>
    public int IntakeDays
    {
        get => _intakeDays;
        init =>
            _intakeDays = value is >= 0 and <= MeasurementWindow.MostIntakeDays
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), "The intake has 0 to 3650 days.");
    }

    /// <summary>Last day of which measurements are used: the last day of the period, or the as-of date if that is earlier.</summary>
    public LocalDate MeasurementsUntil => AsOf is { } asOf && asOf < To ? asOf : To;
}
