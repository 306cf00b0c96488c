using NodaTime;

namespace Gransgangare.Core;

/// <summary>Questions to many participations.</summary>
public static class Participations
{
    /// <summary>The participations as they were known on a day, see <see cref="Participation.AsKnownOn(LocalDate?)"/>; those that began later are left out.</summary>
    /// <param name="participations">The participations; walked when the result is.</param>
    /// <param name="asOf">The day, included; <c>null</c> = everything is known.</param>
    public static IEnumerable<Participation> AsKnownOn(this IEnumerable<Participation> participations, LocalDate? asOf) =>
        (participations ?? throw new ArgumentNullException(nameof(participations)))
            .Select(participation => participation.AsKnownOn(asOf))
            .OfType<Participation>();
}
