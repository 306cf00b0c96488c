using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing.Tests;

public sealed class SyntheticCohortTests
{
    private static readonly Arbitrary<(int Count, ulong Seed)> s_cohorts = Gen.Choose(0, 60)
        .SelectMany(count => Gen.Choose(0, int.MaxValue).Select(seed => (count, (ulong)seed * 7_919)))
        .ToArbitrary();

    // Changes only with a table or a rule of the cohort: then the changelog says so.
    [Theory]
    [InlineData(1, 2444019852719460523UL)]
    [InlineData(2, 3879489476819668443UL)]
    public void The_values_of_a_seed_are_the_same_on_every_platform(ulong seed, ulong hash) =>
        Assert.Equal(hash, CohortText.Hash(SyntheticCohort.Create(600, seed)));

    [Fact]
    public void The_same_seed_gives_the_same_cohort_and_another_seed_another()
    {
        Prop.ForAll(
                s_cohorts,
                cohort =>
                {
                    var one = CohortText.Hash(SyntheticCohort.Create(cohort.Count, cohort.Seed));
                    var again = CohortText.Hash(SyntheticCohort.Create(cohort.Count, cohort.Seed));
                    var other = CohortText.Hash(SyntheticCohort.Create(cohort.Count, cohort.Seed + 1));
                    return one == again && (one != other || cohort.Count == 0);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_smaller_cohort_is_the_beginning_of_a_larger()
    {
        Prop.ForAll(
                s_cohorts,
                cohort =>
                {
                    var small = SyntheticCohort.Create(cohort.Count, cohort.Seed);
                    var large = SyntheticCohort.Create(cohort.Count + 13, cohort.Seed);
                    var measurements = small.Measurements.ToList();
                    return small.Participations.SequenceEqual(large.Participations.Take(cohort.Count))
                        && measurements.SequenceEqual(large.Measurements.Take(measurements.Count));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Of_any_number_four_fifths_are_complete_and_none_has_an_error()
    {
        var validator = new ParticipationValidator(ProjectDefinition.Gransgangare);
        Prop.ForAll(
                s_cohorts,
                cohort =>
                {
                    var participations = SyntheticCohort.Create(cohort.Count, cohort.Seed).Participations.ToList();
                    return participations.Count == cohort.Count
                        && 5 * participations.Count(IsComplete) >= 4 * cohort.Count
                        && participations.All(one => !validator.Validate(one).Any(issue => issue.Severity == Severity.Error));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("gransgangare", 1)]
    [InlineData("gransgangare", 2023)]
    [InlineData("gransgangare", ulong.MaxValue)]
    [InlineData("arbetsliv-och-halsa-nordost", 1)]
    [InlineData("mind-the-gap", 1)]
    public void Every_record_holds_what_the_rules_ask(string id, ulong seed)
    {
        var project = ProjectDefinition.Find(id)!;
        var cohort = SyntheticCohort.Create(3_000, seed, project);
        var validator = new ParticipationValidator(project);
        var persons = new HashSet<string>(StringComparer.Ordinal);
        var warnings = 0;
        Assert.All(
            cohort.Participations,
            participation =>
            {
                var issues = validator.Validate(participation).ToList();
                Assert.All(issues, issue => Assert.Equal(ParticipationIssues.OutsideAgeRange.Code, issue.Code));
                warnings += issues.Count;
                Assert.True(persons.Add(participation.Person));
                Assert.False(IdentityNumberShape.Matches(participation.Person));
                Assert.Same(participation, participation.AsKnownOn(cohort.AsOf));
                AssertEntry(participation, project);
                AssertGroups(participation, project);
                AssertSpells(participation, cohort.AsOf);
            }
        );
        Assert.InRange(warnings, 1, 30);
        Assert.Equal(persons.Order(StringComparer.Ordinal), cohort.Participations.Select(one => one.Person), StringComparer.Ordinal);
    }

    [Fact]
    public void Its_own_forbund_take_part_by_their_own_municipalities_from_the_day_of_membership()
    {
        var joins = new LocalDate(2024, 6, 1);
        var project = ProjectDefinition.Gransgangare with
        {
            SubProjects = [],
            OwnForbund =
            [
                new("centrum", new("Centrum", "Centrum"), [new("centrum", "0319", new(2020, 1, 1)), new("centrum", "0330", joins)]),
            ],
        };
        var participations = SyntheticCohort.Create(500, 3, project).Participations.ToList();
        Assert.All(participations, one => Assert.Equal("centrum", one.Forbund));
        Assert.All(participations.Where(one => one.Entry < joins), one => Assert.True(one.Municipality is null or "0319"));
        Assert.Contains(participations, one => one.Municipality is "0330");
    }

    [Fact]
    public void On_an_earlier_day_nothing_later_is_known()
    {
        var asOf = new LocalDate(2024, 2, 29);
        var cohort = SyntheticCohort.Create(400, 11, asOf: asOf);
        Assert.All(cohort.Participations, participation => Assert.Same(participation, participation.AsKnownOn(asOf)));
        Assert.All(cohort.Measurements, measurement => Assert.True(measurement.Date <= asOf));
        Assert.Contains(cohort.Participations, participation => participation.Exit is null);
    }

    [Fact]
    public void A_wrong_call_is_refused()
    {
        var open = ProjectDefinition.Gransgangare with { Period = new(new LocalDate(2023, 1, 1), null) };
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticCohort.Create(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticCohort.Create(SyntheticCohort.Largest + 1, 1));
        Assert.Throws<ArgumentException>(() => SyntheticCohort.Create(1, 1, open));
        Assert.Throws<ArgumentException>(() => SyntheticCohort.Create(1, 1, asOf: new LocalDate(2023, 2, 28)));
        Assert.Single(SyntheticCohort.Create(1, 1, open, new LocalDate(2023, 3, 1)).Participations);
    }

    private static bool IsComplete(Participation participation) =>
        participation.Gender != Gender.Unknown
        && participation.BirthDate is not null
        && participation.AtEntry.LabourStatus is not null
        && participation.AtEntry.Isced is not null;

    private static void AssertEntry(Participation participation, ProjectDefinition project)
    {
        var facts = participation.AtEntry;
        Assert.InRange(participation.Entry, project.ParticipantsFrom ?? project.Period.Start, project.Period.End!.Value);
        Assert.True(
            facts.UnemployedSince is null || facts.LabourStatus == LabourStatus.Unemployed || facts.RegisteredUnemployed == Fact.Yes
        );
        Assert.True(facts.UnemployedSince is null || facts.UnemployedSince < participation.Entry);
        Assert.True(facts.IncomeSources.Count <= 1 || !facts.IncomeSources.Any(source => source.IsExclusive));
        Assert.Equal(
            facts.IncomeSources.Select(source => source.Order).Order().Distinct(),
            facts.IncomeSources.Select(source => source.Order)
        );
        Assert.True(participation.AgeAtEntry() is not < 18 || facts.Isced is null or < 5);
        if (participation.Municipality is { } municipality)
        {
            var membership = ForbundMembership.Find(project.Memberships, municipality, participation.Entry);
            Assert.Equal(participation.Forbund, membership?.Forbund);
        }
    }

    private static void AssertGroups(Participation participation, ProjectDefinition project)
    {
        var groups = participation.AtEntry.TargetGroups;
        Assert.NotEmpty(groups);
        Assert.Subset(project.TargetGroups.ToHashSet(), groups.ToHashSet());
        Assert.Equal(groups.Select(group => group.Order).Order().Distinct(), groups.Select(group => group.Order));
        if (participation.AgeAtEntry() is { } age)
        {
            Assert.True(age < 30 || !groups.Any(group => group.Code.StartsWith("young-", StringComparison.Ordinal)));
        }

        var facts = participation.AtEntry;
        if (groups.Contains(TargetGroup.YoungNeet))
        {
            Assert.NotEqual(LabourStatus.Employed, facts.LabourStatus);
            Assert.Equal(Fact.No, facts.InEducation);
        }

        if (groups.Contains(TargetGroup.LongTermUnemployed))
        {
            Assert.True(facts.UnemployedSince is null || facts.UnemployedSince.Value.PlusMonths(12) < participation.Entry);
        }

        if (groups.Contains(TargetGroup.YoungActivityCompensation))
        {
            Assert.Contains(IncomeSource.ActivityCompensation, facts.IncomeSources);
        }
    }

    private static void AssertSpells(Participation participation, LocalDate asOf)
    {
        Assert.InRange(participation.Spells.Count, 1, 2);
        Assert.True(participation.Spells.Count == 1 || participation.Spells[0].Exit!.Date < participation.Spells[1].Start);
        Assert.All(
            participation.Spells.Select(spell => spell.Exit).OfType<Exit>(),
            exit =>
            {
                Assert.True(exit.Date <= asOf);
                Assert.True(exit.JobStart is null || exit.JobStart <= asOf);
                Assert.True(exit.JobEnd is null || (exit.JobEnd <= asOf && exit.JobOngoing == Fact.No));
                Assert.True(exit.SixMonthFollowUp is null || exit.Date.PlusMonths(6) <= asOf);
                Assert.True(exit.Reason != ExitReason.Pension || participation.AgeAtEntry() is null or >= 60);
            }
        );
        Assert.All(participation.Events, @event => Assert.True(@event.Date > participation.Entry));
        Assert.All(
            participation.Interventions,
            intervention =>
                Assert.Contains(
                    participation.Spells,
                    spell =>
                        spell.Period.Contains(intervention.Period.Start)
                        && spell.Period.Intersect(intervention.Period) == intervention.Period
                )
        );
        Assert.True(!participation.IsRegistrationError || participation.Events.Count + participation.Interventions.Count == 0);
    }
}
