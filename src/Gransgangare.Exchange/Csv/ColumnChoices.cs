using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>What a cell of a column with one code may say, for lists to choose from: the labels, which are read like the codes.</summary>
internal static class ColumnChoices
{
    private static readonly LocalizedText[] s_facts = [new("ja", "yes"), new("nej", "no"), new("vill inte uppge", "refused")];

    private static readonly Dictionary<string, Func<IEnumerable<LocalizedText>>> s_choices = new(StringComparer.Ordinal)
    {
        ["gender"] = () => Gender.All.Select(value => value.Label),
        ["exit_reason"] = () => ExitReason.All.Select(value => value.Label),
        ["labour_status"] = () => LabourStatus.All.Select(value => value.Label),
        ["leave"] = () => LeaveKind.All.Select(value => value.Label),
        ["six_month_followup"] = () => [new("ja", "yes"), new("inget svar", "no-answer")],
        ["six_month_status"] = () => SixMonthStatus.All.Select(value => value.Label),
        ["six_month_improvement"] = () => Improvement.All.Select(value => value.Label),
        ["participant_kind"] = () => ParticipantKind.All.Select(value => value.Label),
        ["referrer"] = () => Referrer.All.Select(value => value.Label),
        ["exit_manner"] = () => ExitManner.All.Select(value => value.Label),
        ["type_of_work"] = () => TypeOfWork.All.Select(value => value.Label),
        ["event"] = () => EventKind.All.Select(value => value.Label),
        ["occasion"] = () => Occasion.All.Select(value => value.Label),
        ["subject"] = () => MeasurementSubject.All.Select(value => value.Label),
        [ExchangeFormat.Interventions + " kind"] = () => InterventionKind.All.Select(value => value.Label),
        [ExchangeFormat.Consents + " kind"] = () => ConsentKind.All.Select(value => value.Label),
        [ExchangeFormat.Measures + " kind"] = () => MeasureKind.All.Select(value => value.Label),
    };

    /// <summary>The choices of a column in the order of their codes; empty where it takes keys, dates, numbers, several codes or those of a project.</summary>
    public static IEnumerable<LocalizedText> Of(string file, string column) =>
        CodedColumns.IsFact(column) ? s_facts
        : s_choices.TryGetValue($"{file} {column}", out var ofFile) ? ofFile()
        : s_choices.TryGetValue(column, out var choices) ? choices()
        : [];
}
