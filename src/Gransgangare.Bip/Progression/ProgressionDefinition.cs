using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>Which answers a progression compares (definition av progression). Results of two definitions are never in one table (BIP-P9).</summary>
/// <remarks>
/// Those that compare measurements need two computable ones of the same rater kind; with fewer nothing is compared (BIP-P7). The one that
/// compares answers asks for pairs only. Source: BIP-P1, BIP-O5.
/// </remarks>
[JsonConverter(typeof(CodeJsonConverter<ProgressionDefinition>))]
public sealed class ProgressionDefinition : CodedList<ProgressionDefinition>
{
    /// <summary>The first computable measurement against the last (första och sista mätningen); the default.</summary>
    public static readonly ProgressionDefinition FirstAndLastMeasurement = new(
        nameof(FirstAndLastMeasurement),
        0,
        "first-and-last-measurement",
        "första och sista mätningen",
        "first and last measurement"
    );

    /// <summary>Item by item the first answer against the last (första och sista svaret), from any two measurements, computable or not.</summary>
    public static readonly ProgressionDefinition FirstAndLastAnswer = new(
        nameof(FirstAndLastAnswer),
        1,
        "first-and-last-answer",
        "första och sista svaret per fråga",
        "first and last answer to each item"
    );

    /// <summary>The last computable measurement against the one before it (senaste mot föregående).</summary>
    public static readonly ProgressionDefinition LatestAgainstPrevious = new(
        nameof(LatestAgainstPrevious),
        2,
        "latest-against-previous",
        "senaste mätningen mot den föregående",
        "latest measurement against the one before"
    );

    private ProgressionDefinition(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
