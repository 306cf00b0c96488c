using System.Text;
using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Every figure of the catalogue is written, shown, named and protected, and docs/figures.md lists it.</summary>
public sealed class FigureCatalogueTests
{
    private static readonly ReportRequest s_request = Some.Request("2024-02-01", "2024-03-31") with { By = [Breakdown.Gender] };

    private static readonly Report s_report = Report.Of(s_request, new Random(1).People().Participations, []);

    public static TheoryData<string> Outcomes => [.. FigureCatalogue.Outcomes.Select(figure => figure.Key)];

    [Fact]
    public void A_figure_names_a_rule_of_the_book() =>
        Assert.All(FigureCatalogue.All, figure => Assert.True(RuleBook.TryGet(figure.Rule, out _), $"{figure.Key}: {figure.Rule}"));

    [Fact]
    public void No_two_figures_of_a_set_have_one_address() =>
        Assert.All(
            FigureCatalogue.Sets,
            set => Assert.Equal(set.Figures.Count(), set.Figures.Select(figure => figure.Address).Distinct(StringComparer.Ordinal).Count())
        );

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void A_figure_is_written_shown_named_and_protected(string key)
    {
        var figure = FigureCatalogue.Outcomes[key];
        var address = "total/" + figure.Address;
        var json = Some.Json(s_report).GetProperty("total");
        Assert.Equal(
            figure.In(s_report.Total),
            figure.Address.Split('/').Aggregate(json, (element, name) => element.GetProperty(name)).GetInt64()
        );
        var tables = ReportTables.Of(Some.Exact(s_report), Language.English);
        Assert.Equal(
            figure.IsPart ? 0 : 1,
            tables.Count(table => table.Rows.Any(row => row.Any(cell => cell.Figures.Count == 1 && cell.Figures[0] == address)))
        );
        Assert.Equal(figure.Name, FigureName.Of(s_request, address).Count);
        Assert.Contains(address, new ReportCells(s_report, DisclosureOptions.Default).Figures.Cells);
    }

    [Fact]
    public void A_figure_must_be_in_a_relation()
    {
        Assert.Throws<InvalidOperationException>(() => Relation.WithOwn([New(relation: null)], Relation.Of("active > ongoing")));
        Assert.Equal(Relation.Of("active = new + ongoing"), Relation.WithOwn([New("active = new + ongoing")], []));

        static Figure New(string? relation) =>
            new Figure<ReportFigures>("new", "Nya", "New", "SE-R6", of => of.Entered) { Relation = relation };
    }

    [Fact]
    public void A_number_that_is_declared_nowhere_is_hidden()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            var writer = new FigureWriter(json, ProtectedReport.Of(s_report));
            writer.Count("count", 1234);
            writer.Number("mean", 12.34);
            writer.Share("share", new Share(12, 34));
            writer.Verdict("met", verdict: true);
            json.WriteEndObject();
        }

        Assert.Equal(
            """{"count":"..","mean":"..","share":{"numerator":"..","denominator":"..","value":"..","low":"..","high":".."},"met":null}""",
            Encoding.UTF8.GetString(stream.ToArray())
        );
    }

    [Fact]
    public void The_page_says_what_the_catalogue_says() => GeneratedDocument.Holds(Page(), "docs/figures.md");

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Figures of a report

            Made from the catalogue in `src/Gransgangare.Reports/Figures/FigureCatalogue.cs`; do not edit by hand. The address is the place in the JSON of a report; `*`
            = the codes of a row. What is counted is the unit of the report where none is named. A figure that may fall can be smaller in a later release of the same
            series. Figures of the total are of each group too, at `groups/*`, and those of progression and coverage at `bip/by/*` and `bip/coverageBy/*`.
            Those of `bip` are of each instrument after the first too, at `instruments/*`.

            | address | English | Swedish | counts | may fall | [rule](rules.md) |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n")
        );
        foreach (var (at, figures) in FigureCatalogue.Sets)
        {
            foreach (var figure in figures)
            {
                page.Append(
                    $"| `{at}/{figure.Address}` | {figure.Name.En} | {figure.Name.Sv} | {(figure.IsPlanned ? "a plan" : figure.Unit?.Label.En)} | {(figure.MayFall ? "yes" : "")} | [{figure.Rule}](rules.md#{figure.Rule.ToLowerInvariant()}) |\n"
                );
            }
        }

        return page.ToString();
    }
}
