using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports.Tests;

public sealed class RuleDryRunTests
{
    [Fact]
    public void Every_exit_is_in_one_cell_and_who_changes_is_named()
    {
        var study = Some.Participation("2024-01-10/2024-08-31", "study", "same");
        var work = Some.Participation("2024-01-10/2024-08-31", "work-subsidised", "changes");
        var ongoing = Some.Participation("2024-01-10/", person: "ongoing");
        Assert.Equal(
            ["work-or-study work-or-study 1 ", "work-or-study uncategorised 1 changes"],
            Lines(
                RuleDryRun.Of(Some.Request(), Some.Request() with { OutcomeRules = OutcomeRuleSet.Sus }, [study, work, ongoing]).Categories
            )
        );
    }

    [Fact]
    public void Two_versions_of_a_table_are_tried()
    {
        var changed = new Dictionary<ExitReason, ExitCategory> { [ExitReason.ContinuedRehabilitation] = ExitCategory.NearerLabourMarket };
        var later = Some.Request() with { OutcomeRules = OutcomeRuleSet.Gransgangare.With("2", changed) };
        var exit = Some.Participation("2024-01-10/2024-08-31", "continued-rehabilitation");
        var dryRun = RuleDryRun.Of(Some.Request(), later, [exit]);
        Assert.Equal(["other-reasons nearer-labour-market 1 p1"], Lines(dryRun.Categories));
        Assert.DoesNotContain(dryRun.Indicators, row => row.Changes.Any(cell => cell.IsChange));
    }

    [Fact]
    public void Two_readings_of_an_indicator_are_tried_on_those_whose_day_is_in_the_period()
    {
        var facts = new EntryFacts
        {
            LabourStatus = LabourStatus.Unemployed,
            UnemployedSince = Some.Day("2023-04-01"),
            Isced = 3,
        };
        Participation Young(string spells, string person) =>
            Some.Participation(spells, person: person) with
            {
                BirthDate = Some.Day("2002-01-01"),
                AtEntry = facts,
            };
        var later = Some.Request() with { Esf = new EsfOptions { LongTermUnemployed = LongTermUnemployedReading.AgeSplit } };
        var dryRun = RuleDryRun.Of(Some.Request(), later, [Young("2024-01-10/", "in"), Young("2023-12-31/", "before")]);
        var row = Assert.Single(dryRun.Indicators, row => row.Changes.Any(cell => cell.IsChange));
        Assert.Equal("EECO03", row.Indicator.Code);
        Assert.Equal(["not-counted counted 1 in"], Lines(row.Changes));
    }

    [Fact]
    public void Programmes_are_never_mixed_and_periods_are_one()
    {
        var other = ProjectDefinition.Gransgangare with { Programme = "esf-2014" };
        var request = Some.Request();
        Assert.Empty(RuleDryRun.Of(request, new ReportRequest(other, request.From, request.To), []).Indicators);
        Assert.NotEmpty(RuleDryRun.Of(request, request, []).Indicators);
        Assert.Throws<ArgumentException>(() => RuleDryRun.Of(request, Some.Request(to: "2024-12-30"), []));
    }

    private static IEnumerable<string> Lines(IEnumerable<VerdictChange> matrix) =>
        matrix.Select(cell => $"{cell.Before} {cell.After} {cell.Count} {string.Join(',', cell.Persons.AsEnumerable())}");
}
