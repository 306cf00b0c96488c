using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Bip.Tests;

public sealed class IndicatorDocumentTests
{
    [Fact]
    public void The_document_says_what_the_code_does() => GeneratedDocument.Holds(Write(), "docs/bip-indicators.md");

    private static string Write()
    {
        var bip = Instrument.Bip;
        var text = new StringBuilder();
        Line("# BIP indicators");
        Line();
        Line(
            "Generated from the shipped profile and held by a test (`UPDATE_DOCS=1 dotnet test tests/Gransgangare.Bip.Tests` rewrites it)."
        );
        Line();
        Line(
            $"Instrument `{bip.Id}`, version {bip.Version}, scale 1–{bip.ScaleMax} with high = closer to work, every {bip.IntervalMonths} months."
        );
        Line(
            "**Provisional**: indicators marked *not verified* and the scale are placeholders; load the definition of your own form instead."
        );
        Line("No question wording is shipped.");
        Line();
        Line("| # | id | Swedish | English | asked of | in index | tied to job probability | sensitive | verified |");
        Line("|---|---|---|---|---|---|---|---|---|");
        foreach (var item in bip.Items)
        {
            Line(
                $"| {item.Slot + 1} | `{item.Id}` | {item.Name.Sv} | {item.Name.En} | {string.Join(", ", item.AskedOf.Select(rater => rater.Code))} "
                    + $"| {YesNo(item.InIndex)} | {YesNo(item.TiedToJobProbability)} | {YesNo(item.Sensitive)} | {(item.Verified ? "yes" : "*not verified*")} |"
            );
        }

        Line();
        Line("## Least number of answered, and of paired, items");
        Line();
        Line("| rater kind | belief | items in index | least |");
        Line("|---|---|---|---|");
        foreach (
            var (rater, belief) in new[] { (RaterKind.Participant, false), (RaterKind.Caseworker, false), (RaterKind.Caseworker, true) }
        )
        {
            var calculator = new ProgressionCalculator(bip, new ProgressionSettings { IncludeBelief = belief });
            var items = bip.ItemsOf(rater).Where(item => item.InIndex || belief).ToList();
            var least = Enumerable
                .Range(1, items.Count)
                .First(n =>
                    calculator
                        .Score(rater, items.Take(n).Aggregate(default(Answers), (all, item) => all.WithOriented(item.Slot, 1)))
                        .IsComputable
                );
            Line($"| {rater.Code} | {(belief ? "included" : "outside")} | {items.Count} | {least} |");
        }

        Line();
        Line("## Definitions of progression");
        Line();
        Line("| name | Swedish |");
        Line("|---|---|");
        foreach (var definition in ProgressionDefinition.All)
        {
            Line($"| `{definition.Code}` | {definition.Label.Sv} |");
        }

        Line();
        Line("## Published results");
        Line();
        Line("For reading, not for calculating: the library holds the numbers as text only.");
        Line();
        Line("| rule | kind | result | value | outcome | year | caution | sources |");
        Line("|---|---|---|---|---|---|---|---|");
        foreach (var evidence in BipEvidence.All)
        {
            var sources = string.Join("<br>", evidence.Sources.Select(source => source.AbsoluteUri));
            Line(
                $"| {RuleLinks.To(evidence.Id)} | {evidence.Kind.Label.En} | {evidence.Finding.En} | {evidence.Value?.En ?? "–"} | {evidence.Outcome?.En ?? "–"} "
                    + $"| {evidence.Year ?? "–"} | {evidence.Caution.En} | {sources} |"
            );
        }

        Issues("Faults of a measurement", BipIssues.All);
        Issues("Faults of an instrument definition", InstrumentIssues.All);
        return text.ToString();

        void Issues(string heading, ValueList<IssueDefinition> issues)
        {
            Line();
            Line($"## {heading}");
            Line();
            Line("| code | severity | what is wrong and what to do |");
            Line("|---|---|---|");
            foreach (var issue in issues)
            {
                Line($"| {issue.Code} | {(issue.Severity == Severity.Error ? "error" : "warning")} | {issue.Text.En} |");
            }
        }

        void Line(string line = "") => text.Append(line).Append('\n');
    }

    private static string YesNo(bool value) => value ? "yes" : "no";
}
