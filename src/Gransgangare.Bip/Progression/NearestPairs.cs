namespace Gransgangare.Bip;

/// <summary>Matches the measurements of two raters by date (BIP-G2, BIP-G3).</summary>
internal static class NearestPairs
{
    private const int PlaceBits = 20;
    private const int PlaceMask = (1 << PlaceBits) - 1;

    public static int Match(Timeline from, Timeline to, int maxDays, Span<RaterMatch> matches)
    {
        Span<long> candidates = stackalloc long[ProgressionCalculator.RoomOnStack];
        var count = Candidates(from, to, maxDays, candidates);
        if (count > candidates.Length)
        {
            candidates = new long[count];
            Candidates(from, to, maxDays, candidates);
        }

        var used =
            from.Count + to.Count <= ProgressionCalculator.RoomOnStack
                ? stackalloc bool[ProgressionCalculator.RoomOnStack]
                : new bool[from.Count + to.Count];
        var found = 0;
        foreach (var candidate in candidates.Slice(0, count))
        {
            var fromPlace = (int)(candidate >> PlaceBits) & PlaceMask;
            var toPlace = (int)candidate & PlaceMask;
            if (!used[fromPlace] && !used[from.Count + toPlace])
            {
                used[fromPlace] = used[from.Count + toPlace] = true;
                matches[found++] = new RaterMatch(from.SourceIndex(fromPlace), to.SourceIndex(toPlace));
            }
        }

        return found;
    }

    // Every pair close enough, sorted by distance, then first rater's date, then second rater's. What there is no room for is
    // only counted.
    private static int Candidates(Timeline from, Timeline to, int maxDays, Span<long> room)
    {
        var (count, start) = (0, 0);
        for (var fromPlace = 0; fromPlace < from.Count; fromPlace++)
        {
            var day = from.Day(fromPlace);
            while (start < to.Count && to.Day(start) < day - maxDays)
            {
                start++;
            }

            for (var toPlace = start; toPlace < to.Count && to.Day(toPlace) <= day + maxDays; toPlace++)
            {
                if (count < room.Length)
                {
                    var distance = (long)Math.Abs(to.Day(toPlace) - day);
                    Timelines.Insert(room, count, (((distance << PlaceBits) | (uint)fromPlace) << PlaceBits) | (uint)toPlace);
                }

                count++;
            }
        }

        return count;
    }
}
