using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The table that says how a report is protected, and the notes that say how its groups are joined.</summary>
internal static class DisclosureTable
{
    // What is hidden is said in every form, and that nothing is, too.
    public static ReportTable Of(ProtectedReport report, TableText text) =>
        ReportTable.Of(
            "disclosure",
            text.Of("Röjandekontroll", "Disclosure control"),
            [new(text.Of("Uppgift", "Fact"), row => new(row.Fact)), new(text.Of("Antal", "Number"), row => text.Count(row.Count))],
            report.Options.HidesNothing
                ? []
                : new (string Fact, long Count)[]
                {
                    (text.Of("Tröskel", "Threshold"), report.Options.Threshold),
                    (text.Of("Tröskel, känsliga uppgifter", "Threshold, special categories"), report.Options.ThresholdFor(isSpecial: true)),
                    (text.Of("Tidigare publiceringar beaktade", "Earlier releases taken into account"), report.Earlier),
                    (text.Of("Rader som inte visas", "Rows not shown"), report.RowsLeftOut),
                    (text.Of("Minsta grupp", "Least group"), report.Options.LeastGroup),
                },
            report.Options.HidesNothing
                ?
                [
                    text.Of(
                        "Ingenting är dolt: små tal visas. Publicera inte rapporten.",
                        "Nothing is hidden: small counts are shown. Do not publish the report."
                    ),
                ]
                :
                [
                    report.Options.Rounds
                        ? text.Of(
                            $"Alla antal är avrundade till närliggande tal i {DisclosureOptions.RoundedTo}-tal och alla summor stämmer. Andelar är räknade på avrundade antal. ..  visas inte  ·  -  saknas  ·  .  kan inte förekomma.",
                            $"All counts are rounded to a near multiple of {DisclosureOptions.RoundedTo} and all sums hold. Shares are of rounded counts. ..  not shown  ·  -  missing  ·  .  not applicable."
                        )
                        : text.Of(
                            "..  dolt  ·  101–106  dolt, så mycket kan alla räkna fram  ·  -  saknas  ·  .  kan inte förekomma. Varje dolt tal är prövat: det går inte att räkna fram ur resten.",
                            "..  hidden  ·  101–106  hidden, so much anybody can work out  ·  -  missing  ·  .  not applicable. Each hidden count is proved: it cannot be worked out from the rest."
                        ),
                    .. Recoded(report.Report, text),
                    .. report.Warnings.Select(warning =>
                        text.Of($"Alla i gruppen har samma värde: {warning}.", $"All of the group share one value: {warning}.")
                    ),
                ]
        );

    /// <summary>What is joined, in words.</summary>
    public static IEnumerable<string> Recoded(Report report, TableText text)
    {
        if (report.Recoding is not { } recoding)
        {
            yield break;
        }

        foreach (var joined in recoding.Joined)
        {
            yield return Joined(joined, report, text);
        }

        foreach (var breakdown in recoding.Dropped)
        {
            yield return text.Of(
                $"Ingen grupp efter {breakdown.Label.Sv} är stor nog: rapporten är inte uppdelad så.",
                $"No group by {breakdown.Label.En} is large enough: the report is not broken down so."
            );
        }

        if (recoding.TargetGroupsLeftOut > 0)
        {
            yield return text.Of(
                "Målgrupper med för få deltagare visas inte; de ingår i totalen.",
                "Target groups with too few participants are not shown; the total has them."
            );
        }

        if (report.Request.By.Count == 0)
        {
            yield break;
        }

        yield return text.Of(
            "Grupper visar det som andelarna bygger på. Avslutade, utan kategori, personer och deltaganden (.) visas för alla tillsammans.",
            "Groups show what the shares are built on. Exited, no category, persons and participations (.) are shown for all together."
        );
    }

    private static string Joined(JoinedCodes joined, Report report, TableText text)
    {
        var project = report.Request.Project;
        if (joined.Breakdown == Breakdown.Gender)
        {
            return joined.IsShown
                ? text.Of(
                    "Alla som varken är kvinnor eller män är en rad för hela projektet.",
                    "Everybody who is neither a woman nor a man is one row for the whole project."
                )
                : text.Of(
                    "De som varken är kvinnor eller män är för få för en egen rad; de ingår i totalen.",
                    "Those who are neither women nor men are too few for a row of their own; the total has them."
                );
        }

        var codes = string.Join(", ", joined.Codes.Select(code => joined.Breakdown.LabelOf(code, project).In(text.Language)));
        var pool = joined.Pool.Length == 0 ? "" : $" ({Breakdown.Forbund.LabelOf(joined.Pool, project).In(text.Language)})";
        return joined.IsShown
            ? text.Of($"Sammanslagna till övriga{pool}: {codes}.", $"Joined into others{pool}: {codes}.")
            : text.Of($"För få för en egen rad{pool}: {codes}; totalen har dem.", $"Too few for a row{pool}: {codes}; the total has them.");
    }
}
