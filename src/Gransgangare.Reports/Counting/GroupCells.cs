using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Finds the cell of a participation by what it is broken down by. Finding one that exists allocates nothing.</summary>
internal sealed class GroupCells
{
    private readonly Breakdown[] _by;
    private readonly LeapDayBirthday _leapDayBirthday;
    private readonly Func<Participation, GroupCell> _create;
    private readonly List<GroupCell> _all = [];
    private readonly Node _root = new();

    /// <summary>No cells yet.</summary>
    /// <param name="by">Every breakdown that tells two cells apart.</param>
    /// <param name="leapDayBirthday">Reading for persons born on 29 February.</param>
    /// <param name="create">Makes the cell of a participation.</param>
    public GroupCells(IEnumerable<Breakdown> by, LeapDayBirthday leapDayBirthday, Func<Participation, GroupCell> create)
    {
        _by = by.Distinct().ToArray();
        _leapDayBirthday = leapDayBirthday;
        _create = create;
    }

    public IReadOnlyList<GroupCell> All => _all;

    public GroupCell Of(Participation participation)
    {
        var node = _root;
        foreach (var breakdown in _by)
        {
            // Those with the same target groups are together, whichever groups they are.
            node = node.Child(
                ReferenceEquals(breakdown, Breakdown.TargetGroup)
                    ? participation.AtEntry.TargetGroups
                    : breakdown.CodeOf(participation, _leapDayBirthday)
            );
        }

        if (node.Cell is null)
        {
            _all.Add(node.Cell = _create(participation));
        }

        return node.Cell;
    }

    private sealed class Node
    {
        private const int Remembered = 4;

        private readonly Dictionary<object, Node> _children = [];
        private readonly object?[] _keys = new object?[Remembered];
        private readonly Node?[] _nodes = new Node?[Remembered];
        private int _next;

        public GroupCell? Cell { get; set; }

        // Codes are mostly the same few objects, and comparing references is cheaper than hashing.
        public Node Child(object key)
        {
            for (var place = 0; place < Remembered; place++)
            {
                if (ReferenceEquals(_keys[place], key))
                {
                    return _nodes[place]!;
                }
            }

            if (!_children.TryGetValue(key, out var child))
            {
                _children.Add(key, child = new Node());
            }

            (_keys[_next], _nodes[_next]) = (key, child);
            _next = (_next + 1) % Remembered;
            return child;
        }
    }
}
