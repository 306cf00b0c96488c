using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence.Tests;

/// <summary>Which arm a day belongs to: against a walk from day to day, and against what is not known yet.</summary>
public sealed class ExposureTests
{
    private static readonly InterventionKind[] s_besideJob = [InterventionKind.Competence, InterventionKind.Health];

    [Fact]
    public void Parallel_days_are_those_after_a_day_with_both_kinds() => Holds("parallel-interventions", IsParallel);

    [Fact]
    public void After_the_first_parallel_day_every_day_counts() =>
        Holds("after-parallel", (person, day) => Enumerable.Range(1, day).Any(before => IsParallel(person, before)));

    [Fact]
    public void An_interruption_is_thirty_days_in_a_row_without_support() =>
        Holds(
            "interruption",
            (person, day) => day > 30 && Enumerable.Range(day - 30, 30).All(before => !Kinds(person, Date(person, before)).Any())
        );

    [Fact]
    public void A_change_of_caseworker_is_a_second_one_among_the_ratings_before_the_day() =>
        Holds(
            "caseworker-change",
            (person, day) =>
            {
                var raters = person
                    .Measurements.Where(rating => rating.Rater == RaterKind.Caseworker && rating.RaterId is not null)
                    .Where(rating => rating.Date < Date(person, day))
                    .Select(rating => rating.RaterId)
                    .Distinct()
                    .Count();
                return raters == 0 ? null : raters > 1;
            }
        );

    // From the first to the last belief of the first 183 days.
    [Theory]
    [InlineData("3@10 4@100", 0)]
    [InlineData("3@10 2@50 3@183", 1)]
    [InlineData("3@10 4@184", null)]
    [InlineData("4@100", null)]
    [InlineData("2@100 5@20", 1)]
    public void A_change_of_belief_is_from_the_first_to_the_last_up_to_the_landmark(string beliefs, int? arm)
    {
        var first = new LocalDate(2024, 1, 1);
        var person = new Person(
            new Participation
            {
                Person = "k",
                Gender = Gender.Woman,
                Spells = [new Spell(first, new Exit(first.PlusDays(299), ExitReason.Study))],
            },
            beliefs
                .Split(' ')
                .Select(text => text.Split('@'))
                .Select(part => People.Rating(first.PlusDays(int.Parse(part[1]) - 1), RaterKind.Caseworker, "h", int.Parse(part[0])))
                .ToList()
        );
        var change = person.Report().Comparisons.Single(comparison => comparison.Question.Id == "belief-change");
        Assert.Equal(
            (arm == 0 ? 117 : 0, arm == 1 ? 117 : 0, arm is null ? 1 : 0),
            (change.First.PersonDays, change.Second.PersonDays, change.LeftOut.Sum(left => left.Persons))
        );
    }

    // The law that keeps the future out: what is dated on or after the last day changes no figure.
    [Fact]
    public void Facts_on_or_after_the_outcome_change_nothing()
    {
        Prop.ForAll(
                People.Anybody,
                person =>
                {
                    var last = person.Participation.LeftBy?.Date ?? People.AsOf;
                    var without = new Person(
                        person.Participation with
                        {
                            Interventions = person
                                .Participation.Interventions.Where(intervention => intervention.Period.Start < last)
                                .Select(intervention =>
                                    intervention.Period.End >= last
                                        ? intervention with
                                        {
                                            Period = new ParticipationPeriod(intervention.Period.Start, null),
                                        }
                                        : intervention
                                )
                                .ToValueList(),
                        },
                        person.Measurements.Where(rating => rating.Date < last).ToList()
                    );
                    return person.Report().Comparisons.Equals(without.Report().Comparisons);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static void Holds(string question, Func<Person, int, bool> isFirstArm) =>
        Holds(question, (person, day) => (bool?)isFirstArm(person, day));

    private static void Holds(string question, Func<Person, int, bool?> isFirstArm)
    {
        Prop.ForAll(
                People.Anybody,
                person =>
                {
                    var comparison = person.Report().Comparisons.Single(comparison => comparison.Question.Id == question);
                    var exit = person.Participation.LeftBy;
                    if (person.Participation.AsKnownOn(People.AsOf) is not { } known)
                    {
                        return comparison.First.Persons + comparison.Second.Persons == 0;
                    }

                    var days = Period.DaysBetween(known.Entry, known.LeftBy?.Date ?? People.AsOf) + 1;
                    var arms = Enumerable.Range(1, days).Select(day => isFirstArm(person, day)).ToList();
                    var isEvent = known.LeftBy?.Reason?.Activity is ExitActivity.Work or ExitActivity.Study;
                    return comparison.First.PersonDays == arms.Count(arm => arm == true)
                        && comparison.Second.PersonDays == arms.Count(arm => arm == false)
                        && comparison.UnclassifiedDays == arms.Count(arm => arm is null)
                        && comparison.First.Events == (isEvent && arms[^1] == true ? 1 : 0)
                        && comparison.Second.Events == (isEvent && arms[^1] == false ? 1 : 0);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static bool IsParallel(Person person, int day)
    {
        var kinds = Kinds(person, Date(person, day).PlusDays(-1)).ToList();
        return kinds.Contains(InterventionKind.JobFocused) && kinds.Intersect(s_besideJob).Any();
    }

    private static IEnumerable<InterventionKind> Kinds(Person person, LocalDate date) =>
        person
            .Participation.Interventions.Where(intervention => intervention.Period.Contains(date))
            .Select(intervention => intervention.Kind);

    private static LocalDate Date(Person person, int day) => person.Participation.Entry.PlusDays(day - 1);
}
