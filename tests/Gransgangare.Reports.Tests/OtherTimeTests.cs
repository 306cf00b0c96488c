using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>Facts of another time in a report: after a death, before the intake, and any day of the calendar.</summary>
public sealed class OtherTimeTests
{
    private static readonly Participation s_dead = Dead(new Exit(Some.Day("2024-06-01"), ExitReason.Deceased));

    [Theory]
    [InlineData("esf-plus-2021", "EECO01")]
    [InlineData("esf-2014", "CO01")]
    public void F3_the_dead_are_not_employed(string programme, string entered)
    {
        var exit = new Exit(Some.Day("2024-06-01"), ExitReason.Deceased)
        {
            WorkExtent = 100,
            SixMonthFollowUp = new SixMonthFollowUp { Status = SixMonthStatus.Employed, Improvements = [Improvement.Promotion] },
        };
        var judge = new EsfJudge(Programme.FromCode(programme));
        var dead = Dead(exit) with
        {
            Events =
            [
                new(Some.Day("2024-06-10"), EventKind.Employed),
                new(Some.Day("2024-06-11"), EventKind.EducationStarted),
                new(Some.Day("2024-06-12"), EventKind.QualificationGained),
            ],
        };
        var judged = judge.Judge(dead);
        Assert.Contains(entered, judged.Counted.Codes);
        Assert.DoesNotContain(judged.Counted.Codes, code => code.Contains("CR", StringComparison.Ordinal));
        Assert.DoesNotContain(judged.CannotSay.Codes, code => code.Contains("CR", StringComparison.Ordinal));
        foreach (var line in judge.Explain(dead).Entries)
        {
            _ = (line.Nearest, line.Because.Select(because => because.Fact.En + because.Fact.Sv).ToList());
        }

        // What was known on the last day of the life counts as before.
        var before = dead with
        {
            Events = [new(Some.Day("2024-06-01"), EventKind.QualificationGained)],
        };
        Assert.Contains(judge.Judge(before).Counted.Codes, code => code is "EECR03" or "CR03");
    }

    [Fact]
    public void F3_no_rule_set_and_no_table_counts_the_work_of_the_dead()
    {
        var dead = Dead(s_dead.Exit! with { WorkExtent = 100, IncomeSources = [IncomeSource.NoPublicSupport] });
        var sus = Report.Of(Some.Request() with { OutcomeRules = OutcomeRuleSet.Sus }, [dead]);
        Assert.Equal((0, 1), (sus.Total.WorkOrStudy.Numerator, sus.Total.Other.Numerator));
        var earlier = Report.Of(Some.Request() with { OutcomeRules = OutcomeRuleSet.Find("sus@2026.1")! }, [dead]);
        Assert.Equal((1, 0), (earlier.Total.WorkOrStudy.Numerator, earlier.Total.Other.Numerator));
        var tables = new SusTally(new SusRequest(new ParticipationPeriod(Some.Day("2024-01-01"), Some.Day("2024-12-31"))));
        tables.Add(dead);
        Assert.Equal(0, tables.ToReport().WorkOrStudy.Total);
    }

    [Fact]
    public void F3_a_death_in_one_operation_is_counted_in_all_unless_the_earlier_rules_are_asked()
    {
        Participation[] person =
        [
            s_dead,
            Some.Participation("2024-02-01/") with
            {
                Operation = "b",
            },
            Some.Participation("2024-08-01/2024-09-01", "work-unsubsidised") with
            {
                Operation = "c",
            },
        ];
        var total = Report.Of(Some.Request(), person).Total;
        Assert.Equal(
            (2, 2, 0, 2, 0, 2),
            (total.Entered, total.Active, total.Ongoing, total.Exited, total.WorkOrStudy.Numerator, total.Other.Numerator)
        );
        var before = Report.Of(Some.Request() with { OutcomeRules = OutcomeRuleSet.Earlier[0] }, person).Total;
        Assert.Equal(
            (3, 3, 1, 2, 1, 1),
            (before.Entered, before.Active, before.Ongoing, before.Exited, before.WorkOrStudy.Numerator, before.Other.Numerator)
        );
        var dry = RuleDryRun.Of(Some.Request() with { OutcomeRules = OutcomeRuleSet.Earlier[0] }, Some.Request(), person);
        Assert.NotEmpty(dry.Categories.AsEnumerable());
    }

    [Fact]
    public void SE_S17a_a_withdrawn_consent_is_in_no_denominator_and_goes_on()
    {
        var withdrawn = Some.Participation("2024-01-10/2024-06-01", "consent-withdrawn");
        var total = Report.Of(Some.Request(), [withdrawn]).Total;
        Assert.Equal(
            (1, 1, 1, 0, 0, 0),
            (total.Entered, total.Active, total.Ongoing, total.Exited, total.Other.Numerator, total.Other.Denominator)
        );
        var earlier = Report.Of(Some.Request() with { OutcomeRules = OutcomeRuleSet.Earlier[0] }, [withdrawn]).Total;
        Assert.Equal(
            (1, 1, 0, 1, 1, 1),
            (earlier.Entered, earlier.Active, earlier.Ongoing, earlier.Exited, earlier.Other.Numerator, earlier.Other.Denominator)
        );
    }

    [Fact]
    public void SE_S17a_after_a_withdrawn_consent_measurements_are_of_the_same_time_and_there_is_no_result()
    {
        var withdrawn = Some.Participation("2024-01-10/2024-06-01", "consent-withdrawn") with
        {
            AtEntry = new EntryFacts { LabourStatus = LabourStatus.Unemployed, Isced = 3 },
            BirthDate = Some.Day("1980-01-02"),
            Events = [new(Some.Day("2024-06-10"), EventKind.Employed)],
        };
        Assert.Empty(new MeasurementTimeValidator().Validate(Rated("p1", "2024-12-01", 2), new[] { withdrawn }));
        foreach (var programme in new[] { Programme.EsfPlus2021, Programme.Esf2014 })
        {
            var judge = new EsfJudge(programme);
            Assert.DoesNotContain(judge.Judge(withdrawn).Counted.Codes, code => code.Contains("CR", StringComparison.Ordinal));
            Assert.Equal(judge.Judge(withdrawn).Counted, judge.Judge(withdrawn with { Spells = [new Spell(withdrawn.Entry)] }).Counted);
            Assert.Equal(
                judge.Judge(withdrawn).Counted.Codes,
                judge.Explain(withdrawn).Entries.Where(one => one.Verdict == EsfVerdict.Counted).Select(one => one.Indicator.Code)
            );
        }
    }

    [Theory]
    [InlineData(0, 0, 4)]
    [InlineData(30, 1, 2)]
    [InlineData(31, 2, 0)]
    public void F4_measurements_from_another_time_decide_no_goal(int intakeDays, long assessable, long leftOut)
    {
        var request = Some.Request() with { IntakeDays = intakeDays };
        Participation[] persons = [Some.Participation("2024-02-10/2024-06-01"), Some.Participation("2024-02-10/2024-06-01", person: "p2")];
        // p1 is measured 31 days before and 31 days after, p2 on the days of the window.
        Measurement[] measurements =
        [
            Rated("p1", "2024-01-10", 1),
            Rated("p1", "2024-07-02", 2),
            Rated("p2", "2024-01-11", 1),
            Rated("p2", "2024-07-01", 2),
        ];
        foreach (var report in Ways(request, persons, measurements))
        {
            Assert.Equal(assessable, report.Progression.Groups.Sum(group => group.Assessable));
            Assert.Equal(leftOut, report.DataQuality.MeasurementsFromAnotherTime);
            Assert.Equal(leftOut, Some.Json(report).GetProperty("dataQuality").GetProperty("measurementsFromAnotherTime").GetInt64());
            Assert.Equal($"{intakeDays}", ReportTerms.Of(report.Request)["intake-days"]);
            Assert.Equal(intakeDays, ReportTerms.Of(report.Request).ToRequest(report.Request.Project).IntakeDays);
        }
    }

    [Fact]
    public void F2_any_day_of_the_calendar_stops_no_figure()
    {
        LocalDate[] days =
        [
            LocalDate.MinIsoValue,
            new(-1, 12, 31),
            new(1, 1, 1),
            DateLimits.First,
            DateLimits.Last,
            new(9999, 6, 30),
            new(9999, 7, 1),
            new(9999, 12, 30),
            LocalDate.MaxIsoValue,
        ];
        foreach (var (day, other) in days.SelectMany(day => days.Select(other => (day, other))))
        {
            foreach (var participation in At(day, other))
            {
                foreach (var programme in Programme.All)
                {
                    var judge = new EsfJudge(programme);
                    _ = judge.Judge(participation);
                    _ = judge.Explain(participation).Entries.Select(entry => (entry.Nearest, entry.Because.Count)).ToList();
                    _ = EsfSensitivity.Of(judge, [participation], 2);
                    _ = EsfResult.Of(judge, [participation], other);
                    _ = EsfBridge.Compare(participation);
                }

                var measurement = Rated("p1", "2024-02-01", 1) with { Date = day };
                _ = DutyCalendar.Of(ProjectDefinition.Gransgangare, [participation], [measurement], other).Duties;
                foreach (var (from, to) in new[] { ("2024-01-01", "2024-12-31"), ("1850-01-01", "2199-12-31") })
                {
                    foreach (var rules in OutcomeRuleSet.BuiltIn)
                    {
                        var request = Some.Request(from, to) with
                        {
                            OutcomeRules = rules,
                            By = [.. Breakdown.All.AsEnumerable()],
                            AsOf = other,
                        };
                        _ = Some.Json(Report.Of(request, [participation], [measurement]));
                    }
                }

                _ = Report.Of(
                    new ReportRequest(ProjectDefinition.Gransgangare, LocalDate.Min(day, other), LocalDate.Max(day, other)),
                    [participation],
                    [measurement]
                );
                _ = MeasurementCalendar.Of(
                    Instrument.Bip,
                    new MeasurementsBySubject([measurement], Instrument.Bip, null),
                    [participation],
                    other
                );
                _ = SupportContinuity.Of(participation.Period, participation.Interventions, LocalDate.Min(other, DateLimits.Last));
                var tables = new SusTally(new SusRequest(new ParticipationPeriod(LocalDate.Min(day, other), null)));
                tables.Add(participation);
                _ = tables.ToReport();
                _ = new MeasurementTimeValidator(30, ProjectDefinition.Gransgangare)
                    .Validate(measurement, new[] { participation })
                    .ToList();
            }
        }
    }

    private static IEnumerable<Participation> At(LocalDate day, LocalDate other)
    {
        var (first, last) = (LocalDate.Min(day, other), LocalDate.Max(day, other));
        yield return s_dead with
        {
            BirthDate = other,
            AtEntry = s_dead.AtEntry with { UnemployedSince = other },
            Spells =
            [
                new Spell(
                    first,
                    new Exit(last, ExitReason.WorkUnsubsidised)
                    {
                        JobStart = first,
                        JobEnd = last,
                        SixMonthFollowUp = new SixMonthFollowUp(),
                    }
                ),
            ],
            Events = [new(day, EventKind.Employed), new(other, EventKind.QualificationGained)],
            Interventions = [new(InterventionKind.Health, new(first, last))],
        };
        yield return s_dead with
        {
            Spells = [new Spell(day)],
            Protection = new(first, last),
            Consents = [new(ConsentKind.Sus, other)],
        };
    }

    private static IEnumerable<Report> Ways(ReportRequest request, Participation[] persons, Measurement[] measurements)
    {
        yield return Report.Of(request, persons, measurements);
        yield return Report.Of(request with { By = [Breakdown.Gender] }, ReportData.Of(persons, measurements));
        var (tally, other) = (new ReportTally(request), new ReportTally(request));
        tally.AddPerson([persons[0]], measurements.Take(2));
        other.AddPerson([persons[1]], measurements.Skip(2));
        tally.Merge(other);
        yield return tally.ToReport();
    }

    private static Participation Dead(Exit exit) =>
        Some.Participation("2024-01-10/") with
        {
            BirthDate = Some.Day("1980-01-02"),
            AtEntry = new EntryFacts { LabourStatus = LabourStatus.Unemployed, Isced = 3 },
            Spells = [new Spell(Some.Day("2024-01-10"), exit)],
        };

    private static Measurement Rated(string person, string day, int answer) =>
        new()
        {
            Subject = person,
            Date = Some.Day(day),
            Rater = RaterKind.Participant,
            Answers = Instrument
                .Bip.ItemsOf(RaterKind.Participant)
                .Aggregate(default(Answers), (answers, item) => answers.WithOriented(item.Slot, answer)),
        };
}
