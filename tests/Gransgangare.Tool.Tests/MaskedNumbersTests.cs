using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Tool.Tests;

/// <summary>An identity number in a message is masked, whatever digits it is written with.</summary>
public sealed class MaskedNumbersTests
{
    private const string Number = "870605-2381";

    // The first digit of each run of ten that Unicode has, within and beyond the basic plane.
    private static readonly int[] s_zeros = Enumerable
        .Range(0, 0x11_0000)
        .Where(code => code is < 0xd800 or > 0xdfff && CharUnicodeInfo.GetDecimalDigitValue(char.ConvertFromUtf32(code), 0) == 0)
        .ToArray();

    [Fact]
    public void Every_digit_of_Unicode_is_masked() =>
        Prop.ForAll(
                Gen.Elements(s_zeros).ArrayOf(10).Select(In).ToArbitrary(),
                number =>
                    MaskedNumbers.In($"there is no folder {number} here")
                    == $"there is no folder {Sweden.Identity.IdentityNumber.Mask} here"
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("the folder a😀b is empty")]
    [InlineData("𝟏𝟐 issues in 2024")]
    public void Other_text_stays(string message) => Assert.Equal(message, MaskedNumbers.In(message));

    private static string In(int[] zeros)
    {
        var place = 0;
        return string.Concat(
            Number.Select(sign => char.IsAsciiDigit(sign) ? char.ConvertFromUtf32(zeros[place++] + (sign - '0')) : sign.ToString())
        );
    }
}
