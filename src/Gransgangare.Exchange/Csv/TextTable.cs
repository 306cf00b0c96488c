using System.Diagnostics.CodeAnalysis;

namespace Gransgangare.Exchange.Csv;

/// <summary>Values by text. On .NET one is found without making a string of the characters that are looked for.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
internal sealed class TextTable<T>
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);

#if NET
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TextTable() => _bySpan = _values.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool TryGetValue(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value) => _bySpan.TryGetValue(text, out value);
#else
    public bool TryGetValue(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value) => _values.TryGetValue(text.ToString(), out value);
#endif

    public int Count => _values.Count;

    public void Add(string text, T value) => _values.Add(text, value);
}
