namespace Gransgangare.Bip;

/// <summary>
/// Where a tally's counters lie in one array. For each rater kind: heads (the four classes in declared order, any up, any down, the pairs of
/// indexes, and those with a second measurement), sums of the first and of the last index by the number of answers they rest on, and a first × last table for each slot. Last of
/// all the tables of the gap.
/// </summary>
internal sealed class TallyLayout(Instrument instrument)
{
    public const int AnyUp = 4;
    public const int AnyDown = 5;
    public const int IndexPairs = 6;
    public const int IndexUp = 7;
    public const int IndexDown = 8;
    public const int WithSecond = 9;
    public const int Heads = 10;

    private readonly int _items = instrument.Items.Count;
    private readonly int _width = instrument.ScaleMax + 1;
    private readonly int _tables = instrument.Items.Count * (instrument.ScaleMax + 1) * (instrument.ScaleMax + 1);
    private readonly int _raters = instrument.RaterKinds.Count;

    public int TableLength { get; } = (instrument.ScaleMax + 1) * (instrument.ScaleMax + 1);

    /// <summary>Length of the sums of one index: by 0 to all items answered.</summary>
    public int SumsLength => _items + 1;

    public int Length => HeadsOf(_raters) + _tables;

    public int GapTables => HeadsOf(_raters);

    public int HeadsOf(int raterIndex) => raterIndex * (Heads + (2 * SumsLength) + _tables);

    public int FirstSumsOf(int raterIndex) => HeadsOf(raterIndex) + Heads;

    public int LastSumsOf(int raterIndex) => FirstSumsOf(raterIndex) + SumsLength;

    public int TablesOf(int raterIndex) => LastSumsOf(raterIndex) + SumsLength;

    public int TableOf(int tables, int slot) => tables + (slot * TableLength);

    /// <summary>Counts every slot. Where an answer is missing the pair falls into row or column 0, which no result reads.</summary>
    public void Count(long[] counters, int tables, Answers first, Answers last)
    {
        Count(counters.AsSpan(tables), Math.Min(_items, Answers.SlotsPerHalf), first.Low, last.Low);
        if (_items > Answers.SlotsPerHalf)
        {
            Count(counters.AsSpan(TableOf(tables, Answers.SlotsPerHalf)), _items - Answers.SlotsPerHalf, first.High, last.High);
        }
    }

    private void Count(Span<long> table, int items, ulong first, ulong last)
    {
        var (width, length) = (_width, TableLength);
        for (var start = 0; items > 0; items--, start += length)
        {
            table[start + ((int)(first & Answers.SlotMask) * width) + (int)(last & Answers.SlotMask)]++;
            first >>= Answers.BitsPerSlot;
            last >>= Answers.BitsPerSlot;
        }
    }
}
