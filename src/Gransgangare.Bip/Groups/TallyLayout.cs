namespace Gransgangare.Bip;

/// <summary>
/// Where a tally's counters lie in one array. For each rater kind: heads (the four classes in declared order, any up, any down, the pairs of
/// indexes, and those with a second measurement), sums of the first and of the last index by the number of answers they rest on, and a first × last table for each slot. Last of
/// all the tables of the gap, and those of how far apart the raters are the first and the last time.
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

    public int Length => HeadsOf(_raters) + (2 * _tables);

    public int GapTables => HeadsOf(_raters);

    public int ApartTables => GapTables + _tables;

    public int HeadsOf(int raterIndex) => raterIndex * (Heads + (2 * SumsLength) + _tables);

    public int FirstSumsOf(int raterIndex) => HeadsOf(raterIndex) + Heads;

    public int LastSumsOf(int raterIndex) => FirstSumsOf(raterIndex) + SumsLength;

    public int TablesOf(int raterIndex) => LastSumsOf(raterIndex) + SumsLength;

    public int TableOf(int tables, int slot) => tables + (slot * TableLength);

    /// <summary>
    /// Whether counters can be of subjects: in each table all of a rater kind, or all pairs of the gap, are once, and parts are no larger than
    /// their wholes.
    /// </summary>
    public bool IsNested(long[] counters) =>
        Enumerable.Range(0, _raters).All(rater => IsNested(counters, rater))
        && AreOf(counters, GapTables, Total(counters, GapTables))
        && AreOf(counters, ApartTables, Total(counters, ApartTables))
        && Enumerable
            .Range(0, _items)
            .All(slot => 2 * Answered(counters, TableOf(ApartTables, slot)) <= Answered(counters, TableOf(GapTables, slot)));

    private bool IsNested(long[] counters, int rater)
    {
        var heads = HeadsOf(rater);
        var notAssessable = counters[heads + ProgressionClass.NotAssessable.Order];
        var persons = ProgressionClass.All.Sum(one => counters[heads + one.Order]);
        var pairs = counters[heads + IndexPairs];
        return Math.Max(counters[heads + AnyUp], counters[heads + AnyDown]) <= persons - notAssessable
            && Math.Max(persons - notAssessable, pairs) <= counters[heads + WithSecond]
            && counters[heads + WithSecond] <= persons
            && counters[heads + IndexUp] + counters[heads + IndexDown] <= pairs
            && IsOfPairs(counters, FirstSumsOf(rater), pairs)
            && IsOfPairs(counters, LastSumsOf(rater), pairs)
            && AreOf(counters, TablesOf(rater), persons);
    }

    // An index lies on the scale, so that the sum of as many lies between as many times its ends.
    private bool IsOfPairs(long[] counters, int sums, long pairs)
    {
        const double Rounding = 1e-9;
        var total = 0d;
        for (var answered = 1; answered < SumsLength; answered++)
        {
            total += (double)counters[sums + answered] / answered;
        }

        return counters[sums] == 0 && total >= pairs * (1 - Rounding) && total <= pairs * (_width - 1) * (1 + Rounding);
    }

    private bool AreOf(long[] counters, int tables, long subjects) =>
        Enumerable.Range(0, _items).All(slot => Total(counters, TableOf(tables, slot)) == subjects);

    // Those with both answers. Who is compared a first and a last time has two pairs.
    private long Answered(long[] counters, int table) =>
        Enumerable.Range(_width, TableLength - _width).Where(place => place % _width > 0).Sum(place => counters[table + place]);

    private long Total(long[] counters, int table) => counters.AsSpan(table, TableLength).ToArray().Sum();

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
        // Two answers of a scale up to ten make a place below 128, so eight places are calculated at once, a byte each.
        const ulong EveryOther = 0x0F0F_0F0F_0F0F_0F0FUL;
        var (width, length) = ((ulong)_width, TableLength);
        var even = ((first & EveryOther) * width) + (last & EveryOther);
        var odd = (((first >> Answers.BitsPerSlot) & EveryOther) * width) + ((last >> Answers.BitsPerSlot) & EveryOther);
        for (var start = 0; items > 0; items -= 2, start += 2 * length)
        {
            table[start + (byte)even]++;
            if (items > 1)
            {
                table[start + length + (byte)odd]++;
            }

            even >>= 2 * Answers.BitsPerSlot;
            odd >>= 2 * Answers.BitsPerSlot;
        }
    }
}
