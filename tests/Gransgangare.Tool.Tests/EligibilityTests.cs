using System.Text.Json;

namespace Gransgangare.Tool.Tests;

/// <summary><c>eligibility</c> from the outside: a verdict, the reasons with rule and place, what would decide, and what is kept back.</summary>
public sealed class EligibilityTests
{
    private const string Header =
        "person,operation,forbund,gender,birth_date,entry_date,labour_status,unemployed_since,target_groups,not_target_groups,sick_listings,assessed_elsewhere\n";

    // Long-term unemployed and not assessed elsewhere; the same and assessed; in a special group alone; too little known; none of the groups.
    private const string Persons =
        Header
        + "p1,,vast,woman,1990-05-01,2024-01-15,unemployed,2022-11-01,,,,no\n"
        + "p2,,vast,man,1990-05-01,2024-01-15,unemployed,2022-11-01,,,,yes\n"
        + "p3,,vast,man,1950-05-01,2024-01-15,employed,,hbtqi,foreign-born,2023-12-20/2024-01-20,no\n"
        + "p4,,vast,man,1990-05-01,2024-01-15,unemployed,2022-11-01,,,,\n";

    [Theory]
    [InlineData("p1", "yes", "long-term-unemployed", "")]
    [InlineData("p2", "no", "long-term-unemployed", "")]
    [InlineData("p3", "cannot-say", "", "--special-categories")]
    [InlineData("p4", "cannot-say", "long-term-unemployed", "assessed_elsewhere")]
    public void A_verdict_and_what_would_decide_it(string person, string verdict, string groups, string decidedBy)
    {
        using var folder = new DataFolder(Persons);
        var found = Of(Run(folder).Json, person);
        Assert.Equal((verdict, groups), (Text(found, "verdict"), List(found, "groups")));
        Assert.Equal(decidedBy, List(found, "decidedBy"));
    }

    [Fact]
    public void Each_reason_has_its_rule_its_fact_and_its_line()
    {
        using var folder = new DataFolder(Persons);
        var lines = Of(Run(folder, "--explain p2").Json, "p2").GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(["age-16-64", "assessed-elsewhere", "long-term-unemployed-12"], lines.Take(3).Select(line => Text(line, "line")));
        var elsewhere = lines[1].GetProperty("because")[0];
        Assert.Equal(
            ("assessed-elsewhere", true, "yes", "SE-T6"),
            (Text(elsewhere, "condition"), elsewhere.GetProperty("holds").GetBoolean(), Text(elsewhere, "fact"), Text(elsewhere, "rule"))
        );
        var since = lines[2].GetProperty("because")[1];
        Assert.Equal(
            ("unemployed-over-12-months", "since 2022-11-01", "SE-T1", "participations.csv", 3),
            (Text(since, "condition"), Text(since, "fact"), Text(since, "rule"), Text(since, "file"), since.GetProperty("line").GetInt32())
        );
    }

    [Fact]
    public void A_special_group_shows_where_it_is_asked_for_alone()
    {
        using var folder = new DataFolder(Persons);
        var without = Run(folder);
        Assert.DoesNotContain("assessed-hbtqi", without.Out, StringComparison.Ordinal);
        Assert.Equal(4, without.Json.GetProperty("specialGroupsLeftOut").GetArrayLength());
        var with = Of(Run(folder, "--special-categories").Json, "p3");
        Assert.Equal(("yes", "hbtqi"), (Text(with, "verdict"), List(with, "groups")));
        // Seventy-three years: a warning, never a no.
        var age = with.GetProperty("lines")[0];
        Assert.Equal(
            ("no", true, "age 73"),
            (Text(age, "verdict"), age.GetProperty("warns").GetBoolean(), Text(age.GetProperty("because")[0], "fact"))
        );
    }

    [Fact]
    public void The_counts_are_those_of_the_persons()
    {
        using var folder = new DataFolder(Persons);
        var json = Run(folder).Json;
        Assert.Equal(
            ["yes 1", "no 1", "cannot-say 2"],
            json.GetProperty("counts").EnumerateArray().Select(count => $"{Text(count, "verdict")} {count.GetProperty("count").GetInt32()}")
        );
    }

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("html")]
    public void In_every_form_without_a_birth_date(string format)
    {
        using var folder = new DataFolder(Persons);
        foreach (var more in new[] { "", "--explain p1" })
        {
            var run = ToolRun.Of([
                "eligibility",
                "--data",
                folder.Root,
                "--format",
                format,
                .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ]);
            Assert.Equal(0, run.ExitCode);
            Assert.Contains(
                more.Length > 0 ? "tillhör målgruppen långtidsarbetslös" : "går inte att säga",
                run.Out,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("1990-05-01", run.Out + string.Concat(run.Error), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_person_who_is_not_there_is_wrong_usage()
    {
        using var folder = new DataFolder(Persons);
        var run = ToolRun.Of("eligibility", "--data", folder.Root, "--explain", "p9");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.DoesNotContain("p9", string.Concat(run.Error), StringComparison.Ordinal);
    }

    private static ToolRun Run(DataFolder folder, string more = "") =>
        ToolRun.Of(["eligibility", "--data", folder.Root, "--format", "json", .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private static JsonElement Of(JsonElement json, string person) =>
        json.GetProperty("persons").EnumerateArray().Single(one => Text(one, "person") == person);

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static string List(JsonElement json, string name) =>
        string.Join(',', json.GetProperty(name).EnumerateArray().Select(one => one.GetString()));
}
