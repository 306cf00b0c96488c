using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

public sealed class ReportBridgeTests
{
    [Fact]
    public void Each_step_is_what_happened_to_its_persons()
    {
        var request = Some.Request();
        var ongoing = Some.Participation("2024-01-10/", person: "late");
        var wrong = Some.Participation("2024-01-10/2024-06-30", "illness", "corrected");
        var gone = Some.Participation("2024-01-10/", person: "removed");
        var bridge = ReportBridge.Of(
            request,
            [ongoing, wrong, gone],
            [],
            request,
            [
                Some.Participation("2024-01-10/2024-08-31", "study", "late"),
                Some.Participation("2024-01-10/2024-06-30", "study", "corrected"),
                Some.Participation("2024-03-10/", person: "new"),
            ],
            []
        );
        Assert.Equal(
            [
                "as-of  0 0",
                "new new 1 0",
                "removed removed -1 0",
                "late-exit late 0 1",
                "corrected corrected 0 1",
                "measurements  0 0",
                "rule-version  0 0",
            ],
            bridge.Steps.Select(step =>
                $"{step.Kind.Code} {string.Join(',', step.Persons.AsEnumerable())} {Change(step, "total/active")} {Change(step, "total/workOrStudy/numerator")}"
            )
        );
    }

    [Fact]
    public void A_step_names_those_whose_figures_change_and_nobody_else()
    {
        var request = Some.Request();
        var later = request with { AsOf = Some.Day("2024-09-30"), OutcomeRules = OutcomeRuleSet.Sus };
        var known = Some.Participation("2024-01-10/2024-08-31", "study", "by-all-rules");
        var doubtful = Some.Participation("2024-01-10/2024-08-31", "work-subsidised", "by-one-rule");
        var elsewhere = Some.Participation("2022-01-10/2022-08-31", "study", "outside");
        var moved = elsewhere with { Forbund = "vast" };
        var bridge = ReportBridge.Of(request, [known, doubtful, elsewhere], [], later, [known, doubtful, moved], []);
        Assert.Equal(
            ["rule-version by-one-rule"],
            bridge
                .Steps.Where(step => step.Persons.Count + step.Changes.Count > 0)
                .Select(step => $"{step.Kind.Code} {string.Join(',', step.Persons.AsEnumerable())}")
        );
    }

    [Fact]
    public void Changes_that_cancel_out_still_have_their_persons()
    {
        var (study, ill) = (
            Some.Participation("2024-01-10/2024-08-31", "study", "a"),
            Some.Participation("2024-01-10/2024-08-31", "illness", "b")
        );
        var bridge = ReportBridge.Of(
            Some.Request(),
            [study, ill],
            [],
            Some.Request(),
            [study with { Spells = ill.Spells }, ill with { Spells = study.Spells }],
            []
        );
        var corrected = bridge.Steps.Single(step => step.Kind == BridgeStepKind.Corrected);
        Assert.Empty(corrected.Changes);
        Assert.Equal(["a", "b"], corrected.Persons);
    }

    [Fact]
    public void Reports_of_two_periods_are_not_bridged() =>
        Assert.Throws<ArgumentException>(() => ReportBridge.Of(Some.Request(), [], [], Some.Request(to: "2024-12-30"), [], []));

    private static long Change(BridgeStep step, string figure) =>
        step.Changes.Where(change => change.Figure == figure).Sum(change => change.Change);
}
