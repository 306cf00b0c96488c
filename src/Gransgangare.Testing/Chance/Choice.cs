namespace Gransgangare.Testing;

/// <summary>A table of values with weights; a value is drawn in proportion to its weight.</summary>
internal sealed class Choice<T>(params (T Value, int Weight)[] rows)
{
    private readonly int _total = rows.Sum(row => row.Weight);

    public T Draw(RandomStream random) => At(random.Below(_total), static _ => true);

    /// <summary>Draws among the values allowed, or gives <paramref name="otherwise"/> if none is.</summary>
    public T Draw(RandomStream random, Func<T, bool> allowed, T otherwise)
    {
        var total = 0;
        foreach (var (value, weight) in rows)
        {
            total += allowed(value) ? weight : 0;
        }

        return total == 0 ? otherwise : At(random.Below(total), allowed);
    }

    private T At(int place, Func<T, bool> allowed)
    {
        foreach (var (value, weight) in rows)
        {
            if (!allowed(value))
            {
                continue;
            }

            if (place < weight)
            {
                return value;
            }

            place -= weight;
        }

        throw new InvalidOperationException("The place lies beyond the table.");
    }
}
