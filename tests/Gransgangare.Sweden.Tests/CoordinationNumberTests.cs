using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Sweden.Identity;
using NodaTime;

namespace Gransgangare.Sweden.Tests;

/// <summary>The coordination numbers that Skatteverket gives out for tests: those without a full birth date are numbers too.</summary>
public sealed class CoordinationNumberTests
{
    private static readonly LocalDate s_day = new(2026, 6, 30);
    private static readonly PersonKeys s_keys = new(Enumerable.Repeat((byte)7, 32).ToArray());
    private static readonly string[] s_numbers = JsonSerializer.Deserialize<string[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "samordningsnummer_testvektorer.json"))
    )!;

    [Fact]
    public void H1_all_but_those_with_a_day_that_the_month_does_not_have_are_read_and_given_a_key()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var (withoutDate, refused) = (0, 0);
        foreach (var text in s_numbers)
        {
            if (!IdentityNumber.TryParse(text, s_day, IdentityForms.Standard, out var number, out var fault))
            {
                Assert.Equal(IdentityFault.Date, fault);
                refused++;
                continue;
            }

            Assert.Equal(IdentityKind.CoordinationNumber, number.Kind);
            Assert.Equal((text[10] - '0') % 2 == 1 ? Gender.Man : Gender.Woman, number.GetGenderHint());
            Assert.Equal(text, number.ToStorageString());
            Assert.Equal(text[4..6] == "00" || text[6..8] == "60", number.GetBirthDate() is null);
            Assert.Equal(number, IdentityNumber.Parse(number.ToDisplayString(s_day), s_day));
            withoutDate += number.GetBirthDate() is null ? 1 : 0;
            Assert.True(keys.Add(s_keys.KeyOf(number)));
        }

        Assert.Equal((170, 24), (withoutDate, refused));
    }

    [Fact]
    public void H1_a_number_without_a_full_birth_date_has_no_birth_date()
    {
        var number = IdentityNumber.Parse("191500722390", s_day);
        Assert.Null(number.GetBirthDate());
        Assert.Equal("150072+2390", number.ToDisplayString(s_day));
        Assert.Equal("19150072-****", number.ToBirthDateString());
        Assert.Equal(number, IdentityNumber.Parse("150072+2390", s_day));
    }
}
