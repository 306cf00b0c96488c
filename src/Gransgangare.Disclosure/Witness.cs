namespace Gransgangare.Disclosure;

/// <summary>
/// Another whole-number table that agrees with what is known, as its differences from the true one: the proof that an outsider cannot tell them
/// apart.
/// </summary>
/// <param name="differences">By cell; none is 0.</param>
internal sealed class Witness(Dictionary<int, long> differences)
{
    /// <summary>The cells in which the tables differ.</summary>
    public IReadOnlyCollection<int> Cells => differences.Keys;

    /// <summary>By how much the value of a cell is larger than the true one.</summary>
    public long this[int cell] => differences.TryGetValue(cell, out var difference) ? difference : 0;

    /// <summary>Whether every sum still holds, asked of the sums themselves in whole numbers.</summary>
    public bool Keeps(IEnumerable<LinkedSum> sums) => sums.All(sum => sum.Terms.Sum(term => term.Value * this[term.Key]) == 0);
}
