using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads interventions.csv.</summary>
internal sealed class InterventionFile(Folder folder)
{
    private static readonly string[] s_required = ["person", "kind", "start_date"];

    public void ReadInto(ParticipationDrafts participations)
    {
        foreach (var record in folder.Records(ExchangeFormat.Interventions, ExchangeFormat.InterventionColumns, s_required))
        {
            var person = record.ReadPerson();
            var operation = record.Key("operation");
            var kind = record.Code<InterventionKind>("kind", required: true);
            var start = record.Date("start_date", required: true);
            var end = record.Date("end_date");
            var name = record.Text("name");
            folder.WarnOfFuture(record, start, "start_date");
            if (end < start)
            {
                record.Fault(ParticipationIssues.EndsBeforeStart, "end_date");
            }

            if (record.IsFaulty || start is not { } first || kind is null)
            {
                continue;
            }

            var intervention = new Intervention(kind, new ParticipationPeriod(first, end), name is null ? null : folder.Pooled(name));
            for (
                var draft = Targets.First(participations, record, person, operation, first);
                draft is not null;
                draft = draft.Next?.OrNextOf(operation)
            )
            {
                if (participations.Interventions.LineOf(draft.Interventions, intervention) == 0)
                {
                    participations.Interventions.Add(ref draft.Interventions, intervention, record.Line);
                }
                else
                {
                    record.Fault(ParticipationIssues.RepeatedFact, column: null);
                }
            }
        }
    }
}
