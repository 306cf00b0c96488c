using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>One tally for each group of a breakdown, as a tree of codes: finding the groups of a participation allocates nothing.</summary>
/// <param name="by">The breakdowns.</param>
/// <param name="leapDayBirthday">Reading for persons born on 29 February.</param>
/// <param name="empty">Makes an empty tally.</param>
/// <param name="hasMargins">
/// Whether it counts everybody once beside the target groups, which overlap: groups with the code <c>*</c> in place of a target group.
/// </param>
internal sealed class GroupTree<TTally>(
    ValueList<Breakdown> by,
    LeapDayBirthday leapDayBirthday,
    Func<TTally> empty,
    bool hasMargins = false
)
    where TTally : class
{
    /// <summary>Code of every target group together.</summary>
    public const string AnyTargetGroup = "*";

    private readonly bool _hasMargins = hasMargins && by.Count > 1;
    private readonly Node _root = new();
    private readonly List<TTally> _found = [];

    /// <summary>The groups in order of their codes.</summary>
    public IEnumerable<(ValueList<string> Codes, TTally Tally)> InOrder => by.Count == 0 ? [] : Leaves(_root, []);

    /// <summary>The tallies of the groups a participation is in; more than one with several target groups. Good until the next call.</summary>
    public List<TTally> Of(Participation participation)
    {
        _found.Clear();
        if (by.Count > 0)
        {
            Find(_root, 0, participation);
        }

        return _found;
    }

    /// <summary>The tally of a group by its codes.</summary>
    /// <exception cref="ArgumentException">There are more or fewer codes than breakdowns.</exception>
    public TTally Of(ValueList<string> codes) =>
        codes.Count == by.Count
            ? TallyOf(codes.Aggregate(_root, (node, code) => node.Child(code)))
            : throw new ArgumentException("A group has one code for each breakdown.", nameof(codes));

    /// <summary>Merges the tallies of another tree, group by group.</summary>
    public void Merge(GroupTree<TTally> other, Action<TTally, TTally> merge)
    {
        foreach (var (codes, tally) in other.InOrder)
        {
            merge(Of(codes), tally);
        }
    }

    private void Find(Node node, int depth, Participation participation)
    {
        if (depth == by.Count)
        {
            _found.Add(TallyOf(node));
            return;
        }

        var groups = participation.AtEntry.TargetGroups;
        if (_hasMargins && by[depth] == Breakdown.TargetGroup)
        {
            Find(node.Child(AnyTargetGroup), depth + 1, participation);
        }

        if (by[depth] != Breakdown.TargetGroup || groups.Count == 0)
        {
            Find(node.Child(by[depth].CodeOf(participation, leapDayBirthday)), depth + 1, participation);
            return;
        }

        foreach (var group in groups)
        {
            Find(node.Child(group.Code), depth + 1, participation);
        }
    }

    private TTally TallyOf(Node leaf) => leaf.Tally ??= empty();

    private static IEnumerable<(ValueList<string> Codes, TTally Tally)> Leaves(Node node, ValueList<string> codes) =>
        node.Tally is { } tally
            ? [(codes, tally)]
            : node
                .Children.OrderBy(child => child.Key, StringComparer.Ordinal)
                .SelectMany(child => Leaves(child.Value, codes.Append(child.Key).ToValueList()));

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        public TTally? Tally { get; set; }

        public Node Child(string code)
        {
            if (!Children.TryGetValue(code, out var child))
            {
                Children.Add(code, child = new Node());
            }

            return child;
        }
    }
}
