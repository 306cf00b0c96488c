using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// One subject's way from the first computable measurement over all later ones, as one rater kind sees it (förlopp): how fast, how far at best, and how much
/// of it was there twice in a row.
/// </summary>
/// <remarks>
/// A gain is the mean of the paired changes of the index from the first measurement, in scale steps (BIP-P3), of those later measurements that have enough
/// pairs (BIP-P6). It compares measurements whatever the definition of the settings is.
/// </remarks>
internal sealed class ProgressionCourse
{
    /// <summary>Days in the quarter of <see cref="RatePerQuarter"/>.</summary>
    public const int QuarterDays = 91;

    /// <summary>Least number of days between the first and the last measurement of a rate.</summary>
    public const int LeastDays = 28;

    private readonly int _days;
    private readonly int _top;

    private ProgressionCourse(RaterKind rater, Answers start, ValueList<CourseGain> gains, int days, int top) =>
        (Rater, StartAnswers, Gains, _days, _top) = (rater, start, gains, days, top);

    /// <summary>Who answered.</summary>
    public RaterKind Rater { get; }

    /// <summary>The gain at each later measurement, by date; one or more.</summary>
    public ValueList<CourseGain> Gains { get; }

    /// <summary>The first index, in scale steps.</summary>
    public double Start => (double)StartAnswers.Sum / Answered;

    /// <summary>Items of the index that were answered at the first measurement.</summary>
    public int Answered => StartAnswers.Count;

    /// <summary>How many of them lay at the bottom of the scale, so that they could only rise.</summary>
    public int AtFloor => StartAt(1);

    /// <summary>How many of them lay at the top of the scale, so that they could only fall.</summary>
    public int AtCeiling => StartAt(_top);

    /// <summary>The gain at the last measurement.</summary>
    public Fraction Last => Gains[Gains.Count - 1].Gain;

    /// <summary>The greatest gain at any later measurement (bästa ökning); below 0 if all lie under the first.</summary>
    public Fraction Best => Gains.Max(gain => gain.Gain);

    /// <summary>
    /// The less of the gains at the two last measurements: what two measurements in a row show (bibehållen ökning). <c>null</c> with one gain only.
    /// </summary>
    public Fraction? Maintained =>
        Gains.Count < 2 ? null
        : Gains[Gains.Count - 2].Gain < Last ? Gains[Gains.Count - 2].Gain
        : Last;

    /// <summary>
    /// The last gain in scale steps per quarter of 91 days (förändringstakt); <c>null</c> where fewer than 28 days lie between the measurements.
    /// </summary>
    public double? RatePerQuarter => _days < LeastDays ? null : Last.ToDouble() * QuarterDays / _days;

    /// <summary>The answers of the index at the first measurement.</summary>
    internal Answers StartAnswers { get; }

    /// <summary>The course of one subject.</summary>
    /// <param name="calculator">Instrument and settings.</param>
    /// <param name="rater">The rater kind.</param>
    /// <param name="measurements">All measurements of one subject, in any order.</param>
    /// <returns><c>null</c> without two computable measurements that have enough pairs.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ProgressionCalculator.Judge(RaterKind, ReadOnlySpan{Measurement})"/>.</exception>
    public static ProgressionCourse? Of(ProgressionCalculator calculator, RaterKind rater, IReadOnlyCollection<Measurement> measurements)
    {
        ArgumentNullException.ThrowIfNull(calculator);

        var all = (measurements ?? throw new ArgumentNullException(nameof(measurements))).ToArray();
        var raterIndex = calculator.Instrument.IndexOf(rater);
        if (raterIndex < 0)
        {
            throw new ArgumentException("The instrument does not have that rater kind.", nameof(rater));
        }

        var basis = calculator.BasisOf(raterIndex);
        var lines = Timelines.Of(calculator.Instrument, all, new MeasurementRow[all.Length]);
        DatedAnswers? start = null;
        var gains = new List<CourseGain>();
        var lastDay = 0;
        foreach (var one in lines.Of(raterIndex, new DatedAnswers[all.Length]))
        {
            if (!calculator.Score(basis, one.Answers).IsComputable)
            {
                continue;
            }

            if (start is not { } first)
            {
                start = one;
                continue;
            }

            var before = first.Answers.Only(basis.Items).Only(one.Answers.Answered);
            if (before.Count >= basis.Least)
            {
                var after = one.Answers.Only(basis.Items).Only(first.Answers.Answered);
                gains.Add(new CourseGain(Measurement.DayZero.PlusDays(one.Day), new Fraction(after.Sum - before.Sum, before.Count)));
                lastDay = one.Day;
            }
        }

        return gains.Count == 0
            ? null
            : new ProgressionCourse(
                rater,
                start!.Value.Answers.Only(basis.Items),
                gains.ToValueList(),
                lastDay - start.Value.Day,
                calculator.Instrument.ScaleMax
            );
    }

    /// <summary>The type only: a course is data about a person.</summary>
    public override string ToString() => nameof(ProgressionCourse);

    private int StartAt(int answer) => Enumerable.Range(0, Answers.Capacity).Count(slot => StartAnswers[slot] == answer);
}
