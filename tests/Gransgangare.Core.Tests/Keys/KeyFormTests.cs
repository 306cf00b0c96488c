using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests.Keys;

/// <summary>The one form of keys, codes and names.</summary>
public sealed class KeyFormTests
{
    [Theory]
    [InlineData("k\ufffd1", "GGE1061")]
    [InlineData("2,02401E+11", "GGE2016")]
    [InlineData("2E+11", "GGE2016")]
    [InlineData("2.02401e11", "GGE2016")]
    [InlineData("2,02401E + 11", "GGE2016")]
    [InlineData("12E5", "")]
    [InlineData("2.E5", "")]
    [InlineData("E+11", "")]
    [InlineData("########", "GGE1032")]
    [InlineData("#REF!", "GGE1032")]
    [InlineData("<NA>", "GGE1032")]
    [InlineData("NaT", "GGE1032")]
    [InlineData("None", "GGE1032")]
    [InlineData("none", "")]
    [InlineData("k17\ufe0f", "GGE2014")]
    [InlineData("k\u034f17", "GGE2014")]
    [InlineData("k17\u3164", "GGE2014")]
    [InlineData("k17\u2800", "GGE2014")]
    [InlineData("k17\U000e0100", "GGE2014")]
    [InlineData("#NAMN?", "GGE1032")]
    [InlineData("#N/A", "GGE1032")]
    [InlineData("NaN", "GGE1032")]
    [InlineData("(null)", "GGE1032")]
    [InlineData("#17", "")]
    [InlineData("#", "")]
    [InlineData("nanna", "")]
    public void F7_what_a_spreadsheet_has_lost_is_no_key(string key, string code) => Assert.Equal(code, KeyForm.FaultOf(key)?.Code ?? "");

    [Theory]
    [InlineData("k_20", "K 20", true)]
    [InlineData("straße", "STRASSE", true)]
    [InlineData("ｋ\u201119", "k19", true)]
    [InlineData("k.20", "k20", false)]
    public void F7_keys_that_are_read_as_one_fold_into_one(string one, string other, bool isSame) =>
        Assert.Equal(isSame, KeyForm.Fold(one) == KeyForm.Fold(other));

    [Theory]
    [InlineData("p6 19900506", "", "GGE1031")]
    [InlineData("p6 06.05.1990", "", "GGE1031")]
    [InlineData("p6 6/5-1990", "", "GGE1031")]
    [InlineData("k06051990x", "", "GGE1031")]
    [InlineData("1990\u201105\u201106", "", "GGE1031")]
    [InlineData("1990-0506", "", "GGE1031")]
    [InlineData("20090110", "", "GGE1031")]
    [InlineData("20090111", "", "")]
    [InlineData("19140109", "", "GGE1031")]
    [InlineData("19130110", "", "")]
    [InlineData("finsam-20240115-003", "", "")]
    [InlineData("2023-0115-0001", "", "")]
    [InlineData("19901306", "", "")]
    [InlineData("kund 900506", "", "")]
    [InlineData("90-05-06", "", "")]
    [InlineData("1199005061", "", "")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", "", "")]
    [InlineData("p6 19900506", "1990-05-06", "GGE2013")]
    [InlineData("90-05-06", "1990-05-06", "GGE2013")]
    [InlineData("p6 19900506", "1990-05-07", "GGE1031")]
    [InlineData("p6 19900506", "1990-06-06", "GGE1031")]
    [InlineData("p6 19900506", "1980-05-06", "GGE1031")]
    [InlineData("p6 19900506", "1980-05-07", "")]
    [InlineData("finsam-20240115-003", "1990-05-06", "")]
    [InlineData("finsam-20240106-003", "1990-01-06", "")]
    public void GGE2013_a_key_that_may_hold_the_birth_date_is_refused(string key, string birth, string code)
    {
        var on = Some.Day("2024-01-10");
        LocalDate? date = birth.Length == 0 ? null : Some.Day(birth);
        Assert.Equal(code, KeyForm.BirthDateFaultOf(key, date, on)?.Code ?? "");
        var record = Some.Participation(Some.Spell("2024-01-10", "")) with
        {
            Person = key.Replace('/', '.'),
            Operation = key.Replace('/', '.'),
            BirthDate = date,
            Interventions = [new(InterventionKind.Health, Some.Period("2024-02-01", "2024-03-01"), key)],
        };
        var places = new ParticipationValidator().Validate(record).Where(issue => issue.Code == code).Select(issue => issue.Path);
        Assert.Equal(code.Length == 0 ? [] : ["person", "operation", "interventions[0].name"], places);
    }

    public static TheoryData<string, string> Forms =>
        new()
        {
            { "k-17", "k-17" },
            { " k-17\u00a0", "k-17" },
            { "\tk-17\r\n", "k-17" },
            { "\u2003k 17\u3000", "k 17" },
            { "ka\u030a", "kå" },
            { "KA\u030ARE-1", "KÅRE-1" },
            { "\u212b", "Å" },
            { "", "" },
            { " ", "" },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void F7_white_space_at_the_ends_and_the_way_a_letter_is_composed_make_no_other_key(string text, string form)
    {
        Assert.Equal(form, KeyForm.Of(text));
        Assert.Same(form, KeyForm.Of(form));
        Assert.Equal(form, (Some.Participation() with { Person = text }).Person);
        Assert.Equal(form, (Some.Participation() with { Operation = text }).Operation);
        Assert.Equal(form.Length == 0 ? null : form, new Measure("o", MeasureKind.Individual, text).Name);
    }

    [Theory]
    [InlineData("k7f3", null)]
    [InlineData("norra", null)]
    [InlineData("k 17", null)]
    [InlineData("k.17", null)]
    [InlineData("Åsa–7 ☃ 🙂", null)]
    [InlineData("", "GGE2017")]
    [InlineData(" \u00a0", "GGE2017")]
    [InlineData(".", "GGE2015")]
    [InlineData("..", "GGE2015")]
    [InlineData("a/b", "GGE2015")]
    [InlineData("k\0f3", "GGE2014")]
    [InlineData("k\u001b[2J", "GGE2014")]
    [InlineData("k\u009bf3", "GGE2014")]
    [InlineData("k\tf3", "GGE2014")]
    [InlineData("k\nf3", "GGE2014")]
    [InlineData("k\u2028f3", "GGE2014")]
    [InlineData("k\u202ef3", "GGE2014")]
    [InlineData("k-17\u200b", "GGE2014")]
    [InlineData("k\U000E0001", "GGE2014")]
    [InlineData("900506\u200b2386", "GGE2011")]
    [InlineData("2,02401E+11", "GGE2016")]
    [InlineData("2.02401e+11", "GGE2016")]
    [InlineData("2E+11", "GGE2016")]
    [InlineData("2E11", null)]
    [InlineData("k2,02401E+11", null)]
    public void F7_what_is_no_key_is_refused(string key, string? code) => Assert.Equal(code, KeyForm.FaultOf(key)?.Code);

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_character()
    {
        Assert.Equal(KeyIssues.CharacterNotAccepted, KeyForm.FaultOf("k\ud800"));
        Assert.Equal(KeyIssues.CharacterNotAccepted, KeyForm.FaultOf("\udc00a\u030a"));
    }

    [Fact]
    public void H11_a_key_has_200_characters_at_most()
    {
        Assert.Null(KeyForm.FaultOf(new string('k', 200)));
        Assert.Equal(KeyIssues.TooLong, KeyForm.FaultOf(new string('k', 201)));
        Assert.Equal(KeyIssues.TooLong, KeyForm.FaultOfText(new string('k', 50_000)));
    }

    [Fact]
    public void A_name_may_have_what_an_address_may_not()
    {
        Assert.Null(KeyForm.FaultOfText("Kurs A/B 2,5E+3"));
        Assert.Null(KeyForm.FaultOfText(null));
        Assert.Null(KeyForm.FaultOfText(" "));
        Assert.Equal(ParticipationIssues.IdentityNumberAsKey, KeyForm.FaultOfText("Samtal med 821105-9954"));
    }

    [Theory]
    [InlineData("KÅRE-1", "ka\u030are 1")]
    [InlineData("k-17", "k17")]
    [InlineData("k-17", "k‑17")]
    [InlineData("k17", "Ｋ１７")]
    [InlineData("ﬁn2", "FIN²")]
    [InlineData("k-17", "k − 17")]
    [InlineData("17", "17.0")]
    [InlineData("17", "017")]
    [InlineData("1-7", "0017,00")]
    [InlineData("0", "000.0")]
    public void F7_keys_that_a_person_reads_as_one_are_folded_alike(string one, string other) =>
        Assert.Equal(KeyForm.Fold(one), KeyForm.Fold(other));

    [Theory]
    [InlineData("k17", "k18")]
    [InlineData("k.17", "k17")]
    [InlineData("å", "a")]
    [InlineData("17", "170")]
    [InlineData("17", "17.5")]
    [InlineData("17", "17.")]
    [InlineData("a17", "a017")]
    [InlineData("0", "")]
    public void Other_keys_are_not_folded_alike(string one, string other) => Assert.NotEqual(KeyForm.Fold(one), KeyForm.Fold(other));

    [Fact]
    public void The_normal_forms_are_those_of_Unicode()
    {
        var rows = Some.Rows("normal_forms.csv").Select(row => row.Split(';')).ToArray();
        Assert.Equal(600, rows.Length);
        Assert.All(
            rows,
            row =>
            {
                Assert.Equal(Text(row[1]).Trim(), KeyForm.Of(Text(row[0])));
                Assert.Equal(KeyForm.Fold(Text(row[2])), KeyForm.Fold(Text(row[0])));
            }
        );
    }

    [Fact]
    public void The_form_of_a_form_is_the_same_and_an_accepted_text_keeps_its_faultlessness() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                text =>
                    text is null
                    || (KeyForm.Of(KeyForm.Of(text)) == KeyForm.Of(text) && KeyForm.FaultOf(text) == KeyForm.FaultOf(KeyForm.Of(text)))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void F10_the_validator_and_JSON_ask_the_same_of_every_text()
    {
        foreach (var text in new[] { "k\0f3", "k\u202ef3", "k\u2028f3", new string('k', 201), "900506‑2386", "a/b", "..", "2,02401E+11" })
        {
            var fault = KeyForm.FaultOf(text)!;
            var record = Some.Participation() with { Person = text, Operation = text, Forbund = text };
            var issues = new ParticipationValidator().Validate(record).Select(issue => $"{issue.Code} {issue.Path}").ToList();
            Assert.Contains($"{fault.Code} person", issues);
            Assert.Contains($"{fault.Code} operation", issues);
            var json = JsonSerializer.Serialize(record);
            var message = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Participation>(json)).Message;
            Assert.Contains($"{fault.Code} $.person", message, StringComparison.Ordinal);
            Assert.Contains($"{fault.Code} $.operation", message, StringComparison.Ordinal);
            Assert.DoesNotContain(text, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void H11_the_name_of_an_intervention_is_asked_too()
    {
        var period = new ParticipationPeriod(new(2023, 4, 1), null);
        var record = Some.Participation() with { Interventions = [new(InterventionKind.Health, period, "19811218-9876")] };
        Assert.Equal("GGE2011 interventions[0].name", $"{Assert.Single(new ParticipationValidator().Validate(record))}".Split(':')[0]);
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Participation>(JsonSerializer.Serialize(record)));
        Assert.StartsWith("GGE2011 $.interventions[0].name: ", fault.Message, StringComparison.Ordinal);
    }

    private static string Text(string hex) =>
        string.Concat(
            hex.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
        );
}
