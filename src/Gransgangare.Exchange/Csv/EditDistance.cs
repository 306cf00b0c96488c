namespace Gransgangare.Exchange.Csv;

/// <summary>How many letters must be changed, added, taken away or exchanged with their neighbour to make one word of another.</summary>
internal static class EditDistance
{
    private const int LongestWord = 80;

    /// <summary>The name of the word that is nearest; <c>null</c> if more than a third of its letters differ.</summary>
    public static string? Nearest(string text, IEnumerable<(string Word, string Name)> words)
    {
        if (text.Length > LongestWord)
        {
            return null;
        }

        var (best, least) = ((string?)null, int.MaxValue);
        foreach (var (word, name) in words)
        {
            var most = Math.Max(word.Length, text.Length) / 3;
            if (Math.Abs(word.Length - text.Length) > most)
            {
                continue;
            }

            var distance = Of(text, word);
            if (distance > most)
            {
                continue;
            }

            if (distance < least || (distance == least && string.CompareOrdinal(name, best) < 0))
            {
                (best, least) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>The distance of two words.</summary>
    public static int Of(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] =
                    i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
