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
        foreach (var alike in _first.GroupBy(one => (one.Key.Column, KeyForm.Fold(one.Key.Key))).Where(alike => alike.Skip(1).Any()))
        {
            foreach (var (key, place) in alike.Select(one => (one.Key, one.Value)))
            {
                log.Add(ExchangeIssues.SimilarKey, place.File, place.Line, key.Column, key.Column == "person" ? key.Key : null);
            }
        }
    }
}
