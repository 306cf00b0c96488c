using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads consents.csv.</summary>
internal sealed class ConsentFile(Folder folder)
{
    private static readonly string[] s_required = ["person", "kind", "given"];

    public void ReadInto(ParticipationDrafts participations)
    {
        var seen = new HashSet<(ParticipationDraft, Consent)>();
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
            foreach (var participation in Targets.Find(participations, record, person, operation, day))
            {
                if (seen.Add((participation, consent)))
                {
                    participation.Add(consent, record.Line);
                }
                else
                {
                    record.Fault(ParticipationIssues.RepeatedFact, column: null);
                }
            }
        }
    }
}
