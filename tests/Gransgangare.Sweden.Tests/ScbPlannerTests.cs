using Gransgangare.Core;
using Gransgangare.Sweden.Privacy;
using Gransgangare.Sweden.Scb;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Sweden.Tests;

public sealed class ScbPlannerTests
{
    private static readonly ScbPlanner s_planner = new();

    [Theory]
    [InlineData("2023-03", "2023-04-01", "2023-04-28")]
    [InlineData("2024-02", "2024-03-01", "2024-03-28")]
    [InlineData("2024-12", "2025-01-01", "2025-01-28")]
    public void A_month_opens_on_the_first_of_the_next_and_is_due_28_days_after_its_last(string month, string opens, string due)
    {
        var report = new ScbMonth(Month(month), []);
        Assert.Equal((Day(opens), Day(due)), (report.Opens, report.Due));
    }

    [Theory]
    [InlineData("2024-03-31", "2024-01 late; 2024-02 late")]
    [InlineData("2024-02-28", "2024-01 due")]
    [InlineData("2024-02-29", "2024-01 late")]
    [InlineData("2024-02-01", "2024-01 open")]
    [InlineData("2024-01-31", "")]
    public void Months_are_open_due_and_late(string asOf, string expected)
    {
        var plan = s_planner.Plan(ScbState.Nothing, [Person("p1", "2024-01-10..")], Day(asOf));
        Assert.Equal(expected, string.Join("; ", plan.Months.Select(month => $"{Text(month.Month.Month)} {month.Status}")));
    }

    [Fact]
    public void The_start_stands_in_its_month_only_and_the_end_in_its_own()
    {
        var plan = s_planner.Plan(
            ScbState.Nothing,
            [Person("p1", "2024-01-10..2024-03-05", "2024-03-20.."), Person("p2", "2024-02-29..2024-02-29")],
            Day("2024-05-01")
        );
        Assert.Equal(
            """
            2024-01 p1 01-10/
            2024-02 p1 /
            2024-02 p2 02-29/02-29
            2024-03 p1 /03-05
            2024-03 p1 03-20/
            2024-04 p1 /
            """.ReplaceLineEndings("\n"),
            string.Join(
                '\n',
                plan.Months.SelectMany(month => month.Month.Rows.Select(row => $"{Text(month.Month.Month)} {row.Person} {Days(row)}"))
            )
        );
    }

    [Fact]
    public void A_corrected_end_marks_its_month_and_all_later_ones_and_says_what_changed()
    {
        var sent = s_planner.Sent([Person("p1", "2024-01-10.."), Person("p2", "2024-01-01..")], Month("2024-04"));
        var plan = s_planner.Plan(sent, [Person("p1", "2024-01-10..2024-02-20"), Person("p2", "2024-01-01..")], Day("2024-05-10"));
        Assert.Equal(
            ["2024-01 sent", "2024-02 resend", "2024-03 resend", "2024-04 resend"],
            plan.Months.Select(month => $"{Text(month.Month.Month)} {month.Status}")
        );
        var february = Assert.Single(plan.Months[1].Changes);
        Assert.Equal(("p1", "end"), (february.Person, Assert.Single(february.Fields)));
        Assert.Equal((null, Day("2024-02-20")), (february.Before!.End, february.After!.End));
        var march = Assert.Single(plan.Months[2].Changes);
        Assert.True(march.After is null && march.Before is not null);
    }

    [Fact]
    public void Applying_a_plan_and_planning_again_gives_nothing() =>
        Cohort.Holds(random =>
        {
            var (before, after) = (Cohort.Of(random), Cohort.Of(random).ConvertAll(person => Cohort.WithPrivacy(random, person)));
            var asOf = Cohort.First.PlusDays(random.Next(0, 500));
            var first = s_planner.Plan(ScbState.Nothing, before, asOf);
            var later = asOf.PlusDays(random.Next(0, 60));
            var plan = s_planner.Plan(first.Apply(), after, later);
            var again = s_planner.Plan(plan.Apply(), after, later);
            Assert.Empty(again.ToSend);
            Assert.Equal(plan.LeftOut, again.LeftOut);
        });

    [Fact]
    public void A_correction_in_a_month_marks_exactly_that_month_to_the_last() =>
        Cohort.Holds(random =>
        {
            var cohort = Cohort.Of(random);
            var asOf = Day("2025-02-15");
            var sent = s_planner.Plan(ScbState.Nothing, cohort, asOf).Apply();
            var months = sent.Months;
            var corrected = months[random.Next(months.Count)];
            // Somebody who took part in that month alone was forgotten.
            var start = corrected.Month.OnDayOfMonth(1).PlusDays(random.Next(0, 28));
            var end = start.PlusDays(random.Next(0, 28 - start.Day + 1));
            var forgotten = Person("zz", $"{LocalDatePattern.Iso.Format(start)}..{LocalDatePattern.Iso.Format(end)}");
            var plan = s_planner.Plan(sent, [.. cohort, forgotten], asOf);
            Assert.Equal(
                months.Where(month => month.Month >= corrected.Month).Select(month => month.Month),
                plan.ToSend.Select(month => month.Month.Month)
            );
            Assert.Equal(corrected.Month, Assert.Single(plan.Months, month => month.Changes.Count > 0).Month.Month);
            Assert.Equal("zz", Assert.Single(plan.Months.SelectMany(month => month.Changes)).Person);
        });

    [Fact]
    public void The_months_to_send_again_are_those_that_a_slow_comparison_finds() =>
        Cohort.Holds(random =>
        {
            var before = Cohort.Of(random);
            var after = before.ConvertAll(person => random.Next(3) == 0 ? Cohort.Person(random, person.Person, person.Operation) : person);
            var asOf = Day("2025-03-15");
            var planner = new ScbPlanner { From = Month("2024-01") };
            var plan = planner.Plan(planner.Sent(before, Month("2025-01")), after, asOf);
            var differs = Enumerable
                .Range(0, 13)
                .Select(index => Month("2024-01").PlusMonths(index))
                .Where(month => Slow(before, month) != Slow(after, month))
                .ToList();
            Assert.Equal(
                differs.Count == 0
                    ? []
                    : Enumerable.Range(0, 13).Select(index => Month("2024-01").PlusMonths(index)).Where(month => month >= differs[0]),
                plan.Months.Where(month => month.Status == ScbMonthStatus.Resend).Select(month => month.Month.Month)
            );
            Assert.Equal(differs, plan.Months.Where(month => month.Changes.Count > 0).Select(month => month.Month.Month));
        });

    [Fact]
    public void The_order_of_corrections_does_not_matter() =>
        Cohort.Holds(random =>
        {
            var before = Cohort.Of(random);
            var asOf = Day("2025-03-15");
            var sent = s_planner.Plan(ScbState.Nothing, before, asOf).Apply();
            var corrections = before.ConvertAll(person => Cohort.Person(random, person.Person, person.Operation));
            var (oneWay, otherWay) = (sent, sent);
            foreach (var index in Enumerable.Range(0, before.Count))
            {
                oneWay = s_planner.Plan(oneWay, [.. corrections.Take(index + 1), .. before.Skip(index + 1)], asOf).Apply();
            }

            foreach (var index in Enumerable.Range(0, before.Count).Reverse())
            {
                otherWay = s_planner.Plan(otherWay, [.. before.Take(index), .. corrections.Skip(index)], asOf).Apply();
            }

            var months = s_planner.Plan(sent, corrections, asOf).Apply().Months;
            foreach (var state in new[] { oneWay, otherWay })
            {
                Assert.Equal(months.Where(month => month.Rows.Count > 0), state.Months.Where(month => month.Rows.Count > 0));
            }

            Assert.Equal(
                s_planner.Plan(sent, corrections, asOf).Months,
                s_planner.Plan(sent, corrections.AsEnumerable().Reverse(), asOf).Months
            );
        });

    [Fact]
    public void Persons_who_may_not_be_named_are_listed_and_ask_for_no_correction()
    {
        var given = new Consent(ConsentKind.EsfScbInformation, Day("2024-01-01"));
        Participation[] before = [Person("p1", "2024-01-10..") with { Consents = [given] }];
        var sent = s_planner.Sent(before, Month("2024-03"));
        Participation[] after =
        [
            before[0] with
            {
                Consents = [given with { Withdrawn = Day("2024-03-02") }],
            },
            Person("p2", "2024-04-10..") with
            {
                Kind = ParticipantKind.Volume,
            },
            Person("p3", "2024-04-10..2024-04-11", ExitReason.RegistrationError),
            Person("p4", "2024-04-10..") with
            {
                AtEntry = new EntryFacts { DirectBeneficiary = Fact.No },
            },
        ];
        var plan = s_planner.Plan(sent, after, Day("2024-05-02"));
        Assert.Equal(["2024-04 open"], plan.ToSend.Select(month => $"{Text(month.Month.Month)} {month.Status}"));
        Assert.Equal(["p1 consent-withdrawn", "p2 not-identified"], plan.LeftOut.Select(row => $"{row.Person} {row.Reason}"));
        Assert.All(plan.Months, month => Assert.Empty(month.Month.Rows));
    }

    [Fact]
    public void A_consent_that_is_asked_for_must_be_recorded_and_hold()
    {
        var planner = new ScbPlanner { RequiredConsent = ConsentKind.EsfScbInformation };
        Participation[] persons =
        [
            Person("p1", "2024-01-10.."),
            Person("p2", "2024-01-10..") with
            {
                Consents = [new(ConsentKind.Sus, Day("2024-01-01"))],
            },
            Person("p3", "2024-01-10..") with
            {
                Consents = [new(ConsentKind.EsfScbInformation, Day("2024-01-01"))],
            },
        ];
        var plan = planner.Plan(ScbState.Nothing, persons, Day("2024-02-02"));
        Assert.Equal(["p1 no-consent", "p2 no-consent"], plan.LeftOut.Select(row => $"{row.Person} {row.Reason}"));
        Assert.Equal(["p3"], plan.Months.SelectMany(month => month.Month.Rows).Select(row => row.Person));
    }

    [Fact]
    public void Protected_persons_are_in_the_rows_and_marked()
    {
        Participation[] persons =
        [
            Person("p1", "2024-01-10..") with
            {
                Protection = new ParticipationPeriod(Day("2024-01-15"), null),
            },
            Person("p2", "2024-01-10..") with
            {
                Protection = new ParticipationPeriod(Day("2023-01-15"), Day("2023-12-31")),
            },
        ];
        var plan = s_planner.Plan(ScbState.Nothing, persons, Day("2024-02-02"));
        Assert.Equal(["p1"], plan.Protected);
        Assert.Equal(2, plan.Months[0].Month.Rows.Count);
    }

    [Fact]
    public void Hours_of_the_host_are_part_of_the_rows()
    {
        var planner = new ScbPlanner
        {
            Hours = (person, operation, month) => person == "p1" && operation == "default" ? month.Month : null,
        };
        var sent = planner.Plan(ScbState.Nothing, [Person("p1", "2024-01-10..")], Day("2024-03-01")).Apply();
        Assert.Equal([1m, 2m], sent.Months.Select(month => month.Rows[0].Hours!.Value));
        var changed = new ScbPlanner { Hours = (_, _, _) => 1m }.Plan(sent, [Person("p1", "2024-01-10..")], Day("2024-03-01"));
        Assert.Equal(["hours"], Assert.Single(changed.Months[1].Changes).Fields);
        Assert.Empty(changed.Months[0].Changes);
    }

    [Fact]
    public void Nothing_of_a_person_is_left_in_a_state_without_the_person()
    {
        var sent = s_planner.Sent([Person("p1", "2024-01-10.."), Person("p2", "2024-01-10..")], Month("2024-02")).Without(["p1"]);
        Assert.Equal(["p2", "p2"], sent.Months.SelectMany(month => month.Rows).Select(row => row.Person));
        Assert.Empty(s_planner.Plan(sent, [Person("p2", "2024-01-10..")], Day("2024-03-01")).ToSend);
    }

    private static string Slow(IEnumerable<Participation> participations, YearMonth month)
    {
        var days = Enumerable
            .Range(0, 31)
            .Select(index => month.OnDayOfMonth(1).PlusDays(index))
            .Where(day => day.ToYearMonth() == month)
            .ToList();
        var rows =
            from participation in participations
            from spell in participation.Spells
            where days.Exists(day => spell.Period.Contains(day))
            let start = spell.Start.ToYearMonth() == month ? spell.Start.Day : 0
            let end = spell.Period.End is { } last && last.ToYearMonth() == month ? last.Day : 0
            select $"{participation.Person}/{participation.Operation}/{start}/{end}";
        return string.Join(' ', rows.Order(StringComparer.Ordinal));
    }

    internal static Participation Person(string key, params string[] spells) => Person(key, spells, ExitReason.WorkTraining);

    private static Participation Person(string key, string spell, ExitReason reason) => Person(key, [spell], reason);

    private static Participation Person(string key, string[] spells, ExitReason reason) =>
        new()
        {
            Person = key,
            Gender = Gender.Woman,
            Spells = spells
                .Select(spell => spell.Split(".."))
                .Select(days => new Spell(Day(days[0]), days[1].Length == 0 ? null : new Exit(Day(days[1]), reason)))
                .ToValueList(),
        };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static YearMonth Month(string text) => Day(text + "-01").ToYearMonth();

    private static string Text(YearMonth month) => FormattableString.Invariant($"{month.Year:0000}-{month.Month:00}");

    private static string Days(ScbRow row) => FormattableString.Invariant($"{row.Start:MM-dd}/{row.End:MM-dd}");
}
