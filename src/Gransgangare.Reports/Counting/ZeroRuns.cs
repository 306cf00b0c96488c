using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Counters with runs of zeros written short: a zero is followed by how many zeros there are.</summary>
internal static class ZeroRuns
{
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

    /// <summary>Unpacks as many counters as are known to be there: what comes from elsewhere does not decide how much memory is taken.</summary>
    /// <exception cref="FormatException">There are more or fewer, a negative one, or a run without a length.</exception>
    public static ValueList<long> Unpack(ValueList<long> packed, int count)
    {
        var (counters, at) = (new long[count], 0);
        for (var index = 0; index < packed.Count; index++)
        {
            var number = packed[index];
            var zeros =
                number != 0 ? 0
                : ++index < packed.Count ? packed[index]
                : 0;
            if (number < 0 || (number == 0 && zeros < 1) || (number == 0 ? zeros : 1) > count - at)
            {
                throw new FormatException("The counters of a part of the tally are not as many as they must be, or one is negative.");
            }

            counters[at] = number;
            at += number == 0 ? (int)zeros : 1;
        }

        return at == count
            ? ValueList.Of<long>(counters)
            : throw new FormatException("The counters of a part of the tally are not as many as they must be, or one is negative.");
    }
}
