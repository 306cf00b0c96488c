using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Outcome tallies by the codes of a breakdown (uppdelade räkneverk).</summary>
internal sealed class GroupedTallies(ValueList<Breakdown> by, LeapDayBirthday leapDayBirthday)
{
    private readonly Dictionary<ValueList<string>, OutcomeTally> _groups = [];

    /// <summary>The groups in order of their codes.</summary>
    public IEnumerable<KeyValuePair<ValueList<string>, OutcomeTally>> InOrder => _groups.OrderBy(group => group.Key, CodeOrder.Instance);

    public void Add(Participation participation, JudgedOutcome judged)
    {
        foreach (var key in Keys(participation))
        {
            Group(key).Add(judged);
        }
    }

    public void Merge(GroupedTallies other)
    {
        foreach (var group in other._groups)
        {
            Group(group.Key).Merge(group.Value);
        }
    }

    /// <summary>The groups of a participation; more than one with several target groups.</summary>
    public IEnumerable<ValueList<string>> Keys(Participation participation)
    {
        IEnumerable<IEnumerable<string>> keys =
        [
            [],
        ];
        foreach (var breakdown in by)
        {
            var codes = breakdown.CodesOf(participation, leapDayBirthday);
            keys = keys.SelectMany(key => codes.Select(code => key.Append(code)));
        }

        return keys.Select(key => key.ToValueList());
    }

    private OutcomeTally Group(ValueList<string> key)
    {
        if (!_groups.TryGetValue(key, out var tally))
        {
            _groups.Add(key, tally = new OutcomeTally());
        }

        return tally;
    }
}
