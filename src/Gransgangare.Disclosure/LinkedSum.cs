namespace Gransgangare.Disclosure;

/// <summary>A sum of cells that an outsider knows: the cells times their factors make the constant.</summary>
/// <param name="Terms">Cell and factor, each cell once, no factor 0.</param>
/// <param name="Constant">The sum.</param>
internal sealed record LinkedSum(KeyValuePair<int, long>[] Terms, long Constant)
{
    /// <summary>Whether a table satisfies it.</summary>
    public bool Holds(long[] values)
    {
        var sum = -Constant;
        foreach (var term in Terms)
        {
            sum += term.Value * values[term.Key];
        }

        return sum == 0;
    }
}
