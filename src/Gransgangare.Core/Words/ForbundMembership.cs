using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// Membership of a municipality in a förbund from a day on (medlemskap). Membership is a function of time (SE-F1): look it up by
/// municipality and date. A date before the first day known gives no answer, which is not the same as no membership (SE-F4).
/// </summary>
/// <param name="Forbund">Code of the förbund.</param>
/// <param name="Municipality">Four-digit code of the municipality.</param>
/// <param name="From">First day of membership that is known.</param>
/// <param name="Precision">How exact <paramref name="From"/> is.</param>
public sealed record ForbundMembership(string Forbund, string Municipality, LocalDate From, DatePrecision Precision = DatePrecision.Day)
{
    /// <summary>The memberships of the three förbund of Gränsgångare: 1 + 9 + 5 municipalities.</summary>
    public static ValueList<ForbundMembership> Known { get; } =
    [
        new(Core.Forbund.FinsamGoteborg.Code, Core.Municipality.Goteborg.Code, new LocalDate(2019, 1, 1), DatePrecision.Year),
        .. Vast(
            Core.Municipality.Orust,
            Core.Municipality.Sotenas,
            Core.Municipality.Munkedal,
            Core.Municipality.Tanum,
            Core.Municipality.Fargelanda,
            Core.Municipality.Lysekil,
            Core.Municipality.Uddevalla,
            Core.Municipality.Stromstad
        ),
        new(Core.Forbund.Vast.Code, Core.Municipality.Mellerud.Code, new LocalDate(2022, 1, 1)),
        .. AlvOchKust(
            Core.Municipality.Ockero,
            Core.Municipality.Stenungsund,
            Core.Municipality.Tjorn,
            Core.Municipality.Ale,
            Core.Municipality.Kungalv
        ),
    ];

    /// <summary>The membership in force on a day.</summary>
    /// <param name="memberships">The table to look in, such as <see cref="Known"/>.</param>
    /// <param name="municipality">Four-digit code.</param>
    /// <param name="on">The day.</param>
    /// <returns>The membership with the latest first day on or before the day; <c>null</c> if the table says nothing for that day.</returns>
    public static ForbundMembership? Find(IEnumerable<ForbundMembership> memberships, string municipality, LocalDate on) =>
        Find((memberships ?? throw new ArgumentNullException(nameof(memberships))).ToArray(), municipality, on);

    internal static ForbundMembership? Find(ForbundMembership[] memberships, string municipality, LocalDate on)
    {
        ForbundMembership? latest = null;
        foreach (var membership in memberships)
        {
            if (
                membership.From <= on
                && !(membership.From <= latest?.From)
                && string.Equals(membership.Municipality, municipality, StringComparison.Ordinal)
            )
            {
                latest = membership;
            }
        }

        return latest;
    }

    private static IEnumerable<ForbundMembership> Vast(params Municipality[] municipalities) =>
        municipalities.Select(municipality => new ForbundMembership(
            Core.Forbund.Vast.Code,
            municipality.Code,
            new LocalDate(2015, 1, 1),
            DatePrecision.YearInferred
        ));

    private static IEnumerable<ForbundMembership> AlvOchKust(params Municipality[] municipalities) =>
        municipalities.Select(municipality => new ForbundMembership(
            Core.Forbund.AlvOchKust.Code,
            municipality.Code,
            new LocalDate(2018, 1, 1)
        ));
}
