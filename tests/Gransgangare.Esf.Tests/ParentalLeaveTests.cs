using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Esf.Tests;

/// <summary>ESF-L1: the status of a parent on leave, in ESF+ as EU-LFS reads it.</summary>
public sealed class ParentalLeaveTests
{
    private static readonly LocalDate s_from = new(2024, 1, 31);

    public static TheoryData<string> Cases() => [.. Table().Select(row => row["case"])];

    /// <summary>The twelve cases of the Commission's text and what follows from it.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_has_its_status(string id)
    {
        var row = Table().Single(row => row["case"] == id);
        var ledger = new EsfJudge(Programme.EsfPlus2021).Explain(Of(row));
        Assert.Equal(row["status"], StatusIn(ledger, "EECO02", "EECO04", "EECO05"));
        var step = ledger["EECO05"].Because.Single(line => line.Condition.Id == "employed").Fact.En;
        Assert.Contains(Step(row), step, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ESF_2014_reads_every_leave_as_inactive_unless_registered(string id)
    {
        var row = Table().Single(row => row["case"] == id);
        var ledger = new EsfJudge(Programme.Esf2014).Explain(Of(row));
        Assert.Equal(row["registered_unemployed"] == "yes" ? "unemployed" : "inactive", StatusIn(ledger, "CO01", "CO03", "CO05"));
    }

    [Theory]
    [InlineData("2024-01-31", "2024-04-29", true)]
    [InlineData("2024-01-31", "2024-04-30", false)]
    [InlineData("2024-01-01", "2024-03-31", true)]
    [InlineData("2024-01-01", "2024-04-01", false)]
    [InlineData("2023-11-30", "2024-02-28", true)]
    [InlineData("2023-11-30", "2024-02-29", false)]
    [InlineData("2023-12-31", "2024-03-30", true)]
    [InlineData("2023-12-31", "2024-03-31", false)]
    public void Three_months_end_the_day_before_the_same_day_three_months_on(string from, string to, bool isShort) =>
        Assert.Equal(
            isShort ? "employed" : "inactive",
            Status($"entry_date={from};leave=parental;leave_from={from};leave_to_expected={to};leave_job_related_income=no")
        );

    /// <summary>The whole calendar: the rule in whole numbers is that of adding three months.</summary>
    [Fact]
    public void A_leave_is_short_when_it_ends_before_three_months_have_passed()
    {
        for (var from = new LocalDate(2023, 1, 1); from < new LocalDate(2024, 12, 31); from = from.PlusDays(1))
        {
            for (var to = from.PlusMonths(3).PlusDays(-4); to < from.PlusMonths(3).PlusDays(4); to = to.PlusDays(1))
            {
                var person = Person("leave=parental;leave_job_related_income=no");
                var facts = person.AtEntry with { LeaveFrom = from, LeaveToExpected = to };
                var status = Status(person with { AtEntry = facts, Spells = [new Spell(from)] });
                Assert.Equal(to < from.PlusMonths(3) ? "employed" : "inactive", status);
            }
        }
    }

    [Theory]
    [InlineData("leave_from=2024-01-31;leave_to_expected=2024-12-31", "leave_job_related_income")]
    [InlineData("leave_from=2024-01-31;leave_to_expected=2024-12-31;leave_job_related_income=refused", "leave_job_related_income")]
    [InlineData("", "leave_job_related_income")]
    [InlineData("leave_job_related_income=no;leave_from=2024-01-31", "leave_to_expected")]
    [InlineData("leave_job_related_income=no;leave_to_expected=2024-12-31", "leave_from")]
    [InlineData("leave_job_related_income=no", "leave_from leave_to_expected")]
    [InlineData("leave_job_related_income=yes", "")]
    [InlineData("leave_from=2024-01-31;leave_to_expected=2024-03-31", "")]
    public void A_leave_that_is_not_known_well_enough_leaves_the_record_incomplete(string facts, string missing)
    {
        var judgement = new EsfJudge(Programme.EsfPlus2021).Judge(Person("labour_status=employed;leave=parental;" + facts));
        Assert.Equal(missing, string.Join(" ", judgement.Missing));
        Assert.Equal(missing.Length > 0, judgement.IsIncomplete);
        Assert.Equal(missing.Length > 0, judgement.CannotSay.Codes.Contains("EECO05"));
    }

    /// <summary>Of an old record the status that was reported holds; the reading before is still there.</summary>
    [Theory]
    [InlineData("labour_status=employed", "eu-lfs", "employed")]
    [InlineData("labour_status=inactive", "eu-lfs", "inactive")]
    [InlineData("labour_status=unemployed", "eu-lfs", "unemployed")]
    [InlineData("", "eu-lfs", "")]
    [InlineData("labour_status=employed", "inactive", "inactive")]
    [InlineData("labour_status=inactive", "employed", "employed")]
    public void Parental_leave_alone_stays_readable(string facts, string reading, string status)
    {
        var options = EsfOptions.DefaultFor(Programme.EsfPlus2021).With("parental-leave=" + reading);
        var person = Person("parental_leave=yes;" + facts);
        var ledger = new EsfJudge(Programme.EsfPlus2021, options).Explain(person);
        Assert.Equal(status, StatusIn(ledger, "EECO02", "EECO04", "EECO05"));
        Assert.Equal(status.Length == 0 ? ["labour_status"] : [], ledger.Judgement.Missing);
        Assert.Equal("GGW4010", Assert.Single(EsfRecordRules.Check(person)).Definition.Code);
    }

    [Theory]
    [InlineData("leave_from=2024-02-01;leave_to_expected=2024-12-31", "GGW4011")]
    [InlineData("leave_from=2023-02-01;leave_to_expected=2024-01-30", "GGW4011")]
    [InlineData("leave_from=2023-02-01;leave_to_expected=2024-01-31", null)]
    public void A_leave_that_does_not_hold_at_entry_decides_nothing(string days, string? code)
    {
        var person = Person("labour_status=unemployed;leave=maternity-paternity;" + days);
        Assert.Equal(code is null ? "employed" : "unemployed", Status(person));
        Assert.Equal(code, EsfRecordRules.Check(person).SingleOrDefault()?.Definition.Code);
    }

    [Theory]
    [InlineData("leave_from=2024-01-01", "GGW4012", "leave")]
    [InlineData("leave_job_related_income=no", "GGW4012", "leave")]
    [InlineData("leave=parental;parental_leave=no", "GGW4013", "leave")]
    public void Facts_of_a_leave_that_do_not_fit_together_are_a_warning(string facts, string code, string column)
    {
        var issue = Assert.Single(EsfRecordRules.Check(Person(facts)));
        Assert.Equal((code, column), (issue.Definition.Code, issue.Path));
    }

    [Fact]
    public void The_bridge_names_the_reading_of_leave()
    {
        var person = Person("leave=parental;leave_job_related_income=yes");
        var rows = EsfBridge.Compare(person).Where(row => row.Differs).ToDictionary(row => row.Subject.En, row => row.Clause!.En);
        Assert.Equal(["employed", "inactive", "inactive, not in education or training"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("ESF-L1", rows["employed"], StringComparison.Ordinal);
        Assert.Contains("ESF-L1", rows["inactive"], StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitivity_shows_the_reading_before()
    {
        var rows = EsfSensitivity.Of(new EsfJudge(Programme.EsfPlus2021), [Person("leave=parental;leave_job_related_income=yes")], 0);
        long? Figure(string code) =>
            rows.Single(row => row.Indicator.Code == code).ByOption.Single(one => one.Setting == "parental-leave=inactive").Figure;

        Assert.Equal((0, 1), (Figure("EECO05"), Figure("EECO04")));
        Assert.Equal(1, rows.Single(row => row.Indicator.Code == "EECO05").Figure);
    }

    [Fact]
    public void The_rule_sets_have_a_new_version()
    {
        Assert.Equal("esf-plus-2021/1.1", Programme.EsfPlus2021.RuleSetVersion);
        Assert.Equal("esf-2014/1.1", Programme.Esf2014.RuleSetVersion);
    }

    // The cases give lengths; the days are those of a leave that began at entry, or the months before it where some have passed.
    private static Participation Of(IReadOnlyDictionary<string, string> row)
    {
        var length = row["expected_total_parental_leave_months"];
        var from = length.Contains("1 month elapsed", StringComparison.Ordinal) ? s_from.PlusMonths(-1) : s_from;
        LocalDate? to =
            length.Length == 0 ? null
            : length.Contains("1 day", StringComparison.Ordinal) ? from.PlusMonths(3)
            : from.PlusMonths(int.Parse(length.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).PlusDays(-1);
        var kind =
            row["leave"].StartsWith("maternity", StringComparison.Ordinal) ? LeaveKind.MaternityPaternity
            : row["leave"].StartsWith("parental", StringComparison.Ordinal) ? LeaveKind.Parental
            : null;
        var person = Person("labour_status=inactive");
        return person with
        {
            AtEntry = person.AtEntry with
            {
                RegisteredUnemployed = FactCodes.TryParse(row["registered_unemployed"], out var registered) ? registered : default,
                ParentalLeave = kind is null ? Fact.Yes : Fact.NotKnown,
                Leave = kind,
                LeaveFrom = kind is null ? null : from,
                LeaveToExpected = to,
                LeaveJobRelatedIncome = FactCodes.TryParse(row["job_related_income"], out var income) ? income : default,
            },
        };
    }

    private static string Step(IReadOnlyDictionary<string, string> row) =>
        row["registered_unemployed"] == "yes" ? "registered unemployed at entry"
        : row["leave"].StartsWith("maternity", StringComparison.Ordinal) ? "on maternity or paternity leave"
        : row["leave"].StartsWith("at home", StringComparison.Ordinal) ? "as reported"
        : row["job_related_income"] == "yes" ? "with a job-related income"
        : row["status"] == "employed" ? "at most three months"
        : "more than three months";

    private static IEnumerable<IReadOnlyDictionary<string, string>> Table() => Csv.Read("parental_leave.csv");

    private static Participation Person(string facts) =>
        Case.ParticipationOf(
            string.Join(
                ";",
                $"gender=woman;birth_date=1989-05-10;isced=3;entry_date=2024-01-31;{facts}"
                    .Split(';', StringSplitOptions.RemoveEmptyEntries)
                    .GroupBy(fact => fact.Split('=')[0])
                    .Select(fact => fact.Last())
            ),
            ""
        );

    private static string Status(string facts) => Status(Person(facts));

    private static string Status(Participation person) =>
        StatusIn(new EsfJudge(Programme.EsfPlus2021).Explain(person), "EECO02", "EECO04", "EECO05");

    private static string StatusIn(EsfLedger ledger, string unemployed, string inactive, string employed) =>
        ledger[unemployed].Verdict == EsfVerdict.Counted ? "unemployed"
        : ledger[inactive].Verdict == EsfVerdict.Counted ? "inactive"
        : ledger[employed].Verdict == EsfVerdict.Counted ? "employed"
        : "";
}
