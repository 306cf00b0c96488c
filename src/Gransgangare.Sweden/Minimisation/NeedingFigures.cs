using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Gransgangare.Sweden.Finsam;
using Gransgangare.Sweden.Privacy;
using Gransgangare.Sweden.Scb;

namespace Gransgangare.Sweden.Minimisation;

/// <summary>
/// Every figure of the libraries with the fields it needs (siffror och deras uppgifter): put together from what the rules themselves say that they look at.
/// </summary>
internal static class NeedingFigures
{
    private const string Events = "events.csv";
    private const string Measurements = "measurements.csv";

    /// <summary>Volumes, outcomes by rule set, breakdowns, indicators by programme, BIP, Uppföljning Finsam, SCB and anonymisation.</summary>
    public static ValueList<NeedingFigure> All { get; } =
    [
        Of("volumes", new LocalizedText("volymer i rapporten", "volumes of the report"), OutcomeJudge.NeededFacts),
        .. OutcomeRuleSet.BuiltIn.Select(rules =>
            Of(
                $"outcomes:{rules.Id}",
                new LocalizedText($"utfall enligt {rules.Label.Sv}", $"outcomes by {rules.Label.En}"),
                OutcomeJudge.NeededFactsOf(rules)
            )
        ),
        .. Breakdown.All.Select(breakdown =>
            Of(
                $"by:{breakdown.Code}",
                new LocalizedText($"uppdelning på {breakdown.Label.Sv}", $"broken down by {breakdown.Label.En}"),
                breakdown.NeededFacts
            )
        ),
        .. Programme.All.SelectMany(programme =>
            programme.Indicators.Select(indicator =>
                Of(
                    $"{programme.Code}:{indicator.Code}",
                    indicator.Label,
                    indicator.NeededFacts.Append("gender").Distinct(StringComparer.Ordinal)
                )
            )
        ),
        Of("sus", new LocalizedText("SUS-tabeller", "SUS tables"), SusTally.NeededFacts),
        Of("groups", new LocalizedText("målgrupper enligt regel", "target groups by rule"), TargetGroupCount.NeededFacts),
        Of(
            "eligibility",
            new LocalizedText("behörighet att delta", "eligibility"),
            TargetGroupCount.NeededFacts.Append("assessed_elsewhere")
        ),
        OfInstrument(Instrument.Bip),
        new NeedingFigure(
            "bip-follow-up",
            new LocalizedText(
                "mätkalender, byte av bedömare och kontinuitet i stödet",
                "calendar of measurements, changes of rater and continuity of support"
            ),
            [
                DataField.Of("entry_date"),
                DataField.Of("exit_date"),
                .. new[] { "date", "rater", "rater_id", "occasion" }.Select(column => new DataField(Measurements, column)),
                .. new[] { "kind", "start_date", "end_date" }.Select(column => new DataField("interventions.csv", column)),
            ]
        ),
        Of("finsam", new LocalizedText("Uppföljning Finsam", "Uppföljning Finsam"), FinsamReport.NeededFacts),
        Of("scb", new LocalizedText("månadsrapporter till SCB", "monthly reports to SCB"), ScbPlanner.NeededFacts),
        new NeedingFigure("privacy", new LocalizedText("anonymisering", "anonymisation"), PersonalDataRules.NeededFields),
    ];

    /// <summary>The figures of an id, or of the group it names; <c>null</c> if there are none.</summary>
    /// <param name="id">Id of a figure, or of a group, such as <c>esf-plus-2021</c>.</param>
    public static ValueList<NeedingFigure>? Find(string id)
    {
        var found = All.Where(figure => figure.Id == id || figure.Group == id).ToValueList();
        return found.Count > 0 ? found : null;
    }

    /// <summary>The figure of an instrument: scores and progression.</summary>
    /// <param name="instrument">The instrument.</param>
    public static NeedingFigure OfInstrument(Instrument instrument)
    {
        var columns = new[] { "date", "rater", "instrument", "instrument_version", "subject" };
        return new NeedingFigure(
            (instrument ?? throw new ArgumentNullException(nameof(instrument))).Id,
            instrument.Name,
            columns.Concat(instrument.Items.Select(item => item.Id)).Select(column => new DataField(Measurements, column)).ToValueList()
        );
    }

    private static NeedingFigure Of(string id, LocalizedText label, IEnumerable<string> facts) =>
        new(id, label, facts.SelectMany(Fields).ToValueList());

    // The facts that rules name are columns of participations.csv, but for an event, which has a day and a file of its own.
    private static IEnumerable<DataField> Fields(string fact) =>
        fact == "event" ? [new(Events, "date"), new(Events, "event")] : [DataField.Of(fact)];
}
