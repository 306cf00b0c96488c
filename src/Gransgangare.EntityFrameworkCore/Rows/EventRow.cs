using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>An event of a participation in the database (händelse), table <c>gg_events</c>.</summary>
public sealed class EventRow
{
    /// <summary>Key of the participation.</summary>
    public long ParticipationId { get; set; }

    /// <summary>Place among the events of the participation, from 0; of events on one day the later place is the later event.</summary>
    public int Number { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Date { get; set; }

    /// <summary>What happened.</summary>
    public EventKind Kind { get; set; } = EventKind.Employed;

    internal void Set(ParticipationEvent @event) => (Date, Kind) = (@event.Date.ToDateOnly(), @event.Kind);

    internal ParticipationEvent ToEvent() => new(LocalDate.FromDateOnly(Date), Kind);
}
