using System.Globalization;
using System.Text.Json;

namespace Gransgangare.Core.Tests;

/// <summary>Identity numbers that are written otherwise than as one: what stands between the digits changes nothing.</summary>
public sealed class DisguisedNumberTests
{
    private static readonly string[] s_coordination = JsonSerializer.Deserialize<string[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "samordningsnummer_testvektorer.json"))
    )!;

    /// <summary>Every character that can stand unseen, as a dash or as a space between two digits.</summary>
    private static readonly string[] s_between =
    [
        .. Enumerable
            .Range(0, 0x110000)
            .Where(one => one is < 0xD800 or > 0xDFFF)
            .Select(char.ConvertFromUtf32)
            .Where(one =>
                one is "." or "/" or "_" or "\u2212"
                || CharUnicodeInfo.GetUnicodeCategory(one, 0)
                    is UnicodeCategory.DashPunctuation
                        or UnicodeCategory.SpaceSeparator
                        or UnicodeCategory.Format
            ),
    ];

    public static TheoryData<string, string> Holders =>
        new()
        {
            { "", "" },
            { "kund ", " A" },
            { "x", "y" },
            { "k7 ", "" },
        };

    [Theory]
    [MemberData(nameof(Holders))]
    public void F1_a_number_with_any_character_at_any_place_is_refused(string before, string after)
    {
        Assert.True(s_between.Length > 200);
        foreach (var number in new[] { "198211059954", "8211059954", "195705749959", "19821105T951", "191500722390" })
        {
            Assert.All(
                from between in s_between
                from at in Enumerable.Range(1, number.Length - 1)
                select before + number.Insert(at, between) + after,
                text => Assert.True(IdentityNumberShape.Matches(text), text)
            );
        }
    }

    [Theory]
    [InlineData("900506‐2386")]
    [InlineData("900506—2386")]
    [InlineData("900506\u00ad2386")]
    [InlineData("900506\u00a02386")]
    [InlineData("900506\u202f2386")]
    [InlineData("900506\u200b2386")]
    [InlineData("900506﹣2386")]
    [InlineData("900506－2386")]
    [InlineData("900506_2386")]
    [InlineData("900506 - 2386")]
    [InlineData("90-05-06-2386")]
    [InlineData("1990.05.06-2386")]
    [InlineData("1990/05/06-2386")]
    [InlineData("90 05 06 2386")]
    [InlineData("(900506) 2386")]
    [InlineData("9\u03320\u03320506-2386")]
    [InlineData("𝟗𝟎𝟎𝟓𝟎𝟔-𝟐𝟑𝟖𝟔")]
    [InlineData("９０٠５٠６-2386")]
    [InlineData("⁹⁰⁰⁵⁰⁶-²³⁸⁶")]
    public void F1_a_disguise_is_seen_through(string text) => Assert.True(IdentityNumberShape.Matches(text));

    [Fact]
    public void F1_up_to_three_letters_before_the_last_four_hide_no_number_whose_check_digit_fits()
    {
        string[] dates = ["19900101", "900101", "1990-01-01", "90 01 01", "1990-01-61", "900161", "19900060", "900060"];
        string[] letters = ["x", "T", "nr", "-x-", " nr. ", "abc", "ÅÄÖ", "и", "番"];
        foreach (var (date, between) in dates.SelectMany(date => letters, (date, between) => (date, between)))
        {
            var fitting = Enumerable
                .Range(0, 1000)
                .Select(serial => $"{serial:000}")
                .SelectMany(serial => "0123456789", (serial, check) => serial + check)
                .Where(four => IdentityDigits.CheckDigitFits(new string([.. date.Where(char.IsAsciiDigit)])[^6..] + four))
                .ToHashSet();
            Assert.Equal(1000, fitting.Count);
            Assert.All(
                Enumerable.Range(0, 10_000).Where(number => number % 7 == 0).Select(number => $"{number:0000}"),
                four =>
                    Assert.All(
                        new[] { date + between + four, $"k {date}{between}{four} b" },
                        key => Assert.True(fitting.Contains(four) == IdentityNumberShape.Matches(key), key)
                    )
            );
        }
    }

    [Theory]
    [InlineData("19900506x2386")]
    [InlineData("900506T2386")]
    [InlineData("19900506nr2386")]
    [InlineData("900101xT387")]
    [InlineData("p19900506x2386y")]
    [InlineData("７00101x2389")]
    public void F1_letters_inside_a_number_are_seen_through(string text) => Assert.True(IdentityNumberShape.Matches(text));

    [Theory]
    [InlineData("900101abcd2386")]
    [InlineData("1900101x2386")]
    [InlineData("900101x23861")]
    [InlineData("901301x2386")]
    [InlineData("Kurs 2024-01-01 tom 2024-06-30")]
    [InlineData("Kurs 2024-01-09 tom 2024-06-30")]
    [InlineData("A123")]
    [InlineData("FB-2024-0031")]
    public void Letters_and_digits_that_are_no_number_are_kept(string key) => Assert.False(IdentityNumberShape.Matches(key));

    [Fact]
    public void H1_every_coordination_number_that_Skatteverket_gives_out_for_tests_is_recognised()
    {
        Assert.Equal(2264, s_coordination.Length);
        Assert.All(
            s_coordination.SelectMany(number =>
                new[] { number, number[2..], $"{number[2..8]}-{number[8..]}", $"{number[..8]}-{number[8..]}", $"k {number} b" }
            ),
            number => Assert.True(IdentityNumberShape.Matches(number))
        );
    }

    [Fact]
    public void H1_every_number_with_one_digit_changed_is_recognised_where_it_still_can_be_one()
    {
        foreach (var number in s_coordination)
        {
            for (var at = 0; at < number.Length; at++)
            {
                for (var digit = '0'; digit <= '9'; digit++)
                {
                    var changed = $"{number[..at]}{digit}{number[(at + 1)..]}";
                    var (century, month, day) = (Two(changed, 0), Two(changed, 4), Two(changed, 6));
                    var isDay = month <= 12 && (day <= 31 || day is >= 60 and <= 91);
                    // Two zeros in the place of the century are those of a field that is filled up.
                    var isFilledUp = century == 0 && digit == '0' && at == 0;
                    Assert.Equal(
                        isDay && (century is 18 or 19 or 20 || (isFilledUp && IsDate(changed[2..]))),
                        IdentityNumberShape.Matches(changed)
                    );
                    Assert.Equal(isDay, IdentityNumberShape.Matches($"{changed[2..8]}–{changed[8..]}"));
                }
            }
        }
    }

    [Fact]
    public void Keys_of_other_systems_are_kept()
    {
        var random = new Random(20261128);
        var bytes = new byte[16];
        for (var number = 0; number < 100_000; number++)
        {
            random.NextBytes(bytes);
            (bytes[7], bytes[8]) = ((byte)((bytes[7] & 0x0F) | 0x40), (byte)((bytes[8] & 0x3F) | 0x80));
            var key = new Guid(bytes);
            Assert.False(IdentityNumberShape.Matches(key.ToString()), key.ToString());
            Assert.False(IdentityNumberShape.Matches(key.ToString("N")), key.ToString("N"));
            Assert.False(IdentityNumberShape.Matches($"2024-{number:000000}"));
            Assert.False(IdentityNumberShape.Matches($"DNR 2024/{number}"));
            Assert.False(IdentityNumberShape.Matches($"A{number}"));
            Assert.False(IdentityNumberShape.Matches($"FB-2024-{number % 10_000:0000}"));
            Assert.False(IdentityNumberShape.Matches($"GBG{number:000000}K"));
            Assert.False(IdentityNumberShape.Matches($"{number:00000000000}"));
            Assert.False(IdentityNumberShape.Matches($"{number:000000000000}"));
            Assert.False(IdentityNumberShape.Matches($"K-{number:0000000000000}"));
        }
    }

    [Theory]
    [InlineData("009005062386")]
    [InlineData("09005062386")]
    [InlineData("0009005062386")]
    [InlineData("00900506-2386")]
    [InlineData("00 900506 2386")]
    [InlineData("00199005062386")]
    [InlineData("000001012384")]
    [InlineData("009005662383")]
    [InlineData("kund 009005062386 A")]
    [InlineData("p-00000000009005062386")]
    public void R2_a_number_behind_zeros_is_refused(string text) => Assert.True(IdentityNumberShape.Matches(text));

    [Fact]
    public void R2_of_keys_that_begin_with_two_zeros_seven_in_a_thousand_are_refused()
    {
        var random = new Random(20261130);
        var refused = Enumerable
            .Range(0, 100_000)
            .Count(_ =>
                IdentityNumberShape.Matches("00" + random.NextInt64(10_000_000_000).ToString("0000000000", CultureInfo.InvariantCulture))
            );
        Assert.InRange(refused, 650, 850);
        Assert.DoesNotContain(Enumerable.Range(0, 1_010_000), serial => IdentityNumberShape.Matches($"{serial:000000000000}"));
    }

    [Theory]
    [InlineData("&#45;")]
    [InlineData("&#8209;")]
    [InlineData("&#x2D;")]
    [InlineData("&#X2011;")]
    [InlineData("&#45 ")]
    [InlineData("&nbsp;")]
    [InlineData("&ndash;")]
    [InlineData("&ZeroWidthSpace;")]
    [InlineData("&amp;#45;")]
    [InlineData("&amp;amp;nbsp;")]
    [InlineData("&nbsp;&ndash;&nbsp;")]
    [InlineData("%2D")]
    [InlineData("%20")]
    [InlineData("%E2%80%91")]
    [InlineData("%23")]
    [InlineData("%")]
    [InlineData("&")]
    public void F1_what_stands_for_a_character_in_HTML_or_an_address_hides_nothing(string between)
    {
        foreach (
            var number in new[] { "19900506{0}2386", "900506{0}2386", "1990{0}05{0}06{0}2386", "kund 900506{0}2386 A", "19900506{0}T389" }
        )
        {
            var text = number.Replace("{0}", between, StringComparison.Ordinal);
            Assert.True(IdentityNumberShape.Matches(text), text);
        }

        Assert.NotNull(KeyForm.BirthDateFaultOf($"anna 1990{between}05{between}06", birthDate: null, on: null));
    }

    [Theory]
    [InlineData("&#57;&#48;&#48;&#53;&#48;&#54;-2386")]
    [InlineData("%39%30%30%35%30%36-2386")]
    public void F1_digits_that_are_written_so_are_digits(string text) => Assert.True(IdentityNumberShape.Matches(text));

    [Theory]
    [InlineData("AT&T; R&D 2024 100 %")]
    [InlineData("Kurs &amp; praktik 2024-01-01&ndash;2024-06-30")]
    [InlineData("&#x110000;&#999999999;%ZZ")]
    public void Other_texts_with_such_signs_are_kept(string text) => Assert.False(IdentityNumberShape.Matches(text));

    [Fact]
    public void Digests_are_refused_no_oftener_for_letters_between_their_digits()
    {
        var random = new Random(20261129);
        var bytes = new byte[32];
        var refused = 0;
        for (var number = 0; number < 20_000; number++)
        {
            random.NextBytes(bytes);
            var digest = Convert.ToHexString(bytes);
            var letters = new string([.. digest.Select(sign => char.IsAsciiDigit(sign) ? sign : '-')]);
            refused += IdentityNumberShape.Matches(digest) ? 1 : 0;
            Assert.False(IdentityNumberShape.Matches(digest) && !HasTenDigits(letters), digest);
        }

        Assert.InRange(refused, 0, 40);
    }

    private static bool HasTenDigits(string groups) => groups.Split('-').Any(run => run.Length is 10 or 12 || run.Length >= 9);

    [Fact]
    public void H19_a_long_text_is_walked_through_once()
    {
        Assert.False(IdentityNumberShape.Matches(new string('1', 5_000_000)));
        Assert.True(IdentityNumberShape.Matches(new string('1', 1_000_000) + " 821105-9954"));
    }

    private static bool IsDate(string ten) =>
        DateTime.TryParseExact($"20{ten[..4]}{Two(ten, 4) % 60:00}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int Two(string digits, int at) => int.Parse(digits.AsSpan(at, 2), CultureInfo.InvariantCulture);
}
