using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Codes and names of the data are text in every form: none of them is Markdown, HTML or a formula.</summary>
public sealed class RenderingTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "\\<script>alert(1)\\</script>")]
    [InlineData("[x](javascript:a)", "\\[x\\](javascript:a)")]
    [InlineData("![x](y)", "!\\[x\\](y)")]
    [InlineData("`a` **b**", "\\`a\\` \\*\\*b\\*\\*")]
    [InlineData("a\\|b", "a\\\\\\|b")]
    [InlineData("a\r\nb\nc\rd\te", "a  b c d e")]
    public void U2_markdown_shows_what_the_data_say(string text, string shown)
    {
        using var writer = new StringWriter();
        MarkdownRenderer.Write(writer, text, [ReportTable.Of("t", text, [new(text, cell => new(cell))], [text], [text, "# " + text])]);
        var lines = writer.ToString().Split('\n');
        Assert.Equal($"# {shown}", lines[0]);
        Assert.Equal($"## {shown}", lines[2]);
        Assert.StartsWith($"| {shown} ", lines[4], StringComparison.Ordinal);
        Assert.StartsWith($"| {shown} ", lines[6], StringComparison.Ordinal);
        Assert.Equal([shown, "", $"\\# {shown}"], lines[8..11]);
    }

    [Theory]
    [InlineData("a\u001b]0;b\u0007c")]
    [InlineData("a\u009b2Jc")]
    [InlineData("a\u202ebc")]
    [InlineData("a\u2066bc")]
    [InlineData("a\u2028c")]
    [InlineData("\u061cac")]
    public void H13_no_form_has_a_character_that_moves_a_terminal_or_turns_the_direction(string text)
    {
        ReportTable[] tables = [ReportTable.Of(text, text, [new(text, cell => new(cell))], [text], [text])];
        foreach (
            var write in new Action<TextWriter>[]
            {
                writer => CsvRenderer.Write(writer, tables),
                writer => MarkdownRenderer.Write(writer, text, tables),
                writer => HtmlRenderer.Write(writer, text, tables, Core.Language.English),
            }
        )
        {
            using var writer = new StringWriter();
            write(writer);
            var written = writer.ToString();
            Assert.DoesNotContain(
                written,
                sign =>
                    (char.IsControl(sign) && sign != '\n')
                    || sign is '\u061c' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
            );
            Assert.Contains("\ufffd", written, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    public void H13_csv_runs_nothing(string text)
    {
        using var writer = new StringWriter();
        CsvRenderer.Write(writer, [ReportTable.Of("t", "t", [new("c", cell => new(cell))], [text], [])]);
        Assert.Contains("'" + text, writer.ToString(), StringComparison.Ordinal);
    }
}
