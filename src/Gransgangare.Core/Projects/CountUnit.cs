using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>What a report counts (räkneenhet, SE-B6). Goals count persons whatever is chosen (SE-R6).</summary>
[JsonConverter(typeof(CodeJsonConverter<CountUnit>))]
public sealed class CountUnit : CodedList<CountUnit>
{
    /// <summary>Participations: a person in one operation, its spells merged (SE-S3); the default.</summary>
    public static readonly CountUnit Participations = new(
        nameof(Participations),
        0,
        "participations",
        "deltaganden",
        "participations",
        "participation"
    );

    /// <summary>Persons: all participations of a person in the project are one record, from the first entry to the final exit (SE-R6).</summary>
    public static readonly CountUnit Persons = new(nameof(Persons), 1, "persons", "personer", "persons", "person");

    private CountUnit(string name, int order, string code, string sv, string en, string one)
        : base(name, order, code, sv, en) => One = one;

    /// <summary>Name of one, as the JSON of a report has it.</summary>
    public string One { get; }
}
