namespace Gransgangare.Bip;

/// <summary>
/// Where a tally's counters lie in one array: for each rater kind six heads (the four classes in declared order, any up, any down) and then
/// a first × last table for each slot; last of all the tables of the gap.
/// </summary>
internal sealed class TallyLayout(Instrument instrument)
{
    public const int AnyUp = 4;
    public const int AnyDown = 5;
    public const int Heads = 6;

    private readonly int _items = instrument.Items.Count;
    private readonly int _width = instrument.ScaleMax + 1;
    private readonly int _tables = instrument.Items.Count * (instrument.ScaleMax + 1) * (instrument.ScaleMax + 1);
    private readonly int _raters = instrument.RaterKinds.Count;

    public int TableLength { get; } = (instrument.ScaleMax + 1) * (instrument.ScaleMax + 1);

    public int Length => (_raters * (Heads + _tables)) + _tables;

    public int HeadsOf(int raterIndex) => raterIndex * (Heads + _tables);

    public int TablesOf(int raterIndex) => HeadsOf(raterIndex) + Heads;

    public int GapTables => HeadsOf(_raters);

    public int TableOf(int tables, int slot) => tables + (slot * TableLength);

    /// <summary>Counts every slot. Where an answer is missing the pair falls into row or column 0, which no result reads.</summary>
    public void Count(long[] counters, int tables, Answers first, Answers last)
    {
        Count(counters, tables, Math.Min(_items, Answers.SlotsPerHalf), first.Low, last.Low);
        Count(counters, tables + (Answers.SlotsPerHalf * TableLength), _items - Answers.SlotsPerHalf, first.High, last.High);
    }

    private void Count(long[] counters, int table, int items, ulong first, ulong last)
    {
        for (; items > 0; items--)
        {
            counters[table + ((int)(first & Answers.SlotMask) * _width) + (int)(last & Answers.SlotMask)]++;
            first >>= Answers.BitsPerSlot;
            last >>= Answers.BitsPerSlot;
            table += TableLength;
        }
    }
}
