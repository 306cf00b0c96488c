using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The first page of a report as HTML.</summary>
internal sealed class FirstPage(ReportBrief brief, TableText text)
{
    public void Write(TextWriter writer)
    {
        if (brief.Warning is { } warning)
        {
            writer.Write($"<p class=\"warning\">{HtmlText.Of(warning)}</p>\n");
        }

        Card(writer, "numbers", text.Of("Hur många", "How many"), WriteNumbers);
        if (brief.Goals.Count > 0)
        {
            Card(writer, "aims", text.Of("Nås målen, och hur säkert är det", "Are the goals met, and how sure is that"), WriteGoals);
        }

        Card(writer, "moved", text.Of("Vad har rört sig", "What moved"), page => List(page, brief.Moved));
        Card(writer, "missing", text.Of("Vad saknas", "What is missing"), page => List(page, brief.Missing));
    }

    private static void Card(TextWriter writer, string kind, string title, Action<TextWriter> write)
    {
        writer.Write($"<div class=\"card {kind}\">\n<h3>{HtmlText.Of(title)}</h3>\n");
        write(writer);
        writer.Write("</div>\n");
    }

    private static void List(TextWriter writer, ValueList<string> lines)
    {
        writer.Write("<ul>\n");
        foreach (var line in lines)
        {
            writer.Write($"<li>{HtmlText.Of(line)}</li>\n");
        }

        writer.Write("</ul>\n");
    }

    private void WriteNumbers(TextWriter writer)
    {
        writer.Write("<dl>\n");
        foreach (var number in brief.Numbers)
        {
            writer.Write($"<div><dt>{HtmlText.Of(number.Name)}</dt><dd>{HtmlText.Of(number.Text)}</dd></div>\n");
        }

        writer.Write($"</dl>\n<p>{HtmlText.Of(brief.Unit)}</p>\n");
    }

    private void WriteGoals(TextWriter writer)
    {
        writer.Write("<ul class=\"goals\">\n");
        foreach (var goal in brief.Goals)
        {
            writer.Write($"<li><strong>{HtmlText.Of(goal.Name)}</strong>\n");
            writer.Write($"<span class=\"verdict\"><span aria-hidden=\"true\">{goal.Sign}</span> {HtmlText.Of(goal.Verdict)}</span>\n");
            if (goal.Value is not null)
            {
                writer.Write($"<span class=\"share\">{HtmlText.Of(goal.Share)}</span>\n");
            }

            writer.Write($"<p>{HtmlText.Of(goal.Text)}</p></li>\n");
        }

        writer.Write("</ul>\n");
    }
}
