using System.Xml.Linq;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>A page of tables is found its way through without seeing it, fetches nothing, and is cut nowhere.</summary>
public sealed class HtmlPageTests
{
    private static readonly ReportTable s_table = ReportTable.Of(
        "t",
        "Title",
        [new("", row => new(row.Group)), new("Name", row => new(row.Name)), new("Number", row => new(row.Number, IsNumber: true))],
        new (string Group, string Name, string Number)[] { ("a", "b", "1"), ("All", "", "12") },
        ["A note."]
    );

    [Fact]
    public void A_page_has_a_language_landmarks_and_a_list_that_points_to_each_table()
    {
        var page = XDocument.Parse(Page(Language.Swedish, s_table, s_table with { Title = "Other" }));
        Assert.Equal("sv", page.Root!.Attribute("lang")!.Value);
        Assert.All(new[] { "header", "nav", "main" }, name => Assert.Single(page.Descendants(name)));
        Assert.Equal(["#t-t", "#t-t-2"], page.Descendants("nav").Descendants("a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal(["t-t", "t-t-2"], page.Descendants("section").Select(section => section.Attribute("id")!.Value));
        Assert.Empty(XDocument.Parse(Page(Language.English, s_table)).Descendants("nav"));
    }

    [Fact]
    public void Ids_are_each_once_and_what_is_named_is_there()
    {
        var page = XDocument.Parse(Page(Language.English, s_table, s_table with { Id = "<x y>" }, s_table));
        var ids = All(page, "id").ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.DoesNotContain(id, sign => !char.IsAsciiLetterOrDigit(sign) && sign != '-'));
        Assert.Empty(All(page, "aria-labelledby").Concat(All(page, "href").Select(link => link[1..])).Except(ids));
    }

    [Fact]
    public void A_table_has_a_caption_and_headings_of_columns_and_rows_and_no_empty_heading()
    {
        var page = Page(Language.English, s_table);
        Assert.Contains("<caption>Title</caption>", page, StringComparison.Ordinal);
        Assert.Contains("<td></td><th scope=\"col\">Name</th><th scope=\"col\" class=\"n\">Number</th>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">a</th><th scope=\"row\">b</th><td class=\"n\">1</td>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">All</th><td></td><td class=\"n\">12</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(8, false)]
    [InlineData(30, true)]
    public void A_table_that_cannot_be_read_upright_lies_on_paper(int columns, bool lies)
    {
        var column = new Column<string>("x", interval => new(interval, IsNumber: true));
        var page = Page(Language.English, ReportTable.Of("t", "t", Enumerable.Repeat(column, columns), ["12,3 %–45,6 %"], []));
        Assert.Equal(lies, page.Contains("class=\"scroll lying", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_a_script_or_is_fetched()
    {
        var page = Page(Language.English, s_table);
        Assert.All(
            new[] { "<script", "<link", "<img", "@import", "url(", "http", "src=", "onclick" },
            word => Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains("(prefers-color-scheme:dark)", page, StringComparison.Ordinal);
        Assert.Contains("@page{size:A4", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_in_a_heading_is_not_broken()
    {
        var page = Page(Language.English, s_table with { Title = "From 2024-01-31" });
        Assert.Contains("From <span class=\"day\">2024-01-31</span></h2>", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> All(XDocument page, string attribute) =>
        page.Descendants().Select(element => element.Attribute(attribute)?.Value).OfType<string>();

    private static string Page(Language language, params ReportTable[] tables)
    {
        var writer = new StringWriter();
        HtmlRenderer.Write(writer, "Page", tables, language);
        return writer.ToString();
    }
}
