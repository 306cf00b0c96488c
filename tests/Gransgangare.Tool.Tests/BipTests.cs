using System.Text.Json;
using System.Xml.Linq;

namespace Gransgangare.Tool.Tests;

/// <summary><c>bip</c> from the outside: the worked examples, what a day shows, views, and bad input with its places.</summary>
public sealed class BipTests
{
    private const string Items =
        "job-search,labour-market-knowledge,health-coping,cooperation,goal-orientation,own-belief,everyday-coping,work-skills,network-support,presentation,caseworker-belief";

    private const string Header = "person,date,rater,rater_id,occasion," + Items + "\n";

    // The measurements of p1 go on to June.
    private static readonly string s_participations = DataFolder.Clean.Replace("2024-03-31", "2024-06-30", StringComparison.Ordinal);

    // Progression by BIP-PX1, gap by BIP-GX1.
    private const string Example =
        Header
        + "p1,2024-01-15,participant,,start,2,3,,1,4,2,3,2,1,,\n"
        + "p1,2024-06-15,participant,,,3,3,4,1,3,4,,2,2,,\n"
        + "p1,2024-01-01,caseworker,h1,start,,,,,,,,,,,2\n"
        + "p1,2024-06-20,caseworker,h2,,2,2,3,1,3,4,2,2,2,3,4\n"
        + "p2,2024-02-01,participant,,start,2,3,,,,4,,1,2,,\n";

    [Fact]
    public void The_worked_examples()
    {
        using var folder = new DataFolder(s_participations).With("measurements.csv", Example);
        var json = Bip(folder, "--persons").Json;
        var first = json.GetProperty("persons")[0];
        Assert.Equal((2.25, 2.75), (first.GetProperty("firstIndex").GetDouble(), first.GetProperty("lastIndex").GetDouble()));
        Assert.Equal((7, 3.0 / 7), (first.GetProperty("pairs").GetInt32(), first.GetProperty("meanDelta").GetDouble()));
        Assert.Equal(
            ("up", true, true),
            (Text(first, "class"), first.GetProperty("anyUp").GetBoolean(), first.GetProperty("anyDown").GetBoolean())
        );
        var gap = json.GetProperty("gap");
        Assert.Equal(
            (8, -0.375, 0.375),
            (gap.GetProperty("n").GetInt32(), gap.GetProperty("mean").GetDouble(), gap.GetProperty("meanAbsolute").GetDouble())
        );
        Assert.Equal(JsonValueKind.Null, json.GetProperty("persons")[2].GetProperty("firstIndex").ValueKind);
        Assert.Equal("first-and-last-measurement", Text(json, "settings"));
        Assert.False(json.TryGetProperty("coverage", out _));
    }

    [Fact]
    public void The_page_has_a_chart_beside_each_table_of_indicators_and_the_gap()
    {
        using var folder = new DataFolder(s_participations).With("measurements.csv", Example);
        var page = XDocument.Parse(ToolRun.Of("bip", "--data", folder.Root, "--format", "html").Out);
        Assert.Equal(
            ["t-progression-participant", "t-progression-caseworker", "t-gap", "t-gap-change"],
            page.Descendants("svg").Select(chart => chart.Ancestors("section").First().Attribute("id")!.Value)
        );
        Assert.All(page.Descendants("svg"), chart => Assert.Single(chart.Ancestors("div").First().Descendants("table")));
    }

    [Fact]
    public void The_caseworkers_belief_is_on_its_own_with_changes_of_caseworker()
    {
        using var folder = new DataFolder(s_participations).With("measurements.csv", Example);
        var json = Bip(folder, "--persons --definition first-and-last-answer").Json;
        var belief = json.GetProperty("persons")[1].GetProperty("outsideIndex")[0];
        Assert.Equal(("caseworker-belief", 2), (Text(belief, "id"), belief.GetProperty("delta").GetInt32()));
        Assert.Equal(1, json.GetProperty("persons")[1].GetProperty("raterChanges").GetInt32());
        Assert.Equal((1, 1, 0), (Number(json, "changed"), Number(json, "changes"), Number(json, "notKnown")));

        int Number(JsonElement whole, string name) => whole.GetProperty("raterChanges")[0].GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("html")]
    public void The_participants_view_says_nothing_of_the_caseworkers_belief(string format)
    {
        using var folder = new DataFolder(s_participations).With("measurements.csv", Example);
        string[] options = ["bip", "--data", folder.Root, "--persons", "--by", "gender", "--format", format, "--lang", "en", "--audience"];
        Assert.Contains("aseworker", ToolRun.Of([.. options, "professional"]).Out, StringComparison.Ordinal);
        var seen = ToolRun.Of([.. options, "participant"]).Out;
        Assert.DoesNotContain("caseworker-belief", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Caseworker's belief", seen, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("2 → 4", seen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_shows_coverage_who_lacks_the_second_measurement_and_continuity_of_support()
    {
        using var folder = new DataFolder(DataFolder.Clean)
            .With("measurements.csv", Example)
            .With(
                "interventions.csv",
                "person,kind,start_date,end_date\np2,job-focused,2024-01-05,2024-01-14\np2,health,2024-01-10,2024-01-20\n"
            );
        var json = Bip(folder, "--persons --as-of 2024-05-02").Json;
        Assert.Equal("2024-05-02", Text(json, "asOf"));
        Assert.Equal(
            """{"rater":"participant","subjects":3,"measured":2,"withSecond":0,"overdue":2}""",
            JsonSerializer.Serialize(json.GetProperty("coverage")[0])
        );
        Assert.Equal(
            ["p2 participant", "p2 caseworker", "p3 participant", "p3 caseworker"],
            json.GetProperty("lacksSecond").EnumerateArray().Select(row => $"{Text(row, "person")} {Text(row, "rater")}")
        );
        Assert.Equal(
            """{"person":"p2","rater":"participant","measurements":1,"lastMeasured":"2024-02-01","nextDue":"2024-05-01","overdue":true,"status":"late"}""",
            JsonSerializer.Serialize(json.GetProperty("lacksSecond")[0])
        );
        Assert.Equal(
            ["participant not-yet 0", "participant late 2", "participant done 0", "participant lost 1"],
            json.GetProperty("statuses")
                .EnumerateArray()
                .Take(4)
                .Select(row => $"{Text(row, "rater")} {Text(row, "status")} {row.GetProperty("count")}")
        );

        // The window of BIP-NX1.
        var support = Bip(folder, "--persons --as-of 2024-01-31").Json.GetProperty("continuity")[1];
        Assert.Equal(
            """{"person":"p2","operation":"default","days":31,"daysWithout":15,"longestRunWithout":11,"daysInParallel":5,"daysWithoutJobFocus":6,"caseworkerChanges":0,"flags":["no intervention since 2024-01-21","no job-focused intervention since 2024-01-15","longest without intervention: 11 days from 2024-01-21"]}""",
            JsonSerializer.Serialize(support)
        );
        var text = ToolRun.Of("bip", "--data", folder.Root, "--persons", "--as-of", "2024-05-02").Out;
        Assert.All(
            new[]
            {
                "Mättäckning",
                "Mätläge",
                "Saknar andra mätningen",
                "Mätkalender",
                "Sammanhållet stöd",
                "Utanför indexet",
                "Byten av bedömare",
            },
            title => Assert.Contains(title, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Reliable_change_rests_on_the_numbers_given()
    {
        using var folder = new DataFolder(s_participations).With("measurements.csv", Example);
        var json = Bip(folder, "--persons --standard-deviation 0.4 --reliability 0.5,0.9").Json;
        // Limits 1.96 · 0.4 · √2 · √0.5 = 0.784 and 1.96 · 0.4 · √2 · √0.1 = 0.351; the change is 0.429.
        var change = json.GetProperty("persons")[0].GetProperty("reliableChange");
        Assert.Equal(("same", "up", "fragile"), (Text(change, "classAtLowest"), Text(change, "classAtHighest"), Text(change, "label")));
        var group = json.GetProperty("reliableChange").GetProperty("groups")[0];
        Assert.Equal((1, 1), (group.GetProperty("assessable").GetInt32(), group.GetProperty("fragile").GetInt32()));
        Assert.False(json.GetProperty("persons")[1].TryGetProperty("reliableChange", out _));
        Assert.Contains(
            "oförändrat–uppåt (skör)",
            ToolRun.Of("bip", "--data", folder.Root, "--persons", "--standard-deviation", "0.4", "--reliability", "0.5,0.9").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void With_the_mean_of_the_reference_group_every_method_judges_the_change()
    {
        using var folder = new DataFolder(s_participations).With("measurements.csv", Example);
        const string Numbers = "--persons --standard-deviation 0.4 --reliability 0.8 --reference-mean 2.2";
        var json = Bip(folder, Numbers).Json;
        // Pairs: 16 / 7 first, 19 / 7 last; change 3 / 7. JT 1.694, EN (0.514 − 0.8 · 0.086) / 0.179 = 2.492, GLN 0.446 / 0.24 = 1.857.
        var methods = json.GetProperty("persons")[0].GetProperty("reliableChange").GetProperty("methods").EnumerateArray().ToList();
        Assert.Equal(
            ["jacobson-truax same", "edwards-nunnally up", "gulliksen-lord-novick same"],
            methods.Select(method => $"{Text(method, "method")} {Text(method, "classAtLowest")}")
        );
        Assert.Equal("fragile", Text(json.GetProperty("persons")[0].GetProperty("reliableChange"), "overall"));
        var all = json.GetProperty("reliableChange").GetProperty("methods")[3];
        Assert.Equal(("all", 1), (Text(all, "method"), all.GetProperty("fragile").GetInt32()));
        Assert.Contains(
            "Gulliksen, Lord och Novick",
            ToolRun.Of(["bip", "--data", folder.Root, .. Numbers.Split(' ')]).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void In_depth_there_are_courses_and_agreement_with_reasons_where_there_is_no_figure()
    {
        using var folder = new DataFolder(s_participations).With("measurements.csv", Example);
        var json = Bip(folder, "--persons --depth").Json;
        // The first index is 18 of 8 answers; two of them at the lowest step. 152 days lie between the measurements.
        var course = json.GetProperty("persons")[0].GetProperty("course");
        Assert.Equal(3.0 / 7 * 91 / 152, course.GetProperty("ratePerQuarter").GetDouble(), 12);
        Assert.Equal((8, 2, 0), (Count(course, "answeredAtStart"), Count(course, "atFloor"), Count(course, "atCeiling")));
        Assert.Equal(JsonValueKind.Null, course.GetProperty("maintainedGain").ValueKind);
        var group = json.GetProperty("courses")[0];
        Assert.Equal(
            (1, 1, 0, "too-few-persons"),
            (Count(group, "persons"), Count(group, "reached"), Count(group, "withThree"), Text(group, "refused"))
        );
        Assert.Equal(JsonValueKind.Null, group.GetProperty("ratePerQuarter").ValueKind);
        var agreement = json.GetProperty("agreement");
        Assert.Equal((1, 9), (Count(agreement, "persons"), agreement.GetProperty("items").GetArrayLength()));
        Assert.Equal("too-few-persons", Text(agreement.GetProperty("index"), "refused"));
        Assert.False(Bip(folder, "").Json.TryGetProperty("courses", out _));

        static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("text", "Överensstämmelse mellan bedömare")]
    [InlineData("csv", "Förlopp")]
    [InlineData("md", "Regression mot medelvärdet")]
    [InlineData("html", "Golv och tak vid start")]
    public void In_depth_in_every_form(string format, string title)
    {
        using var folder = new DataFolder(s_participations).With("measurements.csv", Example);
        var run = ToolRun.Of("bip", "--data", folder.Root, "--depth", "--persons", "--format", format);
        Assert.Contains(title, run.Out, StringComparison.Ordinal);
        Assert.Contains("färre än 20", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--change-threshold 3/7", "same", "threshold 3/7")]
    [InlineData("--change-threshold 0.42", "up", "threshold 42/100")]
    [InlineData("--minimum-coverage 7/9", "up", "coverage 7/9")]
    [InlineData("--minimum-coverage 8/9", "not-assessable", "coverage 8/9")]
    [InlineData("--gap-days 4", "up", "gap within 4 days")]
    public void Settings_change_the_figures_and_stand_in_the_name(string options, string expected, string name)
    {
        using var folder = new DataFolder(s_participations).With("measurements.csv", Example);
        var json = Bip(folder, "--persons " + options).Json;
        Assert.Equal(expected, Text(json.GetProperty("persons")[0], "class"));
        Assert.Equal("first-and-last-measurement; " + name, Text(json, "settings"));
        Assert.Equal(options.StartsWith("--gap", StringComparison.Ordinal) ? 0 : 8, json.GetProperty("gap").GetProperty("n").GetInt32());
    }

    [Fact]
    public void By_gender_each_person_is_once_in_a_group()
    {
        using var folder = new DataFolder(s_participations).With("measurements.csv", Example);
        var groups = Bip(folder, "--by gender").Json.GetProperty("by").EnumerateArray().ToList();
        Assert.Equal(
            ["man 1 0", "woman 1 1"],
            groups.Select(group =>
                $"{Text(group.GetProperty("by"), "gender")} {group.GetProperty("groups")[0].GetProperty("persons")} {group.GetProperty("groups")[0].GetProperty("up")}"
            )
        );
    }

    [Fact]
    public void Faulty_measurements_are_left_out_each_with_its_place()
    {
        using var folder = new DataFolder(s_participations).With(
            "measurements.csv",
            "person,date,rater,job-search,caseworker-belief,shoe-size\n"
                + "p1,2024-01-01,participant,6,,\n"
                + "p1,2024-01-02,participant,3,2,\n"
                + "p1,2024-01-03,participant,3,,41\n"
                + "p1,2024-01-04,boss,3,,\n"
                + "p1,2024-01-05,participant,3,,\n"
                + "p1,2024-01-05,participant,3,,\n"
                + "p1,2024-01-06,participant,two,x,\n"
        );
        var run = Bip(folder, "");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "GGW1101 measurements.csv:1 shoe-size",
                "GGE3002 measurements.csv:2 job-search",
                "GGE3003 measurements.csv:3 caseworker-belief",
                "GGE3004 measurements.csv:5 rater",
                "GGE3005 measurements.csv:7 date",
                "GGE3003 measurements.csv:8 caseworker-belief",
                "GGE3002 measurements.csv:8 job-search",
            ],
            run.Issues.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)])
        );
        Assert.Equal(1, run.Json.GetProperty("groups")[0].GetProperty("persons").GetInt32());
    }

    [Fact]
    public void Faults_of_an_instrument_stand_on_their_lines()
    {
        const string Faulty = """
            {
              "id": "Not a slug",
              "version": "1",
              "subject": "participant",
              "scale": { "max": 11 },
              "noAnswerCodes": [3],
              "raterKinds": ["participant"],
              "indicators": [
                { "id": "a", "names": { "en": "A" }, "askedOf": ["boss"] },
                { "id": "a", "names": { "en": "A" }, "askedOf": [] }
              ],
              "extra": true
            }
            """;
        using var folder = new DataFolder(s_participations).With("own.json", Faulty);
        var run = Bip(folder, "--instrument " + folder["own.json"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            [
                "GGE3102 own.json:1 names",
                "GGE3104 own.json:2 id",
                "GGE3106 own.json:5 scale.max",
                "GGE3111 own.json:6 noAnswerCodes[0]",
                "GGE3109 own.json:9 indicators[0].askedOf[0]",
                "GGE3108 own.json:10 indicators[1].askedOf",
                "GGE3105 own.json:10 indicators[1].id",
                "GGE1506 own.json:12 extra",
            ],
            run.Issues.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)])
        );
    }

    [Fact]
    public void An_organisation_before_and_after()
    {
        using var folder = new DataFolder(s_participations).With(
            "measurements.csv",
            "person,date,rater,instrument,occasion,subject,shared-plan,known-contacts,unclear-mandate,time-set-aside\n"
                + "office,2023-01-31,manager,organisation-before-after-example,start,organisation,1,2,,2\n"
                + "office,2024-12-31,manager,organisation-before-after-example,exit,organisation,3,3,,9\n"
                + "office,2023-01-31,staff,organisation-before-after-example,start,organisation,2,2,4,2\n"
                + "office,2024-12-31,staff,organisation-before-after-example,exit,organisation,2,2,1,2\n"
                + "p1,2024-12-31,staff,organisation-before-after-example,exit,,2,2,1,2\n"
        );
        var instrument = Path.Combine(AppContext.BaseDirectory, "samples", "organisation-before-after-example.json");
        var run = Bip(folder, $"--instrument {instrument} --persons --as-of 2025-12-31");
        Assert.Equal(
            ["GGW3116 measurements.csv:2 instrument_version", "GGE3008 measurements.csv:6 subject"],
            run.Issues.Select(issue => issue.Split(": ")[0])
        );
        var json = run.Json;
        Assert.Equal(
            ["office manager 2 up", "office staff 4 up"],
            json.GetProperty("persons")
                .EnumerateArray()
                .Select(row => $"{Text(row, "person")} {Text(row, "rater")} {row.GetProperty("pairs")} {Text(row, "class")}")
        );
        Assert.Equal(("organisation", 1), (Text(json, "unit"), json.GetProperty("groups")[0].GetProperty("organisations").GetInt32()));
        Assert.Equal("office", Text(json.GetProperty("calendar")[0], "organisation"));
        Assert.False(json.TryGetProperty("continuity", out _));
        Assert.Equal(("manager", "staff"), (Text(json.GetProperty("gap"), "from"), Text(json.GetProperty("gap"), "to")));
        foreach (var (language, units) in new[] { ("sv", "Organisationer"), ("en", "Organisations") })
        {
            var text = ToolRun
                .Of("bip", "--data", folder.Root, "--instrument", instrument, "--persons", "--as-of", "2025-12-31", "--lang", language)
                .Out;
            Assert.Contains(units, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Personer", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Persons", text, StringComparison.Ordinal);
            Assert.DoesNotContain("†", text, StringComparison.Ordinal);
        }

        Assert.Equal(2, ToolRun.Of("bip", "--data", folder.Root, "--instrument", instrument, "--by", "gender").ExitCode);
        // The manager's 9 is the form's code for no answer, so one pair of three is missing. A reversed item is turned when read: 4 of 4 becomes 1.
        Assert.Equal(3, json.GetProperty("groups")[1].GetProperty("items")[2].GetProperty("delta").GetDouble());
        Assert.All(
            json.GetProperty("calendar").EnumerateArray(),
            row => Assert.Equal(JsonValueKind.Null, row.GetProperty("nextDue").ValueKind)
        );
        Assert.Empty(json.GetProperty("lacksSecond").EnumerateArray());
    }

    [Theory]
    [InlineData("", "participant", "caseworker", "8 -0.375")]
    [InlineData("--gap-from caseworker --gap-to participant", "caseworker", "participant", "8 0.375")]
    public void D2_the_raters_of_the_gap_can_be_chosen(string options, string from, string to, string expected)
    {
        using var folder = new DataFolder(DataFolder.Clean).With("measurements.csv", Example);
        var gap = Bip(folder, $"{options} --intake-days 3650".Trim()).Json.GetProperty("gap");
        Assert.Equal((from, to), (Text(gap, "from"), Text(gap, "to")));
        Assert.Equal(expected, $"{gap.GetProperty("n")} {gap.GetProperty("mean")}");
    }

    [Theory]
    [InlineData("--gap-from staff")]
    [InlineData("--gap-to participant")]
    [InlineData("--gap-from caseworker --gap-to caseworker")]
    [InlineData("--gap-to NO-RATER")]
    public void D2_raters_that_the_instrument_lacks_are_wrong_usage(string options)
    {
        using var folder = new DataFolder(DataFolder.Clean).With("measurements.csv", Example);
        var run = Bip(folder, options);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("participant, caseworker", Assert.Single(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public void D5_a_rating_of_another_version_is_refused_and_one_without_is_read()
    {
        const string Rated =
            "person,date,rater,instrument_version,job-search\np1,2024-01-15,participant,0,2\np2,2024-01-15,participant,,2\n";
        using var folder = new DataFolder(DataFolder.Clean).With("measurements.csv", Rated);
        var run = Bip(folder, "");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("GGE3009 measurements.csv:2 instrument_version", Assert.Single(run.Issues).Split(": ")[0]);
        Assert.Equal(1, run.Json.GetProperty("groups")[0].GetProperty("persons").GetInt32());
    }

    [Fact]
    public void D7_sick_listing_assistance_and_assessed_no_decide_a_group()
    {
        using var folder = new DataFolder(
            "person,gender,birth_date,entry_date,sick_listings,assistance_months,target_groups,not_target_groups\n"
                + "p1,woman,1990-01-15,2024-01-10,2023-10-01/2023-12-31|2024-01-03/..,10,comorbidity,foreign-born\n"
                + "p2,man,1990-01-15,2024-01-10,none,9,foreign-born,comorbidity\n"
                + "p3,man,1990-01-15,2024-01-10,,,,\n"
        );
        var run = ToolRun.Of("groups", "--data", folder.Root, "--project", "gransgangare", "--special-categories", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        foreach (var group in new[] { "long-term-sick-listed", "long-term-social-assistance", "comorbidity", "foreign-born" })
        {
            var row = run.Json.GetProperty("groups").EnumerateArray().Single(row => Text(row, "group") == group);
            Assert.Equal(
                (group, 1, 1, 1),
                (
                    group,
                    row.GetProperty("belongs").GetInt32(),
                    row.GetProperty("belongsNot").GetInt32(),
                    row.GetProperty("cannotSay").GetInt32()
                )
            );
        }
    }

    private static ToolRun Bip(DataFolder folder, string options) =>
        ToolRun.Of(["bip", "--data", folder.Root, "--format", "json", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
