using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence.Tests;

/// <summary>Ten persons of 20 days each and a team of two full-time equivalents over 100 days, counted by hand.</summary>
public sealed class ResourceReportTests
{
    private static readonly LocalDate s_first = new(2024, 1, 1);
    private static readonly EvidenceRequest s_request = new(ProjectDefinition.Gransgangare, new(2024, 12, 31));

    private static readonly ProjectResources s_resources = new()
    {
        Staff = [Staff("s1", 1000), Staff("s2", 500), Staff("s3", 500)],
        Assignments =
        [
            .. Enumerable.Range(1, 9).Select(number => Assigned($"p{number}", "s1", 1, null)),
            Assigned("p0", "s1", 1, 10),
            Assigned("p0", "s2", 11, null),
        ],
        Costs =
        [
            new Cost("vast", new(s_first, new(2024, 1, 31)), CostKind.Staff, 3_100_000),
            new Cost(null, new(s_first, new(2024, 12, 31)), CostKind.Indirect, 1_000_000),
        ],
        Hours =
        [
            new WorkedHours("p0", null, new(2024, 1), "health", 5),
            new WorkedHours("p1", null, new(2024, 1), "health", 7.5m),
            new WorkedHours("p2", null, new(2024, 1), null, 1),
        ],
        Plans =
        [
            new IndividualPlan("p0", null, new(2024, 1, 31)) { ParticipantTookPart = Fact.Yes, TeamOrganisations = ["a", "b"] },
            new IndividualPlan("p0", null, new(2024, 3, 1)) { ParticipantTookPart = Fact.No, TeamOrganisations = ["a"] },
            new IndividualPlan("p1", null, new(2024, 2, 1)) { ParticipantTookPart = Fact.No },
        ],
    };

    private static readonly Participation[] s_people =
    [
        .. Enumerable.Range(0, 10).Select(number => Person(number, ExitReason.WorkUnsubsidised)),
    ];

    [Fact]
    public void Cost_hours_and_plans_are_those_counted_by_hand()
    {
        var report = ResourceReport.Of(s_request, s_people, s_resources);
        Assert.Equal([null, "vast"], report.Groups.Select(group => group.Forbund));
        var (all, vast) = (report.Groups[0], report.Groups[1]);
        Assert.Equal((10, 200, 10, 4_100_000m), (all.Started, all.PersonDays, all.Outcomes, all.CostOre));
        Assert.Equal(4100, all.CostPerStart!.Value, precision: 9);
        // 41,000 kronor by 200 days of 30.4375 a month.
        Assert.Equal(6239.6875, all.CostPerMonth!.Value, precision: 9);
        Assert.Equal(3100, vast.CostPerStart!.Value, precision: 9);
        Assert.Equal([new HoursByKind("health", 2, 12.5m), new HoursByKind("unknown", 1, 1)], all.Hours);
        Assert.Equal(new PlanFigures(1, WithPlan: 2, TookPart: 1, WithTeam: 1, [new("a", 1), new("b", 1)]), all.Plans);
        Assert.Equal(2, all.Plans!.Organisations);
    }

    // The budget of Nordost and 10 exits: 893,161 to 3,425,281 kronor (R, qgamma).
    [Fact]
    public void The_cost_of_an_outcome_is_a_range_and_of_none_it_has_no_upper_end()
    {
        var budget = s_resources with { Costs = [new Cost(null, new(s_first, s_first), CostKind.Staff, 1_642_555_400)] };
        var all = ResourceReport.Of(s_request, s_people, budget).Groups[0];
        Assert.Equal((893_161, 3_425_281), (Math.Round(all.CostPerOutcomeLow!.Value), Math.Round(all.CostPerOutcomeHigh!.Value)));
        Assert.Equal(1_642_555.4, all.CostPerStart!.Value, precision: 6);
        var ill = ResourceReport.Of(s_request, [Person(0, ExitReason.Illness)], budget).Groups[0];
        Assert.Equal(16_425_554 / 3.688879454113936, ill.CostPerOutcomeLow!.Value, precision: 3);
        Assert.Null(ill.CostPerOutcomeHigh);
    }

    [Theory]
    [InlineData("2023-12-31", null)]
    [InlineData("2024-01-01", 100_000)]
    [InlineData("2024-01-31", 3_100_000)]
    [InlineData("2024-02-29", 3_100_000)]
    public void A_cost_is_counted_by_days_up_to_the_day(string asOf, int? ore)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value;
        var costs = s_resources with { Costs = [s_resources.Costs[0]] };
        Assert.Equal((decimal?)ore, ResourceReport.Of(s_request with { AsOf = day }, s_people, costs).Groups[0].CostOre);
    }

    [Fact]
    public void The_team_is_as_counted_by_hand()
    {
        var team = Assert.Single(ResourceReport.Of(s_request, s_people, s_resources).Teams);
        // The staff of 2 full-time equivalents works 91 days of the first quarter and 9 of the second.
        var (first, second) = (new TeamLoad(3, 10, 200, 182_000), new TeamLoad(3, 0, 0, 18_000));
        Assert.Equal(
            new TeamConditions(
                "vast",
                "norr",
                new TeamLoad(3, 10, 200, 200_000),
                [new(new(2024, 1, 1), first), new(new(2024, 4, 1), second)],
                [],
                WithOneThroughout: 9,
                HandOvers: 1,
                DaysBetween: 0
            ),
            team
        );
        Assert.Null(team.Refused);
        Assert.Equal((1.0, 0.9, 5.0, 0.0), (team.Load.Caseload, team.Continuity, team.ChangesPerThousandDays, team.DaysPerHandOver));
        Assert.Equal((200.0 / 182, TeamRefusal.TooFewParticipants), (first.Caseload!.Value, second.Refused));
    }

    // Ten days between them; a second member of staff beside the first is a hand-over too, with nobody's days.
    [Fact]
    public void Hand_overs_and_employers_are_those_counted_by_hand()
    {
        var resources = s_resources with
        {
            Staff =
            [
                s_resources.Staff[0] with
                {
                    Employer = "a",
                },
                s_resources.Staff[1] with
                {
                    Employer = "b",
                },
                s_resources.Staff[1] with
                {
                    Employer = "b",
                    Period = new(s_first.PlusDays(200), null),
                },
                s_resources.Staff[2],
            ],
            Assignments =
            [
                Assigned("p0", "s1", 1, 5),
                Assigned("p0", "s2", 16, null),
                Assigned("p1", "s1", 1, 10),
                Assigned("p1", "s3", 3, 4),
            ],
        };
        var team = Assert.Single(ResourceReport.Of(s_request, s_people, resources).Teams);
        Assert.Equal((2, 10, 5.0), (team.HandOvers, team.DaysBetween, team.DaysPerHandOver));
        Assert.Equal([new("a", 1), new EmployerStaff("b", 1)], team.Employers);
    }

    // Within norr, from norr to syd, and within syd: each hand-over is of the team that takes over, once.
    [Fact]
    public void A_hand_over_counts_in_the_team_that_takes_over()
    {
        var resources = s_resources with
        {
            Staff = [.. new[] { "n1", "n2" }.Select(key => Of(key, "norr")), .. new[] { "s1", "s2" }.Select(key => Of(key, "syd"))],
            Assignments =
            [
                Assigned("p0", "n1", 1, 4),
                Assigned("p0", "n2", 5, 8),
                Assigned("p0", "s1", 9, 12),
                Assigned("p0", "s2", 15, null),
                Assigned("p1", "n1", 1, null),
            ],
        };
        var teams = ResourceReport.Of(s_request, s_people, resources).Teams;
        Assert.Equal(
            [("norr", 1L, 0L, 1L), ("syd", 2, 2, 0)],
            teams.Select(team => (team.Team, team.HandOvers, team.DaysBetween, team.WithOneThroughout))
        );

        static StaffSpell Of(string key, string team) => Staff(key, 1000) with { Team = team };
    }

    // Σ caseload × full-time days = participant-days, over the quarters and over every way to split.
    [Fact]
    public void Caseloads_by_full_time_days_add_up_to_the_participant_days_however_spells_are_split()
    {
        var random = new Random(3);
        for (var round = 0; round < 100; round++)
        {
            var staff = Enumerable.Range(0, 5).Select(number => Spell($"s{number}")).ToValueList();
            var drawn = new ProjectResources
            {
                Staff = staff,
                Assignments = Enumerable.Range(0, 40).Select(_ => Assignment()).ToValueList(),
            };
            var people = s_people
                .Select(person => Person(int.Parse(person.Person[1..], null), ExitReason.Study, random.Next(600)))
                .ToList();
            var request = s_request with { AsOf = new(2025, 6, 30) };
            var report = ResourceReport.Of(request, people, drawn);
            foreach (var team in report.Teams)
            {
                Assert.Equal(
                    team.Load.ParticipantDays,
                    team.Quarters.Sum(quarter => quarter.Load.Caseload!.Value * quarter.Load.FullTimeThousandthDays!.Value / 1000),
                    precision: 6
                );
                Assert.Equal(team.Load.ParticipantDays, team.Quarters.Sum(quarter => quarter.Load.ParticipantDays));
                Assert.Equal(team.Load.FullTimeThousandthDays, team.Quarters.Sum(quarter => quarter.Load.FullTimeThousandthDays));
            }

            var split = drawn with
            {
                Staff = staff.SelectMany(spell => Cut(spell.Period).Select(period => spell with { Period = period })).ToValueList(),
                Assignments = drawn
                    .Assignments.SelectMany(row => Cut(row.Period).Select(period => row with { Period = period }))
                    .ToValueList(),
            };
            Assert.Equal(report, ResourceReport.Of(request, people, split));
        }

        StaffSpell Spell(string key) =>
            new(key, Days())
            {
                Forbund = "vast",
                Team = random.Next(2) == 0 ? "norr" : "syd",
                FullTimeThousandths = random.Next(1, 1001),
            };

        Assignment Assignment() => new($"p{random.Next(10)}", null, $"s{random.Next(6)}", Days());

        ParticipationPeriod Days()
        {
            var from = s_first.PlusDays(random.Next(400));
            return new(from, random.Next(4) == 0 ? null : from.PlusDays(random.Next(300)));
        }

        IEnumerable<ParticipationPeriod> Cut(ParticipationPeriod period)
        {
            var at = period.Start.PlusDays(random.Next(200));
            return period.End <= at ? [period] : [new(period.Start, at), new(at.PlusDays(1), period.End)];
        }
    }

    [Fact]
    public void Spells_and_assignments_that_are_split_change_nothing()
    {
        var split = s_resources with
        {
            Staff = s_resources
                .Staff.SelectMany(spell => Split(spell.Period).Select(period => spell with { Period = period }))
                .ToValueList(),
            Assignments = s_resources
                .Assignments.SelectMany(row => Split(row.Period).Select(period => row with { Period = period }))
                .ToValueList(),
        };
        Assert.Equal(28, split.Staff.Count + split.Assignments.Count);
        Assert.Equal(ResourceReport.Of(s_request, s_people, s_resources), ResourceReport.Of(s_request, s_people, split));
    }

    [Fact]
    public void Of_a_small_team_the_reason_is_told_and_an_unknown_share_of_time_leaves_no_caseload()
    {
        var two = s_resources with { Staff = [s_resources.Staff[0], s_resources.Staff[1]] };
        Assert.Equal(TeamRefusal.TooFewStaff, Team(two, s_people).Refused);
        Assert.Equal(TeamRefusal.TooFewParticipants, Team(s_resources, s_people[1..]).Refused);
        var unknown = s_resources with { Staff = [.. s_resources.Staff, Staff("s4", null)] };
        Assert.Null(Team(unknown, s_people).Load.Caseload);
        Assert.NotNull(Team(unknown, s_people).Continuity);
    }

    private static TeamConditions Team(ProjectResources resources, Participation[] people) =>
        Assert.Single(ResourceReport.Of(s_request, people, resources).Teams);

    private static IEnumerable<ParticipationPeriod> Split(ParticipationPeriod period)
    {
        yield return new ParticipationPeriod(period.Start, period.Start.PlusDays(2));
        yield return new ParticipationPeriod(period.Start.PlusDays(3), period.End);
    }

    private static StaffSpell Staff(string key, int? time) =>
        new(key, new(s_first, s_first.PlusDays(99)))
        {
            Forbund = "vast",
            Team = "norr",
            FullTimeThousandths = time,
        };

    private static Assignment Assigned(string person, string staff, int from, int? to) =>
        new(person, null, staff, new(s_first.PlusDays(from - 1), to is { } last ? s_first.PlusDays(last - 1) : null));

    private static Participation Person(int number, ExitReason reason, int days = 19) =>
        new()
        {
            Person = $"p{number}",
            Gender = Gender.Woman,
            Forbund = "vast",
            Spells = [new Spell(s_first, new Exit(s_first.PlusDays(days), reason))],
        };
}
