using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// The one place where the figures of a report are declared to disclosure control: counts of persons as cells, how they hang together, what
/// is worked out from them, and what says nothing of a person. A figure that is declared nowhere is never shown in a protected report.
/// </summary>
internal sealed class ReportCells
{
    // Numbers, and texts with digits, that do not change when a person is added; * stands for one step of an address, ** for all the rest.
    private static readonly string[][] s_harmless =
    [
        .. new[]
        {
            "project",
            "projectFacts",
            "projectFacts/**",
            "from",
            "to",
            "asOf",
            "unit",
            "denominator",
            "rules/**",
            "groups/*/by/*",
            "groups/*/joined/*",
            "groups/*/within",
            "goals/*/id",
            "goals/*/target",
            "goals/*/informational",
            "goals/*/denominator",
            "goals/*/need",
            "goals/*/need/planned",
            "planned/*/subProject",
            "planned/*/planned",
            "planned/*/plannedWomen",
            "planned/*/plannedMen",
            "attrition/*/id",
            "attrition/*/leftOut/*/id",
            "differences/*/id",
            "differences/*/first",
            "differences/*/second",
            "esf/programme",
            "esf/ruleSet",
            "esf/asOf",
            "esf/options/*",
            "esf/indicators/*/code",
            "bip/version",
            "bip/provisional",
            "bip/beliefIncluded",
            "bip/gap/from",
            "bip/gap/to",
            "bip/by/*/by/*",
            "bip/by/*/within",
            "bip/coverageBy/*/within",
            "bip/by/*/gap/from",
            "bip/by/*/gap/to",
            "bip/coverageBy/*/by/*",
            "bip/by/*/version",
            "bip/by/*/provisional",
            "bip/by/*/beliefIncluded",
            "dataQuality/withoutSpecialCategories",
            "audit/library",
            "audit/terms/*",
            // Sealed: the difference of two says nothing.
            "audit/input",
            "audit/input/*",
            "disclosure/**",
        }.Select(pattern => pattern.Split('/')),
    ];

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

        _ = new ProgressionCells(_figures, report, outcomes);
        DeclareDerived(report, options);
        var audit = ReportAudit.Of(report);
        var read = _figures.Count(audit.RecordsRead, Worth.Detail, ["audit/recordsRead"]);
        _figures.Bind([read], outcomes.Total["active"]!, isRestSensitive: false);
        _figures.Count(audit.LeftOut, Worth.Detail, ["dataQuality/leftOut", "audit/leftOut"]);
    }

    public FigureTable Figures => _figures;

    /// <summary>Whether a number, or a text with digits, says nothing of a person.</summary>
    public static bool IsHarmless(string address)
    {
        var steps = address.Split('/');
        return s_harmless.Any(pattern => Matches(pattern, steps));
    }

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

    private static bool Matches(string[] pattern, string[] steps) =>
        pattern[pattern.Length - 1] == "**"
            ? steps.Length >= pattern.Length && Begins(pattern, steps, pattern.Length - 1)
            : steps.Length == pattern.Length && Begins(pattern, steps, pattern.Length);

    private static bool Begins(string[] pattern, string[] steps, int length) =>
        Enumerable.Range(0, length).All(index => pattern[index] == "*" || pattern[index] == steps[index]);
}
