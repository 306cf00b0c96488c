using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads events.csv. Events of one day keep the order of the file; of the same event twice the last one counts.</summary>
internal sealed class EventFile(Folder folder)
{
    private static readonly string[] s_required = ["person", "date", "event"];

    public void ReadInto(ParticipationDrafts participations)
    {
        var seen = new HashSet<(ParticipationDraft, ParticipationEvent)>();
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

            foreach (var participation in Targets.Find(participations, record, person, operation, day))
            {
                var @event = new ParticipationEvent(day, kind);
                if (!seen.Add((participation, @event)))
                {
                    record.Fault(ParticipationIssues.RepeatedFact, column: null);
                    participation.Remove(@event);
                }

                participation.Add(@event, record.Line);
            }
        }
    }
}
