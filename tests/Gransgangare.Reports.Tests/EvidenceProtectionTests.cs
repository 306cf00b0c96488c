using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Evidence;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>What an outsider can subtract in evidence: rows of everybody else, questions within each other, and those left out against the curve.</summary>
public sealed class EvidenceProtectionTests
{
    private const int Threshold = 5;

    private static readonly EvidenceRequest s_request = new(ProjectDefinition.Gransgangare, PlantedCohort.AsOf);

    [Theory]
    [InlineData(0, "man non-binary unknown woman")]
    [InlineData(5, "man other-or-unknown woman")]
    public void Who_is_neither_woman_nor_man_is_in_one_row(int threshold, string rows)
    {
        var evidence = Of([EvidenceBreakdown.Gender], threshold, nonBinary: 12);
        Assert.Equal(rows, string.Join(" ", evidence.Curves.Skip(1).Select(curve => curve.Codes[0])));
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(evidence));
        var joined = json
            .RootElement.GetProperty("curves")
            .EnumerateArray()
            .Where(curve => curve.TryGetProperty("joined", out _))
            .Select(curve => (curve.GetProperty("by").GetProperty("gender").GetString(), curve.GetProperty("joined").ToString()));
        Assert.Equal(threshold == 0 ? [] : [("other-or-unknown", """["non-binary","unknown"]""")], joined);
    }

    // One row for the whole project, whatever else the curves are broken down by; under ten it is hidden, and so is what would give it away.
    [Theory]
    [InlineData(60, false)]
    [InlineData(9, true)]
    public void The_row_of_everybody_else_is_one_and_small_ones_are_hidden(int others, bool isHidden)
    {
        var evidence = Of([EvidenceBreakdown.Forbund, EvidenceBreakdown.Gender], Threshold, others, unknown: 0);
        var row = Assert.Single(evidence.Curves, curve => curve.Codes.Contains("other-or-unknown"));
        Assert.Equal(["all", "other-or-unknown"], row.Codes);
        Assert.Equal(isHidden, row.Persons.IsHidden);
        Assert.True(!isHidden || evidence.Curves.Any(curve => !curve.Codes.Contains("other-or-unknown") && curve.Persons.IsHidden));
        Assert.Contains("other or unknown", Text(evidence), StringComparison.Ordinal);
        Assert.DoesNotContain("non-binary", Text(evidence), StringComparison.Ordinal);
    }

    // Beside a hidden share of 0 a missing limit would tell that it is 0.
    [Fact]
    public void What_is_hidden_is_hidden_with_its_limits()
    {
        var mixed = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            using var json = JsonDocument.Parse(JsonSerializer.Serialize(RandomEvidence.Of(seed)));
            foreach (var members in Objects(json.RootElement))
            {
                var limits = members
                    .Where(one => one.Name is "value" or "se" or "low" or "high" or "limit")
                    .Select(one => one.Value.ToString());
                mixed += limits.Contains("..") ? 1 : 0;
                Assert.False(limits.Contains("..") && limits.Contains(""), string.Join(" ", members));
            }
        }

        Assert.True(mixed > 100, $"{mixed} hidden");
    }

    // The same exposure with 30 and 45 days, and parallel days among those after the first: what is between them is no small count.
    [Fact]
    public void Questions_within_each_other_are_not_subtracted()
    {
        var shown = 0;
        for (var seed = 1; seed <= 40; seed++)
        {
            var plan = EvidencePlan.Gransgangare with
            {
                Questions =
                [
                    .. new[] { 30, 45 }.Select(days => Question($"gap-{days}", Exposure.Interruption, days)),
                    Question("parallel", Exposure.ParallelInterventions, null),
                    Question("after", Exposure.AfterParallel, null),
                ],
            };
            var cohort = SyntheticCohort.Create(100 + (20 * seed), (ulong)seed);
            var report = EvidenceReport.Of(new(cohort.Project, cohort.AsOf) { Plan = plan }, cohort.Participations, cohort.Measurements);
            var comparisons = ProtectedEvidence.Of(report, Threshold).Comparisons;
            foreach (var (one, other) in new[] { (comparisons[0], comparisons[1]), (comparisons[2], comparisons[3]) })
            {
                for (var arm = 0; arm < 2; arm++)
                {
                    foreach (var number in new Func<ShownArm, double?>[] { of => of.Persons.Value, of => of.Events.Value })
                    {
                        if (number(one.Arms[arm]) - number(other.Arms[arm]) is { } between)
                        {
                            shown++;
                            Assert.False(Math.Abs(between) is > 0 and < Threshold, $"{one.Question.Id} arm {arm}, seed {seed}: {between}");
                        }
                    }
                }
            }
        }

        Assert.True(shown > 60, $"{shown} shown");
    }

    // Persons less the arms and those who ended before the start are those that cannot be classified; less those at risk on a day of the curve they are those who
    // ended between the day and the landmark.
    [Fact]
    public void Those_left_out_are_not_worked_out_from_the_curve()
    {
        var shown = 0;
        for (var seed = 1; seed <= 60; seed++)
        {
            var cohort = SyntheticCohort.Create(100 + (15 * seed), (ulong)seed);
            var request = new EvidenceRequest(cohort.Project, cohort.AsOf) { Days = [170 + (seed % 20), 200, 365] };
            var evidence = ProtectedEvidence.Of(EvidenceReport.Of(request, cohort.Participations, cohort.Measurements), Threshold);
            var persons = evidence.Curves[0].Persons.Value;
            foreach (var one in evidence.Comparisons.Where(one => one.Refused is null && one.Question.Exposure.IsFromLandmark))
            {
                var ended = one.LeftOut.FirstOrDefault(left => left.Reason == PathExclusion.EndedBeforeStart).Persons.Value;
                Check(persons - one.Arms[0].Persons.Value - one.Arms[1].Persons.Value - ended);
                foreach (var point in evidence.Curves[0].Causes[0].Points)
                {
                    Check(persons - ended - point.AtRisk.Value);
                }
            }

            void Check(double? rest)
            {
                shown += rest is null ? 0 : 1;
                Assert.False(rest is not null && Math.Abs(rest.Value) is > 0 and < Threshold, $"{rest}, seed {seed}");
            }
        }

        Assert.True(shown > 60, $"{shown} shown");
    }

    private static EvidenceQuestion Question(string id, Exposure exposure, int? days) =>
        new()
        {
            Id = id,
            Label = exposure.Label,
            Exposure = exposure,
            Days = days,
        };

    private static ProtectedEvidence Of(ValueList<EvidenceBreakdown> by, int threshold, int nonBinary, int unknown = 8)
    {
        var tally = new EvidenceTally(s_request with { By = by });
        foreach (
            var (gender, persons) in new[]
            {
                (Gender.Woman, 90),
                (Gender.Man, 90),
                (Gender.NonBinary, nonBinary),
                (Gender.Unknown, unknown),
            }
        )
        {
            for (var number = 0; number < persons; number++)
            {
                var entry = new LocalDate(2024, 1, 10).PlusDays(number);
                tally.AddPerson(
                    [
                        new Participation
                        {
                            Person = $"{gender.Code}-{number}",
                            Gender = gender,
                            Forbund = number % 2 == 0 ? "vast" : "alv-och-kust",
                            Spells =
                            [
                                new Spell(
                                    entry,
                                    new Exit(entry.PlusDays(100 + number), number % 3 == 0 ? ExitReason.Study : ExitReason.Illness)
                                ),
                            ],
                        },
                    ],
                    []
                );
            }
        }

        return ProtectedEvidence.Of(tally.ToReport(), threshold);
    }

    private static string Text(ProtectedEvidence evidence) =>
        string.Join(
            "\n",
            EvidenceTables.Of(evidence, Language.English).SelectMany(table => table.Rows.SelectMany(row => row.Select(cell => cell.Text)))
        );

    private static IEnumerable<List<JsonProperty>> Objects(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend([.. json.EnumerateObject()]),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
            _ => [],
        };
}
