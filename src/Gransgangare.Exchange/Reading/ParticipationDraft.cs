using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>A participation while it is put together from records, with the line of each spell, event and intervention.</summary>
internal sealed class ParticipationDraft(string operation)
{
    public string Operation => operation;

    /// <summary>Spells as participations of one spell each.</summary>
    public List<(Participation Participation, int Line)> Spells { get; } = new(1);

    public List<(ParticipationEvent Event, int Line)>? Events { get; private set; }

    public List<(Intervention Intervention, int Line)>? Interventions { get; private set; }

    public List<(Consent Consent, int Line)>? Consents { get; private set; }

    public void Add(ParticipationEvent @event, int line) => (Events ??= []).Add((@event, line));

    /// <summary>Removes an event that comes again later, so that it has the place of the last.</summary>
    public void Remove(ParticipationEvent @event) => Events?.RemoveAll(row => row.Event == @event);

    public void Add(Intervention intervention, int line) => (Interventions ??= []).Add((intervention, line));

    public void Add(Consent consent, int line) => (Consents ??= []).Add((consent, line));
}
