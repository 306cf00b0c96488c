using Gransgangare.Core;

namespace Gransgangare.Bip.Tests;

public sealed class InstrumentTests
{
    private const string Minimal = """
        { "id": "own", "version": "1", "subject": "participant", "names": { "sv": "Eget" }, "noAnswerCodes": [0, 99],
          "raterKinds": ["participant", "caseworker"],
          "indicators": [
            { "id": "a", "names": { "en": "A" }, "askedOf": ["participant"] },
            { "id": "b", "names": { "sv": "B" }, "askedOf": ["caseworker", "participant"], "reversed": true } ] }
        """;

    [Fact]
    public void The_shipped_profile() => Snapshot.Matches(Instrument.Bip.ToJson());

    [Fact]
    public void The_shipped_profile_has_the_counts_of_bip()
    {
        var bip = Instrument.Bip;
        Assert.Equal(11, bip.Items.Count);
        Assert.Equal(9, bip.ItemsOf(RaterKind.Participant).Count);
        Assert.Equal(11, bip.ItemsOf(RaterKind.Caseworker).Count);
        Assert.Equal(7, bip.Items.AsEnumerable().Count(item => item.TiedToJobProbability));
        Assert.Equal(3, bip.IntervalMonths);
        Assert.True(bip.Provisional);
        Assert.Equal(["work-skills", "network-support", "presentation"], bip.Items.Where(item => !item.Verified).Select(item => item.Id));
        Assert.Equal(["caseworker-belief"], bip.Items.Where(item => item.Sensitive || !item.InIndex).Select(item => item.Id));
    }

    [Fact]
    public void A_definition_written_and_read_is_the_same()
    {
        foreach (var json in new[] { Instrument.Bip.ToJson(), Instrument.Parse(Minimal).ToJson() })
        {
            Assert.Equal(json, Instrument.Parse(json).ToJson());
        }
    }

    [Fact]
    public void What_is_not_said_gets_its_default()
    {
        var own = Instrument.Parse(Minimal);
        Assert.Equal((5, (int?)null, false), (own.ScaleMax, own.IntervalMonths, own.Provisional));
        Assert.Equal(new LocalizedText("A", "A"), own.Items[0].Name);
        Assert.Null(own.Items[0].Description);
        Assert.Equal((true, false, false), (own.Items[0].InIndex, own.Items[0].Reversed, own.Items[0].Sensitive));
        Assert.Equal([RaterKind.Participant, RaterKind.Caseworker], own.Items[1].AskedOf);
        Assert.Equal("own 1", own.ToString());
    }

    [Theory]
    [InlineData("own-power-example.json", "participant", 5)]
    [InlineData("organisation-before-after-example.json", "organisation", 4)]
    public void The_sample_instruments_load_without_a_word(string file, string subject, int items)
    {
        var json = File.ReadAllText(Path.Combine(Repository.Root, "samples", "instruments", file));
        Assert.True(Instrument.TryParse(json, out var instrument, out var issues));
        Assert.Empty((IEnumerable<ValidationIssue>)issues);
        Assert.Equal((subject, items, true), (instrument.Subject.Code, instrument.Items.Count, instrument.Provisional));
        Assert.EndsWith("-example", instrument.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_listed_with_its_place()
    {
        const string Faulty = """
            { "id": "Own Form", "id": "x", "version": "", "subject": "team", "names": {}, "provisional": 1, "colour": "red",
              "scale": { "max": 11, "min": 1 }, "noAnswerCodes": [5, 5, "x"], "intervalMonths": 0,
              "occasions": ["start", "midway", "start"], "raterKinds": ["participant", "Case Worker", "participant"],
              "indicators": [
                { "id": "a", "names": { "sv": "A" }, "askedOf": [] },
                { "id": "a", "names": { "sv": 7 }, "askedOf": ["manager"], "reversed": "no" },
                { "names": { "sv": "C", "da": "C" }, "askedOf": "participant" },
                17 ] }
            """;
        Assert.False(Instrument.TryParse(Faulty, out var none, out var issues));
        Assert.Null(none);
        Snapshot.Matches(string.Join("\n", issues.AsEnumerable()) + "\n");
        var thrown = Assert.Throws<FormatException>(() => Instrument.Parse(Faulty));
        Assert.All(
            issues.Where(issue => issue.Severity == Severity.Error),
            issue => Assert.Contains(issue.Path, thrown.Message, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("{", "GGE3101", "$")]
    [InlineData("[]", "GGE3103", "$")]
    [InlineData("{}", "GGE3102", "id")]
    public void A_text_that_is_no_definition(string json, string code, string path)
    {
        Assert.False(Instrument.TryParse(json, out _, out var issues));
        Assert.Equal((code, path), (issues[0].Code, issues[0].Path));
    }

    [Theory]
    [InlineData("date")]
    [InlineData("person")]
    [InlineData("subject")]
    public void An_item_is_never_named_as_another_column_of_measurements(string id)
    {
        var json = $$"""
            { "id": "own", "version": "1", "subject": "participant", "names": { "sv": "x" },
              "raterKinds": ["staff"], "indicators": [ { "id": "{{id}}", "names": { "sv": "x" }, "askedOf": ["staff"] } ] }
            """;
        Assert.False(Instrument.TryParse(json, out _, out var issues));
        Assert.Equal(["GGE3116 indicators[0].id"], issues.Select(issue => $"{issue.Code} {issue.Path}"));
        Assert.True(Instrument.TryParse(json.Replace($"\"id\": \"{id}\"", "\"id\": \"asked\"", StringComparison.Ordinal), out _, out _));
    }

    [Theory]
    [InlineData("\"max\": 5", true)]
    [InlineData("\"min\": 1, \"max\": 10", true)]
    [InlineData("\"min\": 0, \"max\": 10", false)]
    [InlineData("\"min\": 0, \"max\": 4", false)]
    [InlineData("\"min\": 2, \"max\": 4", false)]
    [InlineData("\"min\": -1", false)]
    public void N5_a_scale_that_begins_elsewhere_than_at_1_is_refused(string scale, bool expected)
    {
        var json = $$"""
            { "id": "own", "version": "1", "subject": "participant", "names": { "sv": "x" }, "scale": { {{scale}} },
              "raterKinds": ["staff"], "indicators": [ { "id": "a", "names": { "sv": "x" }, "askedOf": ["staff"] } ] }
            """;
        Assert.Equal(expected, Instrument.TryParse(json, out _, out var issues));
        Assert.Equal(expected ? [] : ["GGE3115 scale.min"], issues.Select(issue => $"{issue.Code} {issue.Path}"));
        if (!expected)
        {
            Assert.Contains("GGE3115", Assert.Throws<FormatException>(() => Instrument.Parse(json)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void One_to_thirty_two_items(int count, bool expected)
    {
        var items = Enumerable.Range(0, count).Select(n => $$"""{ "id": "i{{n}}", "names": { "sv": "x" }, "askedOf": ["staff"] }""");
        var json = $$"""
            { "id": "own", "version": "1", "subject": "organisation", "names": { "sv": "x" }, "raterKinds": ["staff"],
              "indicators": [{{string.Join(",", items)}}] }
            """;
        Assert.Equal(expected, Instrument.TryParse(json, out _, out var issues));
        Assert.Equal(expected ? [] : ["GGE3112"], issues.Select(issue => issue.Code));
    }

    [Theory]
    [InlineData("\"max\": 5", "\"max\": 1", "GGE3106")]
    [InlineData("\"max\": 5", "\"max\": 11", "GGE3106")]
    [InlineData("\"max\": 5", "\"max\": 2", null)]
    [InlineData("\"max\": 5", "\"max\": 10", null)]
    [InlineData("\"intervalMonths\": 3", "\"intervalMonths\": 4", "GGE3113")]
    [InlineData("\"id\": \"bip\"", "\"id\": \"bip-skapa\"", null)]
    [InlineData("\"tiedToJobProbability\": true", "\"tiedToJobProbability\": false", "GGE3113")]
    [InlineData("\"noAnswerCodes\": []", "\"noAnswerCodes\": [1]", "GGE3111")]
    [InlineData("\"noAnswerCodes\": []", "\"noAnswerCodes\": [5]", "GGE3111")]
    [InlineData("\"noAnswerCodes\": []", "\"noAnswerCodes\": [0, 6]", null)]
    public void A_profile_that_calls_itself_bip_is_held_to_it(string from, string to, string? code)
    {
        var json = Instrument.Bip.ToJson();
        Assert.Contains(from, json, StringComparison.Ordinal);
        Assert.Equal(code is null, Instrument.TryParse(json.Replace(from, to, StringComparison.Ordinal), out _, out var issues));
        Assert.Equal(code is null ? [] : [code], issues.Select(issue => issue.Code));
    }

    [Fact]
    public void The_caseworkers_belief_is_never_asked_of_the_participant()
    {
        var json = Instrument.Bip.ToJson();
        var at = json.IndexOf("askedOf", json.IndexOf("caseworker-belief", StringComparison.Ordinal), StringComparison.Ordinal);
        json = json[..at] + "askedOf\": [ \"participant\"," + json[(json.IndexOf('[', at) + 1)..];
        Assert.False(Instrument.TryParse(json, out _, out var issues));
        Assert.Contains(issues, issue => issue is { Code: "GGE3114", Path: "indicators[6].askedOf" });
    }

    [Theory]
    [InlineData("a", "participant", "3", null, 3)]
    [InlineData("a", "participant", " 3 ", null, 3)]
    [InlineData("b", "caseworker", "2", null, 4)] // reversed on 1..5
    [InlineData("a", "participant", "", null, 0)]
    [InlineData("a", "participant", "99", null, 0)]
    [InlineData("a", "participant", "0", null, 0)]
    [InlineData("a", "participant", "6", "GGE3002", 0)]
    [InlineData("a", "participant", "-1", "GGE3002", 0)]
    [InlineData("a", "participant", "2.5", "GGE3002", 0)]
    [InlineData("a", "participant", "many", "GGE3002", 0)]
    [InlineData("a", "participant", "99999999999", "GGE3002", 0)]
    [InlineData("a", "caseworker", "3", "GGE3003", 0)]
    [InlineData("a", "caseworker", "", null, 0)]
    [InlineData("a", "manager", "3", "GGE3004", 0)]
    public void One_cell_of_a_form(string item, string rater, string text, string? code, int expected)
    {
        var own = Instrument.Parse(Minimal);
        Assert.True(own.TryGetItem(item, out var found));
        var answers = default(Answers);
        Assert.Equal(code, own.ReadAnswer(found, RaterKind.FromCode(rater), text.AsSpan(), ref answers)?.Code);
        Assert.Equal(expected, answers[found.Slot]);
        Assert.Equal(expected == 0 ? 0 : 1, answers.Count);
    }

    [Fact]
    public void Two_answers_to_one_item_are_a_fault_and_the_first_stays()
    {
        var own = Instrument.Parse(Minimal);
        var answers = default(Answers);
        Assert.Null(own.ReadAnswer(own.Items[0], RaterKind.Participant, "3".AsSpan(), ref answers));
        Assert.Null(own.ReadAnswer(own.Items[0], RaterKind.Participant, "".AsSpan(), ref answers));
        Assert.Equal(BipIssues.AnsweredTwice, own.ReadAnswer(own.Items[0], RaterKind.Participant, "4".AsSpan(), ref answers));
        Assert.Equal(3, answers[0]);
        Assert.Throws<ArgumentException>(() => own.ReadAnswer(Instrument.Bip.Items[0], RaterKind.Participant, "4".AsSpan(), ref answers));
    }

    [Fact]
    public void Reversing_twice_is_the_same_value()
    {
        var own = Instrument.Parse(Minimal);
        for (var value = 0; value <= 5; value++)
        {
            Assert.Equal(value, own.Orient(own.Items[0], value));
            Assert.Equal(value, own.Orient(own.Items[1], own.Orient(own.Items[1], value)));
            Assert.Equal(value == 0 ? 0 : 6 - value, own.Orient(own.Items[1], value));
        }
    }

    [Fact]
    public void Codes_are_permanent_and_said_once()
    {
        var all = BipIssues.All.Concat(InstrumentIssues.All).ToList();
        Assert.Equal(all.Count, all.Select(issue => issue.Code).Distinct().Count());
        Assert.All(all, issue => Assert.Matches("^GG[EW]3[01][0-9]{2}$", issue.Code));
        var named = new[] { typeof(BipIssues), typeof(InstrumentIssues) }.Sum(type =>
            type.GetProperties().Count(property => property.PropertyType == typeof(IssueDefinition))
        );
        Assert.Equal(named, all.Count);
    }

    [Theory]
    [InlineData("participant", true)]
    [InlineData("team-2", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("Chef", false)]
    [InlineData("å", false)]
    public void A_rater_kind_is_an_open_word(string? code, bool expected)
    {
        Assert.Equal(expected, RaterKind.TryFromCode(code, out var kind));
        Assert.Equal(expected ? code : "", kind.ToString());
        Assert.Equal(expected, kind != default);
        if (!expected)
        {
            Assert.Throws<FormatException>(() => RaterKind.FromCode(code!));
        }
    }

    [Fact]
    public void Rater_kinds_have_labels() =>
        Assert.Equal(
            ["deltagare", "handläggare", "personal", "chef", "mentor"],
            new[] { "participant", "caseworker", "staff", "manager", "mentor" }.Select(code => RaterKind.FromCode(code).Label.Sv)
        );
}
