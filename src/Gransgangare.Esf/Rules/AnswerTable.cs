using Gransgangare.Core;

namespace Gransgangare.Esf.Rules;

/// <summary>
/// For one programme, what every value of every thing looked at says, worked out beforehand by asking each condition about it. Judging is
/// then adding up a row for each thing seen.
/// </summary>
internal sealed class AnswerTable
{
    /// <summary>Values told apart for each <see cref="Seen"/>.</summary>
    private const int Width = 256;

    // An array for each: one for all would be so large that making it collects garbage everywhere.
    private readonly Answers[][] _rows = [.. Enumerable.Range(0, Observer.Count).Select(_ => new Answers[Width])];
    private readonly MadeOfAlternatives[] _madeOfAlternatives;

    public AnswerTable(ValueList<EsfIndicator> indicators)
    {
        var stated = indicators.SelectMany(indicator => indicator.Conditions).ToArray();
        var used = Conditions.All.Where(condition => Array.Exists(stated, one => IsPartOf(one, condition))).ToArray();
        foreach (var condition in used.Where(condition => condition.Looks is not null))
        {
            var (rows, statedBy) = (_rows[(int)condition.Looks!.Value], StatedBy(indicators, condition));
            for (var value = 0; value < Width; value++)
            {
                rows[value].Add(condition, condition.Decide(value), statedBy);
            }
        }

        _madeOfAlternatives =
        [
            .. used.Where(condition => condition.Looks is null)
                .Select(condition => new MadeOfAlternatives(
                    condition.Bit,
                    Set(condition.Alternatives.Where(all => all.Length == 1).SelectMany(all => all)),
                    [.. condition.Alternatives.Where(all => all.Length > 1).Select(Set)],
                    StatedBy(indicators, condition)
                )),
        ];
    }

    /// <summary>What all that was seen says together.</summary>
    public void Read(ReadOnlySpan<byte> seen, out Answers answers)
    {
        // One variable for each set, since a structure of five is not kept in registers.
        var (hold, open, notCounted, cannotSay, outOfScope) = (0UL, 0UL, 0UL, 0UL, 0UL);
        for (var i = 0; i < Observer.Count; i++)
        {
            ref readonly var row = ref _rows[i][seen[i]];
            hold |= row.Hold;
            open |= row.Open;
            notCounted |= row.NotCounted;
            cannotSay |= row.CannotSay;
            outOfScope |= row.OutOfScope;
        }

        answers.Hold = hold;
        answers.Open = open;
        answers.NotCounted = notCounted;
        answers.CannotSay = cannotSay;
        answers.OutOfScope = outOfScope;
        foreach (var one in _madeOfAlternatives)
        {
            answers.AddAnyOf(one);
        }
    }

    private static ulong StatedBy(ValueList<EsfIndicator> indicators, EsfCondition condition) =>
        indicators
            .Where(indicator => indicator.Conditions.Contains(condition))
            .Aggregate(0UL, (set, indicator) => set | 1UL << indicator.Order);

    private static bool IsPartOf(EsfCondition whole, EsfCondition part) =>
        ReferenceEquals(whole, part) || Array.Exists(whole.Alternatives, all => Array.Exists(all, one => IsPartOf(one, part)));

    private static ulong Set(IEnumerable<EsfCondition> conditions) => conditions.Aggregate(0UL, (set, one) => set | one.Bit);
}
