using Gransgangare.Bip;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>
/// Where a participant stands on each item and how fast that moves, as both raters see it. The steps of the scale are what is left when the
/// level is rounded, so that most answers stay the same from one measurement to the next.
/// </summary>
internal sealed class Levels
{
    private const int Step = 100;
    private const int DaysPerQuarter = 91;

    private readonly int _highest;
    private readonly LocalDate _entry;
    private readonly int _caseworkerOffset;
    private readonly int[] _start;
    private readonly int[] _trend;

    public Levels(RandomStream random, Instrument instrument, LocalDate entry, (int From, int To) trend)
    {
        _highest = instrument.ScaleMax;
        _entry = entry;
        _caseworkerOffset = Draw(random, RatingTables.CaseworkerOffset);
        var (level, movement) = (Draw(random, RatingTables.Level), Draw(random, trend));
        _start = new int[instrument.Items.Count];
        _trend = new int[instrument.Items.Count];
        foreach (var item in instrument.Items)
        {
            // What only the professional is asked and keeps to himself is his belief: lower than the rest (BIP-I11).
            var belief = item.Sensitive ? Draw(random, RatingTables.BeliefOffset) : 0;
            _start[item.Slot] = level + Draw(random, RatingTables.ItemOffset) + belief;
            _trend[item.Slot] = movement + Draw(random, RatingTables.ItemTrend);
        }
    }

    public Answers Rate(RandomStream random, int[] slots, bool byCaseworker, LocalDate date)
    {
        var days = Period.DaysBetween(_entry, date);
        var sparse = random.Percent(RatingTables.SparsePercent);
        var missing = sparse ? RatingTables.ItemMissingWhenSparsePercent : RatingTables.ItemMissingPercent;
        var answers = default(Answers);
        foreach (var slot in slots)
        {
            var level =
                _start[slot]
                + (_trend[slot] * days / DaysPerQuarter)
                + (byCaseworker ? _caseworkerOffset : 0)
                + Draw(random, RatingTables.Noise);
            if (!random.Percent(missing))
            {
                answers = answers.WithOriented(slot, Math.Min(_highest, Math.Max(1, (level + (Step / 2)) / Step)));
            }
        }

        return answers;
    }

    private static int Draw(RandomStream random, (int From, int To) range) => random.Between(range.From, range.To);
}
