using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A page with a heading, a list of its contents, and sections; nothing in it is a script or is fetched.</summary>
internal sealed class HtmlPage(TextWriter writer, TableText text)
{
    /// <summary>A part of the page.</summary>
    /// <param name="Id">What the list of contents points to.</param>
    /// <param name="Title">Its heading.</param>
    /// <param name="Write">Writes what stands under the heading.</param>
    public sealed record Section(string Id, string Title, Action<TextWriter> Write);

    /// <summary>Writes the page.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="sections">Its parts.</param>
    /// <param name="first">A part before the list of contents; <c>null</c> = none.</param>
    public void Write(string title, IReadOnlyList<Section> sections, Section? first = null)
    {
        var shown = HtmlText.Of(title);
        writer.Write($"<!DOCTYPE html>\n<html lang=\"{HtmlText.Code(text.Language)}\">\n<head>\n<meta charset=\"utf-8\" />\n");
        writer.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
        writer.Write($"<meta name=\"color-scheme\" content=\"light dark\" />\n<title>{shown}</title>\n");
        writer.Write($"<style>\n{HtmlStyle.Sheet}</style>\n</head>\n<body>\n");
        writer.Write($"<a class=\"skip\" href=\"#main\">{text.Of("Till innehållet", "Skip to content")}</a>\n");
        writer.Write($"<header>\n<h1>{HtmlText.Heading(title)}</h1>\n</header>\n");
        writer.Write("<main id=\"main\">\n");
        if (first is not null)
        {
            WriteSection(first);
        }

        if (sections.Count > 1)
        {
            WriteContents(sections);
        }

        foreach (var section in sections)
        {
            WriteSection(section);
        }

        writer.Write("</main>\n</body>\n</html>\n");
    }

    private void WriteSection(Section section)
    {
        writer.Write($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-h\">\n");
        writer.Write($"<h2 id=\"{section.Id}-h\">{HtmlText.Heading(section.Title)}</h2>\n");
        section.Write(writer);
        writer.Write("</section>\n");
    }

    private void WriteContents(IEnumerable<Section> sections)
    {
        writer.Write($"<nav aria-label=\"{text.Of("Innehåll", "Contents")}\">\n<ol>\n");
        foreach (var section in sections)
        {
            writer.Write($"<li><a href=\"#{section.Id}\">{HtmlText.Heading(section.Title)}</a></li>\n");
        }

        writer.Write("</ol>\n</nav>\n");
    }
}
