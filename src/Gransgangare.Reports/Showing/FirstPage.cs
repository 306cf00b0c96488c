using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// The first page of a report: how many, which goals are met and how sure that is, what moved and what is missing. Each number on it is one that the
/// tables show, and what they hide is said to be withheld.
/// </summary>
internal sealed class FirstPage(ShownReport report)
{
    private const int MostFacts = 4;

    private readonly TableText _text = report.Text;

    public void Write(TextWriter writer)
    {
        if (report.Options.HidesNothing)
        {
            writer.Write(
                $"<p class=\"warning\">{HtmlText.Of(_text.Of("Ingenting är dolt: små tal visas. Publicera inte rapporten.", "Nothing is hidden: small counts are shown. Do not publish the report."))}</p>\n"
            );
        }

        Card(writer, "numbers", _text.Of("Hur många", "How many"), WriteNumbers);
        if (report.Request.Project.Goals.Count > 0)
        {
            Card(writer, "aims", _text.Of("Nås målen, och hur säkert är det", "Are the goals met, and how sure is that"), WriteGoals);
        }

        Card(writer, "moved", _text.Of("Vad har rört sig", "What moved"), page => List(page, Moved()));
        Card(writer, "missing", _text.Of("Vad saknas", "What is missing"), page => List(page, Missing()));
    }

    private static void Card(TextWriter writer, string kind, string title, Action<TextWriter> write)
    {
        writer.Write($"<div class=\"card {kind}\">\n<h3>{HtmlText.Of(title)}</h3>\n");
        write(writer);
        writer.Write("</div>\n");
    }

    private static void List(TextWriter writer, IEnumerable<string> lines)
    {
        writer.Write("<ul>\n");
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            writer.Write($"<li>{HtmlText.Of(line)}</li>\n");
        }

        writer.Write("</ul>\n");
    }

    private void WriteNumbers(TextWriter writer)
    {
        writer.Write("<dl>\n");
        foreach (
            var (name, address) in new[] { "persons", "entered", "ongoing", "exited" }
                .Select(figure => (FigureCatalogue.Outcomes[figure].Name, "total/" + figure))
                .Append((new LocalizedText("Planerat antal", "Planned number"), "planned/project/planned"))
        )
        {
            if (report[address] is var figure && figure.Text != TableText.Missing)
            {
                writer.Write(
                    $"<div><dt>{HtmlText.Of(name.In(_text.Language))}</dt><dd>{HtmlText.Of(Words.Of(figure, _text))}</dd></div>\n"
                );
            }
        }

        var unit = report.Request.Unit.Label.In(_text.Language);
        writer.Write(
            $"</dl>\n<p>{HtmlText.Of(_text.Of($"Inskrivna, pågående och avslutade räknar {unit}.", $"Entered, ongoing and exited count {unit}."))}</p>\n"
        );
    }

    private void WriteGoals(TextWriter writer)
    {
        writer.Write("<ul class=\"goals\">\n");
        foreach (var goal in report.Request.Project.Goals)
        {
            var certainty = GoalCertainties.Of(report, goal);
            var share = $"goals/{goal.Id}/share";
            writer.Write($"<li><strong>{HtmlText.Of(GoalSentences.Name(goal, _text))}</strong>\n");
            writer.Write(
                $"<span class=\"verdict\"><span aria-hidden=\"true\">{Sign(certainty)}</span> {HtmlText.Of(GoalSentences.Verdict(certainty, _text))}</span>\n"
            );
            if (report[share + "/value"] is { Value: not null } value)
            {
                writer.Write($"<span class=\"share\">{HtmlText.Of(value.Text)}</span>\n");
            }

            var of =
                report[share + "/numerator"] is { Value: not null } counted && report[share + "/denominator"] is { Value: not null } all
                    ? _text.Of($"{counted.Text} av {all.Text}.", $"{counted.Text} of {all.Text}.")
                    : "";
            string[] sentences =
            [
                goal.IsInformational
                    ? _text.Of("Upplysning, inget resultat att sträva mot.", "For information, no result to strive for.")
                    : "",
                of,
                GoalSentences.Reason(report, goal),
                GoalSentences.Undecided(report, goal),
            ];
            writer.Write($"<p>{HtmlText.Of(string.Join(" ", sentences.Where(sentence => sentence.Length > 0)))}</p></li>\n");
        }

        writer.Write("</ul>\n");
    }

    private static string Sign(GoalCertainty certainty) =>
        certainty switch
        {
            GoalCertainty.Met => "●",
            GoalCertainty.PerhapsMet or GoalCertainty.PerhapsMissed => "◆",
            GoalCertainty.Missed => "■",
            _ => "▨",
        };

    private IEnumerable<string> Moved()
    {
        var rows = report.Table("progression").Rows;
        foreach (var row in rows)
        {
            string In(string figure) => Words.Of(report[ShownReport.AddressIn(row, figure) ?? ""], _text);
            yield return _text.Of(
                $"{row[0].Text}: {In("/up")} uppåt, {In("/same")} oförändrade, {In("/down")} nedåt, av {In("/assessable")} bedömbara.",
                $"{row[0].Text}: {In("/up")} up, {In("/same")} the same, {In("/down")} down, of {In("/assessable")} assessable."
            );
        }

        foreach (var table in report.Tables.Where(ShownReport.IsOfIndicators))
        {
            yield return Most(table);
        }

        if (rows.Count == 0)
        {
            yield return _text.Of("Ingen är mätt i perioden.", "Nobody is measured in the period.");
        }
    }

    // The indicator whose mean changed most, among those that are shown.
    private string Most(ReportTable table)
    {
        var shown = table
            .Rows.Select(row => (Row: row, Delta: report[ShownReport.AddressIn(row, "/delta") ?? ""].Value))
            .Where(row => row.Delta is not null and not 0)
            .OrderByDescending(row => Math.Abs(row.Delta!.Value))
            .ToList();
        if (shown.Count == 0)
        {
            return "";
        }

        var most = shown[0].Row;
        string In(string figure) => Words.Of(report[ShownReport.AddressIn(most, figure) ?? ""], _text);
        return _text.Of(
            $"{table.Title}: störst ändring har {most[0].Text}, medel {In("/first")} → {In("/last")}.",
            $"{table.Title}: the largest change has {most[0].Text}, mean {In("/first")} → {In("/last")}."
        );
    }

    private IEnumerable<string> Missing()
    {
        if (report["total/uncategorised"] is { Value: not 0 } uncategorised && uncategorised.Text != TableText.Missing)
        {
            yield return _text.Of(
                $"Avslut utan kategori, i ingen andel: {Words.Of(uncategorised, _text)}.",
                $"Exits without a category, in no share: {Words.Of(uncategorised, _text)}."
            );
        }

        foreach (var row in report.Table("coverage").Rows)
        {
            string In(string figure) => Words.Of(report[ShownReport.AddressIn(row, figure) ?? ""], _text);
            yield return _text.Of(
                $"{row[0].Text}: minst två mätningar för {In("/withSecond")} av {In("/subjects")}.",
                $"{row[0].Text}: at least two measurements for {In("/withSecond")} of {In("/subjects")}."
            );
        }

        var facts = report
            .Table("missing-facts")
            .Rows.Select(row => (Name: row[0].Text, Figure: ShownFigure.Of(row[1])))
            .Where(row => row.Figure.Value is not 0)
            .ToList();
        if (facts.Count > 0)
        {
            var known = facts.Where(row => !row.Figure.IsWithheld).OrderByDescending(row => row.Figure.High ?? 0).Take(MostFacts);
            yield return _text.Of("Saknade uppgifter: ", "Missing facts: ")
                + string.Join(", ", known.Concat(facts.Where(row => row.Figure.IsWithheld)).Select(Said))
                + ".";
        }

        yield return Withheld();
    }

    private string Said((string Name, ShownFigure Figure) fact) => $"{fact.Name} {Words.Of(fact.Figure, _text)}";

    private string Withheld()
    {
        return report.Options.HidesNothing
            ? ""
            : _text.Of(
                $"Av {report.Numbers} tal i tabellerna redovisas {report.Withheld} inte (..) av sekretesskäl.",
                $"Of {report.Numbers} numbers in the tables {report.Withheld} are withheld (..) to protect persons."
            );
    }
}
