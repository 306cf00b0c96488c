using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Bip.Tests;

public sealed class AnswersTests
{
    private static readonly Arbitrary<(int Slot, int Value)[]> s_writes = Gen.Choose(0, 31)
        .SelectMany(slot => Gen.Choose(0, 10).Select(value => (slot, value)))
        .ArrayOf()
        .ToArbitrary();

    [Fact]
    public void Packed_answers_behave_as_a_dictionary_would() =>
        Prop.ForAll(
                s_writes,
                s_writes,
                (first, second) =>
                {
                    var (answers, dictionary) = Both(first);
                    var (others, otherDictionary) = Both(second);
                    return answers.Count == dictionary.Count
                        && answers.IsEmpty == (dictionary.Count == 0)
                        && answers.Sum == dictionary.Values.Sum()
                        && Enumerable.Range(0, 32).All(slot => answers[slot] == dictionary.GetValueOrDefault(slot))
                        && (answers == others) == Same(dictionary, otherDictionary)
                        && answers.Equals((object)Both(first.Reverse().DistinctBy(write => write.Slot)).Answers)
                        && answers.GetHashCode() == Both(first.Reverse().DistinctBy(write => write.Slot)).Answers.GetHashCode();
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_slot_keeps_every_value_apart_from_its_neighbours()
    {
        for (var slot = 0; slot < Answers.Capacity; slot++)
        {
            for (var value = 1; value <= 10; value++)
            {
                var answers = default(Answers).WithOriented(slot, value);
                Assert.Equal(value, answers[slot]);
                Assert.Equal(1, answers.Count);
                Assert.Equal(value, answers.Sum);
                Assert.True(answers.WithOriented(slot, 0).IsEmpty);
            }
        }
    }

    [Fact]
    public void A_full_set_adds_up()
    {
        var answers = Enumerable.Range(0, 32).Aggregate(default(Answers), (all, slot) => all.WithOriented(slot, 10));
        Assert.Equal(320, answers.Sum);
        Assert.Equal(32, answers.Count);
    }

    [Fact]
    public void A_wrong_slot_or_value_is_the_callers_fault()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Answers)[32]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Answers)[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Answers).WithOriented(32, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Answers).WithOriented(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Answers).WithOriented(0, 11));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Answers).WithOriented(0, -1));
    }

    [Fact]
    public void The_text_shows_no_answer() => Assert.Equal("2 answers", default(Answers).WithOriented(3, 4).WithOriented(30, 5).ToString());

    private static bool Same(Dictionary<int, int> left, Dictionary<int, int> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var other) && other == pair.Value);

    private static (Answers Answers, Dictionary<int, int> Dictionary) Both(IEnumerable<(int Slot, int Value)> writes)
    {
        var answers = default(Answers);
        var dictionary = new Dictionary<int, int>();
        foreach (var (slot, value) in writes)
        {
            answers = answers.WithOriented(slot, value);
            dictionary.Remove(slot);
            if (value != 0)
            {
                dictionary[slot] = value;
            }
        }

        return (answers, dictionary);
    }
}
