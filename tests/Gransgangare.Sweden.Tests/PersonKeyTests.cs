using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using Gransgangare.Sweden.Identity;
using NodaTime;

namespace Gransgangare.Sweden.Tests;

public sealed class PersonKeyTests
{
    private static readonly LocalDate s_day = new(2026, 6, 30);
    private static readonly PersonKeys s_keys = new(Secret(7));
    private static readonly IdentityNumber[] s_numbers =
    [
        IdentityNumber.Parse("195705749959", s_day),
        IdentityNumber.Parse("199012119948", s_day),
        IdentityNumber.Parse("198211059954", s_day),
        IdentityNumber.Parse("197306749982", s_day),
    ];

    [Fact]
    public void The_key_of_a_number_is_fixed_for_ever()
    {
        // HMAC-SHA256 of "gransgangare/person-key/1:198211059954" with 32 bytes of 7, first half, a = 0 … p = 15; computed with another program.
        Assert.Equal("elfbichldkkmencgfjpbigikpckkofgf", s_keys.KeyOf(s_numbers[2]));
        Assert.Equal(s_keys.KeyOf(s_numbers[2]), s_keys.KeyOf(IdentityNumber.Parse("821105-9954", s_day)));
        Assert.NotEqual(s_keys.KeyOf(s_numbers[2]), new PersonKeys(Secret(8)).KeyOf(s_numbers[2]));
        Assert.Equal(s_numbers.Length, s_numbers.Select(s_keys.KeyOf).Distinct().Count());
    }

    [Fact]
    public void A_key_never_looks_like_a_number_and_a_short_secret_is_refused()
    {
        Assert.All(s_numbers, number => Assert.Matches("^[a-p]{32}$", s_keys.KeyOf(number)));
        Assert.All(s_numbers, number => Assert.False(IdentityNumberShape.Matches(s_keys.KeyOf(number))));
        Assert.Throws<ArgumentException>(() => new PersonKeys(new byte[31]));
    }

    [Fact]
    public void A_person_keeps_the_key_of_the_first_number_whatever_the_order_of_the_links() =>
        Prop.ForAll(
                Gen.Shuffle(new[] { 0, 1, 2 }).ToArbitrary(),
                order =>
                {
                    var register = order.Aggregate(
                        new PersonRegister(s_keys),
                        (known, link) => known.Link(s_numbers[link], s_numbers[link + 1], s_day)
                    );
                    Assert.All(s_numbers, number => Assert.Equal(s_keys.KeyOf(s_numbers[0]), register.KeyOf(number)));
                    Assert.All(s_numbers, number => Assert.Equal(register.KeyOf(number), register.Resolve(s_keys.KeyOf(number))));
                    var stored = new PersonRegister(s_keys, register.Links);
                    Assert.Equal(register.Links, stored.Links);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_link_back_changes_nothing_and_a_mistaken_one_is_taken_away()
    {
        var register = new PersonRegister(s_keys).Link(s_numbers[0], s_numbers[1], s_day);
        Assert.Same(register, register.Link(s_numbers[1], s_numbers[0], s_day));
        Assert.Same(register, register.Link(s_numbers[0], s_numbers[1], s_day));
        Assert.Throws<ArgumentException>(() => register.Link(s_numbers[2], s_numbers[1], s_day));
        Assert.Equal(s_keys.KeyOf(s_numbers[1]), register.Unlink(s_numbers[1]).KeyOf(s_numbers[1]));
        Assert.Empty(register.Without(s_keys.KeyOf(s_numbers[1])).Links);
        Assert.Single(register.Without(s_keys.KeyOf(s_numbers[2])).Links);
        var link = new IdentityLink("a", "b", s_day);
        Assert.Throws<ArgumentException>(() => new PersonRegister(s_keys, [link, new IdentityLink("b", "a", s_day)]));
    }

    [Fact]
    public void The_register_holds_no_number_and_its_texts_no_key()
    {
        var register = new PersonRegister(s_keys).Link(s_numbers[0], s_numbers[1], s_day);
        var link = register.Links[0];
        Assert.All(s_numbers, number => Assert.NotEqual(number.ToStorageString(), link.Later));
        Assert.Equal("IdentityLink PersonRegister (1 links) PersonKeys", $"{link} {register} {s_keys}");
    }

    private static byte[] Secret(byte value) => Enumerable.Repeat(value, 32).ToArray();
}
