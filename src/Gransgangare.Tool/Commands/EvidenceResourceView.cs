using Gransgangare.Core;
using Gransgangare.Evidence;
using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>The tables of <c>evidence</c> about resources, plans and the conditions of teams.</summary>
internal static class EvidenceResourceView
{
    public static IEnumerable<ReportTable> Tables(ProtectedEvidence evidence, TableText text)
    {
        yield return Resources(evidence, text);
        yield return Hours(evidence, text);
        if (evidence.Resources!.Any(group => group.Plans is not null))
        {
            yield return Plans(evidence, text);
        }

        yield return Teams(evidence, text);
    }

    private static ReportTable Resources(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-resources",
            text.Of("Resurser", "Resources"),
            [
                new(text.Of("Förbund", "Förbund"), group => Forbund(evidence, group.Forbund, text)),
                new(text.Of("Började", "Started"), group => EvidenceView.Count(group.Started, text)),
                new(text.Of("Arbete eller studier", "Work or study"), group => EvidenceView.Count(group.Outcomes, text)),
                new(text.Of("Kronor", "Kronor"), group => Number(group.Cost, text)),
                new(text.Of("Kronor per start", "Kronor per start"), group => Number(group.CostPerStart, text)),
                new(text.Of("Kronor per deltagarmånad", "Kronor per participant-month"), group => Number(group.CostPerMonth, text)),
                new(
                    text.Of("Kronor per avslut till arbete eller studier", "Kronor per exit to work or study"),
                    group => text.Between(Number(group.CostPerOutcomeLow, text), Number(group.CostPerOutcomeHigh, text))
                ),
            ],
            evidence.Resources!,
            [
                text.Of(
                    "Kostnad per avslut är kostnaden delad med det exakta 95-procentsintervallet för antalet; utan avslut finns ingen övre gräns. Ingen siffra säger vad pengarna har gett.",
                    "Cost per exit is the cost by the exact 95% interval of the count; without an exit there is no upper limit. No figure says what the money has brought about."
                ),
            ]
        );

    private static ReportTable Hours(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-hours",
            text.Of("Deltagartimmar", "Hours of participants"),
            [
                new(text.Of("Förbund", "Förbund"), row => Forbund(evidence, row.Forbund, text)),
                new(
                    text.Of("Slag", "Kind"),
                    row => new(row.Hours.Kind == EvidenceBreakdown.Unknown ? text.Of("okänt", "unknown") : row.Hours.Kind)
                ),
                new(text.Of("Personer", "Persons"), row => EvidenceView.Count(row.Hours.Persons, text)),
                new(text.Of("Timmar per start", "Hours per start"), row => Number(row.Hours.PerStart, text, decimals: 1)),
            ],
            evidence.Resources!.SelectMany(group => group.Hours.Select(hours => (group.Forbund, Hours: hours))),
            []
        );

    private static ReportTable Plans(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-plans",
            text.Of("Planer", "Plans"),
            [
                new(text.Of("Förbund", "Förbund"), group => Forbund(evidence, group.Forbund, text)),
                new(text.Of("Plan i tid", "Plan in time"), group => EvidenceView.Percent(group.Plans!.InTime, text)),
                new(text.Of("Har plan", "Have a plan"), group => EvidenceView.Count(group.Plans!.WithPlan, text)),
                new(text.Of("Deltagaren var med", "Participant took part"), group => EvidenceView.Percent(group.Plans!.TookPart, text)),
                new(
                    text.Of("Organisationer i teamet", "Organisations in the team"),
                    group => Number(group.Plans!.Organisations, text, decimals: 1)
                ),
            ],
            evidence.Resources!.Where(group => group.Plans is not null),
            [
                text.Of(
                    $"En plan är i tid om den gjordes senast {PlanFigures.DaysInTime} dagar efter det första inträdet; andelen är av alla som började.",
                    $"A plan is in time if it was made {PlanFigures.DaysInTime} days after the first entry at the latest; the share is of all who started."
                ),
            ]
        );

    private static ReportTable Teams(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-conditions",
            text.Of("Teamens villkor", "Conditions of the teams"),
            [
                new(text.Of("Förbund", "Förbund"), team => Forbund(evidence, team.Forbund ?? EvidenceBreakdown.Unknown, text)),
                new(text.Of("Team", "Team"), team => new(team.Team)),
                new(
                    text.Of("Deltagare per heltid", "Participants per full-time equivalent"),
                    team => Number(team.Caseload, text, decimals: 1)
                ),
                new(text.Of("En och samma hela tiden", "One throughout"), team => EvidenceView.Percent(team.Continuity, text)),
                new(
                    text.Of("Byten per 1 000 dagar", "Changes per 1,000 days"),
                    team => Number(team.ChangesPerThousandDays, text, decimals: 1)
                ),
                new(
                    text.Of("Redovisas inte", "Not shown"),
                    team => team.Refused is { } refused ? text.Cell(refused.Label) : new TableCell("")
                ),
            ],
            evidence.Teams!,
            []
        );

    private static TableCell Forbund(ProtectedEvidence evidence, string? code, TableText text) =>
        new(code is null ? text.Of("Alla", "All") : EvidenceView.LabelOf(evidence, EvidenceBreakdown.Forbund, code, text));

    private static TableCell Number(ShownNumber number, TableText text, int decimals = 0) => EvidenceView.Number(number, text, decimals);
}
