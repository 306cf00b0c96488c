using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>The participations of a folder by person and operation, until all files are read.</summary>
internal sealed class ParticipationDrafts
{
    private readonly Dictionary<string, List<ParticipationDraft>> _byPerson = new(StringComparer.Ordinal);

    /// <summary>Remembers a person even if the record is left out: the person's other records are not those of a stranger.</summary>
    public void SawPerson(string? person)
    {
        if (!string.IsNullOrEmpty(person) && !_byPerson.ContainsKey(person!))
        {
            _byPerson.Add(person!, []);
        }
    }

    public void Add(Participation participation, int line)
    {
        var drafts = _byPerson[participation.Person];
        var draft = drafts.Find(draft => string.Equals(draft.Operation, participation.Operation, StringComparison.Ordinal));
        if (draft is null)
        {
            drafts.Add(draft = new ParticipationDraft(participation.Operation));
        }

        draft.Spells.Add((participation, line));
    }

    /// <summary>Everything that is kept, with the key of the person.</summary>
    public IEnumerable<(string Person, ParticipationDraft Draft)> All =>
        _byPerson.SelectMany(person => person.Value.Select(draft => (person.Key, draft)));

    public bool Knows(string person) => _byPerson.ContainsKey(person);

    /// <summary>The participations that a record of a person is about; an empty operation means all of them.</summary>
    public IReadOnlyList<ParticipationDraft> Of(string person, string? operation)
    {
        var drafts = _byPerson[person];
        return operation is null ? drafts : drafts.FindAll(draft => string.Equals(draft.Operation, operation, StringComparison.Ordinal));
    }

    public ValueList<Participation> Merge(Folder folder)
    {
        var merge = new SpellMerge(folder);
        foreach (var drafts in _byPerson.Values)
        {
            PersonCheck.Check(drafts, folder.Log);
        }

        if (folder.Options.Places is { } places)
        {
            foreach (var (person, drafts) in _byPerson.Select(person => (person.Key, person.Value)))
            {
                drafts.ForEach(draft => places.Add(person, draft));
            }
        }

        return _byPerson
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .SelectMany(person =>
            {
                var spells = person.Value.SelectMany(draft => draft.Spells).Select(spell => spell.Participation).ToList();
                var death = Lifetimes.DeathOf(spells);
                var time = Lifetimes.TimeOf(spells);
                var birth = spells.Select(spell => spell.BirthDate).FirstOrDefault(date => date is not null);
                return person
                    .Value.OrderBy(draft => draft.Operation, StringComparer.Ordinal)
                    .Where(draft => draft.Spells.Count > 0)
                    .Select(draft => merge.Merge(draft, death, time, birth));
            })
            .ToValueList();
    }
}
