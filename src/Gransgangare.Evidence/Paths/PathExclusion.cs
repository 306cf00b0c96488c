using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Why a person, or the time of a person, is in no comparison (bortfall med skäl). The counts of a report add up by it.</summary>
[JsonConverter(typeof(CodeJsonConverter<PathExclusion>))]
public sealed class PathExclusion : CodedList<PathExclusion>
{
    /// <summary>The first entry is after the as-of day.</summary>
    public static readonly PathExclusion EntersLater = new(
        nameof(EntersLater),
        0,
        "enters-later",
        "börjar efter frågedagen",
        "enters after the as-of day"
    );

    /// <summary>Closed as a registration error (felregistrering).</summary>
    public static readonly PathExclusion RegistrationError = new(
        nameof(RegistrationError),
        1,
        "registration-error",
        "felregistrering",
        "registration error"
    );

    /// <summary>Not supported directly.</summary>
    public static readonly PathExclusion NotDirect = new(
        nameof(NotDirect),
        2,
        "not-supported-directly",
        "får inte stöd direkt",
        "not supported directly"
    );

    /// <summary>Followed without a record (anonymous, volume only).</summary>
    public static readonly PathExclusion NotIdentified = new(
        nameof(NotIdentified),
        3,
        "not-identified",
        "följs inte med en post",
        "not followed with a record"
    );

    /// <summary>Left before the clock of the question starts.</summary>
    public static readonly PathExclusion EndedBeforeStart = new(
        nameof(EndedBeforeStart),
        4,
        "ended-before-start",
        "avslutad innan frågans klocka startar",
        "ended before the clock of the question starts"
    );

    /// <summary>The facts that give the arm are missing, so no day of the person can be classified.</summary>
    public static readonly PathExclusion NotClassified = new(
        nameof(NotClassified),
        5,
        "not-classified",
        "kan inte klassas",
        "cannot be classified"
    );

    private PathExclusion(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
