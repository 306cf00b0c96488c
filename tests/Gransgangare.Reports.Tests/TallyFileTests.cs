using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports.Tests;

/// <summary>Tallies that are sent: the same content has the same bytes, and the bytes give the same report.</summary>
public sealed class TallyFileTests
{
    private const long Large = 1_000_000_000_000;
    private static readonly IssueDefinition s_issue = new("GGE2001", "fel", "error");

    [Fact]
    public void Any_partition_order_and_number_of_threads_gives_the_same_bytes_of_tally_and_report() =>
        Holds(
            80,
            (random, request) =>
            {
                var (participations, measurements) = random.People();
                var whole = Whole(request, participations, measurements);
                var persons = participations.GroupBy(row => row.Person).ToArray();
                var parts = Enumerable.Range(0, random.Next(1, 6)).Select(_ => new ReportTally(request)).ToArray();
                random.Shuffle(persons);
                var numbers = persons.Select(_ => random.Next(parts.Length)).ToArray();
                Parallel.For(
                    0,
                    parts.Length,
                    part =>
                    {
                        for (var person = 0; person < persons.Length; person++)
                        {
                            if (numbers[person] == part)
                            {
                                var key = persons[person].Key;
                                parts[part]
                                    .AddPerson(
                                        persons[person],
                                        [.. measurements.Where(row => row.Subject == key && row.Date <= request.MeasurementsUntil)]
                                    );
                            }
                        }
                    }
                );

                // A tree of merges of any form, with tallies that went through a file, and with one of nobody.
                var left = parts.Append(new ReportTally(request)).ToList();
                while (left.Count > 1)
                {
                    var (one, other) = (left[random.Next(left.Count)], left[0]);
                    if (ReferenceEquals(one, other))
                    {
                        left.Reverse();
                        continue;
                    }

                    one.Merge(random.Next(2) == 0 ? other : TallyFile.Read(Json(other), request));
                    left.Remove(other);
                }

                Assert.Equal(Json(whole), Json(left[0]));
                Assert.Equal(Binary(whole), Binary(left[0]));
                Assert.Equal(ReportJsonOf(whole), ReportJsonOf(left[0]));
                foreach (var threads in new[] { 1, 3 })
                {
                    Assert.Equal(
                        Some.Json(Report.Of(request, participations, measurements)).GetRawText(),
                        Some.Json(Report.Of(request, ReportData.Of(participations, measurements, request.Instrument), null, threads))
                            .GetRawText()
                    );
                }
            }
        );

    [Fact]
    public void A_tally_comes_back_from_both_forms_as_it_was() =>
        Holds(
            60,
            (random, request) =>
            {
                var (participations, measurements) = random.People();
                var tally = Whole(request, participations, measurements);
                tally.Add(DataQuality.Of([s_issue, s_issue], 3) with { RecordsRead = 7, Input = InputDigest.Of([1, 2, 3]) });
                foreach (var bytes in new[] { Json(tally), Binary(tally) })
                {
                    Assert.Equal(ReportTerms.Of(request), TallyFile.ReadTerms(bytes));
                    Assert.Equal(request, TallyFile.ReadTerms(bytes).ToRequest(request.Project) with { Esf = request.Esf });
                    var back = TallyFile.Read(bytes, request);
                    Assert.Equal(Json(tally), Json(back));
                    Assert.Equal(ReportJsonOf(tally), ReportJsonOf(back));
                }
            }
        );

    [Fact]
    public void No_key_of_a_person_is_in_a_tally()
    {
        var tally = new ReportTally(Some.Request() with { By = Breakdown.All.ToValueList() });
        tally.AddPerson(
            [Some.Participation("2024-02-01/2024-06-30", "work-training", "secret-key") with { Operation = "secret-operation" }],
            []
        );
        Assert.Single(tally.ToReport().Esf!.Incomplete);
        foreach (var text in new[] { Json(tally), Binary(tally) }.Select(Encoding.UTF8.GetString))
        {
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Incomplete_records_travel_as_numbers_by_what_they_lack()
    {
        var tally = new ReportTally(Some.Request());
        tally.Add(Some.Participation("2024-02-01/", person: "a"), 3);
        tally.Add(Some.Participation("2024-02-01/", person: "b") with { BirthDate = Some.Day("1990-01-01") });
        var report = TallyFile.Read(Binary(tally), tally.Request).ToReport();
        Assert.Empty(report.Esf!.Incomplete);
        Assert.Equal(4, report.Esf.IncompleteCount);
        // No list is not the list of nobody.
        Assert.Equal("..", Incomplete(report).GetString());
        Assert.Equal(0, Incomplete(new ReportTally(tally.Request).ToReport()).GetArrayLength());
        static JsonElement Incomplete(Report of) => Some.Json(of).GetProperty("esf").GetProperty("incomplete");
        Assert.Equal(
            [new("birth_date|isced|labour_status", 3), new("isced|labour_status", 1)],
            report.DataQuality.IncompleteRecords.Select(row => new KeyValuePair<string, long>(
                string.Join('|', row.Key.Split('|').Order(StringComparer.Ordinal)),
                row.Value
            ))
        );
    }

    public static TheoryData<string, string> OtherRequests { get; } =
        new()
        {
            { "project", "arbetsliv-och-halsa-nordost" },
            { "from", "2024-01-02" },
            { "as-of", "2025-01-01" },
            { "by", "gender" },
            { "denominator", "all-participating" },
            { "outcome-rules", "sus 2026.2" },
            { "outcome-rules", "gransgangare 2025.9" },
            { "esf-rules", "esf-plus-2021/0.9" },
            { "esf-options", "minimum-support-days=8" },
            { "instrument", "bip 2" },
            { "progression", "first-and-last-answer" },
            { "progression-threshold", "1/2" },
            { "belief", "included" },
            { "gap", "none" },
        };

    [Theory]
    [MemberData(nameof(OtherRequests))]
    public void A_tally_of_another_request_or_version_is_refused_with_what_differs(string name, string value)
    {
        var request = Some.Request();
        var text = Encoding.UTF8.GetString(Json(new ReportTally(request)));
        var mine = ReportTerms.Of(request)[name];
        var other = text.Replace($"\"{name}\":\"{mine}\"", $"\"{name}\":\"{value}\"", StringComparison.Ordinal);
        Assert.NotEqual(text, other);
        var message = Assert.Throws<FormatException>(() => TallyFile.Read(Encoding.UTF8.GetBytes(other), request)).Message;
        Assert.Equal($"The tally is of another request: {name} is \"{value}\", and here \"{mine}\".", message);
    }

    [Fact]
    public void Another_version_of_the_form_is_refused()
    {
        var tally = new ReportTally(Some.Request());
        var json = Encoding
            .UTF8.GetString(Json(tally))
            .Replace("{\"gransgangareTally\":3", "{\"gransgangareTally\":2", StringComparison.Ordinal);
        var binary = Binary(tally);
        binary[3] = 2;
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(json), binary })
        {
            Assert.Contains(
                "version 2 of the form",
                Assert.Throws<FormatException>(() => TallyFile.Read(bytes, tally.Request)).Message,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Damaged_bytes_are_refused_and_never_read_as_something_else()
    {
        var random = new Random(1);
        var request = Some.Request() with { By = [Breakdown.Forbund] };
        var (participations, measurements) = random.People();
        var tally = Whole(request, participations, measurements);
        var (json, binary) = (Json(tally), Binary(tally));
        for (var time = 0; time < 300; time++)
        {
            var damaged = (byte[])binary.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            Assert.Throws<FormatException>(() => TallyFile.Read(damaged, request));
            Assert.Throws<FormatException>(() => TallyFile.Read(binary[..random.Next(binary.Length)], request));
            Assert.Throws<FormatException>(() => TallyFile.Read(json[..random.Next(json.Length - 1)], request));
            var other = (byte[])json.Clone();
            other[random.Next(other.Length)] = (byte)random.Next(32, 127);
            if (Record.Exception(() => TallyFile.Read(other, request)) is { } exception)
            {
                Assert.IsType<FormatException>(exception);
            }
        }
    }

    [Fact]
    public void Whatever_counters_are_changed_the_tally_is_refused_or_can_be_reported() =>
        Holds(
            150,
            (random, asked) =>
            {
                // Protection of a few people by many groups can take minutes, and is not what is tried here.
                var request = asked with
                {
                    By = asked.By.Take(1).ToValueList(),
                };
                var (participations, measurements) = random.People();
                var root = JsonNode.Parse(Json(Whole(request, participations, measurements)))!;
                var places = Leaves(root).Where(leaf => leaf.GetValueKind() == JsonValueKind.Number).Skip(1).ToArray();
                var numbers = places
                    .Select(place => place.GetValue<long>())
                    .Concat([0, 1, 1000, Large, Large + 1, long.MaxValue])
                    .ToArray();
                // Any counters, or the first of a part: how many there are, and how many of them something is known of.
                var sections = root["sections"]!.AsArray().GroupBy(section => section!["part"]!.GetValue<string>()).ToArray();
                if (sections.Length > 0 && random.Next(2) == 0)
                {
                    places = [.. Leaves(sections[random.Next(sections.Length)].First()!["counters"]).Take(5)];
                }

                random.Shuffle(places);
                var isRefused = false;
                foreach (var place in places.Take(random.Next(1, 4)))
                {
                    var number = numbers[random.Next(numbers.Length)];
                    isRefused |= number > Large;
                    place.ReplaceWith(number);
                }

                var bytes = Encoding.UTF8.GetBytes(root.ToJsonString());
                if (Record.Exception(() => TallyFile.Read(bytes, request)) is { } exception)
                {
                    Assert.IsType<FormatException>(exception);
                    return;
                }

                Assert.False(isRefused);
                var sum = TallyFile.Read(bytes, request);
                sum.Merge(TallyFile.Read(bytes, request));
                _ = Some.Json(sum.ToReport());
                _ = ProtectedReport.Of(sum.ToReport());
            }
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1 << 20)]
    [InlineData(long.MaxValue)]
    public void A_run_of_zeros_without_a_length_is_refused(long zeros)
    {
        var tally = new ReportTally(Some.Request());
        var root = JsonNode.Parse(Json(tally))!;
        root["sections"]![0]!["counters"] = new JsonArray(1, 0, zeros);
        Assert.Throws<FormatException>(() => TallyFile.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), tally.Request));
    }

    public static TheoryData<string, string, string> Nested { get; } =
        new()
        {
            { "outcomes", "Active", "Entered" },
            { "outcomes", "Active", "ActiveIdentified" },
            { "outcomes", "Active", "Ongoing" },
            { "outcomes", "Active", "Exited" },
            { "outcomes", "ActiveIdentified", "Work" },
            { "outcomes", "Exited", "Work" },
            { "outcomes", "Exited", "Study" },
            { "outcomes", "Exited", "Nearer" },
            { "outcomes", "Exited", "Other" },
            { "outcomes", "Exited", "Uncategorised" },
            { "planned", "Active", "Entered" },
            { "planned", "Exited", "Nearer" },
        };

    [Theory]
    [MemberData(nameof(Nested))]
    public void A_part_larger_than_its_whole_is_refused(string section, string whole, string part) =>
        Holds(
            10,
            (random, request) =>
            {
                var (participations, measurements) = random.People();
                var root = JsonNode.Parse(Json(Whole(request, participations, measurements)))!;
                string[] names =
                [
                    "Entered",
                    "Active",
                    "ActiveIdentified",
                    "Ongoing",
                    "Exited",
                    "Work",
                    "Study",
                    "Nearer",
                    "Other",
                    "Uncategorised",
                ];
                foreach (var one in root["sections"]!.AsArray().Where(one => one!["part"]!.GetValue<string>() == section))
                {
                    var counters = Unpacked(one!["counters"]!.AsArray());
                    counters[Array.IndexOf(names, part)] = counters[Array.IndexOf(names, whole)] + 1;
                    Assert.Throws<ArgumentException>(() => new OutcomeTally([.. counters]));
                    one["counters"] = new JsonArray([
                        .. counters
                            .SelectMany(count => count == 0 ? new long[] { 0, 1 } : [count])
                            .Select(count => JsonValue.Create(count)),
                    ]);
                    Assert.Throws<FormatException>(() => TallyFile.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), request));
                }
            }
        );

    [Fact]
    public void A_group_larger_than_the_total_is_refused()
    {
        var request = Some.Request() with { By = [Breakdown.Gender] };
        var tally = new ReportTally(request);
        tally.Add(Some.Participation("2024-02-01/2024-06-30", "study"), 70);
        foreach (var part in new[] { "outcomes", "planned" })
        {
            var root = JsonNode.Parse(Json(tally))!;
            var group = root["sections"]!
                .AsArray()
                .Last(one => one!["part"]!.GetValue<string>() == part && one["codes"]!.AsArray().Count > 0)!;
            foreach (var count in group["counters"]!.AsArray().Where(count => count!.GetValue<long>() == 70).ToArray())
            {
                count!.ReplaceWith(71L);
            }

            var message = Assert
                .Throws<FormatException>(() => TallyFile.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), request))
                .Message;
            Assert.Equal("The counters of the tally contradict each other.", message);
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("G")]
    [InlineData("nothing")]
    [InlineData("{\"gransgangareTally\":1}")]
    public void Something_else_is_no_tally(string text) =>
        Assert.Throws<FormatException>(() => TallyFile.ReadTerms(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<JsonValue> Leaves(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Leaves(member.Value)),
            JsonArray items => items.SelectMany(Leaves),
            JsonValue value => [value],
            _ => [],
        };

    // A zero is followed by how many zeros there are.
    private static long[] Unpacked(JsonArray counters)
    {
        var packed = counters.Select(count => count!.GetValue<long>()).ToArray();
        var unpacked = new List<long>();
        for (var index = 0; index < packed.Length; index++)
        {
            unpacked.AddRange(packed[index] == 0 ? Enumerable.Repeat(0L, (int)packed[++index]) : [packed[index]]);
        }

        return [.. unpacked];
    }

    private static ReportTally Whole(ReportRequest request, Participation[] participations, Measurement[] measurements)
    {
        var tally = new ReportTally(request);
        tally.Add(ReportData.Of(participations, measurements, request.Instrument));
        return tally;
    }

    private static byte[] Json(ReportTally tally) => Written(TallyFile.WriteJson, tally);

    private static byte[] Binary(ReportTally tally) => Written(TallyFile.WriteBinary, tally);

    private static byte[] Written(Action<Stream, ReportTally> write, ReportTally tally)
    {
        using var stream = new MemoryStream();
        write(stream, tally);
        return stream.ToArray();
    }

    // The list of incomplete records names persons and does not travel.
    private static string ReportJsonOf(ReportTally tally)
    {
        var report = tally.ToReport();
        return Some.Json(report with { Esf = EsfResult.Of(report.Esf!.ToTally(), [], report.Esf.AsOf, report.Esf.Period) }).GetRawText();
    }

    private static void Holds(int times, Action<Random, ReportRequest> law) =>
        ReportLawTests.Holds(times, random => law(random, ReportLawTests.Request(random)));
}
