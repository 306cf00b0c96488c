using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Orders groups by their codes, first code first, ordinally.</summary>
internal sealed class CodeOrder : IComparer<ValueList<string>>
{
    public static CodeOrder Instance { get; } = new();

    public int Compare(ValueList<string>? x, ValueList<string>? y)
    {
        for (var index = 0; index < x!.Count; index++)
        {
            var order = string.CompareOrdinal(x[index], y![index]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
