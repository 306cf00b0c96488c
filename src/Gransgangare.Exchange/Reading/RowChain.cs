namespace Gransgangare.Exchange.Reading;

/// <summary>The rows that one participation has in <see cref="RowChains{T}"/>: places of the first and the last; the default has none.</summary>
internal struct RowChain
{
    /// <summary>The place of the first row that it ever had, which no other chain has.</summary>
    public int Id;
    public int First;
    public int Last;
    public int Count;
}
