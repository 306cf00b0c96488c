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

    private readonly int _max = instrument.ScaleMax;
    private readonly int _tables = instrument.Items.Count * instrument.ScaleMax * instrument.ScaleMax;
    private readonly int _raters = instrument.RaterKinds.Count;

    public int TableLength => _max * _max;

    public int Length => (_raters * (Heads + _tables)) + _tables;

    public int HeadsOf(int raterIndex) => raterIndex * (Heads + _tables);

    public int TablesOf(int raterIndex) => HeadsOf(raterIndex) + Heads;

    public int GapTables => HeadsOf(_raters);

    public int TableOf(int tables, int slot) => tables + (slot * TableLength);

    /// <summary>Counts every slot answered in both.</summary>
    public void Count(long[] counters, int tables, Answers first, Answers last)
    {
        for (var slot = 0; !first.IsEmpty; slot++, first = first.Next, last = last.Next)
        {
            var (from, to) = (first.Lowest, last.Lowest);
            if (from != 0 && to != 0)
            {
                counters[tables + (((slot * _max) + from - 1) * _max) + to - 1]++;
            }
        }
    }
}
