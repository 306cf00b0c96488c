using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>A consent of a participation in the database (samtycke), table <c>gg_consents</c>.</summary>
public sealed class ConsentRow
{
    /// <summary>Key of the participation.</summary>
    public long ParticipationId { get; set; }

    /// <summary>Place among the consents of the participation, from 0.</summary>
    public int Number { get; set; }

    /// <summary>Kind of consent.</summary>
    public ConsentKind Kind { get; set; } = ConsentKind.Sus;

    /// <summary>Day on which it was given.</summary>
    public DateOnly Given { get; set; }

    /// <summary>Day from which it does not hold; <c>null</c> = it still holds.</summary>
    public DateOnly? Withdrawn { get; set; }

    internal void Set(Consent consent) =>
        (Kind, Given, Withdrawn) = (consent.Kind, consent.Given.ToDateOnly(), consent.Withdrawn?.ToDateOnly());

    internal Consent ToConsent() => new(Kind, LocalDate.FromDateOnly(Given)) { Withdrawn = Day.Of(Withdrawn) };
}
