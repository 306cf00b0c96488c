using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Sweden.Finsam;
using Gransgangare.Sweden.Privacy;
using NodaTime;

namespace Gransgangare.Sweden.Tests;

public sealed class AnonymisationTests
{
    private static readonly LocalDate s_day = new(2024, 10, 1);

    [Fact]
    public void Year_gender_operation_and_forbund_remain_and_nothing_else()
    {
        var person = Protected with
        {
            Forbund = "vast",
            Municipality = "1485",
            AtEntry = new EntryFacts { Isced = 3, DirectBeneficiary = Fact.Yes },
            Events = [new(new LocalDate(2024, 5, 1), EventKind.Employed)],
            Interventions = [new(InterventionKind.Health, new ParticipationPeriod(new LocalDate(2024, 5, 1), null), "Marked")],
        };
        var result = Anonymisation.Of([person], [Measurement(person.Person)], s_day);
        Assert.Equal(
            new Participation
            {
                Person = "anonymous-1",
                Operation = "default",
                Forbund = "vast",
                Gender = Gender.Woman,
                Kind = ParticipantKind.Anonymous,
                AtEntry = new EntryFacts { DirectBeneficiary = Fact.Yes },
                Spells = [new Spell(new LocalDate(2024, 1, 1), new Exit(new LocalDate(2024, 12, 31)))],
            },
            Assert.Single(result.Participations)
        );
        Assert.Empty(result.Measurements);
        Assert.Equal(("Marked-4711", LeftOutReason.Protected), (result.Anonymised[0].Person, result.Anonymised[0].Reason));
        Assert.DoesNotContain("4711", $"{result} {result.Anonymised[0]}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "GGW2119 spells[0].exit_reason")]
    [InlineData("2024-01-01", "2024-03-01", "GGW5001 person")]
    [InlineData("2024-01-01", "", "GGW2119 spells[0].exit_reason")]
    [InlineData("2024-06-02", "", "")]
    public void SE_R20_an_exit_by_withdrawn_consent_asks_for_anonymisation(string given, string withdrawn, string expected)
    {
        var record = Protected with
        {
            Protection = null,
            Spells = [new Spell(new LocalDate(2024, 1, 1), new Exit(new LocalDate(2024, 6, 1), ExitReason.ConsentWithdrawn))],
            Consents =
                given.Length == 0 ? [] : [new(ConsentKind.Sus, Day(given)) { Withdrawn = withdrawn.Length == 0 ? null : Day(withdrawn) }],
        };
        Assert.Equal(expected, string.Join('|', PersonalDataRules.Check(record).Select(issue => $"{issue.Code} {issue.Path}")));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    [Fact]
    public void Protection_known_in_one_operation_protects_in_every_one()
    {
        var other = Protected with { Operation = "other", Protection = null };
        var result = Anonymisation.Of([Protected, other], [], s_day);
        Assert.Equal(["anonymous-1", "anonymous-2"], result.Participations.Select(participation => participation.Person));
    }

    [Fact]
    public void A_withdrawn_consent_is_of_one_operation_and_one_given_again_holds()
    {
        var given = new Consent(ConsentKind.InformationExchange, new LocalDate(2024, 1, 1));
        var withdrawn = given with { Withdrawn = new LocalDate(2024, 6, 1) };
        var again = given with { Given = new LocalDate(2024, 7, 1) };
        Participation Person(string operation, params ReadOnlySpan<Consent> consents) =>
            Protected with
            {
                Operation = operation,
                Protection = null,
                Consents = ValueList.Of(consents),
            };
        var result = Anonymisation.Of(
            [Person("a", withdrawn), Person("b", given), Person("c", withdrawn, again), Person("d")],
            [Measurement("Marked-4711")],
            s_day
        );
        Assert.Equal(["a consent-withdrawn"], result.Anonymised.Select(row => $"{row.Operation} {row.Reason}"));
        // The person is still named in the others, so the measurements stay.
        Assert.Single(result.Measurements);
        Assert.Empty(Anonymisation.Of([Person("a", withdrawn)], [], new LocalDate(2024, 5, 31)).Anonymised);
        Assert.Single(Anonymisation.Of([Person("a", withdrawn)], [], new LocalDate(2024, 6, 1)).Anonymised);
        Assert.Single(Anonymisation.Of([Person("a", withdrawn)], []).Anonymised);
    }

    [Fact]
    public void A_registration_error_leaves_nothing()
    {
        var error = Protected with { Spells = [new Spell(s_day, new Exit(s_day, ExitReason.RegistrationError))] };
        var result = Anonymisation.Of([error], [], s_day);
        Assert.Empty(result.Participations);
        Assert.Single(result.Anonymised);
    }

    [Fact]
    public void Doing_it_again_changes_nothing_and_a_later_one_takes_new_keys() =>
        Cohort.Holds(random =>
        {
            var cohort = Cohort.Of(random).ConvertAll(person => Cohort.WithPrivacy(random, person));
            var once = Anonymisation.Of(cohort, [], s_day);
            var twice = Anonymisation.Of(once.Participations, [], s_day);
            Assert.Equal(once.Participations, twice.Participations);
            var later = Anonymisation.Of([.. once.Participations, Protected], [], s_day);
            Assert.Distinct(later.Participations.Select(participation => (participation.Person, participation.Operation)));
            Assert.DoesNotContain(later.Participations, participation => participation.Person == Protected.Person);
        });

    [Fact]
    public void The_volume_of_the_year_of_entry_does_not_change_and_no_result_holds_the_person() =>
        Cohort.Holds(random =>
        {
            var cohort = Cohort.Of(random).ConvertAll(person => Cohort.WithPrivacy(random, person));
            var result = Anonymisation.Of(cohort, []);
            var (from, to) = (new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31));
            var request = new ReportRequest(ProjectDefinition.Gransgangare, from, to);
            var (before, after) = (Report.Of(request, cohort), Report.Of(request, result.Participations));
            Assert.Equal((before.Total.Entered, before.Total.Active), (after.Total.Entered, after.Total.Active));
            var named = result.Participations.Where(participation => participation.Kind == ParticipantKind.Identified).ToList();
            Assert.Equal(Report.Of(request, named).Total.WorkOrStudy, after.Total.WorkOrStudy);
            Assert.Equal(
                FinsamReport.Of(cohort, [], from, to).Individual.Select(count => (count.Measure.Operation, count.Women, count.Men)),
                FinsamReport
                    .Of(result.Participations, [], from, to)
                    .Individual.Select(count => (count.Measure.Operation, count.Women, count.Men))
            );
        });

    [Theory]
    [InlineData("2024-02-10", "", "", "2024-01-01..")]
    [InlineData("2024-02-10", "2024-06-01", "work-unsubsidised", "2024-01-01..2024-12-30")]
    [InlineData("2024-02-10", "2025-06-01", "", "2024-01-01..2025-12-30")]
    [InlineData("2024-02-10", "2024-12-31", "illness", "2024-01-01..2024-12-31")]
    [InlineData("2024-02-10", "2024-05-01", "consent-withdrawn", "2024-01-01..")]
    // Nobody withdraws a consent after death (SE-R22).
    [InlineData("2024-02-10", "2024-04-30", "deceased", "2024-02-10..2024-04-30")]
    public void SE_R20_a_withdrawn_consent_makes_no_exit_and_takes_none_away(string entry, string exit, string reason, string expected)
    {
        var record = Protected with
        {
            Protection = null,
            Spells =
            [
                exit.Length == 0
                    ? new Spell(Day(entry))
                    : new Spell(Day(entry), new Exit(Day(exit), reason.Length == 0 ? null : ExitReason.FromCode(reason))),
            ],
            Consents = [new(ConsentKind.Sus, Day("2024-01-10")) { Withdrawn = Day("2024-05-01") }],
        };
        var period = Assert.Single(Anonymisation.Of([record], []).Participations).Period;
        Assert.Equal(expected, $"{period.Start:uuuu-MM-dd}..{period.End:uuuu-MM-dd}");
    }

    [Fact]
    public void SE_R20_counts_of_whole_years_stay_as_they_are_when_a_consent_is_withdrawn() =>
        Cohort.Holds(random =>
        {
            var cohort = Cohort.Of(random).ConvertAll(person => Cohort.WithPrivacy(random, person) with { Protection = null });
            var after = Anonymisation.Of(cohort, []).Participations;
            foreach (var year in Enumerable.Range(2022, 5))
            {
                var request = new ReportRequest(ProjectDefinition.Gransgangare, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
                Assert.Equal(Counts(Report.Of(request, cohort).Total), Counts(Report.Of(request, after).Total));
            }

            static (long, long, long, long) Counts(ReportFigures figures) =>
                (figures.Entered, figures.Active, figures.Ongoing, figures.Exited);
        });

    private static Participation Protected { get; } =
        new()
        {
            Person = "Marked-4711",
            Gender = Gender.Woman,
            BirthDate = new LocalDate(1987, 6, 5),
            Spells = [new Spell(new LocalDate(2024, 4, 2))],
            Protection = new ParticipationPeriod(new LocalDate(2024, 9, 1), null),
        };

    private static Measurement Measurement(string person) =>
        new()
        {
            Subject = person,
            Date = new LocalDate(2024, 5, 1),
            Rater = Instrument.Bip.RaterKinds[0],
            Answers = default,
        };
}
