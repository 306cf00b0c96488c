using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>
/// Finds keys that a person reads as one (liknande nycklar): where they differ only in case, dashes, white space or variants of a character, each
/// is warned of at its first record.
/// </summary>
internal sealed class SimilarKeys
{
    private readonly Dictionary<(string Column, string Key), (string File, int Line)> _first = [];

    /// <summary>Remembers where a key stands first.</summary>
    public void Saw(string column, string key, string file, int line)
    {
        if (!_first.ContainsKey((column, key)))
        {
            _first.Add((column, key), (file, line));
        }
    }

    /// <summary>Warns of the keys that are written alike.</summary>
    public void Warn(IssueLog log)
    {
        // Of most folders the hashes tell that no two are.
        var (seen, twice) = (new HashSet<long>(), new HashSet<long>());
        foreach (var (column, key) in _first.Keys)
        {
            var hash = HashOf(column, key);
            if (!seen.Add(hash))
            {
                twice.Add(hash);
            }
        }

        if (twice.Count == 0)
        {
            return;
        }

        foreach (
            var alike in _first
                .Where(one => twice.Contains(HashOf(one.Key.Column, one.Key.Key)))
                .GroupBy(one => (one.Key.Column, KeyForm.Fold(one.Key.Key)))
                .Where(alike => alike.Skip(1).Any())
        )
        {
            foreach (var (key, place) in alike.Select(one => (one.Key, one.Value)))
            {
                log.Add(ExchangeIssues.SimilarKey, place.File, place.Line, key.Column, key.Column == "person" ? key.Key : null);
            }
        }
    }

    /// <summary>Equal for keys of a column with the same <see cref="KeyForm.Fold"/>.</summary>
    internal static long HashOf(string column, string key) => Hash(Hash(column.Length, column), IsPlain(key) ? key : KeyForm.Fold(key));

    // Of English letters and no number with zeros that programs add: folding it changes case, dashes and white space alone.
    private static bool IsPlain(string key)
    {
        var isFirst = true;
        foreach (var sign in key)
        {
            if (sign > '\x7f' || sign is '.' or ',' || (isFirst && sign == '0'))
            {
                return false;
            }

            isFirst &= IsDropped(sign);
        }

        return true;
    }

    private static bool IsDropped(char sign) => sign is '-' or '_' || char.IsWhiteSpace(sign);

    private static long Hash(long hash, string text)
    {
        foreach (var sign in text)
        {
            if (!IsDropped(sign))
            {
                hash = unchecked((hash ^ (sign is >= 'a' and <= 'z' ? sign - 'a' + 'A' : sign)) * 0x100000001b3L);
            }
        }

        return hash;
    }
}
