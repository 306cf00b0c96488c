using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The courses of many subjects as one rater kind sees them (förlopp i en grupp).</summary>
/// <remarks>
/// Counts are of persons and are always there; a mean, a correlation and what follows from them are refused with fewer than
/// <see cref="DepthRefusal.LeastPersons"/> persons. Means have the normal interval.
/// </remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record CourseGroup
{
    private CourseGroup(RaterKind rater, List<ProgressionCourse> courses, Fraction threshold, ValueList<StartLevel> starts)
    {
        (Rater, StartLevels, Persons) = (rater, starts, courses.Count);
        var several = courses.FindAll(course => course.Maintained is not null);
        WithThree = several.Count;
        Reached = courses.Count(course => course.Best > threshold);
        Maintained = several.Count(course => course.Maintained > threshold);
        Lost = several.Count(course => course.Best > threshold && !(course.Last > threshold));
        var rates = courses.Where(course => course.RatePerQuarter is not null).Select(course => course.RatePerQuarter!.Value).ToList();
        WithRate = rates.Count;
        RatePerQuarter = Mean(rates);
        BestGain = Mean(courses.ConvertAll(course => course.Best.ToDouble()));
        MaintainedGain = Mean(several.ConvertAll(course => course.Maintained!.Value.ToDouble()));

        var byStart = Correlation.Of(courses.ConvertAll(course => (course.Start, course.Last.ToDouble())));
        Refused = DepthRefusal.Of(Persons, byStart is not null);
        if (Refused is null)
        {
            StartWithChange = byStart;
            LevelWithChange = Correlation.Of(
                courses.ConvertAll(course => (course.Start + (course.Last.ToDouble() / 2), course.Last.ToDouble()))
            );
        }
    }

    /// <summary>Who answered.</summary>
    public RaterKind Rater { get; }

    /// <summary>Persons with a course: two computable measurements with enough pairs.</summary>
    public int Persons { get; }

    /// <summary>Of them, those whose best gain passes the threshold of the settings.</summary>
    public int Reached { get; }

    /// <summary>Of them, those with two later measurements or more: the whole of <see cref="Maintained"/> and <see cref="Lost"/>.</summary>
    public int WithThree { get; }

    /// <summary>Of those with three measurements, those whose maintained gain passes the threshold.</summary>
    public int Maintained { get; }

    /// <summary>Of those with three measurements, those whose best gain passes the threshold and whose last one does not.</summary>
    public int Lost { get; }

    /// <summary>Persons with a rate: at least 28 days between the measurements.</summary>
    public int WithRate { get; }

    /// <summary>Mean rate in scale steps per quarter of 91 days; <c>null</c> with too few persons.</summary>
    public AgreementEstimate? RatePerQuarter { get; }

    /// <summary>Mean best gain in scale steps. It grows with the number of measurements by chance alone; <c>null</c> with too few persons.</summary>
    public AgreementEstimate? BestGain { get; }

    /// <summary>Mean maintained gain in scale steps, of those with three measurements; <c>null</c> with too few persons.</summary>
    public AgreementEstimate? MaintainedGain { get; }

    /// <summary>Correlation of the first index with the change; <c>null</c> if refused.</summary>
    public AgreementEstimate? StartWithChange { get; }

    /// <summary>
    /// Correlation of the mean of first and last with the change (Oldham, 1962): 0 where the spread has not changed; <c>null</c> if refused.
    /// </summary>
    public AgreementEstimate? LevelWithChange { get; }

    /// <summary>
    /// Whether those who began low rose and those who began high fell as chance alone would have it (regression mot medelvärdet): the first correlation lies
    /// below 0 with its whole interval, and the second has 0 in it. <c>null</c> if refused.
    /// </summary>
    public bool? RegressesToMean =>
        StartWithChange is { } start && LevelWithChange is { } level ? start.High < 0 && level.Low <= 0 && level.High >= 0 : null;

    /// <summary>Why nothing is said of regression to the mean; <c>null</c> if it is.</summary>
    public DepthRefusal? Refused { get; }

    /// <summary>The items of the index, in the instrument's order, at the first computable measurement of those with a course.</summary>
    public ValueList<StartLevel> StartLevels { get; }

    /// <summary>The courses of a group as one rater kind sees them.</summary>
    /// <param name="calculator">Instrument and settings.</param>
    /// <param name="rater">The rater kind.</param>
    /// <param name="subjects">All measurements of each subject, in any order.</param>
    /// <exception cref="ArgumentException">As for <see cref="ProgressionCourse.Of"/>.</exception>
    public static CourseGroup Of(ProgressionCalculator calculator, RaterKind rater, IEnumerable<IReadOnlyCollection<Measurement>> subjects)
    {
        ArgumentNullException.ThrowIfNull(calculator);

        var courses = (subjects ?? throw new ArgumentNullException(nameof(subjects)))
            .Select(subject => ProgressionCourse.Of(calculator, rater, subject))
            .Where(course => course is not null)
            .Select(course => course!)
            .ToList();
        var (items, top) = (calculator.IndexItemsOf(rater), calculator.Instrument.ScaleMax);
        return new CourseGroup(
            rater,
            courses,
            calculator.Settings.Threshold,
            items
                .Select(item => new StartLevel(
                    item,
                    At(item, _ => true),
                    At(item, answer => answer == 1),
                    At(item, answer => answer == top)
                ))
                .ToValueList()
        );

        int At(InstrumentItem item, Func<int, bool> isThere) =>
            courses.Count(course => course.StartAnswers[item.Slot] is var answer && answer != 0 && isThere(answer));
    }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(CourseGroup);

    private static AgreementEstimate? Mean(IReadOnlyList<double> values)
    {
        if (values.Count < DepthRefusal.LeastPersons)
        {
            return null;
        }

        var mean = values.Average();
        return AgreementEstimate.Of(
            mean,
            Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1.0) / values.Count)
        );
    }
}
