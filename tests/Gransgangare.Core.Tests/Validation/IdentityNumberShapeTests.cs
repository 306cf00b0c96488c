using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Core.Tests;

public sealed class IdentityNumberShapeTests
{
    public static TheoryData<string> Numbers
    {
        get
        {
            var numbers = new TheoryData<string>();
            foreach (var row in Some.Rows("personnummer_testvektorer.csv").Select(row => row.Split(',')))
            {
                numbers.Add(row[0]);
                numbers.Add(row[1]);
                numbers.Add($"  {row[0]}     ");
            }

            return numbers;
        }
    }

    // The vectors that are no valid number are refused as keys as well: a mistyped number is as telling.
    [Theory]
    [MemberData(nameof(Numbers))]
    public void Published_test_numbers_are_recognised_in_every_form(string number) => Assert.True(IdentityNumberShape.Matches(number));

    [Theory]
    [InlineData("821105-9954")]
    [InlineData("821105+9954")]
    [InlineData("821105 9954")]
    [InlineData("821105–9954")]
    [InlineData("821105−9954")]
    [InlineData("8211059954")]
    [InlineData("19821105-9954")]
    [InlineData("198211059954")]
    [InlineData("821105-0000")]
    [InlineData("000229-0000")]
    [InlineData("570574-9959")]
    [InlineData("1982-11-05-9954")]
    [InlineData("p 1982-11-059954")]
    [InlineData("19821105Tf29")]
    [InlineData("19821105tF29")]
    [InlineData("19821105T954")]
    [InlineData("18821105-9954")]
    [InlineData("20221105-9954")]
    [InlineData("1982-11-05-9955")]
    [InlineData("821160-9954")]
    [InlineData("820230-9954")]
    [InlineData("821100-9954")]
    [InlineData("820005-9954")]
    [InlineData("8211-059954")]
    [InlineData("821105_9954")]
    public void Shapes_that_are_refused_as_a_key(string text) => Assert.True(IdentityNumberShape.Matches(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("p1")]
    [InlineData("GBG-000123")]
    [InlineData("1234567890")]
    [InlineData("8211059955")]
    [InlineData("9999999999")]
    [InlineData("123456789")]
    [InlineData("c56a4180-65aa-42ec-a945-5fd21dec0538")]
    [InlineData("c56a418065aa42eca9455fd21dec0538")]
    [InlineData("17821105-9954")]
    [InlineData("21821105-9954")]
    [InlineData("821305-9954")]
    [InlineData("821132-9954")]
    [InlineData("821192-9954")]
    [InlineData("821105-99a4")]
    [InlineData("821105-Q954")]
    [InlineData("1982110599540")]
    [InlineData("x98211059954")]
    [InlineData("1982-11-05")]
    [InlineData("k7f3")]
    [InlineData("2024-000123")]
    [InlineData("2024-010123")]
    [InlineData("SOC-2024-000123")]
    [InlineData("Kurs 2024-01-01–2024-06-30")]
    [InlineData("Kurs 01.01.2024–30.06.2024, grupp 12")]
    [InlineData("Insats 05.03.2024 - 06.04.2024")]
    public void Other_keys_are_kept(string? key) => Assert.False(IdentityNumberShape.Matches(key));

    [Theory]
    [InlineData("８２１１０５-9954")]
    [InlineData("Anna 19821105-9954")]
    [InlineData("p_198211059954")]
    [InlineData("p-821105-9954-b")]
    [InlineData("x8211059954y")]
    [InlineData("kund 821105–9954 A")]
    [InlineData("kund 821105 - 9954 A")]
    [InlineData("17 821105-9954")]
    [InlineData("K-17-821105-9954")]
    [InlineData("17 1982.11.05-9954")]
    [InlineData("00000000-0000-0000-0000-198211059954")]
    [InlineData("p 821105K951")]
    public void A_number_inside_a_key_and_in_digits_of_any_script_is_found(string key) => Assert.True(IdentityNumberShape.Matches(key));

    [Theory]
    [InlineData("Anna 19821105-9955")]
    [InlineData("p_198211059955")]
    [InlineData("K-20240101-0001")]
    [InlineData("x198211059954123")]
    public void Inside_a_key_only_a_fitting_check_digit_tells(string key) => Assert.False(IdentityNumberShape.Matches(key));

    [Fact]
    public void Of_ten_serial_digits_that_read_as_a_date_only_one_in_ten_is_refused()
    {
        var refused = Enumerable.Range(0, 1000).Count(serial => IdentityNumberShape.Matches($"821105{serial:0000}"));
        Assert.Equal(100, refused);
    }

    [Fact]
    public void Every_text_can_be_asked() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text => IdentityNumberShape.Matches(text) is var found && (!found || text.Count(char.IsLetterOrDigit) >= 10)
            )
            .QuickCheckThrowOnFailure();
}
