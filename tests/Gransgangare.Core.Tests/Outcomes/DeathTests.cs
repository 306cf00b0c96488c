using NodaTime;

namespace Gransgangare.Core.Tests;

/// <summary>What an exit reason rules out: facts after a death, results of a registration error, and an exit where only a consent was withdrawn.</summary>
public sealed class DeathTests
{
    private static readonly LocalDate s_day = Some.Day("2024-06-01");

    private static readonly Exit s_death = new(s_day, ExitReason.Deceased);

    private static readonly Participation s_dead = Some.Participation(new Spell(Some.Day("2024-01-10"), s_death));

    [Fact]
    public void F3_which_facts_can_follow_is_data_of_the_reason() =>
        Assert.Equal(
            ["deceased None", "registration-error NoResults"],
            ExitReason.All.Where(reason => reason.LaterFacts != LaterFacts.Possible).Select(reason => $"{reason.Code} {reason.LaterFacts}")
        );

    [Fact]
    public void F3_the_dead_do_not_work_in_any_rule_set()
    {
        var exit = s_death with { WorkExtent = 100, StudyExtent = 100, JobStart = s_day, JobOngoing = Fact.Yes };
        Assert.All(
            OutcomeRuleSet.BuiltIn.AsEnumerable(),
            rules => Assert.Equal(ExitCategory.OtherReasons, rules.Judge(exit, s_day).Category)
        );
        Assert.Equal(ExitCategory.WorkOrStudy, OutcomeRuleSet.Find("sus@2026.1")!.Judge(exit, s_day).Category);
        Assert.Equal(ExitCategory.OtherReasons, OutcomeRuleSet.Find("gransgangare@2026.1")!.Judge(exit, s_day).Category);
    }

    [Fact]
    public void F3_each_fact_after_a_death_is_doubted_at_its_place()
    {
        var exit = s_death with
        {
            WorkExtent = 100,
            StudyExtent = 50,
            JobStart = s_day.PlusDays(1),
            JobEnd = s_day.PlusDays(2),
            JobOngoing = Fact.Yes,
            IncomeSources = [IncomeSource.NoPublicSupport],
            JobSeeking = Fact.Yes,
            SixMonthFollowUp = new SixMonthFollowUp { Status = SixMonthStatus.Employed, Improvements = [Improvement.Promotion] },
        };
        var participation = s_dead with
        {
            Spells = [new Spell(s_dead.Entry, exit), new Spell(s_day.PlusDays(1), null)],
            Events = [new(s_day, EventKind.Unemployed), new(s_day.PlusDays(1), EventKind.Employed)],
            Interventions =
            [
                new(InterventionKind.Health, new(s_dead.Entry, s_day)),
                new(InterventionKind.Health, new(s_day.PlusDays(1), null)),
                new(InterventionKind.Social, new(s_day, s_day.PlusDays(1))),
            ],
            Consents = [new(ConsentKind.Sus, s_day.PlusDays(1))],
        };
        Assert.Equal(
            "GGW2113 spells[0].six_month_status|GGW2113 spells[0].six_month_improvement|GGW2113 spells[0].job_start|GGW2113 spells[0].job_end"
                + "|GGW2113 spells[0].job_ongoing|GGW2113 spells[0].work_extent|GGW2113 spells[0].study_extent"
                + "|GGW2113 spells[0].income_sources_after|GGW2113 spells[0].job_seeking_after|GGW2114 spells[1].entry_date"
                + "|GGW2113 events[1].date|GGW2113 interventions[1].start_date|GGW2113 interventions[2].end_date|GGW2113 consents[0].given",
            Issues(participation)
        );
    }

    [Fact]
    public void F3_what_is_said_of_the_day_of_death_and_before_is_no_fault()
    {
        var exit = s_death with
        {
            WorkExtent = 0,
            StudyExtent = 0,
            JobStart = s_day,
            JobEnd = s_day,
            IncomeSources = [IncomeSource.Unknown],
            SixMonthFollowUp = SixMonthFollowUp.NoAnswer,
        };
        Assert.Equal("", Issues(s_dead with { Spells = [new Spell(s_dead.Entry, exit)], Events = [new(s_day, EventKind.Employed)] }));
    }

    [Fact]
    public void F3_results_of_a_registration_error_are_doubted()
    {
        var exit = new Exit(s_day, ExitReason.RegistrationError)
        {
            WorkExtent = 100,
            JobStart = s_day,
            SixMonthFollowUp = new SixMonthFollowUp(),
        };
        Assert.Equal(
            "GGW2115 spells[0].six_month_followup|GGW2115 spells[0].job_start|GGW2115 spells[0].work_extent",
            Issues(s_dead with { Spells = [new Spell(s_dead.Entry, exit)] })
        );
        Assert.Equal("", Issues(s_dead with { Spells = [new Spell(s_dead.Entry, new Exit(s_day, ExitReason.RegistrationError))] }));
    }

    [Fact]
    public void F3_a_death_in_one_operation_ends_the_person_in_every_one()
    {
        var goingOn = Some.Participation(Some.Spell("2024-02-01", "")) with { Operation = "b" };
        var later = Some.Participation(Some.Spell("2024-06-02", "2024-08-01")) with { Operation = "c" };
        var work = new Exit(Some.Day("2024-07-01"), ExitReason.WorkUnsubsidised);
        var endedLater = Some.Participation(new Spell(Some.Day("2024-03-01"), work)) with { Operation = "d" };
        var before = Some.Participation(Some.Spell("2023-02-01", "2023-06-01", ExitReason.Study)) with { Operation = "e" };
        var somebodyElse = goingOn with { Person = "p2" };
        var counting = new[] { goingOn, later, s_dead, endedLater, before, somebodyElse }.WithoutFactsAfterDeath();
        Assert.Equal(
            ["b deceased 2024-06-01", "default deceased 2024-06-01", "d deceased 2024-06-01", "e study 2023-06-01", "b  "],
            counting.Select(one => $"{one.Operation} {one.Exit?.Reason?.Code} {one.Exit?.Date:uuuu-MM-dd}")
        );
        Assert.Same(somebodyElse, counting[^1]);
        Assert.Equal("GGW2113 spells[0].exit_date", Issues(goingOn, s_day));
        Assert.Equal("GGW2114 spells[0].entry_date", Issues(later, s_day));
        Assert.Equal("GGW2113 spells[0].exit_date", Issues(endedLater, s_day));
        Assert.Equal("", Issues(before, s_day));
    }

    [Fact]
    public void F3_what_follows_a_registration_error_is_doubted_where_the_person_has_no_other_participation()
    {
        var error = s_dead with
        {
            Spells = [new Spell(s_dead.Entry, new Exit(s_day, ExitReason.RegistrationError))],
            Events = [new(s_day, EventKind.Unemployed), new(s_day.PlusDays(1), EventKind.Employed)],
        };
        Assert.Equal("GGW2115 events[1].date", Issues(error));
        var other = Some.Participation(Some.Spell("2024-02-01", "")) with { Operation = "b" };
        Assert.Empty(new ParticipationValidator().ValidatePerson([error, other]).SelectMany(issues => issues));
        var again = error with { Spells = [.. error.Spells.AsEnumerable(), new Spell(s_day.PlusDays(1))] };
        Assert.Equal("GGW2105 spells[0].exit_reason", Issues(again));
    }

    [Fact]
    public void F3_of_a_job_after_a_death_in_another_operation_nothing_is_known()
    {
        var exit = new Exit(Some.Day("2024-05-01"), ExitReason.WorkUnsubsidised)
        {
            JobStart = s_day.PlusDays(1),
            JobEnd = s_day.PlusDays(30),
            SixMonthFollowUp = new SixMonthFollowUp { Status = SixMonthStatus.Employed },
        };
        var other = Some.Participation(new Spell(Some.Day("2024-02-01"), exit)) with { Operation = "b" };
        var known = new[] { s_dead, other }.WithoutFactsAfterDeath()[1].Exit!;
        Assert.Equal(
            (exit.Date, exit.Reason, (LocalDate?)null, (LocalDate?)null, (SixMonthFollowUp?)null),
            (known.Date, known.Reason, known.JobStart, known.JobEnd, known.SixMonthFollowUp)
        );

        var before = other with
        {
            Spells = [new Spell(other.Entry, exit with { JobStart = s_day, JobEnd = null, SixMonthFollowUp = null })],
        };
        Assert.Equal(s_day, new[] { s_dead, before }.WithoutFactsAfterDeath()[1].Exit!.JobStart);
    }

    [Fact]
    public void F3_a_spell_after_a_death_moves_no_exit()
    {
        var participation = s_dead with { Spells = [.. s_dead.Spells.AsEnumerable(), new Spell(Some.Day("2024-08-01"))] };
        Assert.Equal((s_death, s_day), (participation.Exit, participation.Death));
        Assert.False(participation.Period.IsOpen);
    }

    [Fact]
    public void SE_S17a_a_withdrawn_consent_is_not_an_exit_unless_the_table_says_so()
    {
        var exit = new Exit(s_day, ExitReason.ConsentWithdrawn) { WorkExtent = 100 };
        foreach (var rules in OutcomeRuleSet.BuiltIn)
        {
            Assert.False(rules.IsExit(ExitReason.ConsentWithdrawn));
            Assert.All(
                ExitReason.All.Where(reason => reason != ExitReason.ConsentWithdrawn).Append(null),
                reason => Assert.True(rules.IsExit(reason))
            );
            Assert.Equal(ExitCategory.NotAnExit, rules.Judge(exit, s_day).Category);
            var other = rules.With(
                "own",
                new Dictionary<ExitReason, ExitCategory> { [ExitReason.ConsentWithdrawn] = ExitCategory.OtherReasons }
            );
            Assert.True(other.IsExit(ExitReason.ConsentWithdrawn));
            Assert.Equal(ExitCategory.OtherReasons, other.Judge(exit with { WorkExtent = null }, s_day).Category);
        }

        Assert.All(OutcomeRuleSet.Earlier.AsEnumerable(), rules => Assert.True(rules.IsExit(ExitReason.ConsentWithdrawn)));
    }

    [Theory]
    [InlineData("sus", "sus 2026.2")]
    [InlineData("sus@2026.2", "sus 2026.2")]
    [InlineData("sus@2026.1", "sus 2026.1")]
    [InlineData("kolada 2026.1", "kolada 2026.1")]
    [InlineData("gransgangare@2025.1", null)]
    [InlineData("", null)]
    public void An_earlier_version_is_found_by_its_name(string name, string? expected) =>
        Assert.Equal(expected, OutcomeRuleSet.Find(name)?.ToString());

    [Fact]
    public void A_project_keeps_the_earlier_version_it_was_made_with()
    {
        const string Json = """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2024-01-01", "outcomeRules": "sus@2026.1" }""";
        var project = ProjectDefinition.Parse(Json);
        Assert.Equal(OutcomeRuleSet.Earlier[1], project.OutcomeRules);
        var again = System.Text.Json.JsonSerializer.Deserialize<ProjectDefinition>(System.Text.Json.JsonSerializer.Serialize(project));
        Assert.Equal(project, again);
    }

    private static string Issues(Participation participation, LocalDate? death = null) =>
        string.Join("|", new ParticipationValidator().Validate(participation, death).Select(issue => $"{issue.Code} {issue.Path}"));
}
