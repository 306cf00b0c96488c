using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>
/// Where the shares of a project's goals are heading (prognos), over those ended by its last day. The back-test comes first: without one that holds
/// there is no forecast. It says what follows if things go on as so far, and nothing of single persons.
/// </summary>
/// <param name="AsOf">The day the question is for.</param>
/// <param name="Goals">One for each goal on an exit category; empty if refused.</param>
/// <param name="IntakeNeeded">
/// New participants a month that reach the planned number by the last day; 0 if it is reached, <c>null</c> without a plan or after the last day.
/// </param>
/// <param name="BackTest">How such forecasts turned out before.</param>
/// <param name="Refused">Why there is none; <c>null</c> = there is.</param>
[JsonConverter(typeof(ForecastJsonConverter))]
public sealed record Forecast(
    LocalDate AsOf,
    ValueList<GoalForecast> Goals,
    double? IntakeNeeded,
    BackTest BackTest,
    ForecastRefusal? Refused
)
{
    internal const int LeastExits = 50;
    private const int Draws = 10_000;

    /// <summary>Makes a forecast. The same data and seed give the same numbers.</summary>
    /// <param name="project">The project; one without a last day is forecast a year ahead.</param>
    /// <param name="participations">All participations, in any order.</param>
    /// <param name="asOf">The day the question is for; nothing later is used.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static Forecast Of(ProjectDefinition project, IEnumerable<Participation> participations, LocalDate asOf, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(project);

        var people = (participations ?? throw new ArgumentNullException(nameof(participations)))
            .GroupBy(participation => participation.Person, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => person.ToList())
            .ToList();
        var paths = KnownPaths.On(asOf, people, project.OutcomeRules);
        var end = project.Period.End ?? asOf.PlusDays(365);
        var test = BackTesting.Of(people, project.OutcomeRules, asOf, seed);
        var refused =
            paths.Count(path => path.Cause is not null) < LeastExits || test.Result.Quarters == 0 ? ForecastRefusal.TooLittleData
            : test.Result.Holds ? null
            : ForecastRefusal.BackTestFailed;
        var goals = refused is null
            ? Shares(project, new PathModel(paths, _ => true, asOf, new Draw(seed)), test.Widening, end)
            : ValueList<GoalForecast>.Empty;
        return new Forecast(asOf, goals, Needed(project.Planned, paths.Count, asOf, project.Period.End), test.Result, refused);
    }

    private static ValueList<GoalForecast> Shares(ProjectDefinition project, PathModel model, double widening, LocalDate end)
    {
        var final = Enumerable.Range(0, Draws).Select(_ => model.EndedBy(end)).ToList();
        return project
            .Goals.Where(goal => goal.Measure.Category is not null)
            .Select(goal =>
            {
                var cause = PathCause.Of(goal.Measure.Category).Order;
                var shares = final.ConvertAll(ended =>
                {
                    var categorised = ended.Sum() - ended[PathCause.Uncategorised.Order];
                    return categorised == 0 ? 0 : (double)ended[cause] / categorised;
                });
                shares.Sort();
                var middle = Point(shares, 50);
                return new GoalForecast(
                    goal.Id,
                    Math.Max(0, middle - (widening * (middle - Point(shares, 10)))),
                    middle,
                    Math.Min(1, middle + (widening * (Point(shares, 90) - middle)))
                );
            })
            .ToValueList();
    }

    private static double Point(List<double> sorted, int percent) => sorted[(int)((long)(sorted.Count - 1) * percent / 100)];

    private static double? Needed(int? planned, int entered, LocalDate asOf, LocalDate? end) =>
        planned is not { } number || end is not { } last || last <= asOf ? null
        : number <= entered ? 0
        : (number - entered) / (Period.DaysBetween(asOf, last) / (365.25 / 12));
}
