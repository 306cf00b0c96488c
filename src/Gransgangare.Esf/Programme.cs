using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Esf.Rules;

namespace Gransgangare.Esf;

/// <summary>
/// Programme of an operation with its rule set (program). It is a property of the operation, not of the calendar: the two are never
/// mixed in one table.
/// </summary>
[JsonConverter(typeof(CodeJsonConverter<Programme>))]
public sealed class Programme : CodedList<Programme>
{
    /// <summary>ESF+ 2021–2027, Regulation (EU) 2021/1057, Annex I.</summary>
    public static readonly Programme EsfPlus2021 = new(
        nameof(EsfPlus2021),
        0,
        "esf-plus-2021",
        "ESF+ 2021–2027",
        "ESF+ 2021–2027",
        "ESF+",
        "EECO01",
        "1.1"
    );

    /// <summary>ESF 2014–2020, Regulation (EU) No 1304/2013, Annex I as amended 2018.</summary>
    public static readonly Programme Esf2014 = new(nameof(Esf2014), 1, "esf-2014", "ESF 2014–2020", "ESF 2014–2020", "ESF", "TOTAL", "1.1");

    /// <summary>
    /// ESF+ 2021–2027, specific objective (l) for the most deprived, Regulation (EU) 2021/1057, Annex II. Its SFC codes are unknown:
    /// the codes here are the library's own (ESF-P23).
    /// </summary>
    public static readonly Programme EsfPlus2021AnnexII = new(
        nameof(EsfPlus2021AnnexII),
        2,
        "esf-plus-2021-annex-ii",
        "ESF+ 2021–2027, bilaga II (mål l, de som har det sämst ställt)",
        "ESF+ 2021–2027, Annex II (objective (l), most deprived)",
        "ESF+ Annex II",
        "annex-ii-total",
        "1.0"
    );

    private readonly string _totalCode;

    private Programme(string name, int order, string code, string sv, string en, string fund, string totalCode, string version)
        : base(name, order, code, sv, en)
    {
        Fund = fund;
        _totalCode = totalCode;
        RuleSetVersion = $"{code}/{version}";
    }

    /// <summary>The fund that stands in front of a code (fond), as in <c>ESF:CR04</c> (ESF-Q18).</summary>
    public string Fund { get; }

    /// <summary>Version of the rule set (regelversion); it changes whenever a figure can change.</summary>
    public string RuleSetVersion { get; }

    /// <summary>The participant indicators that are judged and listed, in catalogue order.</summary>
    public ValueList<EsfIndicator> Indicators => Catalogue.Of(this).Listed;

    /// <summary>
    /// Indicators the rule set knows but does not judge: about organisations, or ended and without facts in a record (CO12–CO14, ESF-Q4).
    /// </summary>
    public ValueList<EsfIndicator> NotJudged => Catalogue.Of(this).NotJudged;

    /// <summary>The total number of participants: EECO01, TOTAL or the total of Annex II.</summary>
    public EsfIndicator Total => Indicator(_totalCode);

    /// <summary>The listed indicator of a code.</summary>
    /// <param name="code">The code without fund, such as <c>EECO03</c>.</param>
    /// <exception cref="FormatException">No listed indicator has the code; the message says which exist.</exception>
    public EsfIndicator Indicator(string code) =>
        TryIndicator(code, out var indicator)
            ? indicator
            : throw new FormatException($"No such indicator in {Code}; there are {string.Join(", ", Indicators.Select(i => i.Code))}.");

    /// <summary>Looks a listed indicator up.</summary>
    /// <param name="code">The code without fund, such as <c>EECO03</c>.</param>
    /// <param name="indicator">The indicator; <c>null</c> if none that is listed has the code.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryIndicator(string? code, [NotNullWhen(true)] out EsfIndicator? indicator)
    {
        indicator = Indicators.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.Ordinal));
        return indicator is not null;
    }

    /// <summary>The programme of a code.</summary>
    /// <param name="code">The code, such as <c>esf-2014</c>.</param>
    /// <exception cref="FormatException">No programme has the code; the message says which exist.</exception>
    public static Programme Parse(string code) =>
        TryFromCode(code, out var programme)
            ? programme
            : throw new FormatException($"No such programme; there are {string.Join(", ", All.Select(p => p.Code))}.");
}
