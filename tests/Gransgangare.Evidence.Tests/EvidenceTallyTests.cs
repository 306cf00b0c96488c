using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence.Tests;

/// <summary>One record per person, scope as in the reports, and tallies that merge.</summary>
public sealed class EvidenceTallyTests
{
    [Fact]
    public void Parts_in_any_order_give_the_same_report()
    {
        Prop.ForAll(
                People.Several,
                ArbMap.Default.ArbFor<int>(),
                (people, cut) =>
                {
                    var at = people.Count == 0 ? 0 : Math.Abs(cut % people.Count);
                    var parts = Of(people.Skip(at).Reverse());
                    parts.Merge(Of(people.Take(at)));
                    return parts.ToReport() == Of(people).ToReport();
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Groups_add_up_to_the_whole()
    {
        Prop.ForAll(
                People.Several,
                people =>
                {
                    var report = Of(people).ToReport();
                    return report.Groups.Sum(group => group.Persons) == report.Total.Persons
                        && report.Groups.Sum(group => group.Censored) == report.Total.Censored
                        && report.Total.Causes.All(cause =>
                            report.Groups.Sum(group => group.Causes[cause.Cause.Order].Events) == cause.Events
                        )
                        && report.Total.Persons == report.Total.Censored + report.Total.Causes.Sum(cause => cause.Events);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_report_does_not_change_with_what_comes_later()
    {
        var tally = new EvidenceTally(People.Request);
        tally.AddPerson([Participation("a", 10, ExitReason.WorkUnsubsidised)], []);
        var report = tally.ToReport();
        tally.AddPerson([Participation("b", 10, ExitReason.Study)], []);
        Assert.Equal(1, report.Total.Persons);
        Assert.NotEqual(report, tally.ToReport());
    }

    // First entry and final exit over all operations (SE-R6).
    [Fact]
    public void A_person_in_two_operations_is_one_record()
    {
        var tally = new EvidenceTally(People.Request with { Days = [100] });
        tally.AddPerson([Participation("a", 150, ExitReason.Study, "b", from: 50), Participation("a", 100, ExitReason.Illness, "a")], []);
        var total = tally.ToReport().Total;
        Assert.Equal((1, 0), (total.Persons, total.Censored));
        Assert.Equal(1, total.Causes[PathCause.WorkOrStudy.Order].Events);
        Assert.Equal(0, total.Causes[PathCause.WorkOrStudy.Order].Points[0].EventsBy);
    }

    [Fact]
    public void An_operation_that_goes_on_keeps_the_path_open()
    {
        var tally = new EvidenceTally(People.Request);
        tally.AddPerson([Participation("a", 100, ExitReason.Study), Participation("a", null, null, "b", from: 20)], []);
        Assert.Equal(1, tally.ToReport().Total.Censored);
    }

    [Fact]
    public void Those_out_of_scope_are_counted_by_reason()
    {
        var tally = new EvidenceTally(People.Request);
        tally.AddPerson([Participation("a", 10, ExitReason.RegistrationError)], []);
        tally.AddPerson([Participation("b", 10, ExitReason.Study) with { AtEntry = new EntryFacts { DirectBeneficiary = Fact.No } }], []);
        tally.AddPerson([Participation("c", 10, ExitReason.Study) with { Kind = ParticipantKind.Anonymous }], []);
        tally.AddPerson([Participation("d", 10, ExitReason.Study, from: 5000)], []);
        var report = tally.ToReport();
        Assert.Equal(0, report.Total.Persons);
        Assert.Equal(
            ["enters-later 1", "registration-error 1", "not-supported-directly 1", "not-identified 1"],
            report.Comparisons[0].LeftOut.Select(count => $"{count.Reason} {count.Persons}")
        );
    }

    [Fact]
    public void An_exit_without_a_reason_is_uncategorised()
    {
        var tally = new EvidenceTally(People.Request);
        tally.AddPerson([Participation("a", 10, reason: null)], []);
        Assert.Equal(1, tally.ToReport().Total.Causes[PathCause.Uncategorised.Order].Events);
    }

    // The day of the exit is at risk, and so is the day on which somebody is censored.
    [Fact]
    public void Ten_at_risk_show_a_point_and_nine_do_not()
    {
        foreach (var (persons, isShown) in new[] { (10, true), (9, false) })
        {
            var tally = new EvidenceTally(People.Request with { Days = [100] });
            for (var number = 0; number < persons; number++)
            {
                tally.AddPerson([Participation(FormattableString.Invariant($"k{number}"), 99, ExitReason.Study)], []);
            }

            Assert.Equal(isShown, tally.ToReport().Total.Causes[0].Points[0].Point is not null);
        }
    }

    [Fact]
    public void Records_of_several_persons_in_one_call_are_refused()
    {
        var tally = new EvidenceTally(People.Request);
        Assert.Throws<ArgumentException>(() => tally.AddPerson([], []));
        Assert.Throws<ArgumentException>(() =>
            tally.AddPerson([Participation("a", 10, ExitReason.Study), Participation("b", 10, ExitReason.Study)], [])
        );
        Assert.Throws<ArgumentException>(() =>
            tally.AddPerson(
                [Participation("a", 10, ExitReason.Study)],
                [People.Rating(new LocalDate(2024, 1, 1), RaterKind.Participant, null, 3)]
            )
        );
        Assert.Throws<ArgumentException>(() => tally.Merge(new EvidenceTally(People.Request with { Days = [1] })));
    }

    [Theory]
    [InlineData(5, 5, 20, 20, null)]
    [InlineData(4, 30, 20, 40, "too-few-outcomes")]
    [InlineData(5, 4, 20, 20, "too-few-outcomes")]
    [InlineData(5, 5, 19, 20, "too-few-persons")]
    public void Too_little_is_refused(int firstEvents, int secondEvents, int first, int second, string? refused)
    {
        var tally = new EvidenceTally(People.Request);
        var parallel = new[] { InterventionKind.JobFocused, InterventionKind.Health }
            .Select(kind => new Intervention(kind, new ParticipationPeriod(s_entry.PlusDays(-10), null)))
            .ToValueList();
        for (var number = 0; number < first + second; number++)
        {
            var (isFirst, place) = (number < first, number < first ? number : number - first);
            var person = Participation(
                FormattableString.Invariant($"k{number}"),
                50 + place,
                place < (isFirst ? firstEvents : secondEvents) ? ExitReason.Study : ExitReason.Illness
            );
            tally.AddPerson([isFirst ? person with { Interventions = parallel } : person], []);
        }

        var comparison = tally.ToReport().Comparisons[0];
        Assert.Equal(refused, comparison.Refused?.Code);
        Assert.Equal(refused is null, comparison.Crude is not null && comparison.Stratified is not null && comparison.EValue is not null);
        Assert.Equal((first, second), (comparison.First.Persons, comparison.Second.Persons));
    }

    private static readonly LocalDate s_entry = new(2024, 1, 10);

    private static Participation Participation(string person, int? days, ExitReason? reason, string operation = "default", int from = 0)
    {
        var start = s_entry.PlusDays(from);
        return new Participation
        {
            Person = person,
            Operation = operation,
            Gender = Gender.Woman,
            Spells = [new Spell(start, days is { } length ? new Exit(s_entry.PlusDays(Math.Max(length, from)), reason) : null)],
        };
    }

    private static EvidenceTally Of(IEnumerable<Person> people)
    {
        var tally = new EvidenceTally(People.Request);
        foreach (var person in people)
        {
            tally.AddPerson([person.Participation], person.Measurements);
        }

        return tally;
    }
}
