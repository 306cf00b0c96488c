using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// The one place where the figures of a report are declared to disclosure control: counts of persons as cells, how they hang together, what
/// is worked out from them, and what says nothing of a person. A figure that is declared nowhere is never shown in a protected report.
/// </summary>
internal sealed class ReportCells
{
    // Numbers, and texts with digits, that are no figures of persons; * stands for one step of an address, ** for all the rest.
    private static readonly string[][] s_harmless =
    [
        .. new[]
        {
            "project",
            "from",
            "to",
            "asOf",
            "unit",
            "denominator",
            "rules/**",
            "groups/*/by/*",
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
            "esf/programme",
            "esf/ruleSet",
            "esf/asOf",
            "esf/options/*",
            "esf/indicators/*/code",
            "esf/consistency/*/rule",
            "bip/version",
            "bip/provisional",
            "bip/beliefIncluded",
            "bip/gap/from",
            "bip/gap/to",
            "bip/by/*/by/*",
            "bip/by/*/gap/from",
            "bip/by/*/gap/to",
            "bip/coverageBy/*/by/*",
            "bip/by/*/version",
            "bip/by/*/provisional",
            "bip/by/*/beliefIncluded",
            // Counts of records and faults in files, not of persons; kinds of faults that are few are not listed.
            "dataQuality/errors",
            "dataQuality/warnings",
            "dataQuality/leftOut",
            "dataQuality/withoutSpecialCategories",
            "dataQuality/measurementsFromAnotherTime",
            "dataQuality/issues/**",
            "audit/library",
            "audit/terms/*",
            "audit/leftOut",
            "audit/input",
            "audit/input/*",
            "disclosure/**",
        }.Select(pattern => pattern.Split('/')),
    ];

    private readonly FigureTable _figures;

    public ReportCells(Report report, DisclosureOptions options)
    {
        _figures = new FigureTable(options);
        var outcomes = new OutcomeCells(_figures, report);
        var missing = DeclareMissing(report.DataQuality, outcomes);
        if (report.Esf is { } esf)
        {
            _ = new EsfCells(_figures, report, esf, outcomes, missing);
        }

        _ = new ProgressionCells(_figures, report, outcomes);
        var audit = ReportAudit.Of(report);
        var read = _figures.Count(audit.RecordsRead, Worth.Detail, ["audit/recordsRead"]);
        _figures.Bind([read], [outcomes.Total["active"]], isRestSensitive: false);
    }

    public FigureTable Figures => _figures;

    /// <summary>Whether a number, or a text with digits, says nothing of a person.</summary>
    public static bool IsHarmless(string address)
    {
        var steps = address.Split('/');
        return s_harmless.Any(pattern => Matches(pattern, steps));
    }

    // Participations without a fact, by the fact.
    private Dictionary<string, int> DeclareMissing(DataQuality quality, OutcomeCells outcomes)
    {
        var cells = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fact in quality.MissingFacts)
        {
            var missing = _figures.Count(fact.Value, Worth.Detail, [FigureAddress.Of("dataQuality/missingFacts", fact.Key)]);
            _figures.Bind([outcomes.Total["active"]], [missing], isRestSensitive: false);
            outcomes.BindUnknown(fact.Key, missing);
            cells.Add(fact.Key, missing);
        }

        if (cells.TryGetValue("exit_reason", out var withoutReason))
        {
            // Most rules leave an exit without a reason uncategorised, and no other.
            _figures.Bind([outcomes.Total["exited"]], [withoutReason], isRestSensitive: false);
            _figures.Bind([withoutReason], [outcomes.Total["uncategorised"]], isRestSensitive: false);
            _figures.Bind([outcomes.Total["uncategorised"]], [withoutReason], isRestSensitive: false);
        }

        return cells;
    }

    private static bool Matches(string[] pattern, string[] steps) =>
        pattern[pattern.Length - 1] == "**"
            ? steps.Length >= pattern.Length && Begins(pattern, steps, pattern.Length - 1)
            : steps.Length == pattern.Length && Begins(pattern, steps, pattern.Length);

    private static bool Begins(string[] pattern, string[] steps, int length) =>
        Enumerable.Range(0, length).All(index => pattern[index] == "*" || pattern[index] == steps[index]);
}
