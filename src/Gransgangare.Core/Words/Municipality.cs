using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>
/// Municipality (kommun) known to the library: the fifteen that belonged to the three förbund during Gränsgångare. A record may carry any
/// four-digit code; codes are text, since a number would lose leading zeros (SE-F2).
/// </summary>
/// <remarks>Which förbund a municipality belongs to is a question with a date: <see cref="ForbundMembership"/>.</remarks>
[JsonConverter(typeof(CodeJsonConverter<Municipality>))]
public sealed class Municipality : CodedList<Municipality>
{
    /// <summary>Öckerö.</summary>
    public static readonly Municipality Ockero = new(nameof(Ockero), 0, "1407", "Öckerö");

    /// <summary>Stenungsund.</summary>
    public static readonly Municipality Stenungsund = new(nameof(Stenungsund), 1, "1415", "Stenungsund");

    /// <summary>Tjörn.</summary>
    public static readonly Municipality Tjorn = new(nameof(Tjorn), 2, "1419", "Tjörn");

    /// <summary>Orust.</summary>
    public static readonly Municipality Orust = new(nameof(Orust), 3, "1421", "Orust");

    /// <summary>Sotenäs.</summary>
    public static readonly Municipality Sotenas = new(nameof(Sotenas), 4, "1427", "Sotenäs");

    /// <summary>Munkedal.</summary>
    public static readonly Municipality Munkedal = new(nameof(Munkedal), 5, "1430", "Munkedal");

    /// <summary>Tanum.</summary>
    public static readonly Municipality Tanum = new(nameof(Tanum), 6, "1435", "Tanum");

    /// <summary>Färgelanda.</summary>
    public static readonly Municipality Fargelanda = new(nameof(Fargelanda), 7, "1439", "Färgelanda");

    /// <summary>Ale.</summary>
    public static readonly Municipality Ale = new(nameof(Ale), 8, "1440", "Ale");

    /// <summary>Mellerud.</summary>
    public static readonly Municipality Mellerud = new(nameof(Mellerud), 9, "1461", "Mellerud");

    /// <summary>Göteborg.</summary>
    public static readonly Municipality Goteborg = new(nameof(Goteborg), 10, "1480", "Göteborg");

    /// <summary>Kungälv.</summary>
    public static readonly Municipality Kungalv = new(nameof(Kungalv), 11, "1482", "Kungälv");

    /// <summary>Lysekil.</summary>
    public static readonly Municipality Lysekil = new(nameof(Lysekil), 12, "1484", "Lysekil");

    /// <summary>Uddevalla.</summary>
    public static readonly Municipality Uddevalla = new(nameof(Uddevalla), 13, "1485", "Uddevalla");

    /// <summary>Strömstad.</summary>
    public static readonly Municipality Stromstad = new(nameof(Stromstad), 14, "1486", "Strömstad");

    private Municipality(string name, int order, string code, string label)
        : base(name, order, code, label, label) { }

    /// <summary>Whether a text has the form of a municipality code: four digits 0–9.</summary>
    /// <param name="code">The text.</param>
    public static bool IsWellFormed(string? code) => code is { Length: 4 } && code.All(character => character is >= '0' and <= '9');
}
