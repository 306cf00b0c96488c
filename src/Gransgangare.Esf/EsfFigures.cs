using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>
/// A table of figures to be checked (siffertabell): the library's own, or any that somebody has published. Figures that are not there are
/// not zero; no rule is applied to them.
/// </summary>
/// <remarks>
/// Keys: a code for its total (<c>EECO01</c>), with a cell after it for that cell (<c>EECO01.woman</c>, <c>.man</c>, <c>.non-binary</c>);
/// <c>GRANDTOTAL</c>, <c>LEAVERS</c> (leavers with complete records) and <c>OBJECTIVE-L</c> (complete participants of objective (l)) with
/// the same cells; <c>baseline.CODE</c>; <c>sample.CODE</c> = margin of error in percentage points of a figure that comes from a sample;
/// <c>eligibility.CODE</c> = 1 where the indicator is what lets a person into the operation; <c>report_year</c>; and of published summaries
/// <c>women_pct</c>, <c>men_pct</c>, <c>non_binary_pct</c>, <c>started</c>, <c>ended</c>, <c>completed</c>, <c>job_share</c>,
/// <c>disadvantaged_completed</c> and <c>disadvantaged_job_share</c>.
/// </remarks>
public sealed class EsfFigures
{
    internal const string GrandTotal = "GRANDTOTAL";
    internal const string Leavers = "LEAVERS";
    internal const string ObjectiveL = "OBJECTIVE-L";

    private static readonly string[] s_prefixes = ["baseline.", "sample.", "eligibility."];

    private static readonly string[] s_summaries =
    [
        "report_year",
        "women_pct",
        "men_pct",
        "non_binary_pct",
        "started",
        "ended",
        "completed",
        "job_share",
        "disadvantaged_completed",
        "disadvantaged_job_share",
    ];

    private readonly Dictionary<string, decimal> _figures;

    private EsfFigures(Programme programme, Dictionary<string, decimal> figures, bool hasNonBinary = false)
    {
        Programme = programme;
        _figures = figures;
        HasNonBinary = hasNonBinary;
    }

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>Whether the table has a column for non-binary persons, so that a missing cell of it is not known.</summary>
    internal bool HasNonBinary { get; }

    /// <summary>The keys that are there, sorted.</summary>
    public ValueList<string> Keys => _figures.Keys.OrderBy(key => key, StringComparer.Ordinal).ToValueList();

    /// <summary>The figure of a key; <c>null</c> if it is not there.</summary>
    /// <param name="key">The key.</param>
    public decimal? this[string key] => _figures.TryGetValue(key, out var figure) ? figure : null;

    /// <summary>Cells of a table, the total first as <c>null</c>.</summary>
    internal static IEnumerable<Gender?> Cells => [null, Gender.Woman, Gender.Man, Gender.NonBinary];

    /// <summary>Whether the figure of a key is a share or a margin, which may have decimals; every other figure is a count.</summary>
    /// <param name="key">The key.</param>
    public static bool IsShare(string key) =>
        (key ?? throw new ArgumentNullException(nameof(key))).StartsWith("sample.", StringComparison.Ordinal)
        || key.EndsWith("_pct", StringComparison.Ordinal)
        || key.EndsWith("_share", StringComparison.Ordinal);

    /// <summary>A table of given figures.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="figures">Keys, in capital or small letters, and figures.</param>
    /// <exception cref="FormatException">A key is unknown, and the message says what exists; it stands twice; a count has decimals; or a share lies outside 0–100.</exception>
    public static EsfFigures Of(Programme programme, IEnumerable<KeyValuePair<string, decimal>> figures) =>
        Of(programme, figures, hasNonBinary: false);

    /// <summary>A table of given figures.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="figures">Keys, in capital or small letters, and figures.</param>
    /// <param name="hasNonBinary">
    /// Whether it has a column for non-binary persons, so that a cell which is not there is not known; else there are none of them, unless a figure says so.
    /// </param>
    /// <exception cref="FormatException">A key is unknown; the message says what exists.</exception>
    public static EsfFigures Of(Programme programme, IEnumerable<KeyValuePair<string, decimal>> figures, bool hasNonBinary)
    {
        var known = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            var key = Known(programme, figure.Key);
            if (known.ContainsKey(key))
            {
                throw new FormatException($"{key} stands twice.");
            }

            if (!IsShare(key) && HasDecimals(figure.Value) && figure.Value == decimal.Truncate(figure.Value))
            {
                throw new FormatException($"{key} may be a thousand or one; write a count without a decimal sign.");
            }

            if (IsShare(key) && (figure.Value is < 0 or > 100))
            {
                throw new FormatException($"{key} is a share in per cent, 0 to 100.");
            }

            known.Add(key, figure.Value);
        }

        return new EsfFigures(programme, known, hasNonBinary);
    }

    private static bool HasDecimals(decimal figure) => ((decimal.GetBits(figure)[3] >> 16) & 0xFF) > 0;

    /// <summary>Reads a table such as <c>CO01=60;CO02=20;CO02.woman=12</c>. The decimals given are kept: they tell how a share was rounded.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="text">Keys and figures with <c>;</c> between.</param>
    /// <exception cref="FormatException">A key is unknown or a figure is not a number; the message says what exists.</exception>
    public static EsfFigures Parse(Programme programme, string text) =>
        Of(
            programme,
            text.Split(new[] { ';' }, StringSplitOptions.RemoveEmptyEntries)
                .Select(part =>
                    part.Split('=') is { Length: 2 } pair
                    && decimal.TryParse(
                        pair[1].Trim(),
                        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                        CultureInfo.InvariantCulture,
                        out var figure
                    )
                        ? new KeyValuePair<string, decimal>(pair[0].Trim(), figure)
                        : throw new FormatException("A figure is written KEY=NUMBER, with a decimal point.")
                )
        );

    /// <summary>The library's own figures; one that cannot be said of anybody is not there.</summary>
    /// <param name="tally">The counters.</param>
    /// <param name="kind">Only indicators of one kind; <c>null</c> = all.</param>
    public static EsfFigures Of(EsfTally tally, EsfIndicatorKind? kind = null)
    {
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var gender in Cells)
        {
            foreach (var indicator in tally.Programme.Indicators.Where(indicator => kind is null || indicator.Kind == kind))
            {
                if (tally.Figure(indicator, gender) is { } figure)
                {
                    figures.Add(Key(indicator.Code, gender), figure);
                }
            }

            if (kind is null or EsfIndicatorKind.Output)
            {
                figures.Add(Key(ObjectiveL, gender), tally.Programme == Programme.EsfPlus2021 ? tally.ObjectiveL(gender) : 0);
            }

            if (kind is null or EsfIndicatorKind.ImmediateResult)
            {
                figures.Add(Key(Leavers, gender), tally.LeaversOf(gender));
            }
        }

        if (kind is null or EsfIndicatorKind.Output)
        {
            figures.Add(GrandTotal, tally.GrandTotal);
        }

        return new EsfFigures(tally.Programme, figures);
    }

    /// <summary>One figure in per cent of another (andel i procent), rounded half away from zero to whole per cent.</summary>
    /// <param name="part">Key of the part, such as <c>ended</c>.</param>
    /// <param name="whole">Key of the whole, such as <c>started</c>.</param>
    /// <returns><c>null</c> if either is not there or the whole is 0.</returns>
    public decimal? Percent(string part, string whole) =>
        this[part] is { } numerator && this[whole] is { } denominator && denominator != 0
            ? Math.Round(100 * numerator / denominator, MidpointRounding.AwayFromZero)
            : null;

    /// <summary>The number of figures.</summary>
    public override string ToString() => $"{Programme.Code}: {_figures.Count} figures";

    internal static string Key(string code, Gender? gender) => gender is null ? code : code + "." + gender.Code;

    // Capitals make no difference to a code: what is typed by hand has co01 for CO01.
    private static string Known(Programme programme, string key)
    {
        var codes = programme.Indicators.Concat(programme.NotJudged).Select(indicator => indicator.Code).ToArray();
        string[] rows = [.. codes, GrandTotal, Leavers, ObjectiveL];
        return s_summaries
                .Concat(rows.SelectMany(row => Cells.Select(cell => Key(row, cell))))
                .Concat(s_prefixes.SelectMany(prefix => codes.Select(code => prefix + code)))
                .FirstOrDefault(known => string.Equals(known, key, StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException(
                $"No such figure in {programme.Code}; there are {string.Join(", ", rows)}, each also with .woman, .man or .non-binary; "
                    + $"{string.Join(", ", s_prefixes)} before a code; {string.Join(", ", s_summaries)}."
            );
    }
}
