using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Why a forecast is refused (skäl till att ingen prognos ges).</summary>
[JsonConverter(typeof(CodeJsonConverter<ForecastRefusal>))]
public sealed class ForecastRefusal : CodedList<ForecastRefusal>
{
    /// <summary>Fewer than 50 exits, or no quarter after them on which a forecast could be tried.</summary>
    public static readonly ForecastRefusal TooLittleData = new(
        nameof(TooLittleData),
        0,
        "too-little-data",
        "för lite underlag: minst 50 avslut behövs, och ett kvartal efter dem att pröva prognosen på",
        "too little data: at least 50 exits are needed, and a quarter after them to try the forecast on"
    );

    /// <summary>Fewer than 60 % or more than 95 % of the 80 % intervals of the back-test held.</summary>
    public static readonly ForecastRefusal BackTestFailed = new(
        nameof(BackTestFailed),
        1,
        "back-test-failed",
        "prognoser gjorda på samma sätt tidigare höll inte som de ska",
        "forecasts made in the same way earlier did not hold as they should"
    );

    private ForecastRefusal(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
