using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Esf.Tests;

/// <summary>docs/esf-indicators.md is made from the catalogue: run the tests with UPDATE_DOCS=1 to write it anew.</summary>
public sealed class IndicatorPageTests
{
    [Fact]
    public void The_page_says_what_the_catalogue_says() => GeneratedDocument.Holds(Page(), "docs/esf-indicators.md");

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # ESF and ESF+ indicators

            Made from the catalogue in `Gransgangare.Esf`; do not edit by hand. A participation counts in an indicator when every condition holds. Columns in
            code style are those of the exchange folder. Certainty and the keys of the sources are those of the [rules](rules.md#sources).

            Figures are a preliminary own calculation (preliminär egen beräkning); Statistics Sweden (SCB) produces the official ones from registers.

            ## Options


            """.ReplaceLineEndings("\n")
        );
        page.Append("| option | default | in ESF 2014–2020 | [rules](rules.md) |\n|---|---|---|---|\n");
        foreach (
            var (name, value, old) in EsfOptions
                .DefaultFor(Programme.EsfPlus2021)
                .ToSettings()
                .Zip(EsfOptions.DefaultFor(Programme.Esf2014).ToSettings())
                .Select(pair => (pair.First.Split('=')[0], pair.First.Split('=')[1], pair.Second.Split('=')[1]))
        )
        {
            page.Append($"| `{name}` | `{value}` | `{old}` | {RulesWith($"--option {name}")} |\n");
        }

        foreach (var programme in Programme.All)
        {
            page.Append($"\n## {programme.Label.En}\n\nProgramme `{programme.Code}`, rule set `{programme.RuleSetVersion}`.\n");
            foreach (var indicator in programme.Indicators)
            {
                Append(page, indicator);
            }

            if (programme.NotJudged.Count > 0)
            {
                page.Append("\n### Not judged\n\n| code | indicator | why |\n|---|---|---|\n");
                foreach (var indicator in programme.NotJudged)
                {
                    var why = indicator.EndedOn is { } day
                        ? FormattableString.Invariant($"ended on {day:uuuu-MM-dd}; a record holds no facts about the household")
                        : "about organisations, not participants";
                    page.Append($"| {indicator.Code} | {indicator.Label.En} ({indicator.Label.Sv}) | {why} |\n");
                }
            }
        }

        page.Append("\n## Record checks\n\n| code | what |\n|---|---|\n");
        foreach (var definition in EsfRecordRules.Definitions)
        {
            page.Append($"| {definition.Code} | {definition.Text.En} |\n");
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, EsfIndicator indicator)
    {
        page.Append($"\n### {indicator.Id} {indicator.Label.En}\n\n*{indicator.Label.Sv}*\n\n");
        page.Append($"- Kind: {Kind(indicator.Kind)}. Population: {indicator.Population.En}.\n");
        page.Append($"- Needed facts: {string.Join(", ", indicator.NeededFacts.Select(column => $"`{column}`"))}.\n");
        page.Append($"- Special category: {YesNo(indicator.IsSpecialCategory)}. Estimate or sample allowed: {Sample(indicator)}.\n");
        page.Append($"- Source: {RuleLinks.In(indicator.Source)}. Certainty: {indicator.Certainty}.\n");
        page.Append("- Counts if\n");
        foreach (var condition in indicator.Conditions)
        {
            page.Append($"  - {condition.Sentence.En} (`{condition.Id}`; {RuleLinks.In(condition.Source)})\n");
        }
    }

    private static string Kind(EsfIndicatorKind kind) =>
        kind switch
        {
            EsfIndicatorKind.Output => "output, dated by the entry",
            EsfIndicatorKind.ImmediateResult => "immediate result, dated by the exit",
            _ => "longer-term result, dated by the exit + 6 months",
        };

    private static string Sample(EsfIndicator indicator) =>
        indicator.SampleMargin is { } margin
            ? FormattableString.Invariant($"sample, at most ±{margin} percentage points at 95 %")
            : YesNo(indicator.MayBeEstimated);

    private static string RulesWith(string setting) =>
        string.Join(
            ", ",
            RuleBook
                .All.Where(rule => rule.Setting?.Split(", ").Contains(setting, StringComparer.Ordinal) == true)
                .Select(rule => RuleLinks.To(rule.Id))
        );

    private static string YesNo(bool value) => value ? "yes" : "no";
}
