namespace Gransgangare.Bip;

/// <summary>Matches the measurements of two raters by date (BIP-G2, BIP-G3).</summary>
internal static class NearestPairs
{
    private const int PlaceBits = 20;
    private const int PlaceMask = (1 << PlaceBits) - 1;

    /// <summary>Finds the matches, as places in the two sorted spans.</summary>
    public static int Match(ReadOnlySpan<DatedAnswers> from, ReadOnlySpan<DatedAnswers> to, int maxDays, Span<RaterMatch> matches)
    {
        if (from.IsEmpty || to.IsEmpty)
        {
            return 0;
        }

        Span<long> candidates = stackalloc long[ProgressionCalculator.RoomOnStack];
        var count = Candidates(from, to, maxDays, candidates);
        if (count > candidates.Length)
        {
            candidates = new long[count];
            Candidates(from, to, maxDays, candidates);
        }

        var used =
            from.Length + to.Length <= ProgressionCalculator.RoomOnStack
                ? stackalloc bool[ProgressionCalculator.RoomOnStack]
                : new bool[from.Length + to.Length];
        var found = 0;
        foreach (var candidate in candidates.Slice(0, count))
        {
            var fromPlace = (int)(candidate >> PlaceBits) & PlaceMask;
            var toPlace = (int)candidate & PlaceMask;
            if (!used[fromPlace] && !used[from.Length + toPlace])
            {
                used[fromPlace] = used[from.Length + toPlace] = true;
                matches[found++] = new RaterMatch(fromPlace, toPlace);
            }
        }

        return found;
    }

    // Every pair close enough, sorted by distance, then first rater's date, then second rater's. What there is no room for is
    // only counted.
    private static int Candidates(ReadOnlySpan<DatedAnswers> from, ReadOnlySpan<DatedAnswers> to, int maxDays, Span<long> room)
    {
        var (count, start) = (0, 0);
        for (var fromPlace = 0; fromPlace < from.Length; fromPlace++)
        {
            var day = from[fromPlace].Day;
            while (start < to.Length && to[start].Day < day - maxDays)
            {
                start++;
            }

            for (var toPlace = start; toPlace < to.Length && to[toPlace].Day <= day + maxDays; toPlace++)
            {
                if (count < room.Length)
                {
                    var distance = (long)Math.Abs(to[toPlace].Day - day);
                    Insert(room, count, (((distance << PlaceBits) | (uint)fromPlace) << PlaceBits) | (uint)toPlace);
                }

                count++;
            }
        }

        return count;
    }

    private static void Insert(Span<long> sorted, int count, long key)
    {
        var place = count;
        for (; place > 0 && sorted[place - 1] > key; place--)
        {
            sorted[place] = sorted[place - 1];
        }

        sorted[place] = key;
    }
}
