using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Core.Tests;

public sealed class InputDigestSumTests
{
    // Beyond the lengths that are hashed several at once.
    private const int MostBytes = 600;

    [Fact]
    public void It_is_the_sum_of_the_fingerprints_one_by_one() =>
        Prop.ForAll(
                Gen.Choose(0, MostBytes).ListOf().ToArbitrary(),
                lengths =>
                {
                    var random = new Random(lengths.Sum());
                    var (all, one) = (new InputDigestSum(), default(InputDigest));
                    foreach (var length in lengths)
                    {
                        var record = new byte[length];
                        random.NextBytes(record);
                        all.Add(record);
                        one = one.Plus(InputDigest.Of(record));
                    }

                    return all.ToDigest() == one;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Records_of_every_length_are_padded_right()
    {
        for (var length = 0; length <= MostBytes; length++)
        {
            var sum = new InputDigestSum();
            sum.Add(new byte[length]);
            Assert.Equal(InputDigest.Of(new byte[length]), sum.ToDigest());
        }
    }

    [Fact]
    public void It_goes_on_after_it_was_asked()
    {
        var sum = new InputDigestSum();
        sum.Add([1]);
        _ = sum.ToDigest();
        sum.Add([2]);
        Assert.Equal(InputDigest.Of([1]).Plus(InputDigest.Of([2])), sum.ToDigest());
        Assert.Equal(sum.ToDigest(), sum.ToDigest());
        Assert.Equal(default, new InputDigestSum().ToDigest());
    }
}
