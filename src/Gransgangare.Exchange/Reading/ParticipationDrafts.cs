using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>The participations of a folder by person and operation, until all files are read.</summary>
internal sealed class ParticipationDrafts
{
    private readonly Dictionary<string, PersonDraft> _byPerson = new(StringComparer.Ordinal);
    private PersonDraft? _last;

    /// <summary>Spells as participations of one spell each.</summary>
    public RowChains<Participation> Spells { get; } = new();

    public RowChains<ParticipationEvent> Events { get; } = new();

    public RowChains<Intervention> Interventions { get; } = new();

    public RowChains<Consent> Consents { get; } = new();

    /// <summary>Remembers a person even if the record is left out: the person's other records are not those of a stranger.</summary>
    public void SawPerson(string? person)
    {
        if (!string.IsNullOrEmpty(person) && Of(person!) is null)
        {
            _byPerson.Add(person!, new PersonDraft(person!));
        }
    }

    public void Add(Participation participation, int line) =>
        Spells.Add(ref Of(participation.Person)!.Of(participation.Operation).Spells, participation, line);

    /// <summary>All persons, in the order in which they came.</summary>
    public IEnumerable<PersonDraft> Persons => _byPerson.Values;

    /// <summary>Everything that is kept, with the key of the person.</summary>
    public IEnumerable<(string Person, ParticipationDraft Draft)> All =>
        Persons.SelectMany(person => person.All.Select(draft => (person.Key, draft)));

    /// <summary>A person, if there is any record of the person.</summary>
    public PersonDraft? Of(string person)
    {
        // Mostly the same as of the record before.
        if (_last is { } last && ReferenceEquals(last.Key, person))
        {
            return last;
        }

        return _byPerson.TryGetValue(person, out var found) ? _last = found : null;
    }

    public ValueList<Participation> Merge(Folder folder)
    {
        var validator = new ParticipationValidator(folder.Options.Project, folder.Options.LeapDayBirthday);
        foreach (var person in Persons)
        {
            PersonCheck.Check(person, this, validator, folder.Log);
        }

        if (folder.Options.Places is { } places)
        {
            foreach (var (person, draft) in All)
            {
                places.Add(person, draft.Operation, Spells.Of(draft.Spells));
            }
        }

        return new SpellMerge(folder, this).Merge(InOrder());
    }

    private PersonDraft[] InOrder()
    {
        var persons = Persons.ToArray();
        Array.Sort(persons, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return persons;
    }
}
