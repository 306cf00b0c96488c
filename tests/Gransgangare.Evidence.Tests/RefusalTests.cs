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
