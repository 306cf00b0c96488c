using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The parts of the first page, each made of what the tables show.</summary>
internal static class BriefParts
{
    private const int MostFacts = 4;

    private static readonly string[] s_numbers = ["persons", "entered", "ongoing", "exited"];
    private static readonly string[] s_outcomes = ["workOrStudy", "nearer", "other"];

    public static IEnumerable<BriefNumber> Numbers(ShownReport report) =>
        from row in s_numbers
            .Select(figure => (FigureCatalogue.Outcomes[figure].Name, Address: "total/" + figure))
            .Append((Name: new LocalizedText("Planerat antal", "Planned number"), Address: "planned/project/planned"))
        let figure = report[row.Address]
        where figure.Text != TableText.Missing
        select new BriefNumber(row.Name.In(report.Text.Language), Words.Of(figure, report.Text));

    public static BriefGoal Goal(ShownReport report, Goal goal)
    {
        var (text, certainty, share) = (report.Text, GoalCertainties.Of(report, goal), $"goals/{goal.Id}/share");
        var (value, interval) = (report[share + "/value"], report.IntervalOf(share));
        var of =
            report[share + "/numerator"] is { Value: not null } counted && report[share + "/denominator"] is { Value: not null } all
                ? text.Of($"{counted.Text} av {all.Text}.", $"{counted.Text} of {all.Text}.")
                : "";
        string[] sentences =
        [
            goal.IsInformational ? text.Of("Upplysning, inget resultat att sträva mot.", "For information, no result to strive for.") : "",
            of,
            GoalSentences.Reason(report, goal),
            GoalSentences.Undecided(report, goal),
        ];
        return new BriefGoal(
            GoalSentences.Name(goal, text),
            Sign(certainty),
            GoalSentences.Verdict(certainty, text),
            string.Join(" ", sentences.Where(sentence => sentence.Length > 0)),
            100 * goal.Target,
            goal.Comparison == GoalComparison.AtMost,
            Words.Of(value, text),
            value.Value,
            Words.Of(interval, text),
            interval.Low,
            interval.High
        );
    }

    public static IEnumerable<BriefOutcome> Outcomes(ShownReport report) =>
        from row in report.Table("outcomes").Rows
        let names = row.TakeWhile(cell => !cell.IsNumber).Select(cell => cell.Text).Where(name => name.Length > 0)
        let shares = s_outcomes.Select(outcome => report[ShownTables.AddressIn(row, $"/{outcome}/value") ?? ""]).ToList()
        select new BriefOutcome(
            string.Join(", ", names.DefaultIfEmpty(GroupColumns.Everybody(0, report.Text).Text)),
            shares.Select(share => Words.Of(share, report.Text)).ToValueList(),
            shares.Select(share => share.Value).ToValueList()
        );

    private static string Sign(GoalCertainty certainty) =>
        certainty switch
        {
            GoalCertainty.Met => "●",
            GoalCertainty.PerhapsMet or GoalCertainty.PerhapsMissed => "◆",
            GoalCertainty.Missed => "■",
            _ => "▨",
        };

    public static IEnumerable<string> Moved(ShownReport report)
    {
        var rows = RatedRows(report, "progression").ToList();
        foreach (var (table, row, name) in rows)
        {
            string In(string figure) => Words.Of(report[ShownTables.AddressIn(row, figure) ?? ""], report.Text);
            var whom = ProgressionChapters.Assessable(report, table);
            yield return report.Text.Of(
                $"{name}: {In("/up")} uppåt, {In("/same")} oförändrade, {In("/down")} nedåt, av {In("/assessable")} {whom}.",
                $"{name}: {In("/up")} up, {In("/same")} the same, {In("/down")} down, of {In("/assessable")} {whom}."
            );
        }

        foreach (var sentence in report.Tables.Where(ShownTables.IsOfIndicators).Select(table => Most(report, table)))
        {
            if (sentence.Length > 0)
            {
                yield return sentence;
            }
        }

        if (rows.Count == 0)
        {
            yield return report.Text.Of("Ingen är mätt i perioden.", "Nobody is measured in the period.");
        }
    }

    // The rows of raters by each instrument; a further one is told by its name.
    private static IEnumerable<(ReportTable Table, ValueList<TableCell> Row, string Name)> RatedRows(ShownReport report, string kind) =>
        from table in report.OfKind(kind)
        let instrument = report.InstrumentOf(table)
        from row in table.Rows
        let name = row[0].Text
        select (
            table,
            row,
            ReferenceEquals(instrument, report.Request.Instrument) ? name : $"{name}, {instrument.Name.In(report.Text.Language)}"
        );

    // The indicator whose mean changed most, among those that are shown.
    private static string Most(ShownReport report, ReportTable table)
    {
        var shown = table
            .Rows.Select(row => (Row: row, Delta: report[ShownTables.AddressIn(row, "/delta") ?? ""].Value))
            .Where(row => row.Delta is not null and not 0)
            .OrderByDescending(row => Math.Abs(row.Delta!.Value))
            .ToList();
        if (shown.Count == 0)
        {
            return "";
        }

        var most = shown[0].Row;
        string In(string figure) => Words.Of(report[ShownTables.AddressIn(most, figure) ?? ""], report.Text);
        return report.Text.Of(
            $"{table.Title}: störst ändring har {most[0].Text}, medel {In("/first")} → {In("/last")}.",
            $"{table.Title}: the largest change has {most[0].Text}, mean {In("/first")} → {In("/last")}."
        );
    }

    public static IEnumerable<string> Missing(ShownReport report)
    {
        if (report["total/uncategorised"] is { Value: not 0 } uncategorised && uncategorised.Text != TableText.Missing)
        {
            yield return report.Text.Of(
                $"Avslut utan kategori, i ingen andel: {Words.Of(uncategorised, report.Text)}.",
                $"Exits without a category, in no share: {Words.Of(uncategorised, report.Text)}."
            );
        }

        foreach (var (_, row, name) in RatedRows(report, "coverage"))
        {
            string In(string figure) => Words.Of(report[ShownTables.AddressIn(row, figure) ?? ""], report.Text);
            yield return report.Text.Of(
                $"{name}: minst två mätningar för {In("/withSecond")} av {In("/subjects")}.",
                $"{name}: at least two measurements for {In("/withSecond")} of {In("/subjects")}."
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
            yield return report.Text.Of("Saknade uppgifter: ", "Missing facts: ")
                + string.Join(
                    ", ",
                    known
                        .Concat(facts.Where(row => row.Figure.IsWithheld))
                        .Select(fact => $"{fact.Name} {Words.Of(fact.Figure, report.Text)}")
                )
                + ".";
        }

        if (!report.Options.HidesNothing)
        {
            yield return report.Text.Of(
                $"Av {report.Numbers} tal i tabellerna redovisas {report.Withheld} inte (..) av sekretesskäl.",
                $"Of {report.Numbers} numbers in the tables {report.Withheld} are withheld (..) to protect persons."
            );
        }
    }
}
