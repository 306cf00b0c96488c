using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gransgangare.Core.Tests;

/// <summary>docs/rules.md is made from the rule book: run the tests with UPDATE_DOCS=1 to write it anew.</summary>
public sealed partial class RulePageTests
{
    private static readonly (string Family, string Name, (string Letter, string Name)[] Parts)[] s_chapters =
    [
        (
            "SE",
            "Samordningsförbund in Sweden",
            [
                ("R", "How participants are counted"),
                ("C", "Closed lists"),
                ("G", "Goals of the projects"),
                ("K", "Kolada"),
                ("S", "SUS"),
                ("T", "Target groups"),
                ("F", "Förbund and municipalities"),
                ("M", "Monthly reports to SCB"),
                ("U", "Uppföljning Finsam"),
                ("D", "Disclosure control"),
                ("I", "Identity numbers"),
                ("L", "Law"),
                ("B", "Records"),
                ("O", "Open questions"),
            ]
        ),
        (
            "ESF",
            "ESF and ESF+",
            [
                ("P", "ESF+ 2021–2027"),
                ("Q", "ESF 2014–2020"),
                ("L", "Definitions"),
                ("B", "Boundary dates"),
                ("O", "Choices"),
                ("F", "Records and results"),
                ("R", "Checks of a record"),
                ("V", "Checks of a table, ESF 2014–2020"),
                ("W", "Checks of a table, ESF+"),
                ("X", "What changed in 2021"),
                ("N", "Samples"),
                ("S", "ESF in Sweden"),
                ("Y", "Not confirmed"),
            ]
        ),
        (
            "BIP",
            "BIP and other rating instruments",
            [
                ("F", "What BIP is"),
                ("I", "Instruments"),
                ("M", "Measurements"),
                ("D", "When the next measurement is due"),
                ("S", "Scoring"),
                ("P", "Progression"),
                ("G", "Gap between raters"),
                ("N", "Interventions and continuity"),
                ("X", "Diagrams"),
                ("V", "Privacy"),
                ("J", "Other instruments"),
                ("E", "Published results"),
                ("O", "Choices and open questions"),
            ]
        ),
    ];

    [Fact]
    public void The_page_says_what_the_book_says() => GeneratedDocument.Holds(Page(), "docs/rules.md");

    [Fact]
    public void Every_rule_is_on_the_page() =>
        Assert.Equal(
            RuleBook.All.Select(rule => rule.Id),
            Headings().Matches(Page()).Select(heading => heading.Groups["id"].Value).Order(StringComparer.Ordinal)
        );

    private static string Page()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Rules

            Made from the rule book in `Gransgangare.Core`; do not edit by hand. Every id that a verdict, a message, an indicator, an option or a page of
            this documentation names is here. `gransgangare rules SE-R5` shows one of them, `RuleBook.TryGet` gives it to a program. The rules are told in
            our own words; the text of the source holds.

            Certainty: **A** stated by the official source or by the study itself; **B** stated by a national body or a secondary text, or put together from
            stated facts; **C** general knowledge that no text at hand confirms; **D** inference, or own choice of the library. Where the parts of a rule
            differ, the letter is that of the least certain part, and the text says which part that is.

            *Since* is the version of the rule sets from which the rule reads as it does: the outcome rule sets for `SE-`, the programmes for `ESF-`, the BIP
            instrument for `BIP-`. *Setting* is what changes it: an option of [the tool](tool.md), a member of `project.json`, or a member of the library.
            A consistency check names `W1` for ESF-W1 and `V13` for ESF-V13.


            """.ReplaceLineEndings("\n")
        );
        foreach (var (family, name, parts) in s_chapters)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"- [{name}](#{Anchor(name)}): {string.Join(" · ", parts.Select(part => $"[{part.Name}](#{Anchor(Heading(family, part))})"))}\n"
            );
        }

        page.Append("- [Sources](#sources)\n");
        foreach (var (family, name, parts) in s_chapters)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {name}\n");
            foreach (var part in parts)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n### {Heading(family, part)}\n");
                foreach (var rule in Rules($"{family}-{part.Letter}"))
                {
                    Append(page, rule);
                }
            }
        }

        page.Append("\n## Sources\n\nThe key is how indicators and conditions cite a source.\n\n| key | source |\n|---|---|\n");
        foreach (var source in RuleBook.Sources)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{source.Key}` | {Link(source)} |\n");
        }

        return page.ToString();
    }

    private static string Heading(string family, (string Letter, string Name) part) => $"{part.Name} ({family}-{part.Letter})";

    // As GitHub makes it of a heading.
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(one => char.IsLetterOrDigit(one) || one is ' ' or '-')).Replace(' ', '-');

    // SE-R2 before SE-R10, SE-S17 before SE-S17a.
    private static IEnumerable<Rule> Rules(string prefix) =>
        RuleBook
            .All.Where(rule => rule.Id.StartsWith(prefix, StringComparison.Ordinal) && char.IsAsciiDigit(rule.Id[prefix.Length]))
            .OrderBy(rule => int.Parse(rule.Id[prefix.Length..].TrimEnd("abcdefgh".ToCharArray()), CultureInfo.InvariantCulture))
            .ThenBy(rule => rule.Id, StringComparer.Ordinal);

    private static void Append(StringBuilder page, Rule rule)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n#### {rule.Id}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"**{rule.Title.En}.** {RuleLinks.In(rule.Text.En)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"*{rule.Title.Sv}.* {RuleLinks.In(rule.Text.Sv)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Certainty {rule.Certainty}. Since {rule.Since}. Setting: {Setting(rule.Setting)}.");
        if (rule.IssueCodes.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $" [Issues](issue-codes.md): {string.Join(", ", rule.IssueCodes.Select(Code))}.");
        }

        page.Append(CultureInfo.InvariantCulture, $" Sources: {string.Join("; ", rule.Sources.Select(Link))}.\n");
    }

    private static string Setting(string? setting) => setting is null ? "none" : string.Join(", ", setting.Split(", ").Select(Code));

    private static string Code(string text) => $"`{text}`";

    private static string Link(RuleSource source) =>
        source.Address is not { } address ? source.Title
        : Uri.TryCreate(address, UriKind.Absolute, out _) ? $"[{source.Title}](<{address}>)"
        : $"[{source.Title}]({address["docs/".Length..]})";

    [GeneratedRegex("^#### (?<id>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Headings();
}
