namespace Gransgangare.Reports;

/// <summary>The figures of a report by address, as cells of one linked table, and what is built on which of them.</summary>
internal sealed class FigureTable(DisclosureOptions options)
{
    private readonly LinkedTable _table = new();
    private readonly List<(int[] Whole, int[] Parts)> _sums = [];
    private readonly Dictionary<string, int> _cells = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shares = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _derived = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Cells => _cells;

    /// <summary>Whether a figure is a share: an object with its two counts, quotient and interval.</summary>
    public bool IsShare(string address) => _shares.Contains(address);

    public IReadOnlyDictionary<string, string[]> Derived => _derived;

    /// <summary>Every sum that is declared, an unpublished rest among its parts.</summary>
    public IReadOnlyList<(int[] Whole, int[] Parts)> Sums => _sums;

    public Dictionary<int,int> Thr = new();
    public int ThresholdOf(int cell) => Thr.TryGetValue(cell, out var t) ? t : 0;
    /// <summary>Number of cells, the unpublished among them.</summary>
    public int Size => _table.Count;

    /// <summary>Declares a count of persons or participations that is published under one address or several.</summary>
    public int Count(long value, Worth worth, string[] addresses, bool isSpecial = false)
    {
        var cell = _table.AddFigure(value, options.ThresholdFor(isSpecial), (int)worth, isSpecial && options.HidesSpecialZeros);
        Thr[cell]=options.ThresholdFor(isSpecial);
        foreach (var address in addresses)
        {
            Alias(address, cell);
        }

        return cell;
    }

    /// <summary>Declares a count that is not published.</summary>
    public int Unpublished(long value, bool isSpecial = false) { var c = _table.AddUnpublished(value, options.ThresholdFor(isSpecial)); Thr[c]=options.ThresholdFor(isSpecial); return c; }

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
                    isSpecial
                );
            }
        }
    }

    /// <summary>
    /// Declares that the parts are in the whole. Where they make up all of it, an outsider is taken to know that; where they do not, the rest is
    /// a count of its own. A relation that the data do not keep is no relation.
    /// </summary>
    public void Bind(
        IEnumerable<int> whole,
        IEnumerable<int> parts,
        bool isRestSensitive = true,
        bool isSum = false,
        bool isSpecial = false
    )
    {
        var (left, right) = (whole.ToList(), parts.ToList());
        switch (_table.Total(left) - _table.Total(right))
        {
            case 0:
                _table.AddSum(left, right, isOfNow: !isSum);
                _sums.Add(([.. left], [.. right]));
                break;
            case > 0:
                Rest(left, right, isRestSensitive, isSpecial);
                break;
        }
    }

    /// <summary>
    /// Declares that parts which may overlap are all in a whole and make it up together: each is in it, and they are no fewer than it.
    /// </summary>
    public void Cover(int whole, List<int> parts)
    {
        if (parts.Count > 0)
        {
            Bind(parts, [whole], isRestSensitive: false);
            parts.ForEach(part => Bind([whole], [part]));
        }
    }

    /// <summary>A count that is not published but that others are parts of.</summary>
    public int Rest(IReadOnlyCollection<int> whole, IReadOnlyCollection<int> parts, bool isSensitive = true, bool isSpecial = false)
    {
        var rest = _table.AddRest(whole, parts, isSensitive ? options.ThresholdFor(isSpecial) : 0);
        _sums.Add(([.. whole], [.. parts, rest]));
        Thr[rest]=isSensitive ? options.ThresholdFor(isSpecial) : 0;
        return rest;
    }

    public long Total(IEnumerable<int> cells) => _table.Total(cells);

    /// <summary>Rounds a report; a figure of a series keeps its rounding as long as it can.</summary>
    public Rounding Round(ReportRequest request, IEnumerable<EarlierRelease> earlier)
    {
        var shown = new Dictionary<int, long>();
        foreach (var release in earlier.OrderBy(release => release.To))
        {
            foreach (var (address, cell) in _cells.Select(figure => (figure.Key, figure.Value)))
            {
                if (release.TryFind(address, request, out var count) && count is { } rounded)
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
        var mayFall = _cells.Where(figure => FigureAddress.MayFall(figure.Key)).Select(figure => figure.Value).ToList();
        foreach (var release in earlier.OrderBy(release => release.To))
        {
            var counts = new Dictionary<int, long?>();
            foreach (var (address, cell) in _cells.Select(figure => (figure.Key, figure.Value)))
            {
                if (release.TryFind(address, request, out var count))
                {
                    counts[cell] = count;
                }
            }

            _table.AddEarlier(counts, mayFall, release.To > request.To);
        }

        return Suppression.Of(_table, seed);
    }
}
