using System.Globalization;
using System.Text;

namespace Gransgangare.Reports;

/// <summary>
/// A chart being drawn as SVG, from above: rows with a label and a value or parts of its own, then the axis of the rows, then the legend. It is 360 units wide, so that its text is
/// as large as that of the page on a phone.
/// </summary>
internal sealed class Drawing(string id, Scale? axis)
{
    private const double Width = 360;
    private const int LabelCharacters = 52;
    private const double LineHeight = 16;
    private const string HiddenKind = "hidden";

    private readonly StringBuilder _rows = new();
    private readonly StringBuilder _legend = new();
    private double _y;
    private double _legendHeight;

    /// <summary>The middle of the row that is being drawn.</summary>
    public double Middle { get; private set; }

    /// <summary>The axis of the rows.</summary>
    public Scale Scale => axis ?? throw new InvalidOperationException("The chart has no axis of rows.");

    /// <summary>Leaves room for a part that is drawn elsewhere.</summary>
    /// <returns>Its upper edge.</returns>
    public double Space(double height)
    {
        var top = _y;
        _y += height;
        return top;
    }

    /// <summary>Adds what is drawn elsewhere.</summary>
    public void Add(string svg) => _rows.Append(svg);

    /// <summary>Begins a row: its label, and its value as text to the right.</summary>
    public void Row(string label, string value, double height = 30)
    {
        _y += 4;
        var lines = Wrapped(label, LabelCharacters - value.Length).ToList();
        for (var index = 0; index < lines.Count; index++)
        {
            _y += LineHeight;
            Text(_rows, Scale.Left, _y - 4, "k", lines[index]);
        }

        Text(_rows, Scale.Right, _y - 4, "v", value);
        Middle = _y + (height / 2) + 1;
        _y += height;
        foreach (var (x, _) in Scale.Ticks())
        {
            _rows.Append(Invariant($"<path class=\"grid\" d=\"M{x:0.##} {Middle - (height / 2) + 3:0.##}v{height - 6:0.##}\"/>\n"));
        }
    }

    /// <summary>Moves the middle of the row down, for another bar or shape in it.</summary>
    public void Down(double by) => Middle += by;

    /// <summary>A bar between two numbers; with an address it is the figure that it decodes to.</summary>
    public void Bar(string kind, decimal from, decimal to, double height, string? figure = null) =>
        Rect(_rows, kind, Scale.X(from), Middle - (height / 2), Scale.X(to) - Scale.X(from), height, figure);

    /// <summary>A hatched band for what is hidden: between two numbers, of which all is known that the band shows.</summary>
    public void Hidden(decimal from, decimal to, double height, string figure) => Bar(HiddenKind, from, to, height, figure);

    /// <summary>A shape at a number.</summary>
    public void Mark(string shape, decimal at, double size, string? figure = null) =>
        _rows.Append(Shape(shape, Scale.X(at), Middle, size, figure));

    /// <summary>A line across the row at a number.</summary>
    public void Line(string kind, decimal at, double height) =>
        _rows.Append(Invariant($"<path class=\"{kind}\" d=\"M{Scale.X(at):0.##} {Middle - (height / 2):0.##}v{height:0.##}\"/>\n"));

    /// <summary>A line across the row at a number, with a triangle on top of it.</summary>
    public void Target(decimal at, double height, string? figure = null)
    {
        var (x, top) = (Scale.X(at), Middle - (height / 2));
        _rows.Append(Invariant($"<path class=\"target\" d=\"M{x:0.##} {top + height:0.##}V{top:0.##}m-4-5h8l-4 5z\"{Figure(figure)}/>\n"));
    }

    /// <summary>Text in a bar, about the middle of it; nothing where the bar is too narrow.</summary>
    public void In(string kind, decimal from, decimal to, string text)
    {
        if (Scale.X(to) - Scale.X(from) >= text.Length * 6.5)
        {
            Text(_rows, (Scale.X(from) + Scale.X(to)) / 2, Middle + 4, kind, text);
        }
    }

    /// <summary>A line of the legend: what a sign means; without a sign, what is not drawn.</summary>
    public void Legend(string shape, string text)
    {
        _legendHeight += 4;
        foreach (var (line, index) in Wrapped(text, 50).Select((line, index) => (line, index)))
        {
            _legendHeight += LineHeight;
            if (index == 0 && shape.Length > 0)
            {
                Sign(shape);
            }

            Text(_legend, Scale.Left + 24, _legendHeight - 2, "k", line);
        }
    }

    private void Sign(string shape)
    {
        if (shape is HiddenKind or "iv" or "goal" or "wide" or "s1" or "s2" or "s3" or "bar")
        {
            Rect(_legend, shape, Scale.Left, _legendHeight - 12, 16, 11);
        }
        else if (shape is "whole" or "limit" or "limit far")
        {
            _legend.Append(Invariant($"<path class=\"{shape}\" d=\"M{Scale.Left} {_legendHeight - 6:0.##}h16\"/>\n"));
        }
        else
        {
            _legend.Append(
                shape == "target"
                    ? Invariant($"<path class=\"target\" d=\"M18 {_legendHeight - 1:0.##}v-8m-4-5h8l-4 5z\"/>\n")
                    : Shape(shape, Scale.Left + 8, _legendHeight - 6, 5)
            );
        }
    }

    /// <summary>A hatched band for what is hidden, where a part of its own is drawn.</summary>
    public static string Band(string id, double x, double y, double width, double height, string figure, string? over = null) =>
        Rect(id, HiddenKind, x, y, width, height, figure, over);

    /// <summary>A text.</summary>
    public static string Label(double x, double y, string kind, string text) =>
        Invariant($"<text class=\"{kind}\" x=\"{x:0.##}\" y=\"{y:0.##}\">") + HtmlText.Of(text) + "</text>\n";

    private void Rect(StringBuilder to, string kind, double x, double y, double width, double height, string? figure = null) =>
        to.Append(Rect(id, kind, x, y, width, height, figure));

    private static string Rect(
        string id,
        string kind,
        double x,
        double y,
        double width,
        double height,
        string? figure,
        string? over = null
    ) =>
        (
            Invariant(
                $"<rect class=\"{kind}\"{(kind == HiddenKind ? $" fill=\"url(#{id}-hatch)\"" : "")} x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\"{Figure(figure)}{Over(over)}/>\n"
            )
        );

    /// <summary>The drawing, with what it is called and what it shows.</summary>
    public string ToSvg(string title, string description)
    {
        var end = _y + 6;
        var below = axis is null ? end : end + 22;
        var height = below + _legendHeight + 6;
        var svg = new StringBuilder();
        svg.Append(_rows);
        foreach (var (x, text) in axis?.Ticks() ?? [])
        {
            Text(
                svg,
                x,
                end + 14,
                x <= Scale.Left ? "tick first"
                    : x >= Scale.Right ? "tick last"
                    : "tick",
                text
            );
        }

        svg.Append(Invariant($"<g transform=\"translate(0 {below:0.##})\">\n")).Append(_legend).Append("</g>\n");
        return Framed(id, "chart", height, title, description, svg.ToString());
    }

    /// <summary>The element of a drawing, with its title, its description and the hatching of what is hidden.</summary>
    public static string Framed(string id, string kind, double height, string title, string description, string drawn) =>
        Invariant($"<svg class=\"{kind}\" role=\"img\" viewBox=\"0 0 {Width} {height:0.##}\" aria-labelledby=\"{id}-t {id}-d\">\n")
        + $"<title id=\"{id}-t\">{HtmlText.Of(title)}</title>\n<desc id=\"{id}-d\">{HtmlText.Of(description)}</desc>\n"
        + $"<defs><pattern id=\"{id}-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        + "<rect class=\"hatch-paper\" width=\"6\" height=\"6\"/><rect class=\"hatch-ink\" width=\"2\" height=\"6\"/></pattern></defs>\n"
        + drawn
        + "</svg>\n";

    private static void Text(StringBuilder to, double x, double y, string kind, string text) => to.Append(Label(x, y, kind, text));

    /// <summary>A shape, drawn about its middle.</summary>
    /// <param name="shape">Its kind.</param>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle, from above.</param>
    /// <param name="r">Half its width.</param>
    /// <param name="figure">Address of the figure that it decodes to.</param>
    /// <param name="over">Address of the figure that its x decodes to, in a plane.</param>
    public static string Shape(string shape, double x, double y, double r, string? figure = null, string? over = null) =>
        Invariant($"<path class=\"{shape}\" transform=\"translate({x:0.##} {y:0.##})\" d=\"")
        + (
            shape switch
            {
                "right" => Invariant($"M{r} 0L{-r} {-r}V{r}z"),
                "left" => Invariant($"M{-r} 0L{r} {-r}V{r}z"),
                "diamond" => Invariant($"M0 {-1.3 * r:0.##}L{1.3 * r:0.##} 0L0 {1.3 * r:0.##}L{-1.3 * r:0.##} 0z"),
                "square" => Invariant($"M{-r} {-r}H{r}V{r}H{-r}z"),
                _ => Invariant($"M{-r} 0a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"),
            }
        )
        + Invariant($"\"{Figure(figure)}{Over(over)}/>\n");

    private static string Over(string? address) => address is null ? "" : $" data-over=\"{HtmlText.Of(address)}\"";

    private static string Figure(string? address) => address is null ? "" : $" data-figure=\"{HtmlText.Of(address)}\"";

    /// <summary>The lines of a text, each of at most so many characters where its words allow it.</summary>
    public static IEnumerable<string> Wrapped(string text, int characters)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > characters)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
