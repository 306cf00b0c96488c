using System.Security.Cryptography;
using System.Text;

namespace Gransgangare.Core.Tests;

public sealed class InputDigestTests
{
    [Fact]
    public void Sums_carry_from_word_to_word_as_whole_numbers_do()
    {
        var random = new Random(3);
        var records = Enumerable.Range(0, 200).Select(index => Encoding.UTF8.GetBytes($"record {index}")).ToArray();
        var sum = records.Aggregate(default(InputDigest), (sum, record) => sum.Plus(InputDigest.Of(record)));
        random.Shuffle(records);
        Assert.Equal(sum, records.Aggregate(default(InputDigest), (sum, record) => InputDigest.Of(record).Plus(sum)));
        var whole = records.Aggregate(
            System.Numerics.BigInteger.Zero,
            (total, record) => total + new System.Numerics.BigInteger(SHA256.HashData(record), isUnsigned: true)
        );
        var expected = (whole % System.Numerics.BigInteger.Pow(2, 256)).ToString("x64", null);
        Assert.Equal(expected[^64..], sum.ToString());
    }

    [Fact]
    public void The_text_reads_back()
    {
        var digest = InputDigest.Of([1, 2, 3]);
        Assert.Equal(digest, InputDigest.Parse(digest.ToString()));
        Assert.Equal(new string('0', 64), default(InputDigest).ToString());
    }

    [Fact]
    public void The_seal_is_the_hash_of_the_text()
    {
        var digest = InputDigest.Of([1, 2, 3]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(digest.ToString()))), digest.Seal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    public void Other_text_is_refused(string text) => Assert.Throws<FormatException>(() => InputDigest.Parse(text));

    [Fact]
    public void A_record_that_is_there_twice_counts_twice()
    {
        var once = InputDigest.Of([1]);
        Assert.NotEqual(once, once.Plus(once));
        Assert.Equal(once, once.Plus(default));
    }
}
