namespace Gransgangare.Exchange.Tests;

/// <summary>The rows of a written folder, for laws that change, add or move rows.</summary>
internal sealed class FaultyFolder
{
    private static readonly string[] s_files =
    [
        ExchangeFormat.Participations,
        ExchangeFormat.Events,
        ExchangeFormat.Interventions,
        ExchangeFormat.Measurements,
    ];

    private readonly Dictionary<string, List<List<string>>> _files;

    public FaultyFolder(RandomFolder original)
    {
        using var folder = new TestFolder();
        original.Write(folder);
        _files = s_files.ToDictionary(file => file, file => CsvRows.Parse(File.ReadAllText(Path.Combine(folder.Root, file))));
    }

    public IEnumerable<string> Files => s_files;

    public List<List<string>> Rows(string file) => _files[file];

    public int Column(string file, string name) => _files[file][0].IndexOf(name);

    /// <summary>Spoils cells, repeats rows and moves spells upon each other.</summary>
    public void Spoil(Random random)
    {
        foreach (var file in s_files)
        {
            var rows = _files[file];
            for (var times = random.Next(4); times > 0 && rows.Count > 1; times--)
            {
                var row = rows[random.Next(1, rows.Count)];
                if (random.Coin(3))
                {
                    rows.Insert(random.Next(1, rows.Count + 1), [.. row]);
                }
                else
                {
                    row[random.Next(row.Count)] = random.Of<string>([
                        "",
                        "x",
                        "2023-05-05",
                        "1",
                        "yes",
                        "p1",
                        "2023-02-29",
                        "employed",
                        "199001151234",
                    ]);
                }
            }
        }
    }

    /// <summary>Moves the rows of every file, but not the events of one person and day among themselves.</summary>
    public void Shuffle(Random random)
    {
        foreach (var file in s_files)
        {
            var rows = _files[file].Skip(1).ToArray();
            var places = Enumerable.Range(0, rows.Length).ToArray();
            random.Shuffle(places);
            if (file == ExchangeFormat.Events)
            {
                var (person, date) = (Column(file, "person"), Column(file, "date"));
                foreach (var day in places.GroupBy(place => (rows[place][person], rows[place][date])).ToList())
                {
                    var taken = new Queue<int>(day.Order());
                    for (var index = 0; index < places.Length; index++)
                    {
                        places[index] = day.Contains(places[index]) && taken.Count > 0 ? -1 - taken.Dequeue() : places[index];
                    }
                }

                places = [.. places.Select(place => place < 0 ? -1 - place : place)];
            }

            _files[file] = [_files[file][0], .. places.Select(place => rows[place])];
        }
    }

    public ExchangeContent Read(ExchangeReadOptions? options = null)
    {
        using var folder = new TestFolder();
        foreach (var file in s_files)
        {
            folder.With(file, string.Concat(_files[file].Select(row => CsvRows.Line(row) + "\n")));
        }

        return folder.Read(options);
    }
}
