using System.Diagnostics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using Gransgangare.Sweden.Identity;
using NodaTime;

namespace Gransgangare.Sweden.Tests;

public sealed class IdentityNumberTests
{
    private static readonly LocalDate s_reference = new(2026, 6, 30);

    public static TheoryData<string, string, string, bool, string> Vectors
    {
        get
        {
            var data = new TheoryData<string, string, string, bool, string>();
            foreach (var cells in Lines("personnummer_testvektorer.csv"))
            {
                data.Add(cells[0], cells[1], cells[2], bool.Parse(cells[3]), cells[4]);
            }

            return data;
        }
    }

    public static TheoryData<string, string> TestNumbers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var cells in Lines("skatteverket_testnummer.csv"))
            {
                data.Add(cells[0], cells[1]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Public_vectors(string twelve, string separated, string type, bool isValid, string sex)
    {
        foreach (var text in new[] { twelve, separated })
        {
            Assert.Equal(isValid, IdentityNumber.TryParse(text, s_reference, IdentityForms.Standard, out var number, out var fault));
            Assert.Equal(isValid, fault is null);
            if (number is not null)
            {
                Assert.Equal(twelve, number.ToStorageString());
                Assert.Equal(separated, number.ToDisplayString(s_reference));
                Assert.Equal(type, number.Kind.Label.Sv);
                Assert.Equal(sex == "male" ? Gender.Man : Gender.Woman, number.GetGenderHint());
            }
        }
    }

    [Theory]
    [MemberData(nameof(TestNumbers))]
    public void Official_test_numbers(string twelve, string type)
    {
        var number = IdentityNumber.Parse(twelve, s_reference);
        Assert.Equal(type, number.Kind.Label.Sv);
        Assert.Equal(number, IdentityNumber.Parse(number.ToDisplayString(s_reference), s_reference));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  ", "empty")]
    [InlineData("19821105 9954", "form")]
    [InlineData("821105 9954", "form")]
    [InlineData("821105–9954", "form")]
    [InlineData("19821105+9954", "form")]
    [InlineData("8211059954-", "form")]
    [InlineData("82110599541", "form")]
    [InlineData("٨21105-9954", "form")]
    [InlineData("821105-995", "form")]
    [InlineData("abc", "form")]
    [InlineData("178211059954", "century")]
    [InlineData("210001019954", "century")]
    [InlineData("821305-9954", "date")]
    [InlineData("820005-9954", "date")]
    [InlineData("820229-9954", "date")]
    [InlineData("570060-9959", "check-digit")]
    [InlineData("571360-9959", "date")]
    [InlineData("570014-9959", "date")]
    [InlineData("570500-9959", "date")]
    [InlineData("202700629959", "future")]
    [InlineData("570592-9959", "date")]
    [InlineData("570291-9959", "date")]
    [InlineData("202607019954", "future")]
    [InlineData("201509160006", "birth-number")]
    [InlineData("821105-9953", "check-digit")]
    [InlineData("20000101P220", "interim-not-accepted")]
    [InlineData("19870605Tf29", "scb-form-not-accepted")]
    [InlineData("19870605Tf39", "scb-form-unconfirmed")]
    [InlineData("000101p220", "form")]
    public void A_text_that_is_no_number_has_one_reason(string text, string code)
    {
        Assert.False(IdentityNumber.TryParse(text, s_reference, IdentityForms.Standard, out var number, out var fault));
        Assert.Null(number);
        Assert.Equal(code, fault.Code);
        var message = Assert.Throws<FormatException>(() => IdentityNumber.Parse(text, s_reference)).Message;
        Assert.Contains(code, message, StringComparison.Ordinal);
        Assert.True(text.Trim().Length == 0 || !message.Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    // Without a sign of age: the latest year that is not in the future by date.
    [InlineData("260630-", "2026-06-30", 2026)]
    [InlineData("260701-", "2026-06-30", 1926)]
    [InlineData("260690-", "2026-06-30", 2026)]
    [InlineData("260761-", "2026-06-30", 1926)]
    [InlineData("260630", "2026-06-29", 1926)]
    [InlineData("000101-", "2000-01-01", 2000)]
    [InlineData("000101-", "1999-12-31", 1900)]
    // With it: the latest that makes the person a hundred in the reference year.
    [InlineData("261231+", "2026-01-01", 1926)]
    [InlineData("270101+", "2026-12-31", 1827)]
    [InlineData("250101+", "2026-01-01", 1925)]
    [InlineData("990101+", "2026-01-01", 1899)]
    [InlineData("040229+", "2104-01-01", 2004)]
    public void Ten_digits_get_their_century_from_the_reference_date(string start, string reference, int year)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(reference).Value;
        var number = IdentityNumber.Parse(WithCheckDigit(start, "238"), day);
        Assert.Equal(year, number.GetBirthDate()!.Value.Year);
    }

    [Theory]
    [InlineData("2011-12-31", '-')]
    [InlineData("2012-01-01", '+')]
    [InlineData("2012-12-12", '+')]
    public void The_plus_comes_with_the_year_in_which_the_person_turns_a_hundred(string asOf, char sign)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value;
        var number = IdentityNumber.Parse("191212121212", day);
        Assert.Equal($"121212{sign}1212", number.ToDisplayString(day));
    }

    [Fact]
    public void Every_day_of_two_centuries_is_read_back_in_every_form_whenever_it_is_asked() =>
        Prop.ForAll(
                Gen.Choose(0, 73_000).ToArbitrary(),
                Gen.Choose(1, 999).ToArbitrary(),
                Gen.Choose(0, 45_000).ToArbitrary(),
                (born, individual, later) =>
                {
                    var birth = new LocalDate(1850, 1, 1).PlusDays(born);
                    var asOf = birth.PlusDays(later);
                    var isCoordination = individual % 3 == 0;
                    var day = birth.Day + (isCoordination ? 60 : 0);
                    var six = FormattableString.Invariant($"{birth.Year % 100:00}{birth.Month:00}{day:00}");
                    var ten = WithCheckDigit(six, individual.ToString("000", System.Globalization.CultureInfo.InvariantCulture));
                    var number = IdentityNumber.Parse($"{birth.Year / 100}{ten}", asOf);
                    Assert.Equal(birth, number.GetBirthDate());
                    Assert.Equal(isCoordination ? IdentityKind.CoordinationNumber : IdentityKind.PersonalIdentityNumber, number.Kind);
                    Assert.Equal(individual % 2 == 1 ? Gender.Man : Gender.Woman, number.GetGenderHint());
                    Assert.Equal(number, IdentityNumber.Parse(number.ToDisplayString(asOf), asOf));
                    Assert.True(IdentityNumberShape.Matches(number.ToStorageString()));
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("20000101P220")]
    [InlineData("000101-T220")]
    [InlineData("20000101-N220")]
    public void Interim_numbers_are_read_where_they_are_asked_for(string text)
    {
        var number = IdentityNumber.Parse(text, s_reference, IdentityForms.Interim);
        Assert.Equal(IdentityKind.InterimNumber, number.Kind);
        Assert.Null(number.GetGenderHint());
        Assert.Null(number.Oid);
        Assert.False(
            IdentityNumber.TryParse(
                text.Replace("220", "221", StringComparison.Ordinal),
                s_reference,
                IdentityForms.Interim,
                out _,
                out var fault
            )
        );
        Assert.Equal(IdentityFault.CheckDigit, fault);
    }

    [Fact]
    public void The_form_of_a_protected_woman_is_read_where_it_is_asked_for_and_no_other_is_guessed()
    {
        var number = IdentityNumber.Parse("19870605Tf29", s_reference, IdentityForms.ScbProtected);
        Assert.Equal((IdentityKind.ScbProtected, Gender.Woman), (number.Kind, number.GetGenderHint()));
        Assert.Equal("19870605Tf29", number.ToStorageString());
        Assert.False(IdentityNumber.TryParse("19870605Tf39", s_reference, IdentityForms.ScbProtected, out _, out var fault));
        Assert.Equal(IdentityFault.ScbFormUnconfirmed, fault);
    }

    [Fact]
    public void The_numbers_have_their_oids()
    {
        Assert.Equal("1.2.752.129.2.1.3.1", IdentityNumber.Parse("198211059954", s_reference).Oid);
        Assert.Equal("1.2.752.129.2.1.3.3", IdentityNumber.Parse("195705749959", s_reference).Oid);
    }

    [Fact]
    public void Text_json_and_debugger_show_neither_number_nor_birth_date()
    {
        var number = IdentityNumber.Parse("198211059954", s_reference);
        var debugger = Assert.Single(typeof(IdentityNumber).GetCustomAttributes(typeof(DebuggerDisplayAttribute), inherit: false));
        Assert.Equal("{ToString()}", ((DebuggerDisplayAttribute)debugger).Value);
        string[] texts = [$"{number}", JsonSerializer.Serialize(new { Number = number }), JsonSerializer.Serialize(number)];
        Assert.All(texts, text => Assert.DoesNotMatch("[0-9]", text));
        Assert.DoesNotContain(
            typeof(IdentityNumber).GetProperties(),
            property => property.GetValue(number)?.ToString()?.Contains("8211", StringComparison.Ordinal) == true
        );
        Assert.Equal("19821105-****", number.ToBirthDateString());
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IdentityNumber>("\"198211059954\""));
        Assert.DoesNotContain("8211", fault.ToString(), StringComparison.Ordinal);
    }

    internal static string WithCheckDigit(string start, string individual)
    {
        var six = new string(start.Where(char.IsAsciiDigit).ToArray());
        return Enumerable
            .Range(0, 10)
            .Where(digit => IdentityDigits.CheckDigitFits($"{six}{individual}{digit}"))
            .Select(digit => $"{start}{individual}{digit}")
            .Single();
    }

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "data", file))
            .Where(line => !line.StartsWith('#'))
            .Skip(1)
            .Select(line => line.Split(','));
}
