using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Counters with runs of zeros written short: a zero is followed by how many zeros there are.</summary>
internal static class ZeroRuns
{
    // More counters than any instrument needs: text from elsewhere does not decide how much memory is taken.
    private const long Most = 1 << 20;

    public static List<long> Pack(ValueList<long> counters)
    {
        var packed = new List<long>();
        for (var index = 0; index < counters.Count; index++)
        {
            packed.Add(counters[index]);
            if (counters[index] != 0)
            {
                continue;
            }

            var first = index;
            while (index + 1 < counters.Count && counters[index + 1] == 0)
            {
                index++;
            }

            packed.Add(index - first + 1);
        }

        return packed;
    }

    public static ValueList<long> Unpack(IReadOnlyList<long> packed)
    {
        var counters = new List<long>();
        for (var index = 0; index < packed.Count; index++)
        {
            if (packed[index] < 0)
            {
                throw new FormatException("A counter of the tally is negative.");
            }

            if (packed[index] > 0)
            {
                counters.Add(packed[index]);
                continue;
            }

            var zeros = ++index < packed.Count ? packed[index] : 0;
            if (zeros < 1 || zeros > Most - counters.Count)
            {
                throw new FormatException("A run of zeros in the tally has no length.");
            }

            counters.AddRange(Enumerable.Repeat(0L, (int)zeros));
        }

        return counters.ToValueList();
    }
}
