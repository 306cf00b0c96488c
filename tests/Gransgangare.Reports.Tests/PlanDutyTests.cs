using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>The revision of a plan follows the plan, or its latest revision, until the final exit (SE-R24).</summary>
public sealed class PlanDutyTests
{
    // Entry 10 January; plans as date, or date and revision; exit or none; as-of; months.
    public static TheoryData<string, string, string, int, string> Days =>
        new()
        {
            { "", "", "2024-04-01", 3, "" },
            { "2024-01-30", "", "2024-01-29", 3, "" },
            { "2024-01-30", "", "2024-04-29", 3, "2024-04-30 not-yet" },
            { "2024-01-30", "", "2024-04-30", 3, "2024-04-30 open" },
            { "2024-01-30", "", "2024-05-01", 3, "2024-04-30 late" },
            { "2024-01-30", "", "2024-03-01", 1, "2024-02-29 late" },
            { "2024-01-30", "", "2024-03-01", 6, "2024-07-30 not-yet" },
            { "2024-01-30/2024-03-01", "", "2024-02-29", 3, "2024-04-30 not-yet" },
            { "2024-01-30/2024-03-01", "", "2024-03-01", 3, "2024-06-01 not-yet" },
            { "2024-01-30/2024-03-01 2024-02-10", "", "2024-03-01", 3, "2024-06-01 not-yet" },
            { "2024-01-30 2024-02-10", "", "2024-05-11", 3, "2024-05-10 late" },
            { "2024-01-30", "2024-08-31", "2024-08-31", 3, "2024-04-30 late" },
            { "2024-01-30", "2024-08-31", "2024-09-01", 3, "2024-04-30 lost" },
            { "2024-01-30", "2024-04-30", "2024-04-30", 3, "2024-04-30 open" },
            { "2024-01-30", "2024-04-30", "2024-05-01", 3, "2024-04-30 lost" },
            { "2024-01-30", "2024-04-29", "2024-05-01", 3, "2024-04-30 not-applicable" },
            { "2024-01-30", "2024-08-31 deceased", "2024-09-01", 3, "2024-04-30 not-applicable" },
        };

    [Theory]
    [MemberData(nameof(Days))]
    public void A_revision_goes_through_its_days(string plans, string exit, string asOf, int months, string expected)
    {
        var duties = Duties([Participation("a", exit)], plans.Split(' ').Select(plan => Plan(null, plan)), asOf, months);
        Assert.Equal(expected, string.Join(' ', duties.Select(duty => $"{duty.Due:uuuu-MM-dd} {duty.Status.Code}")));
    }

    [Fact]
    public void A_plan_of_one_operation_ends_with_it_and_one_of_all_with_the_last()
    {
        Participation[] both = [Participation("a", "2024-03-31"), Participation("b", "")];
        var duties = Duties(
            both,
            [Plan("a", "2024-01-30"), Plan("b", "2024-01-31"), Plan(null, "2024-02-01"), Plan("c", "2024-02-01")],
            "2024-05-02",
            3
        );
        Assert.Equal(
            [("a", DutyStatus.NotApplicable), ("b", DutyStatus.Late), (null, DutyStatus.Late)],
            duties.Select(duty => (duty.Operation, duty.Status))
        );
        Assert.Equal([new LocalDate(2024, 3, 31), null, null], duties.Select(duty => duty.Closes));
    }

    [Fact]
    public void A_plan_of_somebody_else_or_less_than_a_month_is_no_duty()
    {
        var other = new IndividualPlan("other", null, new(2024, 1, 30));
        Assert.Empty(Duties([Participation("a", "")], [other], "2024-05-02", 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Duties([], [], "2024-05-02", 0));
    }

    private static List<Duty> Duties(Participation[] participations, IEnumerable<IndividualPlan?> plans, string asOf, int months) =>
        DutyCalendar
            .Of(
                ProjectDefinition.Gransgangare,
                participations,
                [],
                Some.Day(asOf),
                plans: plans.OfType<IndividualPlan>(),
                planMonths: months
            )
            .Duties.Where(duty => duty.Kind == DutyKind.PlanRevision)
            .ToList();

    private static IndividualPlan? Plan(string? operation, string days) =>
        days.Split('/') is { } parts && parts[0].Length > 0
            ? new IndividualPlan("k", operation, Some.Day(parts[0])) { Revised = parts.Length > 1 ? Some.Day(parts[1]) : null }
            : null;

    private static Participation Participation(string operation, string exit) =>
        new()
        {
            Person = "k",
            Operation = operation,
            Gender = Gender.Woman,
            Spells =
            [
                new Spell(
                    new(2024, 1, 10),
                    exit.Length == 0
                        ? null
                        : new Exit(Some.Day(exit.Split(' ')[0]))
                        {
                            Reason = exit.Contains(" deceased", StringComparison.Ordinal) ? ExitReason.Deceased : null,
                        }
                ),
            ],
        };
}
