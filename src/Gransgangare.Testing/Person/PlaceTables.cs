using Gransgangare.Core;

namespace Gransgangare.Testing;

/// <summary>
/// Invented weights of the municipalities: rough size in thousands of inhabitants, and the share that lives in the country.
/// </summary>
internal static class PlaceTables
{
    public const int MunicipalityMissingPercent = 1;
    public const int ThousandsElsewhere = 20;
    public const int RuralPercentElsewhere = 10;
    public const int RuralNotKnownPerMille = 30;

    public static readonly (Municipality Municipality, int Thousands, int RuralPercent)[] Municipalities =
    [
        (Municipality.Goteborg, 600, 1),
        (Municipality.Uddevalla, 57, 20),
        (Municipality.Lysekil, 14, 35),
        (Municipality.Orust, 15, 70),
        (Municipality.Stromstad, 13, 45),
        (Municipality.Tanum, 13, 80),
        (Municipality.Munkedal, 10, 70),
        (Municipality.Sotenas, 9, 60),
        (Municipality.Mellerud, 9, 75),
        (Municipality.Fargelanda, 6, 85),
        (Municipality.Kungalv, 49, 20),
        (Municipality.Ale, 32, 20),
        (Municipality.Stenungsund, 27, 25),
        (Municipality.Tjorn, 16, 45),
        (Municipality.Ockero, 13, 30),
    ];
}
