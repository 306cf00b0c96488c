using System.Globalization;

namespace Gransgangare.Core;

/// <summary>The decompositions and combining classes of Unicode, read once from the file that lies in the library.</summary>
internal sealed class UnicodeTable
{
    private const string Resource = "Gransgangare.Core.unicode.txt";

    private static readonly Lazy<UnicodeTable> s_instance = new(Read);

    private readonly Dictionary<int, int[]> _canonical = [];
    private readonly Dictionary<int, int[]> _compatibility = [];
    private readonly Dictionary<(int, int), int> _composites = [];
    private readonly Dictionary<int, int> _classes = [];

    private UnicodeTable() { }

    public static UnicodeTable Instance => s_instance.Value;

    /// <summary>What a character is made of, one step; <c>null</c> if it is made of itself.</summary>
    public int[]? PartsOf(int character, bool compatibility) =>
        _canonical.TryGetValue(character, out var parts) || (compatibility && _compatibility.TryGetValue(character, out parts))
            ? parts
            : null;

    /// <summary>The character that two are composed to; <c>null</c> if there is none.</summary>
    public int? CompositeOf(int first, int second) => _composites.TryGetValue((first, second), out var composite) ? composite : null;

    /// <summary>The combining class; 0 for what begins a character.</summary>
    public int ClassOf(int character) => _classes.TryGetValue(character, out var value) ? value : 0;

    private static UnicodeTable Read()
    {
        var table = new UnicodeTable();
        using var stream = typeof(UnicodeTable).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            table.Add(line);
        }

        return table;
    }

    private void Add(string line)
    {
        var words = line.Split(' ');
        switch (line[0])
        {
            case 'C':
                _canonical.Add(Code(words[1]), [Code(words[2]), Code(words[3])]);
                _composites.Add((Code(words[2]), Code(words[3])), Code(words[1]));
                break;
            case 'D':
                _canonical.Add(Code(words[1]), [.. words.Skip(2).Select(Code)]);
                break;
            case 'K':
                _compatibility.Add(Code(words[1]), [.. words.Skip(2).Select(Code)]);
                break;
            case 'O':
                for (var character = Code(words[2]); character <= Code(words[3]); character++)
                {
                    _classes.Add(character, int.Parse(words[1], CultureInfo.InvariantCulture));
                }

                break;
        }
    }

    private static int Code(string word) => int.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
