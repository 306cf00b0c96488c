using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>What <c>bip --depth</c> shows of courses: rate, best and maintained gain, the ends of the scale, and regression to the mean.</summary>
internal sealed class BipCourses(BipQuestion question, IReadOnlyCollection<Measurement[]> subjects)
{
    private readonly ValueList<CourseGroup> _groups = question
        .Instrument.RaterKinds.Select(rater => CourseGroup.Of(question.Calculator, rater, subjects))
        .ToValueList();

    public static ProgressionCourse? Of(BipQuestion question, string subject, RaterKind rater) =>
        ProgressionCourse.Of(question.Calculator, rater, question.Measurements.Of(subject).ToArray());

    public static void WriteCourse(BipQuestion question, string subject, RaterKind rater, Utf8JsonWriter json)
    {
        if (Of(question, subject, rater) is not { } course)
        {
            json.WriteNull("course");
            return;
        }

        json.WriteStartObject("course");
        json.WriteNumberOrNull("ratePerQuarter", course.RatePerQuarter);
        json.WriteNumber("bestGain", course.Best.ToDouble());
        json.WriteNumberOrNull("maintainedGain", course.Maintained?.ToDouble());
        json.WriteNumber("answeredAtStart", course.Answered);
        json.WriteNumber("atFloor", course.AtFloor);
        json.WriteNumber("atCeiling", course.AtCeiling);
        json.WriteEndObject();
    }

    public IEnumerable<ReportTable> Tables(TableText text) => [Courses(text), StartLevels(text), Regression(text)];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("courses");
        foreach (var group in _groups)
        {
            json.WriteStartObject();
            json.WriteString("rater", group.Rater.Code);
            json.WriteNumber(question.Instrument.Subject.Unit + "s", group.Persons);
            json.WriteNumber("withRate", group.WithRate);
            json.WriteEstimate("ratePerQuarter", group.RatePerQuarter);
            json.WriteEstimate("bestGain", group.BestGain);
            json.WriteNumber("reached", group.Reached);
            json.WriteNumber("withThree", group.WithThree);
            json.WriteEstimate("maintainedGain", group.MaintainedGain);
            json.WriteNumber("maintained", group.Maintained);
            json.WriteNumber("lost", group.Lost);
            json.WriteEstimate("startWithChange", group.StartWithChange);
            json.WriteEstimate("levelWithChange", group.LevelWithChange);
            json.WriteBooleanOrNull("regressesToMean", group.RegressesToMean);
            json.WriteString("refused", group.Refused?.Code);
            json.WriteStartArray("startLevels");
            foreach (var level in Shown(group))
            {
                json.WriteStartObject();
                json.WriteString("id", level.Item.Id);
                json.WriteNumber("n", level.N);
                json.WriteNumber("atFloor", level.AtFloor);
                json.WriteNumber("atCeiling", level.AtCeiling);
                json.WriteBooleanOrNull("floorEffect", level.HasFloorEffect);
                json.WriteBooleanOrNull("ceilingEffect", level.HasCeilingEffect);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private IEnumerable<StartLevel> Shown(CourseGroup group) => group.StartLevels.Where(level => level.Item.IsVisibleTo(question.Audience));

    private ReportTable Courses(TableText text) =>
        ReportTable.Of(
            "courses",
            text.Of("Förlopp", "Courses"),
            [
                new(text.Of("Bedömare", "Rater"), group => new(BipRaters.Capital(group.Rater.Label, text))),
                new(text.Of("Med takt", "With rate"), group => text.Count(group.WithRate)),
                .. BipEstimate.Columns<CourseGroup>(text.Of("Takt per kvartal", "Rate per quarter"), group => group.RatePerQuarter, text),
                new(BipRaters.Capital(question.Instrument.Subject.Units, text), group => text.Count(group.Persons)),
                .. BipEstimate.Columns<CourseGroup>(text.Of("Bästa ökning", "Best gain"), group => group.BestGain, text),
                new(text.Of("Över gränsen", "Passed"), group => text.Count(group.Reached)),
                new(text.Of("Tre mätningar", "Three measured"), group => text.Count(group.WithThree)),
                .. BipEstimate.Columns<CourseGroup>(text.Of("Bibehållen ökning", "Maintained gain"), group => group.MaintainedGain, text),
                new(text.Of("Bibehållen över gränsen", "Maintained"), group => text.Count(group.Maintained)),
                new(text.Of("Åter under", "Lost"), group => text.Count(group.Lost)),
            ],
            _groups,
            [
                text.Of(
                    "Medelvärden i skalsteg mot den första mätningen, takten per 91 dagar och bara där 28 dagar ligger emellan. Bästa ökning växer av slumpen ensam med antalet mätningar.",
                    "Means in scale steps against the first measurement, the rate per 91 days and only where 28 days lie between. The best gain grows with the number of measurements by chance alone."
                ),
                text.Of(
                    $"Bibehållen: den minsta av de två sista mätningarnas ökningar, av dem som har minst tre mätningar. Gränsen är {question.Calculator.Settings.Threshold} skalsteg.",
                    $"Maintained: the less of the gains at the two last measurements, of those with three measurements or more. The threshold is {question.Calculator.Settings.Threshold} scale steps."
                ),
                Few(text),
            ]
        );

    private ReportTable StartLevels(TableText text) =>
        ReportTable.Of(
            "start-levels",
            text.Of("Golv och tak vid start", "Floor and ceiling at the start"),
            [
                new(text.Of("Indikator", "Indicator"), row => new(BipRaters.Capital(row.Level.Item.Name, text))),
                new(text.Of("Bedömare", "Rater"), row => text.Cell(row.Rater.Label)),
                new("n", row => text.Count(row.Level.N)),
                new(text.Of("Lägsta steget", "Lowest step"), row => text.Count(row.Level.AtFloor)),
                new(text.Of("Högsta steget", "Highest step"), row => text.Count(row.Level.AtCeiling)),
                new(text.Of("Effekt", "Effect"), row => new(Effect(row.Level, text))),
            ],
            from @group in _groups
            from level in Shown(@group)
            select (@group.Rater, Level: level),
            [
                text.Of(
                    "Av dem med förlopp. Den som börjar på lägsta steget kan bara stiga, på högsta bara sjunka. Effekt: mer än 15 % (Terwee m.fl. 2007).",
                    "Of those with a course. Anyone who begins at the lowest step can only rise, at the highest only fall. Effect: more than 15 per cent (Terwee et al., 2007)."
                ),
                Few(text),
            ]
        );

    private ReportTable Regression(TableText text) =>
        ReportTable.Of(
            "regression-to-mean",
            text.Of("Regression mot medelvärdet", "Regression to the mean"),
            [
                new(text.Of("Bedömare", "Rater"), group => new(BipRaters.Capital(group.Rater.Label, text))),
                new("n", group => text.Count(group.Persons)),
                .. BipEstimate.Columns<CourseGroup>(text.Of("Start och ändring", "Start and change"), group => group.StartWithChange, text),
                .. BipEstimate.Columns<CourseGroup>(text.Of("Nivå och ändring", "Level and change"), group => group.LevelWithChange, text),
                new(
                    text.Of("Som av slumpen", "As by chance"),
                    group => new(group.Refused?.Label.In(text.Language) ?? Answer.Of(group.RegressesToMean is true, text))
                ),
            ],
            _groups,
            [
                text.Of(
                    "Korrelationer. Ja: de som började lågt steg och de som började högt sjönk (den första ligger under 0), men spridningen är densamma (Oldhams, den andra, täcker 0). Läs då inte ändringen efter startnivå som följd av stödet.",
                    "Correlations. Yes: those who began low rose and those who began high fell (the first lies below 0), but the spread is the same (Oldham's, the second, has 0 in it). Then read no change by start level as a consequence of the support."
                ),
            ]
        );

    private static string Effect(StartLevel level, TableText text) =>
        (level.HasFloorEffect, level.HasCeilingEffect) switch
        {
            (true, true) => text.Of("golv och tak", "floor and ceiling"),
            (true, _) => text.Of("golv", "floor"),
            (_, true) => text.Of("tak", "ceiling"),
            (null, _) => TableText.Missing,
            _ => text.Of("ingen", "none"),
        };

    internal static string Few(TableText text) =>
        text.Of(
            $"Är de färre än {DepthRefusal.LeastPersons} visas antal och inga medelvärden.",
            $"Of fewer than {DepthRefusal.LeastPersons} there are counts and no means."
        );
}
