using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>Collects the events of a participant: those after the entry and known on the last day, one labour market state a day.</summary>
internal sealed class EventLine(LocalDate entry, LocalDate lastDay)
{
    private readonly List<ParticipationEvent> _events = [];

    public void Add(LocalDate date, EventKind kind)
    {
        if (date > entry && date <= lastDay && !(kind.IsLabourMarketState && _events.Any(other => IsStateOn(other, date))))
        {
            _events.Add(new ParticipationEvent(date, kind));
        }
    }

    public ValueList<ParticipationEvent> InOrder() => _events.OrderBy(@event => @event.Date).ToValueList();

    private static bool IsStateOn(ParticipationEvent @event, LocalDate date) => @event.Kind.IsLabourMarketState && @event.Date == date;
}
