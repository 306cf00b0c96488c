namespace Gransgangare.Exchange.Reading;

/// <summary>A person whose participations are put together.</summary>
internal sealed class PersonDraft(string key)
{
    public string Key => key;

    /// <summary>The first of the participations; <c>null</c> = every record of the person is left out.</summary>
    public ParticipationDraft? First { get; private set; }

    /// <summary>Where the participations stand among those of all persons, once they are put together.</summary>
    public (int Start, int Count) Merged { get; set; }

    /// <summary>The participation of an operation, added behind the others if it is not there.</summary>
    public ParticipationDraft Of(string operation)
    {
        if (First?.OrNextOf(operation) is { } known)
        {
            return known;
        }

        var added = new ParticipationDraft(operation);
        if (First is null)
        {
            return First = added;
        }

        var last = First;
        while (last.Next is { } next)
        {
            last = next;
        }

        return last.Next = added;
    }

    /// <summary>The participations in the order in which they came.</summary>
    public IEnumerable<ParticipationDraft> All
    {
        get
        {
            for (var draft = First; draft is not null; draft = draft.Next)
            {
                yield return draft;
            }
        }
    }
}
