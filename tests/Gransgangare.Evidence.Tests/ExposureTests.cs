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
            (person, day) =>
                day > 30
                && Enumerable
                    .Range(day - 30, 30)
                    .All(before => TakesPart(person, Date(person, before)) && !Kinds(person, Date(person, before)).Any())
        );

    [Fact]
    public void A_change_of_caseworker_is_a_second_one_among_the_ratings_of_more_than_thirty_days_before() =>
        Holds(
            "caseworker-change",
            (person, day) =>
            {
                var raters = person
                    .Measurements.Where(rating => rating.Rater == RaterKind.Caseworker && rating.RaterId is not null)
                    .Where(rating => rating.Date.PlusDays(30) < Date(person, day))
                    .Select(rating => rating.RaterId)
                    .Distinct()
                    .Count();
                return raters == 0 ? null : raters > 1;
            }
        );

    // Where the project has assignments they tell it, on the day after; ratings do not.
    [Theory]
    [InlineData("h1@1..", 0, 299, 1)]
    [InlineData("h1@1..50 h2@51..", 249, 50, 1)]
    [InlineData("h1@1.. h2@1..", 0, 299, 1)]
    [InlineData("h0@-20..-10 h1@-9.. h2@0..", 0, 299, 1)]
    [InlineData("h1@101..200 h1@201.. h2@300..", 0, 199, 101)]
    [InlineData("", 0, 0, 300)]
    public void An_assignment_tells_the_caseworker_from_the_day_after(string assignments, int after, int before, int unclassified)
    {
        var first = new LocalDate(2024, 1, 1);
        var tally = new EvidenceTally(People.Request);
        tally.AddPerson(
            [
                new Participation
                {
                    Person = "k",
                    Gender = Gender.Woman,
                    Spells = [new Spell(first, new Exit(first.PlusDays(299), ExitReason.Study))],
                },
            ],
            [People.Rating(first, RaterKind.Caseworker, "h8", 3), People.Rating(first.PlusDays(9), RaterKind.Caseworker, "h9", 3)],
            assignments
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(text => text.Split(["@", ".."], StringSplitOptions.None))
                .Select(part => new Assignment("k", null, part[0], new(Day(part[1]), part[2].Length > 0 ? Day(part[2]) : null)))
                .ToList()
        );
        var change = tally.ToReport().Comparisons.Single(comparison => comparison.Question.Id == "caseworker-change");
        Assert.Equal((after, before, unclassified), (change.First.PersonDays, change.Second.PersonDays, change.UnclassifiedDays));

        LocalDate Day(string number) => first.PlusDays(int.Parse(number) - 1);
    }

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
                    var arms = Enumerable
                        .Range(1, days)
                        .Where(day => question is "parallel-interventions" or "after-parallel" || TakesPart(person, Date(person, day)))
                        .Select(day => isFirstArm(person, day))
                        .ToList();
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

    private static bool TakesPart(Person person, LocalDate date) =>
        person.Participation.Spells.Any(spell =>
            spell.Period.Contains(date) || (spell.Exit is { Reason.EndsTakingPart: false } && spell.Start <= date)
        );

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
