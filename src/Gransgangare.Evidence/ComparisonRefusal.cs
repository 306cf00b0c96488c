using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Why a comparison is refused (skäl till att en jämförelse inte görs). The limits are fixed: they cannot be asked away.</summary>
[JsonConverter(typeof(CodeJsonConverter<ComparisonRefusal>))]
public sealed class ComparisonRefusal : CodedList<ComparisonRefusal>
{
    /// <summary>
    /// Fewer than 10 outcomes in both arms together, or fewer than 5 in one, all together or in the strata with time in both arms.
    /// </summary>
    public static readonly ComparisonRefusal TooFewOutcomes = new(
        nameof(TooFewOutcomes),
        0,
        "too-few-outcomes",
        "för få utfall i strata med båda grenarna: minst 10 behövs, varav 5 i varje gren",
        "too few outcomes in strata with both arms: at least 10 are needed, 5 of them in each arm"
    );

    /// <summary>Fewer than 20 persons in an arm, all together or in the strata with time in both arms.</summary>
    public static readonly ComparisonRefusal TooFewPersons = new(
        nameof(TooFewPersons),
        1,
        "too-few-persons",
        "för få personer i strata med båda grenarna: minst 20 behövs i varje gren",
        "too few persons in strata with both arms: at least 20 are needed in each arm"
    );

    /// <summary>More than a third of the time cannot be classified.</summary>
    public static readonly ComparisonRefusal TooMuchUnclassified = new(
        nameof(TooMuchUnclassified),
        2,
        "too-much-unclassified",
        "mer än en tredjedel av tiden går inte att klassa",
        "more than a third of the time cannot be classified"
    );

    /// <summary>No stratum has time in both arms, so nothing can be compared.</summary>
    public static readonly ComparisonRefusal NothingToCompare = new(
        nameof(NothingToCompare),
        3,
        "nothing-to-compare",
        "ingen tid med båda grenarna i samma stratum",
        "no stratum has time in both arms"
    );

    /// <summary>Every path ends before the clock of the question starts.</summary>
    public static readonly ComparisonRefusal BeyondTheData = new(
        nameof(BeyondTheData),
        4,
        "beyond-the-data",
        "frågans klocka startar efter den sista dag som data räcker till",
        "the clock of the question starts after the last day that the data reach"
    );

    private ComparisonRefusal(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    internal static ComparisonRefusal? Of(ComparisonArm first, ComparisonArm second, long unclassifiedDays) =>
        first.Events + second.Events < 10 || Math.Min(first.Events, second.Events) < 5 ? TooFewOutcomes
        : Math.Min(first.Persons, second.Persons) < 20 ? TooFewPersons
        : 3 * unclassifiedDays > first.PersonDays + second.PersonDays + unclassifiedDays ? TooMuchUnclassified
        : null;
}
