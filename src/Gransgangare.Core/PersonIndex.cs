namespace Gransgangare.Core;

/// <summary>The persons of a set of participations, numbered in the order in which they first appear; several threads may read it.</summary>
internal sealed class PersonIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    /// <param name="participations">Participations in any order.</param>
    public PersonIndex(IReadOnlyList<Participation> participations)
    {
        foreach (var participation in participations)
        {
            if (!_numbers.ContainsKey(participation.Person))
            {
                _numbers.Add(participation.Person, _keys.Count);
                _keys.Add(participation.Person);
            }
        }
    }

    /// <summary>Number of persons.</summary>
    public int Count => _keys.Count;

    /// <summary>Key of a person.</summary>
    /// <param name="number">Number of the person, from 0.</param>
    public string this[int number] => _keys[number];

    /// <summary>The numbers of all persons in the order of their keys.</summary>
    public int[] InOrderOfKeys()
    {
        var numbers = Enumerable.Range(0, Count).ToArray();
        Array.Sort(_keys.ToArray(), numbers, StringComparer.Ordinal);
        return numbers;
    }

    /// <summary>Puts records together by person, those of one person in the order in which they came; those of others are left out.</summary>
    /// <typeparam name="T">Type of the records.</typeparam>
    /// <param name="records">Records in any order.</param>
    /// <param name="personOf">Key of the person that a record is of.</param>
    public ByPerson<T> Group<T>(IReadOnlyList<T> records, Func<T, string> personOf)
    {
        // Places are counted first, so that all records stand in one array and no person has a list of its own.
        var persons = new int[records.Count];
        var starts = new int[Count + 2];
        for (var place = 0; place < persons.Length; place++)
        {
            persons[place] = _numbers.TryGetValue(personOf(records[place]), out var number) ? number : Count;
            starts[persons[place] + 1]++;
        }

        for (var number = 0; number < Count; number++)
        {
            starts[number + 1] += starts[number];
        }

        var next = starts.ToArray();
        var grouped = new T[starts[Count]];
        for (var place = 0; place < persons.Length; place++)
        {
            if (persons[place] < Count)
            {
                grouped[next[persons[place]]++] = records[place];
            }
        }

        return new ByPerson<T>(grouped, starts);
    }
}
