using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Exchange.Tests;

/// <summary>Staff, assignments, costs, hours and plans are read as they are written, whatever the order of the records.</summary>
public sealed class ResourceTests : IDisposable
{
    private const string Folder = """
        person,operation,gender,birth_date,entry_date
        p1,,woman,1990-01-15,2023-03-01
        p2,a,man,1991-01-15,2023-03-01
        == staff.csv
        Medarbetare;Förbund;Arbetslag;Roll;Arbetsgivare;Från;Till;Tjänstgöringsgrad
        s1;vast;norr;boundary-spanner;kommunen;2023-01-01;;0,75
        s2;;;;;2023-01-01;2023-06-30;50 %
        == assignments.csv
        person,operation,staff,role,from,to
        p2,a,s1,,2023-03-01,2023-04-30
        p1,,s2,boundary-spanner,2023-03-01,
        == costs.csv
        forbund,from,to,kind,amount_ore,source
        ,2023-01-01,2023-12-31,indirect,313312520000,budget
        vast,2023-01-01,2023-01-31,personal,5000000,ledger
        == hours.csv
        person,month,kind,hours
        p1,2023-04,health,"7,5"
        p1,2023-04-01,,744
        == plans.csv
        person,operation,date,revised,participant_took_part,team_organisations
        p1,,2023-03-10,2023-05-01,yes,region| municipality |region
        p2,a,2023-03-01,,,
        """;

    private readonly TestFolder _folder = TestFolder.Of(Folder);

    private ProjectResources Read => _folder.Read().Resources;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_cell_is_read()
    {
        Assert.Equal(["GGW1181 staff.csv:3 team"], _folder.Issues());
        Assert.Equal(
            new ProjectResources
            {
                Staff =
                [
                    new StaffSpell("s1", Period(new(2023, 1, 1), null))
                    {
                        Forbund = "vast",
                        Team = "norr",
                        Role = "boundary-spanner",
                        Employer = "kommunen",
                        FullTimeThousandths = 750,
                    },
                    new StaffSpell("s2", Period(new(2023, 1, 1), new(2023, 6, 30))) { FullTimeThousandths = 500 },
                ],
                Assignments =
                [
                    new Assignment("p1", null, "s2", Period(new(2023, 3, 1), null), "boundary-spanner"),
                    new Assignment("p2", "a", "s1", Period(new(2023, 3, 1), new(2023, 4, 30))),
                ],
                Costs =
                [
                    new Cost(null, Period(new(2023, 1, 1), new(2023, 12, 31)), CostKind.Indirect, 313_312_520_000, "budget"),
                    new Cost("vast", Period(new(2023, 1, 1), new(2023, 1, 31)), CostKind.Staff, 5_000_000, "ledger"),
                ],
                Hours =
                [
                    new WorkedHours("p1", null, new YearMonth(2023, 4), null, 744),
                    new WorkedHours("p1", null, new YearMonth(2023, 4), "health", 7.5m),
                ],
                Plans =
                [
                    new IndividualPlan("p1", null, new(2023, 3, 10))
                    {
                        Revised = new LocalDate(2023, 5, 1),
                        ParticipantTookPart = Fact.Yes,
                        TeamOrganisations = ["municipality", "region"],
                    },
                    new IndividualPlan("p2", "a", new(2023, 3, 1)),
                ],
            },
            Read
        );
    }

    [Fact]
    public void A_folder_without_the_files_has_none_of_it()
    {
        using var folder = TestFolder.Of("");
        Assert.Equal(ProjectResources.None, folder.Read().Resources);
    }

    [Fact]
    public void What_is_written_is_read_back_in_any_order_with_the_same_fingerprint()
    {
        var content = _folder.Read();
        var backwards = content.Resources with
        {
            Staff = content.Resources.Staff.Reverse().ToValueList(),
            Plans = content.Resources.Plans.Reverse().ToValueList(),
        };
        using var written = new TestFolder();
        foreach (var isForSwedishExcel in new[] { false, true })
        {
            ExchangeWriter.Write(
                written.Root,
                content.Participations,
                content.Measurements,
                new ExchangeWriteOptions { Resources = backwards, ForSwedishExcel = isForSwedishExcel }
            );
            Assert.Equal(content.Resources, written.Read().Resources);
            Assert.Equal(ContentDigest.Of(content), ContentDigest.Of(written.Read()));
        }

        Assert.NotEqual(ContentDigest.Of(content), ContentDigest.Of(content with { Resources = ProjectResources.None }));
    }

    [Fact]
    public void Of_what_is_not_there_a_written_folder_has_no_file()
    {
        var content = _folder.Read();
        ExchangeWriter.Write(_folder.Root, content.Participations, content.Measurements);
        Assert.False(File.Exists(Path.Combine(_folder.Root, ExchangeFormat.Staff)));
        Assert.Equal(ProjectResources.None, Read);
    }

    public static TheoryData<string, object> Refused =>
        new()
        {
            {
                "GGE2011 staff.csv[0].staff",
                new ProjectResources { Staff = [new StaffSpell("198706051234", Period(new(2023, 1, 1), null))] }
            },
            {
                "GGE1075 staff.csv[0].fte",
                new ProjectResources { Staff = [new StaffSpell("s", Period(new(2023, 1, 1), null)) { FullTimeThousandths = 1001 }] }
            },
            {
                "GGE1010 assignments.csv[0].from",
                new ProjectResources { Assignments = [new Assignment("p", null, "s", default)] }
            },
            {
                "GGE1009 costs.csv[0].to",
                new ProjectResources { Costs = [new Cost(null, Period(new(2023, 1, 1), null), CostKind.Staff, 1)] }
            },
            {
                "GGE1076 costs.csv[0].amount_ore",
                new ProjectResources { Costs = [new Cost(null, Period(new(2023, 1, 1), new(2023, 1, 1)), CostKind.Staff, -1)] }
            },
            {
                "GGE1074 hours.csv[0].hours",
                new ProjectResources { Hours = [new WorkedHours("p", null, new YearMonth(2023, 1), null, 0.001m)] }
            },
            {
                "GGE1072 plans.csv[0].revised",
                new ProjectResources { Plans = [new IndividualPlan("p", null, new(2023, 1, 2)) { Revised = new LocalDate(2023, 1, 1) }] }
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_reader_would_refuse_is_not_written(string place, object resources)
    {
        var fault = Assert.Throws<ArgumentException>(() =>
            ExchangeWriter.Write(_folder.Root, [], [], new ExchangeWriteOptions { Resources = (ProjectResources)resources })
        );
        Assert.StartsWith(place, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_filled_columns_of_the_files_are_named()
    {
        var filled = _folder.Read().FilledColumns().Select(column => $"{column.File} {column.Column} {column.Records}").ToList();
        Assert.Contains("staff.csv team 1", filled);
        Assert.Contains("plans.csv participant_took_part 1", filled);
        Assert.DoesNotContain(filled, column => column.StartsWith("hours.csv operation", StringComparison.Ordinal));
    }

    [Fact]
    public void No_issue_of_them_shows_a_key_of_staff()
    {
        using var folder = TestFolder.Of(
            "\n== staff.csv\nstaff,from,to,fte\nsecret-1,2023-02-30,,9\n== assignments.csv\nperson,staff,from\np1,secret-2,2023-03-01\n"
        );
        Assert.All(
            folder.Read().Issues,
            issue => Assert.DoesNotContain("secret", $"{issue.ToLine(Language.Swedish)} {issue.Person}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_file_beside_them_that_only_ends_alike_is_not_warned_of()
    {
        using var folder = TestFolder.Of("").With("notes.csv", "a\n");
        Assert.Empty(folder.Issues());
        folder.With("hour.csv", "a\n");
        Assert.Equal(["GGW1112 hour.csv:1 -"], folder.Issues());
    }

    [Theory]
    [InlineData("2024-06-01", "")]
    [InlineData("2024-06-02", "GGW2113 plans.csv:2 revised")]
    public void F3_a_plan_is_not_revised_after_the_death(string revised, string expected)
    {
        using var folder = TestFolder.Of(
            "person,gender,entry_date,exit_date,exit_reason\np1,woman,2024-01-10,2024-06-01,deceased\n"
                + $"== plans.csv\nperson,date,revised\np1,2024-01-20,{revised}\n"
        );
        var content = folder.Read(new ExchangeReadOptions { AsOf = new(2026, 12, 31) });
        Assert.Equal(
            expected,
            string.Join('|', content.Issues.Select(issue => $"{issue.Definition.Code} {issue.File}:{issue.Line} {issue.Column}"))
        );
        Assert.Equal(
            expected.Length == 0 ? new LocalDate(2024, 6, 1) : null,
            content.Resources.OfTheirTime(content.Participations).Plans.Single().Revised
        );
    }

    [Fact]
    public void F4_costs_of_another_time_are_not_counted()
    {
        Participation[] one =
        [
            new()
            {
                Person = "p",
                Gender = Gender.Woman,
                Spells = [new(new(2023, 3, 1), new Exit(new(2023, 9, 30)))],
            },
        ];
        Cost Of(LocalDate from, LocalDate to) => new(null, Period(from, to), CostKind.Staff, 1);
        var costs = new[]
        {
            Of(new(1925, 1, 1), new(1925, 12, 31)),
            Of(new(2022, 1, 1), new(2022, 3, 1)),
            Of(new(2024, 10, 1), new(2024, 10, 31)),
        };
        Assert.Equal(
            [costs[1]],
            new ProjectResources { Costs = [.. costs] }
                .OfTheirTime(one)
                .Costs
        );
    }

    [Fact]
    public void F4_dates_far_ahead_are_warned_of_in_every_file()
    {
        using var folder = TestFolder.Of(
            "person,gender,entry_date\np1,woman,2024-01-10\np2,man,2024-02-10\n"
                + "== staff.csv\nstaff,team,from\ns1,t,2042-01-01\n"
                + "== assignments.csv\nperson,staff,from\np1,s1,2042-01-01\n"
                + "== costs.csv\nfrom,to,kind,amount_ore\n2042-01-01,2042-01-31,staff,1\n"
                + "== hours.csv\nperson,month,hours\np1,2042-01,1\n"
                + "== plans.csv\nperson,date,revised\np1,2024-03-01,2042-01-01\n"
        );
        Assert.Equal(
            [
                "GGW2117 assignments.csv:2 from",
                "GGW2117 costs.csv:2 from",
                "GGW2117 costs.csv:2 to",
                "GGW2117 hours.csv:2 month",
                "GGW2117 plans.csv:2 revised",
                "GGW2117 staff.csv:2 from",
            ],
            folder.Issues().Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("2026-06-30", "")]
    [InlineData("2026-07-01", "GGW2116 costs.csv:2 to")]
    [InlineData("2124-12-31", "GGW2116 costs.csv:2 to")]
    public void F4_a_cost_that_ends_after_the_project_is_warned_of(string to, string expected)
    {
        using var folder = TestFolder.Of(
            "person,gender,entry_date\np1,woman,2024-01-10\n"
                + $"== costs.csv\nfrom,to,kind,amount_ore\n2024-01-01,{to},staff,1000000\n== project gransgangare"
        );
        Assert.Equal(expected, string.Join('|', folder.Issues()));
    }

    private static ParticipationPeriod Period(LocalDate from, LocalDate? to) => new(from, to);
}
