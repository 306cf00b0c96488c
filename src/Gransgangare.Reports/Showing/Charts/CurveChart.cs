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
    private readonly StringBuilder _svg = new();

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
            atRiskOfEach: false
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
                atRiskOfEach: true
            );
        }
    }

    private string ToSvg(string title, bool atRiskOfEach)
    {
        Axes();
        foreach (var (course, number) in _courses.Select((course, number) => (course, number)))
        {
            Draw(course, number);
        }

        var y = AtRisk(atRiskOfEach);
        y = Legend(y + 8);
        return Drawing.Framed(
            _id,
            "chart plane",
            y + 8,
            title,
            _text.Of(
                "Andel av alla som började som har lämnat till och med dagen, med 95-procentsintervall; under dagarna antalet som då var kvar. Linjen mellan två dagar är ritad rakt och visar inget tal.",
                "Share of all who started that has left by the day, with 95% intervals; under the days the number who still took part. The line between two days is drawn straight and shows no number."
            ),
            _svg.ToString()
        );
    }

    private void Axes()
    {
        for (var share = _shares.From; share <= _shares.To; share += _shares.Step)
        {
            Write($"<path class=\"grid\" d=\"M{Left} {Y(share):0.##}H{Right}\"/>\n");
            Text(4, Y(share) + 4, "left-tick", share.ToString("0.#", CultureInfo.InvariantCulture) + "\u00a0%");
        }

        foreach (var day in Labelled())
        {
            Text(X(day), Bottom + Line, "tick", day.ToString(CultureInfo.InvariantCulture));
        }

        Text(4, Bottom + Line, "left-tick", _text.Of("Dag", "Day"));
    }

    private void Draw(Course course, int number)
    {
        var aside = (number - ((_courses.Count - 1) / 2.0)) * Apart;
        var (line, marks) = (new StringBuilder(Invariant($"M{X(0):0.##} {Y(0):0.##}")), new StringBuilder());
        foreach (var day in _days)
        {
            var (point, at) = (course.Cause.Points.First(point => point.Day == day), $"{course.Address}/{day}");
            if (point.Value.IsHidden)
            {
                marks.Append(
                    Invariant(
                        $"<rect class=\"hidden\" fill=\"url(#{_id}-hatch)\" x=\"{X(day) + aside - 2:0.##}\" y=\"{Top}\" width=\"4\" height=\"{Bottom - Top}\" data-figure=\"{at}/value\"/>\n"
                    )
                );
            }

            if (Percent(point.Value).Value is not { } share)
            {
                continue;
            }

            line.Append(Invariant($"L{X(day) + aside:0.##} {Y(share.Value):0.##}"));
            if (Percent(point.Low).Value is { } low && Percent(point.High).Value is { } high)
            {
                marks.Append(
                    Invariant(
                        $"<path class=\"bound\" d=\"M{X(day) + aside:0.##} {Y(low.Value):0.##}V{Y(high.Value):0.##}\" data-figure=\"{at}/low {at}/high\"/>\n"
                    )
                );
            }

            marks.Append(Drawing.Shape(s_shapes[number], X(day) + aside, Y(share.Value), 4, $"{at}/value"));
        }

        Write($"<path class=\"step c{number}\" d=\"{line}\"/>\n");
        _svg.Append(marks);
    }

    // The numbers who still took part, under the days; every cause of a curve has the same.
    private double AtRisk(bool ofEach)
    {
        var y = Bottom + (2 * Line) + 6;
        Text(4, y, "left-tick", _text.Of("Kvar på dagen", "At risk on the day"));
        foreach (var (course, number) in _courses.Take(ofEach ? _courses.Count : 1).Select((course, number) => (course, number)))
        {
            y += Line;
            if (ofEach)
            {
                _svg.Append(Drawing.Shape(s_shapes[number], 12, y - 4, 4));
            }

            foreach (var day in Labelled())
            {
                Text(X(day), y, "count", EvidenceTables.Count(course.Cause.Points.First(point => point.Day == day).AtRisk, _text).Text);
            }
        }

        return y;
    }

    private double Legend(double y)
    {
        foreach (var (course, number) in _courses.Select((course, number) => (course, number)))
        {
            foreach (var (line, place) in Drawing.Wrapped(CountNames.Capital(course.Name), 50).Select((line, place) => (line, place)))
            {
                y += Line;
                if (place == 0)
                {
                    _svg.Append(Drawing.Shape(s_shapes[number], Scale.Left + 8, y - 4, 5));
                }

                Text(Scale.Left + 24, y, "k", line);
            }
        }

        y += Line;
        Write($"<rect class=\"hidden\" fill=\"url(#{_id}-hatch)\" x=\"{Scale.Left}\" y=\"{y - 10:0.##}\" width=\"16\" height=\"11\"/>\n");
        Text(Scale.Left + 24, y, "k", Words.Withheld(_text));
        y += Line;
        Text(
            Scale.Left,
            y,
            "k",
            _text.Of(
                $"Inget tecken: färre än {CausePoint.LeastAtRisk} kvar på dagen",
                $"No mark: fewer than {CausePoint.LeastAtRisk} at risk on the day"
            )
        );
        return y;
    }

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

    private double Y(decimal share) => Bottom - ((Bottom - Top) * (double)((share - _shares.From) / (_shares.To - _shares.From)));

    private TableCell Percent(ShownNumber share) => EvidenceTables.Percent(share, _text);

    private void Text(double x, double y, string kind, string text) =>
        _svg.Append(Invariant($"<text class=\"{kind}\" x=\"{x:0.##}\" y=\"{y:0.##}\">")).Append(HtmlText.Of(text)).Append("</text>\n");

    private void Write(FormattableString text) => _svg.Append(Invariant(text));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
