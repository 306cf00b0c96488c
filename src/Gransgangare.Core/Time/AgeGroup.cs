using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Age group at entry (åldersgrupp), the four classes of the ESF+ indicators; together they cover every age once.</summary>
[JsonConverter(typeof(CodeJsonConverter<AgeGroup>))]
internal sealed class AgeGroup : CodedList<AgeGroup>
{
    /// <summary>Under 18.</summary>
    public static readonly AgeGroup Under18 = new(nameof(Under18), 0, "under-18", "under 18 år", "under 18");

    /// <summary>18 to 29, both included.</summary>
    public static readonly AgeGroup From18To29 = new(nameof(From18To29), 1, "18-29", "18–29 år", "18–29");

    /// <summary>30 to 54, both included.</summary>
    public static readonly AgeGroup From30To54 = new(nameof(From30To54), 2, "30-54", "30–54 år", "30–54");

    /// <summary>55 and above.</summary>
    public static readonly AgeGroup From55 = new(nameof(From55), 3, "55-plus", "55 år och äldre", "55 and above");

    private AgeGroup(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    /// <summary>The group of an age in completed years.</summary>
    /// <param name="age">Completed years at entry.</param>
    public static AgeGroup Of(int age) =>
        age switch
        {
            < 18 => Under18,
            < 30 => From18To29,
            < 55 => From30To54,
            _ => From55,
        };
}
