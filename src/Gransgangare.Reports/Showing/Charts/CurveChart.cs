using System.Globalization;
using System.Text;
using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>
/// Shares that have left by a day (Aalen-Johansen), with their intervals and the numbers at risk under them. There is a mark on each day that was asked
/// for and nothing is known between them; a hidden point is a band, one with too few at risk is not there.
/// </summary>
internal sealed class CurveChart
{
    private const double Top = 8;
    private const double Bottom = 188;
    private const double Left = 44;
    private const double Right = 344;
    private const double Line = 16;
    private const double Room = 30;
    private const double Apart = 4;

    private static readonly string[] s_shapes = ["dot", "diamond", "square", "ring", "right", "left"];

    private readonly List<Course> _courses;
    private readonly List<int> _days;
    private readonly Scale _shares;
    private readonly TableText _text;
    private readonly string _id;

    private CurveChart(List<Course> courses, IEnumerable<int> days, TableText text, string id)
    {
        (_courses, _days, _text, _id) = (courses, days.OrderBy(day => day).ToList(), text, id);
        var highest = courses
            .SelectMany(course => course.Cause.Points)
            .SelectMany(point => new[] { point.Value, point.High })
            .Select(share => Percent(share).Value?.Value ?? 0)
            .Concat([0])
            .Max();
        _shares = highest > 50 ? Scale.Percent : Scale.UpTo(Math.Max(highest, 5)) with { IsPercent = true };
    }

    // A curve of the chart: what it is called, the cause, and the address of its curve and cause.
    private sealed record Course(string Name, ShownCause Cause, string Address);

    /// <summary>The charts: the whole by cause, and the groups by exits to work or study where a chart can tell them apart.</summary>
    public static IEnumerable<string> Draw(ProtectedEvidence evidence, TableText text, string id)
    {
        if (evidence.Request.Days.Count == 0)
        {
            yield break;
        }

        var whole = evidence
            .Curves[0]
            .Causes.Select(cause => new Course(cause.Cause.Label.In(text.Language), cause, $"curves/0/{cause.Cause}"));
        yield return new CurveChart(whole.ToList(), evidence.Request.Days, text, id).ToSvg(
            text.Of("Avslut över tid, alla", "Exits over time, all"),
            ofEach: false
        );
        if (evidence.Curves.Count > 1 && evidence.Curves.Count <= 1 + s_shapes.Length)
        {
            var groups = evidence
                .Curves.Select((curve, number) => (curve, number))
                .Skip(1)
                .Select(one => new Course(
                    EvidenceTables.GroupOf(evidence, one.curve, text),
                    one.curve.Causes[PathCause.WorkOrStudy.Order],
                    $"curves/{one.number}/{PathCause.WorkOrStudy}"
                ));
            yield return new CurveChart(groups.ToList(), evidence.Request.Days, text, id + "g").ToSvg(
                text.Of("Arbete eller studier över tid, efter grupp", "Work or study over time, by group"),
                ofEach: true
            );
        }
    }

    private string ToSvg(string title, bool ofEach)
    {
        var drawing = new Drawing(_id, axis: null);
        _ = drawing.Space(Bottom + Line + 4);
        drawing.Add(Axes());
        foreach (var (course, number) in _courses.Select((course, number) => (course, number)))
        {
            drawing.Add(Drawn(course, number));
        }

        foreach (var (name, points) in AtRisk(ofEach))
        {
            drawing.Add(Counts(name, points, drawing.Space(Line) + Line));
        }

        _ = drawing.Space(8);
        foreach (var (course, number) in _courses.Select((course, number) => (course, number)))
        {
            drawing.Legend(s_shapes[number], CountNames.Capital(course.Name));
        }

        Words.LegendOfHidden(drawing, _text);
        drawing.Legend(
            "",
            _text.Of(
                $"Inget tecken: färre än {CausePoint.LeastAtRisk} kvar på dagen",
                $"No mark: fewer than {CausePoint.LeastAtRisk} at risk on the day"
            )
        );
        return drawing.ToSvg(
            title,
            _text.Of(
                "Andel av alla som började som har lämnat till och med dagen, med 95-procentsintervall; under dagarna antalet som då var kvar. Linjen mellan två dagar är ritad rakt och visar inget tal.",
                "Share of all who started that has left by the day, with 95% intervals; under the days the number who still took part. The line between two days is drawn straight and shows no number."
            )
        );
    }

    private string Axes()
    {
        var svg = new StringBuilder();
        for (var share = _shares.From; share <= _shares.To; share += _shares.Step)
        {
            svg.Append(Invariant($"<path class=\"grid\" d=\"M{Left} {Y(share):0.##}H{Right}\"/>\n"));
            svg.Append(Drawing.Label(Left - 6, Y(share) + 4, "tick last", share.ToString("0.#", CultureInfo.InvariantCulture) + "\u00a0%"));
        }

        foreach (var day in Labelled())
        {
            svg.Append(Drawing.Label(X(day), Bottom + Line, "tick", day.ToString(CultureInfo.InvariantCulture)));
        }

        return svg.Append(Drawing.Label(Left - 6, Bottom + Line, "tick last", _text.Of("Dag", "Day"))).ToString();
    }

    private string Drawn(Course course, int number)
    {
        var aside = (number - ((_courses.Count - 1) / 2.0)) * Apart;
        var (line, marks) = (new StringBuilder(Invariant($"M{X(0):0.##} {Y(0):0.##}")), new StringBuilder());
        var isCut = false;
        foreach (var day in _days)
        {
            var (point, at, x) = (course.Cause.Points.First(point => point.Day == day), $"{course.Address}/{day}", X(day) + aside);
            if (point.Value.IsHidden)
            {
                marks.Append(Drawing.Band(_id, x - (Apart / 2), Top, Apart, Bottom - Top, $"{at}/value"));
            }

            if (Percent(point.Value).Value is not { } share)
            {
                isCut = true;
                continue;
            }

            // No line crosses a point that is not shown.
            line.Append(Invariant($"{(isCut ? 'M' : 'L')}{x:0.##} {Y(share.Value):0.##}"));
            isCut = false;
            if (Percent(point.Low).Value is { } low && Percent(point.High).Value is { } high)
            {
                marks.Append(
                    Invariant(
                        $"<path class=\"bound\" d=\"M{x:0.##} {Y(low.Value):0.##}V{Y(high.Value):0.##}\" data-figure=\"{at}/low {at}/high\"/>\n"
                    )
                );
            }

            marks.Append(Drawing.Shape(s_shapes[number], x, Y(share.Value), 4, $"{at}/value"));
        }

        return Invariant($"<path class=\"step c{number}\" d=\"{line}\"/>\n") + marks;
    }

    // The numbers who still took part, under the days; every cause of a curve has the same.
    private IEnumerable<(string Name, ValueList<ShownPoint> Points)> AtRisk(bool ofEach) =>
        _courses
            .Take(ofEach ? _courses.Count : 1)
            .Select(
                (course, number) =>
                    (ofEach ? Drawing.Shape(s_shapes[number], Left - 32, 0, 4) : _text.Of("Kvar", "At risk"), course.Cause.Points)
            );

    private string Counts(string name, ValueList<ShownPoint> points, double y) =>
        (
            name[0] == '<'
                ? Invariant($"<g transform=\"translate(0 {y - 4:0.##})\">{name}</g>\n")
                : Drawing.Label(Left - 6, y, "tick last", name)
        )
        + string.Concat(
            Labelled()
                .Select(day =>
                    Drawing.Label(X(day), y, "tick", EvidenceTables.Count(points.First(point => point.Day == day).AtRisk, _text).Text)
                )
        );

    // Days whose numbers have room beside each other, the last one always.
    private List<int> Labelled()
    {
        var kept = new List<int>();
        foreach (var day in Enumerable.Reverse(_days))
        {
            if (kept.Count == 0 || X(kept[kept.Count - 1]) - X(day) >= Room)
            {
                kept.Add(day);
            }
        }

        return kept;
    }

    private double X(int day) => Left + ((Right - Left) * day / _days[_days.Count - 1]);

    private double Y(decimal share) => _shares.At(share, Bottom, Top);

    private TableCell Percent(ShownNumber share) => EvidenceTables.Percent(share, _text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
