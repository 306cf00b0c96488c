using Gransgangare.Core;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Evidence.Tests;

/// <summary>
/// Cohorts in which the truth is planted: the intervals cover it about as often as they say, and those of the usual short cut do not.
/// GRANSGANGARE_LONG=1 makes a thousand of each instead of two hundred.
/// </summary>
public sealed class PlantedTruthTests
{
    private const int Participants = 600;

    private static readonly bool s_isLong = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") == "1";

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.5)]
    public void The_stratified_interval_covers_the_planted_ratio_and_the_short_cut_does_not(double ratio)
    {
        var (cohorts, low, high) = s_isLong ? (1000, 0.93, 0.97) : (200, 0.90, 0.99);
        var request = new EvidenceRequest(ProjectDefinition.Gransgangare, PlantedCohort.AsOf);
        var (covered, answered, coveredByShortCut) = (0, 0, 0);
        for (var seed = 1UL; seed <= (ulong)cohorts; seed++)
        {
            var tally = new EvidenceTally(request);
            var people = PlantedCohort.Create(Participants, seed, (decimal)ratio).ToList();
            people.ForEach(person => tally.AddPerson([person], []));
            if (tally.ToReport().Comparisons[0].Stratified is { } estimate)
            {
                answered++;
                covered += Covers(estimate, ratio) ? 1 : 0;
                coveredByShortCut += RateRatio.Crude(EverAgainstNever(people)) is { } naive && Covers(naive, ratio) ? 1 : 0;
            }
        }

        Assert.True(answered > cohorts * 0.95, $"{answered} of {cohorts} answered");
        Assert.InRange((double)covered / answered, low, high);
        Assert.True(coveredByShortCut < 0.8 * answered, $"ever against never covered {coveredByShortCut} of {answered}");
    }

    private static bool Covers(Estimate estimate, double ratio) => estimate.Low <= ratio && ratio <= estimate.High;

    // The short cut: whoever ever had parallel interventions, with all days, against all others.
    private static RateStratum EverAgainstNever(IEnumerable<Participation> people) =>
        people.Aggregate(
            default(RateStratum),
            (sum, person) =>
            {
                var days = Period.DaysBetween(person.Entry, person.Exit?.Date ?? PlantedCohort.AsOf) + 1;
                var events = person.Exit?.Reason == ExitReason.WorkUnsubsidised ? 1 : 0;
                var isEver = person.Interventions.Count == 2 && person.Interventions[0].Period.Overlaps(person.Interventions[1].Period);
                return sum + (isEver ? new RateStratum(events, days, 0, 0) : new RateStratum(0, 0, events, days));
            }
        );
}
