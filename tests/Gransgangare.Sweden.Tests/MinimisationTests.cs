using System.Collections.Concurrent;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Gransgangare.Sweden.Finsam;
using Gransgangare.Sweden.Minimisation;
using Gransgangare.Sweden.Privacy;
using Gransgangare.Sweden.Scb;
using NodaTime;

namespace Gransgangare.Sweden.Tests;

/// <summary>
/// What the rules say they need is what they need: without all other fields a figure is the same, and without any of its own it is another.
/// </summary>
public sealed class MinimisationTests
{
    private static readonly LocalDate s_from = new(2023, 1, 1);
    private static readonly LocalDate s_to = new(2024, 12, 31);
    private static readonly List<Participation> s_cohort =
    [
        .. Enumerable.Range(0, 5000).Select(seed => FullRecords.Of(new Random(seed), seed)),
    ];

    private static readonly ConcurrentDictionary<string, List<Participation>> s_blanked = new();
    private static readonly ConcurrentDictionary<
        (Programme Programme, List<Participation> Cohort),
        Dictionary<string, EsfTableRow>
    > s_counted = new();

    public static TheoryData<string> Figures =>
        new(NeedingFigures.All.Where(figure => figure.Group is not ("bip" or "bip-follow-up")).Select(figure => figure.Id));

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_the_same_without_the_fields_it_does_not_need_and_another_without_one_it_needs(string id)
    {
        var figure = Assert.Single(NeedingFigures.Find(id)!);
        var expected = Value(figure, s_cohort);
        var needed = figure.Needed.ToHashSet();
        if (figure.Id is "scb" or "finsam")
        {
            needed.UnionWith(PersonalDataRules.NeededFields);
        }

        var others = FullRecords.Fields.Keys.Where(field => !needed.Contains(field)).ToList();
        Assert.Equal(expected, Value(figure, Without(others)));
        // No record is without an entry date.
        Assert.All(
            figure.Needed.Where(field => field != DataField.Of("entry_date")),
            field => Assert.False(Value(figure, Without([field])) == expected, $"{figure.Id} is the same without {field}.")
        );
    }

    [Fact]
    public void Bip_is_the_same_without_the_fields_it_does_not_need_and_another_without_one_it_needs()
    {
        var needed = NeedingFigures.OfInstrument(Instrument.Bip).Needed.Select(field => field.Column).ToHashSet();
        var all = Enumerable.Range(0, 600).Select(seed => FullRecords.MeasurementOf(new Random(seed), seed)).ToList();
        var expected = Progression(all);
        Assert.Equal(
            needed.Order(StringComparer.Ordinal),
            FullRecords.MeasurementFields.Keys.Except(["rater_id", "occasion"]).Order(StringComparer.Ordinal)
        );
        Assert.All(
            FullRecords.MeasurementFields,
            field =>
                Assert.True(needed.Contains(field.Key) != (Progression(all.ConvertAll(one => field.Value(one))) == expected), field.Key)
        );
    }

    [Fact]
    public void Every_field_of_a_participation_can_be_blanked_here_and_every_needed_one_is_known() =>
        Assert.Empty(
            NeedingFigures
                .All.Where(figure => figure.Group is not ("bip" or "bip-follow-up"))
                .SelectMany(figure => figure.Needed)
                .Except(FullRecords.Fields.Keys)
        );

    [Fact]
    public void Ids_are_unique_and_a_group_gives_its_figures()
    {
        Assert.Distinct(NeedingFigures.All.Select(figure => figure.Id));
        Assert.Equal(Breakdown.All.Count, NeedingFigures.Find("by")!.Count);
        Assert.Null(NeedingFigures.Find("nonsense"));
        Assert.Null(NeedingFigures.Find("esf-plus-2021:EECO99"));
    }

    [Fact]
    public void Fields_needed_and_fields_collected_in_vain_are_told_apart()
    {
        var report = MinimisationReport.Of(
            NeedingFigures.Find("by:gender")!,
            [
                new(DataField.Of("gender"), 3),
                new(DataField.Of("isced"), 2),
                new(DataField.Of("homeless"), 0),
                new(DataField.Of("referrer"), 1),
            ]
        );
        Assert.Equal(["participations.csv:gender 3"], report.Needed.Select(use => $"{use.Field} {use.Records}"));
        Assert.Equal(["isced", "referrer"], report.Unused.Select(use => use.Field.Column));
        Assert.Contains(report.Unused[0].UsedElsewhere, figure => figure.Id == "esf-plus-2021:EECO09");
        Assert.Empty(report.Unused[1].UsedElsewhere);
        var tables = MinimisationTables.Of(report, Language.Swedish);
        Assert.All(tables, table => Assert.Contains(MinimisationReport.Rule, table.Notes[0], StringComparison.Ordinal));
    }

    private static List<Participation> Without(IReadOnlyCollection<DataField> fields) =>
        s_blanked.GetOrAdd(
            string.Join(' ', fields),
            _ => fields.Aggregate(s_cohort, (cohort, field) => cohort.ConvertAll(participation => FullRecords.Fields[field](participation)))
        );

    private static string Value(NeedingFigure figure, List<Participation> cohort)
    {
        var request = new ReportRequest(ProjectDefinition.Gransgangare, s_from, s_to);
        var name = figure.Id.Split(':')[^1];
        if (Programme.TryFromCode(figure.Group, out var programme))
        {
            // One count gives all indicators of a programme.
            var rows = s_counted.GetOrAdd(
                (programme, cohort),
                static key => EsfResult.Of(new EsfJudge(key.Programme), key.Cohort, null).Indicators.ToDictionary(row => row.Indicator.Code)
            );
            var row = rows[name];
            return $"{row.Woman} {row.Man} {row.NonBinary} {row.Total} {row.CannotSay}";
        }

        if (figure.Group == "outcomes")
        {
            var rules = OutcomeRuleSet.BuiltIn.Single(rules => rules.Id == name);
            var total = Report.Of(request with { OutcomeRules = rules }, cohort).Total;
            return $"{total.WorkOrStudy} {total.Work} {total.Nearer} {total.Other} {total.Uncategorised}";
        }

        var figures = Report.Of(request, cohort).Total;
        return figure.Group switch
        {
            "volumes" => $"{figures.Entered} {figures.Active} {figures.Ongoing} {figures.Exited}",
            "by" => string.Join(
                ';',
                Report
                    .Of(request with { By = [Breakdown.FromCode(name)] }, Everybody(cohort))
                    .Groups.Select(group => $"{group.Codes[0]} {group.Figures.Active}")
            ),
            "finsam" => string.Join(
                ';',
                FinsamReport
                    .Of(cohort, [], new LocalDate(2024, 1, 1), s_to)
                    .Individual.Select(count => $"{count.Measure} {count.Women} {count.Men} {count.NonBinary} {count.Unknown}")
            ),
            "sus" => Sus(cohort),
            "groups" => string.Join(
                ';',
                TargetGroupCount
                    .Of(new EligibilityRules(ProjectDefinition.Gransgangare), cohort)
                    .Select(row => $"{row.Group} {row.Registered} {row.Belongs} {row.BelongsNot} {row.CannotSay}")
            ),
            "eligibility" => Eligibility(cohort),
            "scb" => Plan(cohort),
            "privacy" => string.Join(';', Anonymisation.Of(cohort, []).Anonymised.Select(row => $"{row.Person} {row.Reason}")),
            _ => throw new InvalidOperationException(figure.Id),
        };
    }

    private static string Eligibility(IEnumerable<Participation> cohort)
    {
        var rules = new EligibilityRules(ProjectDefinition.Gransgangare with { TargetGroups = TargetGroup.All.ToValueList() });
        return string.Join(
            ';',
            cohort
                .Select(EligibilityFacts.AtEntry)
                .Select(rules.Decide)
                .Select(decision => $"{decision.Verdict} {string.Join(',', decision.Reasons.Select(reason => reason.Holds))}")
        );
    }

    // A breakdown alone, whatever is in the volumes.
    private static IEnumerable<Participation> Everybody(List<Participation> cohort) =>
        cohort.Select(participation =>
            participation with
            {
                AtEntry = participation.AtEntry with { DirectBeneficiary = Fact.Yes },
                Spells = [new Spell(participation.Entry)],
            }
        );

    private static string Progression(IEnumerable<Measurement> measurements)
    {
        var tally = new ProgressionTally(new ProgressionCalculator(Instrument.Bip));
        foreach (
            var subject in measurements
                .Where(one => one.SubjectKind == MeasurementSubject.Participant && one.InstrumentId == Instrument.Bip.Id)
                .GroupBy(one => one.Subject)
        )
        {
            tally.Add(subject.OrderBy(one => one.Date).DistinctBy(one => one.Key).ToArray());
        }

        return string.Join(' ', tally.Counters);
    }

    private static string Sus(List<Participation> cohort)
    {
        var tally = new SusTally(new SusRequest(new ParticipationPeriod(s_from, s_to)));
        cohort.ForEach(tally.Add);
        return string.Join(
            '\n',
            SusTables
                .Of(WorkingList.Of(tally.ToReport()), Language.Swedish)
                .SelectMany(table => table.Rows.Select(row => string.Join('|', row.Select(cell => cell.Text))))
        );
    }

    private static string Plan(List<Participation> cohort)
    {
        var plan = new ScbPlanner { RequiredConsent = ConsentKind.EsfScbInformation }.Plan(ScbState.Nothing, cohort, s_to);
        var rows = plan.Months.SelectMany(month =>
            month.Month.Rows.Select(row => $"{month.Month.Month} {row.Person} {row.Operation} {row.Start} {row.End}")
        );
        return string.Join(';', rows) + string.Join(';', plan.LeftOut.Select(row => $"{row.Person} {row.Operation} {row.Reason}"));
    }
}
