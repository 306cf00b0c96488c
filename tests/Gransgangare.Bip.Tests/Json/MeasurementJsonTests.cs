using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip.Tests.Json;

/// <summary>A measurement in JSON: answers by item id, as the form shows them.</summary>
public sealed class MeasurementJsonTests
{
    private const string Least = """{ "subject": "p1", "date": "2024-02-01", "rater": "caseworker", "answers": { "job-search": 2 } }""";

    [Fact]
    public void The_wire_format()
    {
        var measurement = Make.Measurement(RaterKind.Caseworker, "2024-02-01", "2 3 - 1 4 2 3 2 1", "h7", Occasion.Start);
        Snapshot.Matches(
            JsonSerializer.Serialize(measurement, new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }),
            extension: "json"
        );
    }

    [Fact]
    public void A_measurement_with_any_instrument_comes_back() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var random = new Random(seed);
                    var instrument = Make.RandomInstrument(random);
                    var options = new JsonSerializerOptions { Converters = { new MeasurementJsonConverter([instrument]) } };
                    var measurement = Any(random, instrument);
                    var json = JsonSerializer.Serialize(measurement, options);
                    return JsonSerializer.Deserialize<Measurement>(json, options)!.Equals(measurement);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_measurement_with_BIP_needs_no_options() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var measurement = Any(new Random(seed), Instrument.Bip);
                    return JsonSerializer.Deserialize<Measurement>(JsonSerializer.Serialize(measurement))!.Equals(measurement);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_reversed_item_is_written_as_the_form_shows_it()
    {
        var instrument = Instrument.Parse(
            """
            { "id": "own", "version": "1", "subject": "participant", "names": { "sv": "Eget" }, "raterKinds": ["participant"],
              "indicators": [ { "id": "worry", "names": { "sv": "oro" }, "askedOf": ["participant"], "reversed": true } ] }
            """
        );
        var options = new JsonSerializerOptions { Converters = { new MeasurementJsonConverter([instrument]) } };
        var read = JsonSerializer.Deserialize<Measurement>(
            """{ "subject": "p1", "date": "2024-02-01", "rater": "participant", "instrument": "own", "answers": { "worry": 5 } }""",
            options
        )!;
        Assert.Equal(1, read.Answers[0]);
        Assert.Contains("\"worry\":5", JsonSerializer.Serialize(read, options), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"job-search\": 2", "\"job-search\": 6", "GGE3002 $.answers.job-search: ")]
    [InlineData("\"job-search\": 2", "\"job-search\": 2.5", "GGE1503 $.answers.job-search: ")]
    [InlineData("\"job-search\": 2", "\"courage\": 2", "GGE1506 $.answers.courage: ")]
    [InlineData("\"job-search\": 2", "\"job-search\": 2, \"job-search\": 3", "GGE1507 $.answers.job-search: ")]
    [InlineData(
        "\"caseworker\", \"answers\": { \"job-search\"",
        "\"participant\", \"answers\": { \"presentation\"",
        "GGE3003 $.answers.presentation: "
    )]
    [InlineData("caseworker", "manager", "GGE3004 $.rater: ")]
    [InlineData("\"caseworker\"", "\"A B\"", "GGE1504 $.rater: ")]
    [InlineData("\"rater\"", "\"instrument\": \"own\", \"rater\"", "GGE3007 $.instrument: ")]
    [InlineData("\"p1\"", "\"\"", "GGE1503 $.subject: ")]
    [InlineData("\"rater\"", "\"subjectKind\": \"organisation\", \"rater\"", "GGE3008 $.subjectKind: ")]
    [InlineData("2024-02-01", "2024-02-30", "GGE1503 $.date: ")]
    [InlineData("\"rater\"", "\"occasion\": \"begin\", \"rater\"", "GGE1504 $.occasion: ")]
    public void A_fault_is_told_with_its_code_and_path(string part, string wrong, string expected)
    {
        var json = Least.Replace(part, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Least, json);
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Measurement>(json));
        Assert.StartsWith(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"caseworker\"", "\"A B\"", "GGE1504 $.rater: ", "participant, caseworker.")]
    [InlineData("\"caseworker\"", "\"staff\"", "GGE3004 $.rater: ", "participant, caseworker.")]
    [InlineData("\"rater\"", "\"occasion\": \"begin\", \"rater\"", "GGE1504 $.occasion: ", "start, ")]
    [InlineData("\"rater\"", "\"instrument\": \"own\", \"rater\"", "GGE3007 $.instrument: ", "bip.")]
    [InlineData("\"rater\"", "\"instrumentVersion\": \"0\", \"rater\"", "GGE3009 $.instrumentVersion: ", "1.")]
    [InlineData("\"rater\"", "\"subjectKind\": \"organisation\", \"rater\"", "GGE3008 $.subjectKind: ", "participant.")]
    public void N8_a_code_that_the_list_lacks_is_answered_with_those_it_has(string part, string wrong, string place, string accepted)
    {
        var json = Least.Replace(part, wrong, StringComparison.Ordinal);
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Measurement>(json));
        Assert.StartsWith(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains($" Accepted codes: {accepted}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_of_an_unknown_instrument_are_not_written()
    {
        var measurement = Any(new Random(1), Instrument.Bip) with { InstrumentId = "own" };
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(measurement));
        Assert.Contains("GGE3007", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instrument_comes_back_with_every_member()
    {
        var random = new Random(4);
        foreach (var instrument in Enumerable.Range(0, 20).Select(_ => Make.RandomInstrument(random)).Append(Instrument.Bip))
        {
            Assert.Equal(instrument.ToJson(), JsonSerializer.Deserialize<Instrument>(JsonSerializer.Serialize(instrument))!.ToJson());
        }
    }

    [Fact]
    public void An_instrument_with_faults_lists_them()
    {
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Instrument>("""{ "id": "Own" }"""));
        Assert.Contains("id", fault.Message, StringComparison.Ordinal);
        Assert.True(fault.Message.Split('\n').Length > 3, fault.Message);
    }

    [Fact]
    public void A_rater_kind_is_its_code()
    {
        Assert.Equal("\"staff\"", JsonSerializer.Serialize(RaterKind.FromCode("staff")));
        Assert.Equal(RaterKind.Participant, JsonSerializer.Deserialize<RaterKind>("\"participant\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RaterKind>("\"Participant\""));
    }

    private static Measurement Any(Random random, Instrument instrument)
    {
        var rater = instrument.RaterKinds[random.Next(instrument.RaterKinds.Count)];
        var answers = default(Answers);
        foreach (var item in instrument.ItemsOf(rater))
        {
            answers = answers.WithOriented(item.Slot, random.Next(instrument.ScaleMax + 1));
        }

        return new Measurement
        {
            Subject = "p" + random.Next(9),
            SubjectKind = instrument.Subject,
            Date = new LocalDate(2024, 1, 1).PlusDays(random.Next(900)),
            Rater = rater,
            RaterId = random.Next(2) == 0 ? null : "h" + random.Next(3),
            InstrumentId = instrument.Id,
            Occasion = random.Next(2) == 0 ? null : Occasion.All[random.Next(3)],
            Answers = answers,
        };
    }
}
