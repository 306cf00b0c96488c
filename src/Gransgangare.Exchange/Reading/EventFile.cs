using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads events.csv. Events of one day keep the order of the file; of the same event twice the last one counts.</summary>
internal sealed class EventFile(Folder folder)
{
    private static readonly string[] s_required = ["person", "date", "event"];

    public void ReadInto(ParticipationDrafts participations)
    {
        foreach (var record in folder.Records(ExchangeFormat.Events, ExchangeFormat.EventColumns, s_required))
        {
            var person = record.ReadPerson();
            var operation = record.Key("operation");
            var date = record.Date("date", required: true);
            var kind = record.Code<EventKind>("event", required: true);
            folder.WarnOfFuture(record, date, "date");
            if (record.IsFaulty || date is not { } day || kind is null)
            {
                continue;
            }

            var @event = new ParticipationEvent(day, kind);
            for (
                var draft = Targets.First(participations, record, person, operation, day);
                draft is not null;
                draft = draft.Next?.OrNextOf(operation)
            )
            {
                var earlier = participations.Events.LineOf(draft.Events, @event);
                if (earlier > 0)
                {
                    record.Fault(ParticipationIssues.RepeatedFact, column: null);
                    participations.Events.Remove(ref draft.Events, earlier);
                }

                participations.Events.Add(ref draft.Events, @event, record.Line);
            }
        }
    }
}
