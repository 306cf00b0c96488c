namespace Gransgangare.Core;

/// <summary>Records by the numbers of a <see cref="PersonIndex"/>.</summary>
/// <typeparam name="T">Type of the records.</typeparam>
internal sealed class ByPerson<T>(T[] records, int[] starts)
{
    /// <summary>The records of a person; none = empty.</summary>
    /// <param name="number">Number of the person, from 0.</param>
    public ReadOnlySpan<T> this[int number] => records.AsSpan(starts[number], starts[number + 1] - starts[number]);
}
