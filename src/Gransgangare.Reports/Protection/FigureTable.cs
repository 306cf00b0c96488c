using NodaTime;

namespace Gransgangare.Reports;

/// <summary>The figures of a report by address, as cells of one linked table, and what is built on which of them.</summary>
internal sealed class FigureTable(DisclosureOptions options)
{
    private readonly LinkedTable _table = new();
    private readonly List<(int[] Whole, int[] Parts)> _sums = [];
    private readonly Dictionary<int, int> _thresholds = [];
    private readonly HashSet<int> _fixedRests = [];
    private readonly Dictionary<string, int> _cells = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shares = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _derived = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Cells => _cells;

    /// <summary>Whether a figure is a share: an object with its two counts, quotient and interval.</summary>
    public bool IsShare(string address) => _shares.Contains(address);

    public IReadOnlyDictionary<string, string[]> Derived => _derived;

    /// <summary>Every sum that is declared, an unpublished rest among its parts.</summary>
    public IReadOnlyList<(int[] Whole, int[] Parts)> Sums => _sums;

    /// <summary>Number of cells, the unpublished among them.</summary>
    public int Size => _table.Count;

    /// <summary>Declares a count of persons or participations that is published under one address or several.</summary>
    public int Count(long value, Worth worth, string[] addresses, bool isSpecial = false)
    {
        var cell = _table.AddFigure(value, options.ThresholdFor(isSpecial), (int)worth, isSpecial && options.HidesSpecialZeros);
        _thresholds[cell] = options.ThresholdFor(isSpecial);
        foreach (var address in addresses)
        {
            Alias(address, cell);
        }

        return cell;
    }

    /// <summary>Declares a figure of the catalogue.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="of">What has it.</param>
    /// <param name="at">The address of that; <c>null</c> = it is not published.</param>
    /// <param name="isGroup">Whether it is of a group rather than of the whole project.</param>
    /// <param name="isSpecial">Whether the group is of a special category.</param>
    public int Count<TOf>(Figure<TOf> figure, TOf of, string? at, bool isGroup, bool isSpecial = false) =>
        Count(figure.In(of) ?? 0, figure.WorthOf(isGroup), at is null ? [] : [$"{at}/{figure.Address}"], isSpecial || figure.IsSpecial);

    /// <summary>Declares a count that is not published.</summary>
    public int Unpublished(long value, bool isSpecial = false) => _table.AddUnpublished(value, options.ThresholdFor(isSpecial));

    /// <summary>Declares that a figure is the same count as one that is declared.</summary>
    public void Alias(string address, int cell) => _cells[address] = cell;

    /// <summary>Declares that a figure is worked out from others: it is shown only with all of them.</summary>
    public void Derive(string address, params string[] from) => _derived[address] = from;

    /// <summary>A share: its quotient and interval are shown only with both counts.</summary>
    public void Share(string address)
    {
        _shares.Add(address);
        string[] counts = [address + "/numerator", address + "/denominator"];
        Derive(address + "/value", counts);
        Derive(address + "/low", counts);
        Derive(address + "/high", counts);
    }

    /// <summary>Declares every relation whose counts a scope has; one whose parts it has in part says less.</summary>
    public void Relate(Scope scope, IEnumerable<Relation> relations, bool isSpecial = false)
    {
        foreach (var relation in relations)
        {
            var parts = relation.Parts.Where(scope.Has).ToList();
            if (relation.Whole.All(scope.Has) && parts.Count > 0)
            {
                Bind(
                    relation.Whole.SelectMany(name => scope[name]!),
                    parts.SelectMany(name => scope[name]!),
                    relation.IsRestSensitive,
                    relation.IsSum && parts.Count == relation.Parts.Count,
                    isSpecial,
                    relation.IsRestFixed
                );
            }
        }
    }

    /// <summary>
    /// Declares that the parts are in the whole. Where they make up all of it, an outsider is taken to know that; where they do not, the rest is
    /// a count of its own. A relation that the data do not keep is not a relation.
    /// </summary>
    /// <returns>The cell of the rest; <c>null</c> = there is none.</returns>
    public int? Bind(
        IEnumerable<int> whole,
        IEnumerable<int> parts,
        bool isRestSensitive = true,
        bool isSum = false,
        bool isSpecial = false,
        bool isRestFixed = false
    )
    {
        var (left, right) = (whole.ToList(), parts.ToList());
        switch (_table.Total(left) - _table.Total(right))
        {
            case 0:
                _table.AddSum(left, right, isOfNow: !isSum);
                _sums.Add(([.. left], [.. right]));
                return null;
            case > 0:
                var rest = Rest(left, right, isRestSensitive, isSpecial);
                if (isRestFixed)
                {
                    _fixedRests.Add(rest);
                }

                return rest;
            default:
                return null;
        }
    }

    /// <summary>A count that is not published but that others are parts of.</summary>
    public int Rest(IReadOnlyCollection<int> whole, IReadOnlyCollection<int> parts, bool isSensitive = true, bool isSpecial = false)
    {
        var rest = _table.AddRest(whole, parts, isSensitive ? options.ThresholdFor(isSpecial) : 0);
        _sums.Add(([.. whole], [.. parts, rest]));
        return rest;
    }

    public long Total(IEnumerable<int> cells) => _table.Total(cells);

    /// <summary>Rounds a report; a figure of a series keeps its rounding as long as it can.</summary>
    public Rounding Round(IEnumerable<EarlierRelease> earlier)
    {
        var shown = new Dictionary<int, long>();
        foreach (var release in earlier.OrderBy(release => release.To))
        {
            foreach (var (address, cell) in _cells.Select(figure => (figure.Key, figure.Value)))
            {
                if (release.TryFind(address, out var count) && count is { } rounded)
                {
                    shown[cell] = rounded;
                }
            }
        }

        return Rounding.Of(_table, DisclosureOptions.RoundedTo, shown);
    }

    /// <summary>Hides what has to be hidden in a report beside what has been published.</summary>
    public Suppression Protect(ReportRequest request, IEnumerable<EarlierRelease> earlier, long seed)
    {
        foreach (var release in earlier.OrderBy(release => release.To))
        {
            Follow(release, request);
        }

        return Suppression.Of(_table, seed);
    }

    // What a release hid stays hidden: its proof is one of this report too, since counts do not fall. What it showed has risen by a count, and the
    // rises are a report of their own, in which everything holds that holds in a report. How much a hidden count has risen nobody knows: it may
    // have by more.
    private void Follow(EarlierRelease release, ReportRequest request)
    {
        _table.BindToSeries();
        var isLonger = release.To > request.To;
        var rises = new Dictionary<int, int>();
        var mayFall = new HashSet<int>();
        foreach (var (address, cell) in _cells.Select(figure => (figure.Key, figure.Value)))
        {
            if (FigureAddress.MayFall(address))
            {
                mayFall.Add(cell);
            }

            if (rises.ContainsKey(cell) || !release.TryFind(address, out var then))
            {
                continue;
            }

            if (then is null)
            {
                _table.MustHide(cell);
                rises[cell] = _table.AddUnpublished(0, 0);
            }
            else if (release.HasEnded(address, request) && then == Total([cell]))
            {
                // Nobody enters in a quarter that is over.
                _table.AddSum([cell], [], then.Value);
                rises[cell] = _table.AddFigure(0, 0);
            }
            else if (Rise(cell, then.Value, isLonger) is { } rise)
            {
                rises[cell] = rise;
            }
        }

        var published = new HashSet<int>(_cells.Values);
        foreach (var (whole, parts) in _sums.ToList())
        {
            var (left, right) = (Rises(whole), Rises(parts));
            if (left is not null && right is not null && left.Concat(right).Any(rises.Values.Contains))
            {
                _table.AddSum(left, right, Total(left) - Total(right));
            }
        }

        Leave(release, request.To);

        // A rest that nobody publishes may have risen too, one that is the same in every release has not.
        List<int>? Rises(int[] cells)
        {
            var found = new List<int>();
            foreach (var cell in cells.Where(cell => !_fixedRests.Contains(cell)))
            {
                if (mayFall.Contains(cell) || (published.Contains(cell) && !rises.ContainsKey(cell)))
                {
                    return null;
                }

                if (!rises.TryGetValue(cell, out var rise))
                {
                    rises[cell] = rise = _table.AddUnpublished(0, 0);
                }

                found.Add(rise);
            }

            return found;
        }
    }

    // How much a count that was shown has risen: one that has by few is hidden.
    private int? Rise(int cell, long then, bool isLonger)
    {
        var (rise, threshold) = (
            isLonger ? then - Total([cell]) : Total([cell]) - then,
            _thresholds.TryGetValue(cell, out var own) ? own : options.Threshold
        );
        if (rise < 0)
        {
            if (-rise < threshold)
            {
                _table.MustHide(cell);
            }

            return null;
        }

        if (rise > 0 && rise < threshold)
        {
            _table.MustHide(cell);
        }

        return isLonger ? _table.AddRest([], [cell], threshold, -then) : _table.AddRest([cell], [], threshold, then);
    }

    // Anyone who had exited has not come back: they are among those who are active and no longer go on.
    private void Leave(EarlierRelease release, LocalDate to)
    {
        foreach (var address in _cells.Keys.Where(address => address.EndsWith("/exited", StringComparison.Ordinal)).ToList())
        {
            var at = address.Substring(0, address.Length - "exited".Length);
            var (active, ongoing) = (_cells[at + "active"], _cells[at + "ongoing"]);
            if (
                release.To <= to
                && release.TryFind(address, out var then)
                && then is { } exited
                && Total([active]) - Total([ongoing]) >= exited
            )
            {
                _table.AddRest([active], [ongoing], 0, exited);
            }
        }
    }
}
