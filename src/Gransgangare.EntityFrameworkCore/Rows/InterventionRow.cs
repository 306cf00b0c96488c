using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>An intervention of a participation in the database (insats), table <c>gg_interventions</c>.</summary>
public sealed class InterventionRow
{
    /// <summary>Key of the participation.</summary>
    public long ParticipationId { get; set; }

    /// <summary>Place among the interventions of the participation, from 0.</summary>
    public int Number { get; set; }

    /// <summary>Kind of support.</summary>
    public InterventionKind Kind { get; set; } = InterventionKind.Other;

    /// <summary>First day.</summary>
    public DateOnly StartDate { get; set; }

    /// <summary>Last day, included; <c>null</c> = still going on.</summary>
    public DateOnly? EndDate { get; set; }

    /// <summary>Free name, or <c>null</c>.</summary>
    public string? Name { get; set; }

    internal void Set(Intervention intervention) =>
        (Kind, StartDate, EndDate, Name) = (
            intervention.Kind,
            intervention.Period.Start.ToDateOnly(),
            intervention.Period.End?.ToDateOnly(),
            intervention.Name
        );

    internal Intervention ToIntervention() => new(Kind, new ParticipationPeriod(LocalDate.FromDateOnly(StartDate), Day.Of(EndDate)), Name);
}
