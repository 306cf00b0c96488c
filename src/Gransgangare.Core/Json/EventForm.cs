using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>The JSON form of an event.</summary>
internal sealed class EventForm : JsonForm<ParticipationEvent>
{
    public static EventForm Instance { get; } = new();

    public override ParticipationEvent Read(FormReader members) =>
        new(members.Date("date", required: true) ?? default, members.Code<EventKind>("kind", required: true) ?? EventKind.Inactive);

    public override void Write(Utf8JsonWriter json, ParticipationEvent value)
    {
        json.WriteDate("date", value.Date);
        json.WriteCode("kind", value.Kind);
    }
}
