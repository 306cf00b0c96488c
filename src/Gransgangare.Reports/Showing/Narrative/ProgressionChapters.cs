using Gransgangare.Bip;

namespace Gransgangare.Reports;

/// <summary>What is told of measurements: those who go up and those who go down in one sentence (BIP-P11).</summary>
internal static class ProgressionChapters
{
    public static IEnumerable<ReportSentence> Classes(ShownReport report, ReportTable table)
    {
        var whom = Assessable(report, table);
        foreach (var row in table.Rows)
        {
            var telling = new Telling(report);
            string At(string end) => ShownTables.AddressIn(row, end) ?? "";
            string Share(string name) =>
                telling.Share(Telling.ShareOf(ShownTables.AddressIn(row, $"/{name}Share/value")), At("/" + name), At("/assessable"), whom);

            var (up, same, down) = (Share("up"), telling.Named(At("/same"), "oförändrade", "the same"), Share("down"));
            yield return telling.Sentence(
                report.Text.Of($"{row[0].Text}: uppåt {up}; nedåt {down}; {same}.", $"{row[0].Text}: up {up}; down {down}; {same}.")
            );
        }
    }

    /// <summary>The indicator whose mean changed most, and the one whose mean changed least, among those that are shown.</summary>
    public static IEnumerable<ReportSentence> Indicators(ShownReport report, ReportTable table)
    {
        var rows = table
            .Rows.Select(row => (Row: row, Change: report[ShownTables.AddressIn(row, "/delta") ?? ""].Value))
            .Where(row => row.Change is not null)
            .OrderByDescending(row => Math.Abs(row.Change!.Value))
            .Select(row => row.Row)
            .ToList();
        if (rows.Count == 0)
        {
            yield return new ReportSentence(
                report.Text.Of(
                    "Medelvärdena redovisas inte av sekretesskäl, eller saknas.",
                    "The means are withheld to protect persons, or missing."
                ),
                []
            );
            yield break;
        }

        var most = report.InstrumentOf(table).ScaleMax;
        foreach (var (row, sv, en) in new[] { (rows[0], "Störst", "Largest"), (rows[rows.Count - 1], "Minst", "Least") }.Take(rows.Count))
        {
            var telling = new Telling(report);
            string In(string end) => telling[ShownTables.AddressIn(row, end) ?? ""].Text;
            yield return telling.Sentence(
                report.Text.Of(
                    $"{sv} ändring har {row[0].Text}: medel {In("/first")} → {In("/last")} på skalan 1 till {most} (n = {In("/n")}).",
                    $"{en} change: {row[0].Text}, mean {In("/first")} → {In("/last")} on the scale 1 to {most} (n = {In("/n")})."
                )
            );
        }
    }

    /// <summary>Whom the shares of a table of classes are of: assessable persons, or assessable organisations by that word.</summary>
    public static string Assessable(ShownReport report, ReportTable table) =>
        report.InstrumentOf(table).Subject == MeasurementSubject.Organisation
            ? report.Text.Of("bedömbara organisationer", "assessable organisations")
            : report.Text.Of("bedömbara", "assessable");

    public static IEnumerable<ReportSentence> Gap(ShownReport report, ReportTable table)
    {
        var telling = new Telling(report);
        string At(string end) => ShownTables.AddressIn(table.Rows[0], end) ?? "";
        var (n, mean) = (telling[At("/gap/n")], telling[At("/gap/mean")]);
        yield return telling.Sentence(
            mean.IsWithheld
                ? report.Text.Of(
                    "Skillnaden mellan bedömarna redovisas inte av sekretesskäl.",
                    "The gap between the raters is withheld to protect persons."
                )
            : mean.Value is null ? report.Text.Of("Det finns ingen skillnad att räkna på.", "There is no gap to count.")
            : report.Text.Of(
                $"Medelskillnad {mean.Text} skalsteg (n = {n.Text} par av svar).",
                $"Mean gap {mean.Text} scale steps (n = {n.Text} pairs of answers)."
            )
        );
    }

    public static IEnumerable<ReportSentence> Coverage(ShownReport report, ReportTable table)
    {
        foreach (var row in table.Rows)
        {
            var telling = new Telling(report);
            string At(string end) => ShownTables.AddressIn(row, end) ?? "";
            var (all, measured, second) = (
                telling.Named(At("/subjects"), "att mäta", "to be measured"),
                telling.Named(At("/measured"), "minst en mätning", "at least one measurement"),
                telling.Named(At("/withSecond"), "minst två mätningar", "a second one")
            );
            yield return telling.Sentence($"{row[0].Text}: {all}; {measured}; {second}.");
        }
    }
}
