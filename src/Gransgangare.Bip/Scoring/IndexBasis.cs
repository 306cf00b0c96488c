using System.Runtime.CompilerServices;

namespace Gransgangare.Bip;

/// <summary>What the index of one rater kind rests on: its items, how many they are, and how many must be answered (BIP-S4, BIP-S5).</summary>
internal sealed class IndexBasis
{
    public IndexBasis(Instrument instrument, RaterKind rater, ProgressionSettings settings)
    {
        var items = instrument.ItemsOf(rater).AsEnumerable().Where(item => item.InIndex || settings.IncludeBelief).ToList();
        var coverage = settings.MinimumCoverage;
        Rater = rater;
        Line = new RaterLine(instrument, instrument.IndexOf(rater));
        AllItems = instrument.AskedOf(instrument.IndexOf(rater));
        Items = SlotSet.Of(items.Select(item => item.Slot));
        Asked = items.Count;
        Least = Math.Max(1, ((coverage.Numerator * Asked) + coverage.Denominator - 1) / coverage.Denominator);
    }

    public RaterKind Rater { get; }

    /// <summary>Where the rater kind answers in the rows of a subject.</summary>
    public RaterLine Line { get; }

    public SlotSet AllItems { get; }

    public SlotSet Items { get; }

    public int Asked { get; }

    public int Least { get; }

    /// <summary>Place of the first measurement with a computable index, of which there is one.</summary>
    public int FirstComputable(ReadOnlySpan<MeasurementRow> rows)
    {
        var place = 0;
        while (!IsComputable(rows[place]))
        {
            place++;
        }

        return place;
    }

    /// <summary>Place of the last measurement with a computable index, of which there is one.</summary>
    public int LastComputable(ReadOnlySpan<MeasurementRow> rows)
    {
        var place = rows.Length - 1;
        while (!IsComputable(rows[place]))
        {
            place--;
        }

        return place;
    }

    /// <summary>Number of measurements with a computable index.</summary>
    public int CountComputable(ReadOnlySpan<MeasurementRow> rows)
    {
        var count = 0;
        foreach (ref readonly var row in rows)
        {
            count += IsComputable(row) ? 1 : 0;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsComputable(in MeasurementRow row) => Line.AnswersIn(row).Only(Items).Count >= Least;
}
