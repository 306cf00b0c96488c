using System.Text;
using System.Text.Json.Nodes;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Tallies that somebody made to harm or by mistake: refused before anything of them is believed or unpacked.</summary>
public sealed class HostileTallyTests
{
    private static readonly ReportRequest s_request = Some.Request() with { By = [Breakdown.Gender] };

    [Theory]
    [InlineData(1_048_576)]
    [InlineData(12)]
    [InlineData(1_000_000_000_000)]
    public void H6_Counters_are_as_many_as_the_request_has(long zeros)
    {
        var root = Good();
        Section(root, "outcomes", "")["counters"] = new JsonArray(0, zeros);
        Refused(root, "The counters of a part of the tally are not as many as they must be, or one is negative.");
    }

    [Fact]
    public void H6_All_sections_together_have_a_limit()
    {
        var request = Some.Request() with { By = [Breakdown.Forbund] };
        var root = Good(request);
        // As many groups as fit in a file, each with all the counters of an instrument.
        var progression = Section(Good(request, measured: true), "progression", "");
        for (var group = 0; group < 30_000; group++)
        {
            var section = (JsonObject)progression.DeepClone();
            section["codes"] = new JsonArray(FormattableString.Invariant($"f{group}"));
            root["sections"]!.AsArray().Add((JsonNode)section);
        }

        var message = Assert.Throws<FormatException>(() => TallyFile.Read(Bytes(root), request)).Message;
        Assert.Equal("A tally has 16777216 counters at most.", message);
    }

    [Theory]
    [InlineData("gender", "x")]
    [InlineData("gender", "\u001b[31m")]
    [InlineData("gender", "198112189876")]
    [InlineData("age-group", "200+")]
    [InlineData("target-group", "lazy")]
    [InlineData("municipality", "14800")]
    [InlineData("cohort", "2024-q5")]
    [InlineData("cohort", "9999-q1")]
    [InlineData("forbund", "198112189876")]
    [InlineData("forbund", "\u202evast")]
    [InlineData("forbund", "")]
    public void H9_The_code_of_a_group_is_one_of_its_breakdown(string by, string code)
    {
        var request = Some.Request() with { By = [Breakdown.FromCode(by)] };
        var root = Good(request);
        var group = root["sections"]!.AsArray().First(one => one!["codes"]!.AsArray().Count == 1)!;
        group["codes"] = new JsonArray(code);
        var message = Assert.Throws<FormatException>(() => TallyFile.Read(Bytes(root), request)).Message;
        Assert.Equal("The tally has a group whose code is in no list of its breakdown.", message);
    }

    [Theory]
    [InlineData("GGE1", "x", "x")]
    [InlineData("GGX1001", "x", "x")]
    [InlineData("GGE10\u001b1", "x", "x")]
    [InlineData("GGE1001", "198112189876", "x")]
    [InlineData("GGE1001", "x", "\u001b]0;x\u0007")]
    public void H9_An_issue_has_the_form_of_one(string code, string sv, string en)
    {
        var root = Good();
        root["quality"]!["issues"] = new JsonArray(
            new JsonObject
            {
                ["code"] = code,
                ["sv"] = sv,
                ["en"] = en,
                ["count"] = 1,
            }
        );
        Refused(root, "The tally has an issue without the form of one, or the same twice.");
    }

    [Fact]
    public void H9_Every_issue_of_the_library_has_the_form_of_one()
    {
        IssueDefinition[] all = [.. ParticipationIssues.All, .. Bip.BipIssues.All, .. JsonIssues.All, .. KeyIssues.All];
        var tally = new ReportTally(s_request);
        tally.Add(DataQuality.Of(all, 0));
        using var stream = new MemoryStream();
        TallyFile.WriteJson(stream, tally);
        Assert.Equal(all.Length, TallyFile.Read(stream.ToArray(), s_request).ToReport().DataQuality.Issues.Count);
    }

    [Theory]
    [InlineData("outcomes")]
    [InlineData("persons")]
    public void H9_Groups_make_up_the_total(string part)
    {
        // One of two groups is not there: its part of the total is nobody's.
        var root = Good();
        root["sections"]!.AsArray().Remove(Section(root, part, "man"));
        Refused(root, "The counters of the tally contradict each other.");
    }

    [Fact]
    public void H9_A_part_is_there_once()
    {
        var root = Good();
        root["sections"]!.AsArray().Add(Section(root, "persons", "").DeepClone());
        Refused(root, "A part of the tally is there twice.");
    }

    [Fact]
    public void H7_Persons_who_are_fewer_than_those_measured_are_refused()
    {
        var root = Good(s_request, measured: true);
        Section(root, "persons", "")["counters"] = new JsonArray(0, 1, 2);
        Assert.Throws<FormatException>(() => TallyFile.Read(Bytes(root), s_request));
    }

    private static void Refused(JsonNode root, string message)
    {
        _ = TallyFile.Read(Bytes(Good()), s_request);
        Assert.Equal(message, Assert.Throws<FormatException>(() => TallyFile.Read(Bytes(root), s_request)).Message);
    }

    private static JsonNode Good(ReportRequest? request = null, bool measured = false)
    {
        var tally = new ReportTally(request ?? s_request);
        foreach (var gender in new[] { Gender.Woman, Gender.Man })
        {
            var participation = Some.Participation("2024-02-01/2024-06-30", "study", gender.Code) with { Gender = gender };
            Bip.Measurement[] measurements = measured
                ?
                [
                    new()
                    {
                        Subject = gender.Code,
                        Date = Some.Day("2024-03-01"),
                        Rater = Bip.RaterKind.Participant,
                        Answers = Bip.Instrument.Bip.Read(Bip.RaterKind.Participant, new Dictionary<string, int> { ["job-search"] = 2 }),
                    },
                ]
                : [];
            tally.AddPerson([participation], measurements);
        }

        using var stream = new MemoryStream();
        TallyFile.WriteJson(stream, tally);
        return JsonNode.Parse(stream.ToArray())!;
    }

    private static JsonObject Section(JsonNode root, string part, string code) =>
        root["sections"]!
            .AsArray()
            .OfType<JsonObject>()
            .First(one =>
                one["part"]!.GetValue<string>() == part
                && string.Join(',', one["codes"]!.AsArray().Select(node => node!.GetValue<string>())) == code
            );

    private static byte[] Bytes(JsonNode root) => Encoding.UTF8.GetBytes(root.ToJsonString());
}
