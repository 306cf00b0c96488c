using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Progression tallies by the codes of a breakdown; a person is once in each group.</summary>
internal sealed class ProgressionGroups(ProgressionCalculator calculator)
{
    private readonly Dictionary<ValueList<string>, ProgressionTally> _groups = [];

    public ValueList<ProgressionOfGroup> ToResult() =>
        _groups
            .OrderBy(group => group.Key, CodeOrder.Instance)
            .Select(group => new ProgressionOfGroup(group.Key, group.Value.ToResult()))
            .ToValueList();

    public void Add(IEnumerable<ValueList<string>> keys, ReadOnlySpan<Measurement> measurements)
    {
        foreach (var key in keys)
        {
            Group(key).Add(measurements);
        }
    }

    public void Merge(ProgressionGroups other)
    {
        foreach (var group in other._groups)
        {
            Group(group.Key).Merge(group.Value);
        }
    }

    private ProgressionTally Group(ValueList<string> key)
    {
        if (!_groups.TryGetValue(key, out var tally))
        {
            _groups.Add(key, tally = new ProgressionTally(calculator));
        }

        return tally;
    }
}
