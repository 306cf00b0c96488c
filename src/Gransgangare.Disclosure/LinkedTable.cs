namespace Gransgangare.Disclosure;

/// <summary>
/// Counts of persons that are bound to each other by sums (länkade tabeller), as an outsider knows them: women + men = total, a part is no
/// larger than its whole. What is declared here is what disclosure control can defend; a relation that is left out is one that it does
/// not see. Not safe for use by several threads at once.
/// </summary>
public sealed class LinkedTable
{
    private readonly List<LinkedCell> _cells = [];
    private readonly List<LinkedSum> _sums = [];

    /// <summary>Number of cells.</summary>
    public int Count => _cells.Count;

    internal IReadOnlyList<LinkedCell> Cells => _cells;

    internal IReadOnlyList<LinkedSum> Sums => _sums;

    /// <summary>Whether something was published before: what that gives away cannot be taken back, and is not an error.</summary>
    public bool IsOneOfSeries { get; private set; }

    /// <summary>Says that it is one of a series: earlier releases bind it.</summary>
    public void BindToSeries() => IsOneOfSeries = true;

    /// <summary>Adds a count that is to be published.</summary>
    /// <param name="value">The count, 0 or more.</param>
    /// <param name="threshold">Counts from 1 to the threshold less 1 are hidden; 0 = none.</param>
    /// <param name="rank">What it is worth to the reader: cells of a lower rank are hidden before those of a higher.</param>
    /// <param name="isZeroSensitive">Whether 0 is hidden too.</param>
    /// <returns>The number of the cell.</returns>
    public int AddFigure(long value, int threshold, int rank = 0, bool isZeroSensitive = false) =>
        Add(new LinkedCell(value, threshold, rank, IsFigure: true, isZeroSensitive));

    /// <summary>Adds a count that is never published, and that an outsider knows only through the sums it is in.</summary>
    /// <param name="value">The count, 0 or more.</param>
    /// <param name="threshold">Counts from 1 to the threshold less 1 must not be found out; 0 = it says nothing of a person.</param>
    /// <returns>The number of the cell.</returns>
    public int AddUnpublished(long value, int threshold) =>
        Add(new LinkedCell(value, threshold, Rank: 0, IsFigure: false, IsZeroSensitive: false));

    /// <summary>Adds a count that is never published, but that an outsider might work out: the difference of two sums.</summary>
    /// <param name="whole">Cells that are added.</param>
    /// <param name="parts">Cells that are taken away; together no more than the whole.</param>
    /// <param name="threshold">Counts from 1 to the threshold less 1 must not be found out; 0 = it says nothing of a person.</param>
    /// <param name="constant">A number known to all that is taken away too.</param>
    /// <returns>The number of the cell.</returns>
    public int AddRest(IEnumerable<int> whole, IEnumerable<int> parts, int threshold, long constant = 0)
    {
        var (left, right) = (whole.ToList(), parts.ToList());
        var rest = AddUnpublished(Total(left) - Total(right) - constant, threshold);
        right.Add(rest);
        AddSum(left, right, constant);
        return rest;
    }

    /// <summary>Declares that a sum is equal to another.</summary>
    /// <param name="whole">Cells on the one side, such as a total.</param>
    /// <param name="parts">Cells on the other side, such as its parts.</param>
    /// <param name="constant">A number known to all that is added to the parts.</param>
    /// <exception cref="ArgumentException">The counts do not add up so.</exception>
    public void AddSum(IEnumerable<int> whole, IEnumerable<int> parts, long constant = 0) => AddSum(whole, parts, isOfNow: false, constant);

    /// <summary>Declares that a sum is equal to another, or that it happens to be.</summary>
    /// <param name="whole">Cells on the one side, such as a total.</param>
    /// <param name="parts">Cells on the other side, such as its parts.</param>
    /// <param name="isOfNow">
    /// Whether the parts make up the whole in these data alone: somebody may know that, and an interval does not follow from it.
    /// </param>
    /// <param name="constant">A number known to all that is added to the parts.</param>
    /// <exception cref="ArgumentException">The counts do not add up so.</exception>
    public void AddSum(IEnumerable<int> whole, IEnumerable<int> parts, bool isOfNow, long constant = 0)
    {
        var (left, right) = (whole.ToList(), parts.ToList());
        if (isOfNow)
        {
            // Nobody need know that there is no rest: an interval is told as if there could be one.
            right.Add(Add(new LinkedCell(0, 0, 0, IsFigure: false, IsZeroSensitive: false) { MayBeKnown = true }));
        }

        if (Total(left) != Total(right) + constant)
        {
            throw new ArgumentException("The counts do not add up to that.", nameof(parts));
        }

        var factors = new Dictionary<int, long>();
        foreach (var (cell, factor) in left.Select(cell => (cell, 1)).Concat(right.Select(cell => (cell, -1))))
        {
            factors[cell] = (factors.TryGetValue(cell, out var known) ? known : 0) + factor;
        }

        _sums.Add(new LinkedSum([.. factors.Where(term => term.Value != 0)], constant));
    }

    /// <summary>Hides a figure whatever its value, unless it is a zero that is shown.</summary>
    /// <param name="cell">Number of the cell.</param>
    public void MustHide(int cell) => Change(cell, own => own with { MustBeHidden = true });

    /// <summary>The counts of these cells together.</summary>
    /// <param name="cells">Numbers of cells.</param>
    public long Total(IEnumerable<int> cells) => cells.Sum(cell => _cells[cell].Value);

    internal void Change(int cell, Func<LinkedCell, LinkedCell> change) => _cells[cell] = change(_cells[cell]);

    internal int Add(LinkedCell cell)
    {
        if (cell.Value < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(cell), "A count is 0 or more.");
        }

        _cells.Add(cell);
        return _cells.Count - 1;
    }
}
