using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>Highest education level (utbildningsnivå) in the Swedish form.</summary>
/// <remarks>Source: SE-C3; the ESF rules read ISCED, not this list.</remarks>
[JsonConverter(typeof(CodeJsonConverter<EducationLevel>))]
internal sealed class EducationLevel : CodedList<EducationLevel>
{
    /// <summary>Less than compulsory (ej fullgjord grundskola).</summary>
    public static readonly EducationLevel LessThanCompulsory = new(
        nameof(LessThanCompulsory),
        0,
        "less-than-compulsory",
        "ej fullgjord grundskola",
        "less than compulsory"
    );

    /// <summary>Compulsory (grundskola).</summary>
    public static readonly EducationLevel Compulsory = new(nameof(Compulsory), 1, "compulsory", "grundskola", "compulsory");

    /// <summary>Upper secondary (gymnasium).</summary>
    public static readonly EducationLevel UpperSecondary = new(
        nameof(UpperSecondary),
        2,
        "upper-secondary",
        "gymnasium",
        "upper secondary"
    );

    /// <summary>Post-secondary, short (eftergymnasial utbildning, kortare än två år).</summary>
    public static readonly EducationLevel PostSecondaryShort = new(
        nameof(PostSecondaryShort),
        3,
        "post-secondary-short",
        "eftergymnasial utbildning, kortare än två år",
        "post-secondary, short"
    );

    /// <summary>Higher (högskola, eftergymnasial två år eller längre).</summary>
    public static readonly EducationLevel Higher = new(
        nameof(Higher),
        4,
        "higher",
        "högskola, eftergymnasial två år eller längre",
        "higher"
    );

    /// <summary>Unknown (uppgift saknas).</summary>
    public static readonly EducationLevel Unknown = new(nameof(Unknown), 5, "unknown", "uppgift saknas", "unknown");

    private EducationLevel(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
