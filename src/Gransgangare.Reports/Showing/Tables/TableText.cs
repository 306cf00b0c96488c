using System.Globalization;
using Gransgangare.Core;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>How numbers, shares and dates are written in a language (talformat): decimal comma in Swedish, point in English.</summary>
/// <param name="language">The language.</param>
internal sealed class TableText(Language language)
{
    /// <summary>Sign for a value that is hidden by disclosure control (SE-D2).</summary>
    public const string Hidden = Signs.Hidden;

    /// <summary>Sign for a value that cannot be in its place (SE-D2).</summary>
    public const string NotApplicable = Signs.NotApplicable;

    /// <summary>Sign for a value that is missing or cannot be said (SE-D2).</summary>
    public const string Missing = Signs.Missing;

    private readonly NumberFormatInfo _numbers = new() { NumberDecimalSeparator = language == Language.Swedish ? "," : "." };

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The text of the language.</summary>
    /// <param name="sv">Swedish.</param>
    /// <param name="en">English.</param>
    public string Of(string sv, string en) => language == Language.Swedish ? sv : en;

    /// <summary>A text cell.</summary>
    /// <param name="text">The text.</param>
    public TableCell Cell(LocalizedText text) => new((text ?? throw new ArgumentNullException(nameof(text))).In(language));

    /// <summary>A count, or the sign for missing.</summary>
    /// <param name="count">The count.</param>
    /// <param name="figures">Addresses of the figures behind it.</param>
    public TableCell Count(long? count, params string[] figures) =>
        Of(count?.ToString(CultureInfo.InvariantCulture) ?? Missing, figures, count is { } value ? new TableNumber(value) : null);

    /// <summary>A number with a fixed number of decimals, half away from zero, or the sign for missing.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">Number of decimals.</param>
    /// <param name="figures">Addresses of the figures behind it.</param>
    public TableCell Number(double? number, int decimals, params string[] figures)
    {
        if (number is not { } given)
        {
            return Of(Missing, figures);
        }

        var value = Math.Round((decimal)given, decimals, MidpointRounding.AwayFromZero);
        return Of(
            value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), _numbers),
            figures,
            new TableNumber(value, decimals)
        );
    }

    /// <summary>A share in per cent with one decimal, or the sign for missing.</summary>
    /// <param name="share">The share.</param>
    /// <param name="figures">Addresses of the figures behind it.</param>
    public TableCell Percent(Share share, params string[] figures) =>
        share.Percent is { } percent ? Of(Per(percent), figures, new TableNumber(percent, 1, IsPercent: true)) : Of(Missing, figures);

    /// <summary>A share of one in per cent with one decimal, or the sign for missing.</summary>
    /// <param name="share">The share, 0–1.</param>
    /// <param name="figures">Addresses of the figures behind it.</param>
    public TableCell Percent(double? share, params string[] figures) =>
        share is { } value ? Of(Per(Rounded(value)), figures, new TableNumber(Rounded(value), 1, IsPercent: true)) : Of(Missing, figures);

    /// <summary>The ends of the interval of a share in per cent, or the sign for missing.</summary>
    /// <param name="share">The share.</param>
    /// <param name="figures">Addresses of the figures behind it.</param>
    public TableCell Interval(Share share, params string[] figures) =>
        Between(Percent(share.Low), Percent(share.High)) with
        {
            Figures = figures.ToValueList(),
        };

    /// <summary>Two ends in one cell, or what stands for both.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    public TableCell Between(TableCell low, TableCell high) =>
        new(low.Text == high.Text ? low.Text : $"{low.Text}–{high.Text}", IsNumber: true)
        {
            Parts = [new TablePart(Of("från", "from"), low), new TablePart(Of("till", "to"), high)],
        };

    /// <summary>A change of a count, with its sign.</summary>
    /// <param name="change">The change.</param>
    public static TableCell Change(long change) =>
        Of(change.ToString("+0;-0;0", CultureInfo.InvariantCulture), [], new TableNumber(change));

    /// <summary>A target share in per cent, as a number.</summary>
    /// <param name="target">The share, 0–1.</param>
    public TableCell TargetCell(decimal target) => Of(Target(target), [], new TableNumber(100 * target, 1, IsPercent: true));

    /// <summary>A target share in per cent.</summary>
    /// <param name="target">The share, 0–1.</param>
    public string Target(decimal target) => (100 * target).ToString("0.#", _numbers) + "\u00a0%";

    /// <summary>A period with its first and last day; an open one ends with a dash.</summary>
    /// <param name="period">The period.</param>
    public static string Period(ParticipationPeriod period) =>
        $"{LocalDatePattern.Iso.Format(period.Start)} – {(period.End is { } end ? LocalDatePattern.Iso.Format(end) : "")}".TrimEnd();

    private static TableCell Of(string number, string[] figures, TableNumber? value = null) =>
        new(number, IsNumber: true) { Figures = figures.ToValueList(), Value = value };

    private static decimal Rounded(double share) => Math.Round(100 * (decimal)share, 1, MidpointRounding.AwayFromZero);

    private string Per(decimal percent) => percent.ToString("0.0", _numbers) + "\u00a0%";
}
