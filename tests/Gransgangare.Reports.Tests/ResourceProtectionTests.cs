using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Evidence;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>Resources are protected with the curves: what counts few persons is hidden, and nothing shown gives it away.</summary>
public sealed class ResourceProtectionTests
{
    private const int Threshold = 5;

    private static readonly EvidenceRequest s_request = new(ProjectDefinition.Gransgangare, new(2024, 12, 31));

    [Fact]
    public void A_small_forbund_and_another_are_hidden_and_shown_without_protection()
    {
        var report = Report(s_request, ("vast", 3), ("finsam-goteborg", 30), ("alv-och-kust", 40));
        var hidden = ProtectedEvidence.Of(report, Threshold).Resources!;
        Assert.Equal(
            [false, true],
            hidden.Take(1).Concat(hidden.Where(group => group.Forbund == "vast")).Select(group => group.Started.IsHidden)
        );
        Assert.True(hidden.Skip(1).Count(group => group.Started.IsHidden) >= 2);
        var vast = hidden.Single(group => group.Forbund == "vast");
        Assert.All(
            new[]
            {
                vast.PersonDays,
                vast.CostPerStart,
                vast.CostPerMonth,
                vast.CostPerOutcomeLow,
                vast.Hours[0].PerStart,
                vast.Plans!.InTime,
            },
            number => Assert.True(number.IsHidden)
        );
        var open = ProtectedEvidence.Of(report, threshold: 0).Resources!.Single(group => group.Forbund == "vast");
        Assert.Equal((3.0, 1000.0), (open.Started.Value, open.CostPerStart.Value));
    }

    // Of fewer than three members of staff it would be told how they work; the whole less the others would tell it.
    [Theory]
    [InlineData(2, 5, "SRHS")]
    [InlineData(3, 5, "SSSS")]
    [InlineData(2, 0, "SRSS")]
    public void A_forbund_of_few_staff_is_refused_and_not_the_rest_of_the_whole(int staff, int threshold, string expected)
    {
        var people = new[] { ("alv-och-kust", 30), ("finsam-goteborg", 40), ("vast", 60) }
            .SelectMany(group => Enumerable.Range(0, group.Item2).Select(number => (Forbund: group.Item1, number)))
            .Select(person => new Participation
            {
                Person = $"{person.Forbund}-{person.number}",
                Gender = Gender.Woman,
                Forbund = person.Forbund,
                Spells = [new Spell(new(2024, 1, 1), new Exit(new(2024, 3, 1), ExitReason.Study))],
            })
            .ToList();
        var resources = new ProjectResources
        {
            Staff = Enumerable
                .Range(0, staff)
                .Select(number => new StaffSpell($"a{number}", new(new(2024, 1, 1), null)) { Forbund = "alv-och-kust" })
                .Concat(
                    Enumerable.Range(0, 5).Select(number => new StaffSpell($"v{number}", new(new(2024, 1, 1), null)) { Forbund = "vast" })
                )
                .ToValueList(),
            Costs = [new Cost("alv-och-kust", new(new(2024, 1, 1), new(2024, 1, 1)), CostKind.Staff, 100_000)],
        };
        var evidence = ProtectedEvidence.Of(EvidenceReport.Of(s_request, people, [], resources), threshold);
        Assert.Equal(
            expected,
            string.Concat(
                evidence.Resources!.Select(group =>
                    group.Refused is not null ? 'R'
                    : group.PersonDays.IsHidden && group.Started.IsHidden ? 'H'
                    : 'S'
                )
            )
        );
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(evidence));
        var refused = json.RootElement.GetProperty("resources")[1];
        Assert.Equal(staff < 3 ? "too-few-staff" : null, refused.GetProperty("refused").GetString());
        Assert.Equal(staff < 3, refused.GetProperty("cost").ValueKind == JsonValueKind.Null);
    }

    // What an outsider adds up: the whole less the shown förbund, by every count.
    [Fact]
    public void What_is_left_of_a_sum_is_never_a_small_count()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var request = s_request with { By = round % 2 == 0 ? [] : [EvidenceBreakdown.Forbund] };
            var report = Report(
                request,
                ("vast", random.Next(1, 12)),
                ("finsam-goteborg", random.Next(1, 12)),
                ("alv-och-kust", random.Next(5, 40))
            );
            var evidence = ProtectedEvidence.Of(report, Threshold);
            var groups = evidence.Resources!;
            foreach (
                var number in new Func<ShownResources, ShownNumber>[]
                {
                    one => one.Started,
                    one => one.Outcomes,
                    one => one.Hours[0].Persons,
                    one => one.Plans!.ByOrganisation[0].Persons,
                    one => one.Plans!.ByOrganisation[1].Persons,
                }
            )
            {
                var parts = groups.Skip(1).Select(number).ToList();
                Assert.All(groups.Select(number), shown => Assert.False(shown.Value is > 0 and < Threshold));
                Assert.False(!number(groups[0]).IsHidden && parts.Count(part => part.IsHidden) == 1);
            }

            foreach (var group in groups.Skip(1).Where(_ => request.By.Count > 0))
            {
                var curve = evidence.Curves.Single(curve => curve.Codes.Contains(group.Forbund!));
                Assert.False(group.Started.IsHidden && !curve.Persons.IsHidden || !group.Started.IsHidden && curve.Persons.IsHidden);
            }
        }
    }

    // Persons with a team by their average is the sum over the organisations: with one of them hidden it must not be known.
    [Fact]
    public void The_average_of_organisations_gives_no_hidden_one_away()
    {
        var random = new Random(11);
        var shown = 0;
        for (var round = 0; round < 60; round++)
        {
            var report = Report(s_request, ("vast", random.Next(1, 40)), ("finsam-goteborg", random.Next(1, 40)));
            foreach (var plans in ProtectedEvidence.Of(report, Threshold).Resources!.Select(group => group.Plans!))
            {
                shown += plans.Organisations.Value is null ? 0 : 1;
                Assert.False(plans.Organisations.Value is not null && plans.ByOrganisation.Count(one => one.Persons.IsHidden) == 1);
            }
        }

        Assert.True(shown > 20);
    }

    [Fact]
    public void No_key_is_written_and_a_small_team_is_named_with_its_reason_alone()
    {
        var json = JsonSerializer.Serialize(ProtectedEvidence.Of(Report(s_request, ("vast", 30)), threshold: 0));
        using var read = JsonDocument.Parse(json);
        var team = read.RootElement.GetProperty("conditions")[0];
        Assert.Equal("too-few-staff", team.GetProperty("refused").GetString());
        Assert.Equal(JsonValueKind.Null, team.GetProperty("caseload").ValueKind);
        Assert.DoesNotContain("staff-key", json, StringComparison.Ordinal);
        Assert.DoesNotContain("vast-0", json, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, read.RootElement.GetProperty("resources")[0].GetProperty("forbund").ValueKind);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(9, true)]
    [InlineData(6, true)]
    [InlineData(5, false)]
    [InlineData(4, true)]
    public void A_share_of_a_team_that_counts_few_is_hidden(int withOne, bool isHidden)
    {
        var team = new TeamConditions("vast", "norr", new(3, 10, 200, 200_000), [], [], withOne, 10 - withOne, 0);
        var report = Report(s_request, ("vast", 30));
        var shown = ProtectedEvidence.Of(report with { Resources = report.Resources! with { Teams = [team] } }, Threshold).Teams![0];
        // Nobody with another is no count of persons.
        Assert.Equal(isHidden && withOne != 10, shown.Continuity.IsHidden);
        Assert.Equal(shown.Continuity.IsHidden, shown.ChangesPerThousandDays.IsHidden);
        Assert.Equal(1.0, shown.Caseload.Value);
    }

    // 2 of 10 days in each quarter; the whole would give those that are refused.
    [Theory]
    [InlineData("RSS", "RHS")]
    [InlineData("SRS", "HRS")]
    [InlineData("RRS", "RRH")]
    [InlineData("SSS", "SSS")]
    [InlineData("ESS", "ESS")]
    [InlineData("R", "R")]
    public void Quarters_that_are_refused_are_not_the_rest_of_the_whole(string quarters, string shown)
    {
        var team = new TeamConditions(
            "vast",
            "norr",
            new(4, 30, 900, 300_000),
            quarters
                .Select(
                    (kind, place) =>
                        new TeamQuarter(
                            new(2024, 1 + (3 * place), 1),
                            new(
                                4,
                                kind == 'S' ? 10
                                    : kind == 'E' ? 0
                                    : 9,
                                kind == 'E' ? 0 : 200 + place,
                                100_000
                            )
                        )
                )
                .ToValueList(),
            [new("kommunen", 3), new("region", 2)],
            30,
            0,
            0
        );
        var report = Report(s_request, ("vast", 30));
        var protectedTeam = ProtectedEvidence.Of(report with { Resources = report.Resources! with { Teams = [team] } }, Threshold);
        Assert.Equal(
            shown.Replace('E', 'R'),
            string.Concat(
                protectedTeam
                    .Teams![0]
                    .Quarters.Select(quarter =>
                        quarter.Refused is not null ? 'R'
                        : quarter.Caseload.IsHidden ? 'H'
                        : 'S'
                    )
            )
        );
        Assert.Equal(shown.Count(kind => kind == 'S'), protectedTeam.Caseload!.Count);
        // Of two members of staff the employer is not named.
        Assert.Equal(
            (2.0, "kommunen"),
            (protectedTeam.Teams[0].Organisations.Value, Assert.Single(protectedTeam.Teams[0].Employers).Organisation)
        );
    }

    // A förbund's days are shown: less the teams that are shown they are those of the refused.
    [Theory]
    [InlineData("vast 3 100|vast 3 200", "SS")]
    [InlineData("vast 2 50|vast 3 100|vast 3 200", "RHS")]
    [InlineData("vast 2 50|vast 1 60|vast 3 200|alv-och-kust 3 100", "RRHS")]
    [InlineData("vast 2 50|alv-och-kust 3 100|finsam-goteborg 3 90", "RSS")]
    [InlineData("vast 2 0|vast 3 100", "RS")]
    public void Teams_that_are_refused_are_not_the_rest_of_the_forbund(string teams, string expected)
    {
        var conditions = teams
            .Split('|')
            .Select(team => team.Split(' '))
            .Select(
                (team, place) =>
                    new TeamConditions(
                        team[0],
                        $"t{place}",
                        new(long.Parse(team[1]), team[2] == "0" ? 0 : 30, long.Parse(team[2]), 100_000),
                        [],
                        [],
                        30,
                        0,
                        0
                    )
            )
            .ToValueList();
        var report = Report(s_request, ("vast", 30));
        var shown = ProtectedEvidence.Of(report with { Resources = report.Resources! with { Teams = conditions } }, Threshold).Teams!;
        Assert.Equal(
            expected,
            string.Concat(
                shown.Select(team =>
                    team.Refused is not null ? 'R'
                    : team.Caseload.IsHidden ? 'H'
                    : 'S'
                )
            )
        );
    }

    [Fact]
    public void The_spread_of_a_quarter_is_over_the_teams_that_are_shown()
    {
        double[] caseloads = [20, 10, 40, 31];
        var teams = caseloads.Select(
            (caseload, place) =>
                new TeamConditions(
                    "vast",
                    FormattableString.Invariant($"t{place}"),
                    new(3, 30, 900, 300_000),
                    [new(new(2024, 1, 1), new(3, place == 2 ? 9 : 10, (long)(caseload * 90), 90_000))],
                    [],
                    30,
                    0,
                    0
                )
        );
        var report = Report(s_request, ("vast", 30));
        var shown = ProtectedEvidence.Of(report with { Resources = report.Resources! with { Teams = teams.ToValueList() } }, Threshold);
        Assert.Equal([new ShownCaseload(new(2024, 1, 1), 3, 20, 10, 31)], shown.Caseload!);
        Assert.Contains("the median over 3 teams was 20.0", Sentence(shown), StringComparison.Ordinal);
        var one = ProtectedEvidence.Of(report with { Resources = report.Resources! with { Teams = [teams.First()] } }, Threshold);
        Assert.Contains("the only team that is shown had 20.0", Sentence(one), StringComparison.Ordinal);

        static string Sentence(ProtectedEvidence evidence) =>
            Assert.Single(EvidenceNarrative.Of(evidence, Language.English).Single(table => table.Id == "evidence-caseload").Lead).Text;
    }

    // The seeds of the projects: budget by planned participants and by those who started, and support that is never the rate.
    [Theory]
    [InlineData("2020/00551", 16_425_554, 7_719_010, 0.4699)]
    [InlineData("2017/00558", 31_331_252, 14_230_017, 0.4542)]
    public void The_budget_stands_beside_those_who_started(string reference, long total, long granted, double share)
    {
        var project = ProjectDefinition.Find(reference)!;
        var report = Report(new(project, new(2024, 12, 31)), (project.SubProjects.FirstOrDefault()?.Forbund ?? "vast", 20));
        var budget = ProtectedEvidence.Of(report, Threshold).Budget!;
        Assert.Equal((total, granted), (budget.Stated.Total, budget.Stated.Granted));
        Assert.Equal(Math.Round(total / 20.0, 4), budget.PerStarted.Value);
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(ProtectedEvidence.Of(report, Threshold)));
        var written = json.RootElement.GetProperty("budget");
        Assert.Equal(share, written.GetProperty("grantedShare").GetDouble());
        Assert.Equal(Math.Round((double)total / project.Planned!.Value, 4), written.GetProperty("perPlanned").GetDouble());
        // Planned by started times the budget for each planned participant.
        Assert.Equal((double)(budget.PerPlanned!.Value * project.Planned.Value / 20), budget.PerStarted.Value!.Value, precision: 3);
        var few = ProtectedEvidence.Of(Report(new(project, new(2024, 12, 31)), ("vast", 3)), Threshold).Budget!;
        Assert.Equal((true, true), (few.Started.IsHidden, few.PerStarted.IsHidden));
    }

    [Fact]
    public void A_project_that_states_a_rate_alone_has_no_budget_to_show() =>
        Assert.Null(ProtectedEvidence.Of(Report(s_request, ("vast", 30)), Threshold).Budget);

    [Fact]
    public void Without_the_files_nothing_is_said_of_resources()
    {
        var evidence = ProtectedEvidence.Of(EvidenceReport.Of(s_request, [], []));
        Assert.Null(evidence.Resources);
        Assert.DoesNotContain("resources", JsonSerializer.Serialize(evidence), StringComparison.Ordinal);
    }

    private static EvidenceReport Report(EvidenceRequest request, params (string Forbund, int Persons)[] groups)
    {
        var first = new LocalDate(2024, 1, 1);
        var people = groups
            .SelectMany(group => Enumerable.Range(0, group.Persons).Select(number => (group.Forbund, number)))
            .Select(person => new Participation
            {
                Person = $"{person.Forbund}-{person.number}",
                Gender = Gender.Woman,
                Forbund = person.Forbund,
                Spells =
                [
                    new Spell(
                        first,
                        new Exit(first.PlusDays(19), person.number % 2 == 0 ? ExitReason.WorkUnsubsidised : ExitReason.Illness)
                    ),
                ],
            })
            .ToList();
        var resources = new ProjectResources
        {
            Staff =
            [
                new StaffSpell("staff-key", new(first, null)) { Forbund = "vast", Team = "norr" },
                new StaffSpell("staff-key-2", new(first, null)) { Forbund = "vast" },
                new StaffSpell("staff-key-3", new(first, null)) { Forbund = "vast" },
            ],
            Assignments = people.Select(person => new Assignment(person.Person, null, "staff-key", new(first, null))).ToValueList(),
            Costs = groups
                .Select(group => new Cost(group.Forbund, new(first, first), CostKind.Staff, 100_000L * group.Persons))
                .ToValueList(),
            Hours = people
                .Where((_, place) => place % 3 > 0)
                .Select(person => new WorkedHours(person.Person, null, new(2024, 1), "health", 1))
                .ToValueList(),
            Plans = people
                .Select(
                    (person, place) =>
                        new IndividualPlan(person.Person, null, first)
                        {
                            TeamOrganisations = (place % 4) switch
                            {
                                0 => ["af", "region"],
                                1 => ["af"],
                                _ => [],
                            },
                        }
                )
                .ToValueList(),
        };
        return EvidenceReport.Of(request, people, []) with { Resources = ResourceReport.Of(request, people, resources) };
    }
}
