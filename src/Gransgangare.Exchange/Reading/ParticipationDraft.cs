namespace Gransgangare.Exchange.Reading;

/// <summary>A participation while it is put together: where its spells, events, interventions and consents stand in <see cref="ParticipationDrafts"/>.</summary>
internal sealed class ParticipationDraft(string operation)
{
    public string Operation => operation;

    public RowChain Spells;
    public RowChain Events;
    public RowChain Interventions;
    public RowChain Consents;

    /// <summary>The person's next participation, of another operation.</summary>
    public ParticipationDraft? Next { get; set; }

    /// <summary>This or the first one behind it that a record of the person is about; an empty operation means all of them.</summary>
    public ParticipationDraft? OrNextOf(string? ofRecord)
    {
        var draft = this;
        while (draft is not null && ofRecord is not null && !string.Equals(draft.Operation, ofRecord, StringComparison.Ordinal))
        {
            draft = draft.Next;
        }

        return draft;
    }
}
