using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>What a cell may say: codes, and for each further words that mean the same. A code written exactly is found first.</summary>
/// <typeparam name="T">What the words mean.</typeparam>
internal sealed class WordList<T>
{
    private readonly TextTable<T> _exact = new();
    private readonly Dictionary<string, (string Code, T Value)> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LocalizedText> _near = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);

    /// <summary>Makes a list.</summary>
    /// <param name="entries">Codes in order, with what they mean and the words beside them. A code goes before a word of another code.</param>
    /// <param name="accepted">What a message says of them, given the codes in order; <c>null</c> = that the column takes these.</param>
    public WordList(IEnumerable<(string Code, T Value, IEnumerable<string> Words)> entries, Func<string, LocalizedText>? accepted = null)
    {
        var all = entries.ToList();
        foreach (var (code, value, _) in all)
        {
            if (!IsCode(code))
            {
                _exact.Add(code, value);
                _words[WordFold.Of(code)] = (code, value);
            }
        }

        var known = new HashSet<string>(_words.Keys, StringComparer.Ordinal);
        foreach (var (code, value, words) in all)
        {
            foreach (var word in words.Select(WordFold.Of).Where(word => word.Length > 0 && !known.Contains(word)))
            {
                if (_words.TryGetValue(word, out var other) && other.Code != code)
                {
                    _ambiguous.Add(word);
                }
                else
                {
                    _words[word] = (code, value);
                }
            }
        }

        foreach (var word in _ambiguous)
        {
            _words.Remove(word);
        }

        Accepted = accepted?.Invoke(Codes(all)) ?? new LocalizedText($"Kolumnen tar {Codes(all)}.", $"The column takes {Codes(all)}.");
    }

    private static string Codes(List<(string Code, T Value, IEnumerable<string> Words)> all) =>
        string.Join(", ", all.Select(entry => entry.Code).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>The codes in order, as a message says them.</summary>
    public LocalizedText Accepted { get; }

    /// <summary>Whether a text is one of the codes, to the letter.</summary>
    public bool IsCode(string text) => _exact.TryGetValue(text.AsSpan(), out _);

    /// <summary>What a text means, if it is one of the codes or words.</summary>
    public bool TryRead(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value)
    {
        if (_exact.TryGetValue(text, out value))
        {
            return true;
        }

        var word = text.ToString();
        value = default;
        if (WordFold.HasLineBreak(word) || !_words.TryGetValue(WordFold.Of(word), out var entry))
        {
            return false;
        }

        value = entry.Value;
        return true;
    }

    /// <summary>Whether a text is a word of several codes.</summary>
    public bool IsAmbiguous(string text) => _ambiguous.Contains(WordFold.Of(text));

    /// <summary>The codes, and the one that is nearest to a text, as a message says them; the text itself is not in it.</summary>
    public LocalizedText Near(string text) =>
        Nearest(text) is { } nearest
            ? _near.GetOrAdd(nearest, code => new($"{Accepted.Sv} Närmast: {code}.", $"{Accepted.En} The nearest is {code}."))
            : Accepted;

    /// <summary>The code whose own text, or one of whose words, is nearest to a text; <c>null</c> if none is near.</summary>
    public string? Nearest(string text) => EditDistance.Nearest(WordFold.Of(text), _words.Select(word => (word.Key, word.Value.Code)));
}
