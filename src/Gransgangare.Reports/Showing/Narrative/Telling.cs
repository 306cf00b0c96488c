using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A sentence that is being told: it keeps which figures it has asked for.</summary>
internal sealed class Telling(ShownReport report)
{
    private readonly List<string> _figures = [];

    public TableText Text => report.Text;

    /// <summary>The figure as its table shows it.</summary>
    public ShownFigure this[string address]
    {
        get
        {
            _figures.Add(address);
            return report[address];
        }
    }

    /// <summary>A count with what it counts after it: <c>493 avslutades</c>, or that it is withheld.</summary>
    /// <param name="address">Address of the count.</param>
    /// <param name="sv">What is counted, such as <c>avslutades</c>.</param>
    /// <param name="en">The same in English.</param>
    public string Count(string address, string sv, string en)
    {
        var figure = this[address];
        return figure.IsWithheld
            ? Text.Of($"hur många som {sv} redovisas inte", $"how many {en} is withheld")
            : $"{figure.Text} {Text.Of(sv, en)}";
    }

    /// <summary>A name and its figure: <c>kvinnor 282</c>, or that it is withheld.</summary>
    /// <param name="address">Address of the figure.</param>
    /// <param name="sv">What it is.</param>
    /// <param name="en">The same in English.</param>
    public string Named(string address, string sv, string en) => $"{Text.Of(sv, en)} {Said(this[address])}";

    /// <summary>A share with whom it is of and its interval: <c>25,9 % (126 av 486 avslutade, intervall 22,2 %–30,0 %)</c>, or that it is withheld.</summary>
    /// <param name="share">Address of the share, without its last member.</param>
    /// <param name="counted">Address of those who count.</param>
    /// <param name="all">Address of those whom it is of.</param>
    /// <param name="whom">Whom it is of.</param>
    public string Share(string share, string counted, string all, string whom)
    {
        var value = this[share + "/value"];
        if (value.Value is null)
        {
            return Said(value);
        }

        var (number, of, interval) = (this[counted], this[all], report.IntervalOf(share));
        _figures.AddRange([share + "/low", share + "/high"]);
        return Text.Of(
            $"{value.Text} ({number.Text} av {of.Text} {whom}, intervall {interval.Text})",
            $"{value.Text} ({number.Text} of {of.Text} {whom}, interval {interval.Text})"
        );
    }

    private string Said(ShownFigure figure) => figure.Text == TableText.Missing ? Text.Of("saknas", "missing") : Words.Of(figure, Text);

    /// <summary>The sentence with the figures asked for.</summary>
    public ReportSentence Sentence(string text) => new(text, _figures.Distinct(StringComparer.Ordinal).ToValueList());

    /// <summary>Address of a share without its last member, from that of its value.</summary>
    public static string ShareOf(string? value) => value?.Substring(0, value.LastIndexOf('/')) ?? "";
}
