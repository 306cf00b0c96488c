using System.Runtime.CompilerServices;

namespace Gransgangare.Bip;

/// <summary>Where a rater kind answers in the rows of a subject.</summary>
internal readonly struct RaterLine
{
    public RaterLine(Instrument instrument, int raterIndex)
    {
        IsWide = instrument.Items.Count > Answers.SlotsPerHalf;
        (Line, Half) = IsWide ? (raterIndex, 0) : (raterIndex / 2, raterIndex % 2);
    }

    /// <summary>Whether the answers fill both halves of a row.</summary>
    public bool IsWide { get; }

    public int Line { get; }

    /// <summary>The half of slots 0–15.</summary>
    public int Half { get; }

    /// <summary>The answers of the rater kind; none if it has no measurement on the day of the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Answers AnswersIn(in MeasurementRow row) => new(row.Half(Half), IsWide ? row.High : 0);

    /// <summary>The rows of the line up to a day.</summary>
    /// <param name="rows">The sorted rows of a subject.</param>
    /// <param name="until">Last day, included.</param>
    public ReadOnlySpan<MeasurementRow> In(ReadOnlySpan<MeasurementRow> rows, int until)
    {
        var start = 0;
        while (start < rows.Length && rows[start].Key < MeasurementRow.KeyAfter(Line - 1, int.MaxValue))
        {
            start++;
        }

        var end = rows.Length;
        while (end > start && rows[end - 1].Key >= MeasurementRow.KeyAfter(Line, until))
        {
            end--;
        }

        return rows.Slice(start, end - start);
    }
}
