using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads consents.csv.</summary>
internal sealed class ConsentFile(Folder folder)
{
    private static readonly string[] s_required = ["person", "kind", "given"];

    public void ReadInto(ParticipationDrafts participations)
    {
        foreach (var record in folder.Records(ExchangeFormat.Consents, ExchangeFormat.ConsentColumns, s_required))
        {
            var person = record.ReadPerson();
            var operation = record.Key("operation");
            var kind = record.Code<ConsentKind>("kind", required: true);
            var given = record.Date("given", required: true);
            var withdrawn = record.Date("withdrawn");
            folder.WarnOfFuture(record, given, "given");
            folder.WarnOfFuture(record, withdrawn, "withdrawn");
            if (withdrawn < given)
            {
                record.Fault(ParticipationIssues.WithdrawnBeforeGiven, "withdrawn");
            }

            if (record.IsFaulty || given is not { } day || kind is null)
            {
                continue;
            }

            var consent = new Consent(kind, day) { Withdrawn = withdrawn };
            for (
                var draft = Targets.First(participations, record, person, operation, day);
                draft is not null;
                draft = draft.Next?.OrNextOf(operation)
            )
            {
                if (participations.Consents.LineOf(draft.Consents, consent) == 0)
                {
                    participations.Consents.Add(ref draft.Consents, consent, record.Line);
                }
                else
                {
                    record.Fault(ParticipationIssues.RepeatedFact, column: null);
                }
            }
        }
    }
}
