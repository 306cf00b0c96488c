using Gransgangare.Core;
using Gransgangare.Testing;

namespace Gransgangare.Evidence.Tests;

/// <summary>A question that cannot be answered has its reason, and the others their answers.</summary>
public sealed class RefusalTests
{
    private static readonly EvidenceReport s_report = Of(
        Question("far", Exposure.CaseworkerProgression, days: 3650),
        Question("near", Exposure.CaseworkerProgression, days: 183),
        Question("change", Exposure.CaseworkerChange, days: null)
    );

    [Theory]
    [InlineData("far", "beyond-the-data")]
    [InlineData("near", null)]
    public void A_clock_that_starts_beyond_the_data_is_refused_alone(string question, string? refused)
    {
        var comparison = s_report.Comparisons.Single(one => one.Question.Id == question);
        Assert.Equal(refused, comparison.Refused?.Code);
        Assert.Equal(refused is null, comparison.Stratified is not null);
        Assert.Equal(refused is null, comparison.Simultaneous is not null);
        Assert.Equal(refused is null, comparison.EValue is not null);
    }

    // What is refused has been asked: the others' interval for all questions is as wide as with it answered.
    [Fact]
    public void A_refused_question_counts_in_the_interval_for_all()
    {
        var three = s_report.Comparisons.Single(one => one.Question.Id == "near").Simultaneous!.Value;
        var alone = Of(Question("near", Exposure.CaseworkerProgression, days: 183)).Comparisons[0];
        Assert.Equal(alone.Stratified, alone.Simultaneous);
        Assert.True(three.Low < alone.Simultaneous!.Value.Low && three.High > alone.Simultaneous.Value.High);
        var z = Math.Log(three.High / three.Value) / Math.Log(alone.Stratified!.Value.High / alone.Stratified.Value.Value);
        Near.Equal(2.393980 / 1.959964, z, 5);
    }

    // Without a single event, person or day there is a reason and no number.
    [Fact]
    public void Of_nobody_every_question_is_refused()
    {
        var report = EvidenceReport.Of(new(ProjectDefinition.Gransgangare, new(2025, 12, 31)), [], []);
        Assert.All(report.Comparisons, comparison => Assert.Equal(ComparisonRefusal.TooFewOutcomes, comparison.Refused));
        Assert.All(report.Total.Causes.SelectMany(cause => cause.Points), point => Assert.Null(point.Point));
    }

    // Two förbund with an arm each, and a few persons in both arms of one of them: the ratio would rest on those few.
    [Theory]
    [InlineData(0, "nothing-to-compare")]
    [InlineData(3, "too-few-outcomes")]
    [InlineData(40, null)]
    public void Least_numbers_are_asked_of_the_strata_that_compare(int others, string? refused)
    {
        var tally = new EvidenceTally(new(ProjectDefinition.Gransgangare, new(2025, 12, 31)));
        for (var number = 0; number < 200 + others; number++)
        {
            var entry = new NodaTime.LocalDate(2024, 1, 10);
            var isParallel = number < 100;
            tally.AddPerson(
                [
                    new Participation
                    {
                        Person = FormattableString.Invariant($"k{number}"),
                        Gender = Gender.Woman,
                        Forbund = number is >= 100 and < 200 ? "alv-och-kust" : "vast",
                        Spells = [new Spell(entry, new Exit(entry.PlusDays(50), number % 3 == 0 ? ExitReason.Study : ExitReason.Illness))],
                        Interventions = isParallel
                            ?
                            [
                                new Intervention(InterventionKind.JobFocused, new(entry.PlusDays(-9), null)),
                                new Intervention(InterventionKind.Health, new(entry.PlusDays(-9), null)),
                            ]
                            : [],
                    },
                ],
                []
            );
        }

        var comparison = tally.ToReport().Comparisons[0];
        Assert.Equal(refused, comparison.Refused?.Code);
        Assert.Equal((100, 100 + others), (comparison.First.Persons, comparison.Second.Persons));
        Assert.Equal(others == 0 ? 0 : (100 + others) / (200.0 + others), comparison.ComparedShare);
    }

    // One record of the last day does not tell that registration goes on, and two do where few go on.
    [Theory]
    [InlineData(100, 0, 11)]
    [InlineData(100, 1, 11)]
    [InlineData(100, 4, 11)]
    [InlineData(100, 5, 0)]
    [InlineData(10, 1, 11)]
    [InlineData(10, 2, 0)]
    public void A_single_late_fact_does_not_end_the_months_without(int ongoing, int late, int months)
    {
        var day = new NodaTime.LocalDate(2025, 12, 31);
        var (one, other) = (Tally(0, ongoing / 2), Tally(ongoing / 2, ongoing));
        one.Merge(other);
        Assert.Equal(months, one.ToReport().MonthsWithoutFacts);

        EvidenceTally Tally(int from, int to)
        {
            var tally = new EvidenceTally(new(ProjectDefinition.Gransgangare, day));
            for (var number = from; number < to; number++)
            {
                tally.AddPerson(
                    [
                        new Participation
                        {
                            Person = FormattableString.Invariant($"k{number}"),
                            Gender = Gender.Woman,
                            Spells = [new Spell(new(2025, 1, 10))],
                            Interventions = number < late ? [new Intervention(InterventionKind.Health, new(day, null))] : [],
                        },
                    ],
                    []
                );
            }

            return tally;
        }
    }

    // A day long after the data keeps those who go on at risk; the report knows how long nothing has been heard.
    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-12-31", true)]
    public void A_day_long_after_the_data_is_known_to_be(string asOf, bool isLate)
    {
        var cohort = SyntheticCohort.Create(600, seed: 20260101);
        var request = new EvidenceRequest(cohort.Project, NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value);
        var report = EvidenceReport.Of(request, cohort.Participations, cohort.Measurements);
        Assert.Equal(isLate, report.MonthsWithoutFacts >= 3);
        Assert.Equal(isLate ? 12 : 0, report.MonthsWithoutFacts);
    }

    private static EvidenceReport Of(params EvidenceQuestion[] questions)
    {
        var cohort = SyntheticCohort.Create(600, seed: 20260101);
        var plan = new EvidencePlan
        {
            Id = "own",
            Version = "1",
            Questions = questions.ToValueList(),
        };
        return EvidenceReport.Of(new(cohort.Project, cohort.AsOf) { Plan = plan }, cohort.Participations, cohort.Measurements);
    }

    private static EvidenceQuestion Question(string id, Exposure exposure, int? days) =>
        new()
        {
            Id = id,
            Label = exposure.Label,
            Exposure = exposure,
            Days = days,
        };
}
