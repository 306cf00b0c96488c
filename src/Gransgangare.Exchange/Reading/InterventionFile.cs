using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads interventions.csv.</summary>
internal sealed class InterventionFile(Folder folder)
{
    private static readonly string[] s_required = ["person", "kind", "start_date"];

    public void ReadInto(ParticipationDrafts participations)
    {
        var seen = new HashSet<(ParticipationDraft, Intervention)>();
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
            foreach (var participation in Targets.Find(participations, record, person, operation, first))
            {
                if (seen.Add((participation, intervention)))
                {
                    participation.Add(intervention, record.Line);
                }
                else
                {
                    record.Fault(ParticipationIssues.RepeatedFact, column: null);
                }
            }
        }
    }
}
