using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Core.Tests;

public sealed class ValueListTests
{
    private static readonly Arbitrary<int[]> s_numbers = Gen.Choose(0, 3).ArrayOf().ToArbitrary();

    [Fact]
    public void Lists_are_equal_when_their_elements_are_in_order() =>
        Prop.ForAll(
                s_numbers,
                s_numbers,
                (left, right) =>
                {
                    var (a, b) = (left.ToValueList(), right.ToValueList());
                    var same = left.SequenceEqual(right);
                    return a.Equals(b) == same && a.Equals((object)b) == same && (!same || a.GetHashCode() == b.GetHashCode());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void All_ways_through_a_list_give_the_elements_in_order() =>
        Prop.ForAll(
                s_numbers,
                numbers =>
                {
                    var list = numbers.ToValueList();
                    var walked = new List<int>();
                    foreach (var number in list)
                    {
                        walked.Add(number);
                    }

                    var boxed = new List<int>();
                    foreach (var number in (System.Collections.IEnumerable)list)
                    {
                        boxed.Add((int)number!);
                    }

                    return walked.SequenceEqual(numbers)
                        && boxed.SequenceEqual(numbers)
                        && list.AsEnumerable().SequenceEqual(numbers)
                        && list.AsSpan().SequenceEqual(numbers)
                        && Enumerable.Range(0, list.Count).Select(index => list[index]).SequenceEqual(numbers);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Changing_the_source_afterwards_changes_nothing()
    {
        int[] source = [1, 2];
        var (copied, given) = (source.ToValueList(), ValueList.Of<int>(source));
        source[0] = 9;
        Assert.Equal([1, 2], copied.AsEnumerable());
        Assert.Equal([1, 2], given.AsEnumerable());
    }

    [Fact]
    public void Order_and_length_tell_lists_apart()
    {
        ValueList<int> list = [1, 2];
        Assert.NotEqual(list, [2, 1]);
        Assert.NotEqual(list, [1, 2, 2]);
        Assert.NotEqual(list.GetHashCode(), ((ValueList<int>)[2, 1]).GetHashCode());
        Assert.False(list.Equals(null));
        Assert.False(list.Equals("1, 2"));
    }

    [Fact]
    public void Records_that_hold_a_list_are_equal_by_value() =>
        Assert.Equal(Some.Participation(Some.Spell("2023-03-01", "")), Some.Participation(Some.Spell("2023-03-01", "")));

    [Fact]
    public void A_list_of_null_counts_it() =>
        Assert.Equal(((ValueList<string?>)[null]).GetHashCode(), ((ValueList<string?>)[null]).GetHashCode());

    [Fact]
    public void An_empty_list_is_made_once() => Assert.Same(ValueList<int>.Empty, Array.Empty<int>().ToValueList());

    [Fact]
    public void A_list_is_not_copied_again()
    {
        ValueList<int> list = [1];
        Assert.Same(list, list.ToValueList());
    }

    [Fact]
    public void N8_an_array_becomes_a_list_of_its_elements_copied()
    {
        int[] source = [1, 2];
        ValueList<int> list = source;
        source[0] = 9;
        Assert.Equal([1, 2], list.ToArray());
        Assert.Throws<ArgumentNullException>(() => (ValueList<int>)(int[])null!);
    }

    [Fact]
    public async Task Row23_a_list_is_walked_across_await_and_yield()
    {
        ValueList<int> list = [1, 2, 3];
        var sum = 0;
        foreach (var number in list)
        {
            await Task.Yield();
            sum += number;
        }

        Assert.Equal(6, sum);
        Assert.Equal([1, 2, 3], Again(list));

        static IEnumerable<int> Again(ValueList<int> numbers)
        {
            foreach (var number in numbers)
            {
                yield return number;
            }
        }
    }

    [Fact]
    public void Nothing_to_copy_is_the_callers_fault() =>
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<int>)null!).ToValueList());

    [Fact]
    public void The_text_shows_the_number_and_no_element() => Assert.Equal("2 × String", ((ValueList<string>)["anna", "bo"]).ToString());
}
