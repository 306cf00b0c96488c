using Gransgangare.Core;

namespace Gransgangare.Evidence.Tests;

/// <summary>
/// Cohorts without any association, with people who come back and ratings that are made for the exit: every question finds none, and the short cuts find
/// one. GRANSGANGARE_LONG=1 makes a thousand cohorts instead of a hundred.
/// </summary>
public sealed class NullTruthTests
{
    private const int Participants = 500;

    private static readonly bool s_isLong = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") == "1";

    // A change of caseworker that counts on the second day after a rating is the short cut.
    private static readonly EvidencePlan s_plan = EvidencePlan.Gransgangare with
    {
        Questions =
        [
            .. EvidencePlan.Gransgangare.Questions,
            new EvidenceQuestion
            {
                Id = "change-at-once",
                Label = Exposure.CaseworkerChange.Label,
                Exposure = Exposure.CaseworkerChange,
                Days = 1,
            },
        ],
    };

    private static readonly Lazy<Dictionary<string, Found>> s_byRatings = new(() => Ask(person => (person.Participation, null)));
    private static readonly Lazy<Dictionary<string, Found>> s_byAssignments = new(() =>
        Ask(person => (person.Participation, person.Assignments))
    );

    // Of those who have not been away.
    private static readonly Lazy<Dictionary<string, Found>> s_stayed = new(() =>
        Ask(person => person.Participation.Spells.Count == 1 ? (person.Participation, null) : null)
    );

    // From the first entry to the final exit, as if nobody had been away.
    private static readonly Lazy<Dictionary<string, Found>> s_neverAway = new(() =>
        Ask(person => (person.Participation with { Spells = [new(person.Participation.Entry, person.Participation.Exit)] }, null))
    );

    [Theory]
    [InlineData("interruption", false)]
    [InlineData("caseworker-change", false)]
    [InlineData("caseworker-change", true)]
    [InlineData("caseworker-belief", false)]
    public void Without_association_a_question_finds_none(string question, bool hasAssignments) =>
        Holds((hasAssignments ? s_byAssignments : s_byRatings).Value[question]);

    // Their definition has every day from the first entry to the final exit in one arm: where people have been away, the ratio is too high.
    [Theory]
    [InlineData("parallel-interventions", 1.1)]
    [InlineData("after-parallel", 1.05)]
    public void Parallel_interventions_find_none_but_for_days_away(string question, double least)
    {
        Holds(s_stayed.Value[question]);
        var all = s_byRatings.Value[question].All;
        Assert.True(all.Low > least && all.High < 1.4, Text(all));
    }

    private static void Holds(Found found)
    {
        var (all, answered) = found;
        Assert.True(Covers(all) && all.High / all.Low < 1.3, Text(all));
        Assert.InRange((double)answered.Count(Covers) / answered.Count, s_isLong ? 0.93 : 0.88, s_isLong ? 0.97 : 1);
    }

    // A change that comes to light in the rating for the exit, and days away that are taken for days at risk.
    [Fact]
    public void The_short_cuts_find_an_association_that_is_not_there()
    {
        var (atOnce, away) = (s_byRatings.Value["change-at-once"].All, s_neverAway.Value["interruption"].All);
        Assert.True(atOnce.Low > 1.3, Text(atOnce));
        Assert.True(away.High < 0.7, Text(away));
    }

    private static bool Covers(Estimate ratio) => ratio.Low <= 1 && 1 <= ratio.High;

    private static string Text(Estimate ratio) => FormattableString.Invariant($"{ratio.Value:F3} ({ratio.Low:F3}-{ratio.High:F3})");

    private static Dictionary<string, Found> Ask(Func<NullPerson, (Participation, IReadOnlyList<Assignment>?)?> known)
    {
        var request = new EvidenceRequest(ProjectDefinition.Gransgangare, NullCohort.AsOf) { Plan = s_plan };
        var (all, cohorts) = (new EvidenceTally(request), new List<EvidenceReport>());
        for (var seed = 1; seed <= (s_isLong ? 1000 : 100); seed++)
        {
            var tally = new EvidenceTally(request);
            foreach (var person in NullCohort.Create(Participants, seed))
            {
                if (known(person) is var (participation, assignments))
                {
                    tally.AddPerson([participation], person.Measurements, assignments);
                }
            }

            cohorts.Add(tally.ToReport());
            all.Merge(tally);
        }

        return all.ToReport()
            .Comparisons.Where(comparison => comparison.Stratified is not null)
            .ToDictionary(
                comparison => comparison.Question.Id,
                comparison => new Found(
                    comparison.Stratified!.Value,
                    cohorts
                        .Select(report => report.Comparisons.Single(one => one.Question == comparison.Question).Stratified)
                        .OfType<Estimate>()
                        .ToList()
                )
            );
    }

    /// <summary>The ratio over the persons of all cohorts, and those of the cohorts that have an answer.</summary>
    private sealed record Found(Estimate All, List<Estimate> Answered);
}
