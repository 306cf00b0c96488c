using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Evidence;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>Evidence of invented cohorts of all sizes, whole and by group, protected and bare, with the conditions of teams.</summary>
internal static class RandomEvidence
{
    public static ProtectedEvidence Of(int seed)
    {
        var random = new Random(seed);
        var people = (
            seed % 2 == 0
                ? PlantedCohort.Create(random.Next(20, 500), (ulong)seed, 1 + (seed % 3))
                : SyntheticCohort.Create(random.Next(20, 700), (ulong)seed).Participations
        ).ToList();
        var measurements = seed % 2 == 0 ? [] : SyntheticCohort.Create(people.Count, (ulong)seed).Measurements.ToList();
        var request = new EvidenceRequest(
            seed % 4 == 0 ? ProjectDefinition.Find("2020/00551")! : ProjectDefinition.Gransgangare,
            PlantedCohort.AsOf
        )
        {
            By = (seed % 3) switch
            {
                0 => [],
                1 => [EvidenceBreakdown.Gender],
                _ => [EvidenceBreakdown.Forbund],
            },
            Days = seed % 5 == 0 ? [30, 60, 91, 120, 150, 183, 240, 300, 365] : EvidenceRequest.DefaultDays,
        };
        var report = EvidenceReport.Of(request, people, measurements) with
        {
            Resources = ResourceReport.Of(request, people, Resources(people, random)),
        };
        return ProtectedEvidence.Of(report, (seed % 3) == 1 ? 0 : 5);
    }

    private static ProjectResources Resources(List<Participation> people, Random random)
    {
        var first = new LocalDate(2024, 1, 1);
        var teams = random.Next(1, 6);
        return new ProjectResources
        {
            Staff = Enumerable
                .Range(0, teams * 4)
                .Select(number => new StaffSpell($"s{number}", new(first, null))
                {
                    Forbund = "vast",
                    Team = $"t{number % teams}",
                    Employer = number % 3 == 0 ? "region" : "kommunen",
                    FullTimeThousandths = random.Next(300, 1001),
                })
                .ToValueList(),
            Assignments = people
                .Select(person => new Assignment(person.Person, null, $"s{random.Next(teams * 4)}", new(person.Entry, null)))
                .ToValueList(),
            Costs = [new Cost(null, new(first, new(2025, 12, 31)), CostKind.Staff, 10_000_000_00)],
            Plans = people
                .Where(_ => random.Next(3) > 0)
                .Select(person => new IndividualPlan(person.Person, null, person.Entry) { TeamOrganisations = ["af", "region"] })
                .ToValueList(),
        };
    }
}
