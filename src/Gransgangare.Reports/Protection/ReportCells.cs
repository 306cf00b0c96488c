using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// The one place where the figures of a report are declared to disclosure control: counts of persons as cells, how they hang together, and what
/// is worked out from them. A figure that is declared nowhere is never shown in a protected report.
/// </summary>
internal sealed class ReportCells
{
    // An address that no figure has.
    private const string NeverShown = "";

    private readonly FigureTable _figures;

    public ReportCells(Report report, DisclosureOptions options)
    {
        _figures = new FigureTable(options);
        var outcomes = new OutcomeCells(_figures, report);
        DeclareMissing(report.DataQuality, outcomes);
        if (report.Esf is { } esf)
        {
            _ = new EsfCells(_figures, esf, report, outcomes);
        }

        foreach (var instrument in report.Instruments)
        {
            _ = new ProgressionCells(_figures, report, instrument, outcomes);
        }

        DeclareDerived(report, options);
        var audit = ReportAudit.Of(report);
        var read = _figures.Count(audit.RecordsRead, Worth.Detail, ["audit/recordsRead"]);
        _figures.Bind([read], outcomes.Total["active"]!, isRestSensitive: false);
        _figures.Count(audit.LeftOut, Worth.Detail, ["dataQuality/leftOut", "audit/leftOut"]);
    }

    public FigureTable Figures => _figures;

    // Sums and differences of figures that are declared: each is shown only with all that it is worked out from, and none that is a small count.
    private void DeclareDerived(Report report, DisclosureOptions options)
    {
        foreach (var attrition in report.Attrition)
        {
            _figures.Derive(attrition.At + "/whole", attrition.WholeFrom);
            _figures.Derive(attrition.At + "/included", attrition.IncludedFrom);
            foreach (var reason in attrition.LeftOut)
            {
                var isSmall = reason.Count > 0 && reason.Count < options.ThresholdFor(isSpecial: false);
                _figures.Derive(attrition.At + reason.At, isSmall ? [NeverShown] : [.. reason.From]);
            }
        }

        foreach (var quarter in report.PlannedOverTime)
        {
            _figures.Derive(quarter.At + "/entered", [.. quarter.From]);
        }

        foreach (var difference in report.Differences)
        {
            foreach (var name in new[] { "value", "low", "high" })
            {
                _figures.Derive($"differences/{difference.Id}/{name}", [.. difference.From]);
            }
        }
    }

    // Participations without a fact, by the fact: a count of the total, and those in the groups of the unknown.
    private void DeclareMissing(DataQuality quality, OutcomeCells outcomes)
    {
        var total = outcomes.Total;
        foreach (var fact in quality.MissingFacts)
        {
            var missing = _figures.Count(fact.Value, Worth.DetailOfGroup, [FigureAddress.Of("dataQuality/missingFacts", fact.Key)]);
            total["missing." + fact.Key] = [missing];
            outcomes.BindUnknown("active", fact.Key, missing, isSum: true);
        }

        total["planned"] = outcomes.Planned;
        total["women"] = [outcomes.ActiveByGender[Gender.Woman.Code]];
        total["men"] = [outcomes.ActiveByGender[Gender.Man.Code]];
        _figures.Relate(
            total,
            [
                .. quality.MissingFacts.SelectMany(fact => Relation.Of($"active > missing.{fact.Key}")),
                .. Relation.Of(
                    "active >= planned + missing.forbund",
                    "active >= women + men + missing.gender",
                    // Most rules leave an exit without a reason uncategorised, and no other.
                    "exited > missing.exit_reason",
                    "missing.exit_reason > uncategorised",
                    "uncategorised > missing.exit_reason"
                ),
            ]
        );
    }
}
