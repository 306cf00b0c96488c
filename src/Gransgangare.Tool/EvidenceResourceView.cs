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
                text.Of("Förbund", "Förbund"),
                text.Of("Började", "Started"),
                text.Of("Arbete eller studier", "Work or study"),
                text.Of("Kronor", "Kronor"),
                text.Of("Kronor per start", "Kronor per start"),
                text.Of("Kronor per deltagarmånad", "Kronor per participant-month"),
                text.Of("Kronor per avslut till arbete eller studier", "Kronor per exit to work or study"),
            ],
            evidence.Resources!.Select(group =>
                (IEnumerable<TableCell>)
                    [
                        Forbund(evidence, group.Forbund, text),
                        EvidenceView.Count(group.Started, text),
                        EvidenceView.Count(group.Outcomes, text),
                        Number(group.Cost, text),
                        Number(group.CostPerStart, text),
                        Number(group.CostPerMonth, text),
                        EvidenceView.Between(Number(group.CostPerOutcomeLow, text), Number(group.CostPerOutcomeHigh, text)),
                    ]
            ),
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
                text.Of("Förbund", "Förbund"),
                text.Of("Slag", "Kind"),
                text.Of("Personer", "Persons"),
                text.Of("Timmar per start", "Hours per start"),
            ],
            evidence.Resources!.SelectMany(group =>
                group.Hours.Select(hours =>
                    (IEnumerable<TableCell>)
                        [
                            Forbund(evidence, group.Forbund, text),
                            new TableCell(hours.Kind == EvidenceBreakdown.Unknown ? text.Of("okänt", "unknown") : hours.Kind),
                            EvidenceView.Count(hours.Persons, text),
                            Number(hours.PerStart, text, decimals: 1),
                        ]
                )
            ),
            []
        );

    private static ReportTable Plans(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-plans",
            text.Of("Planer", "Plans"),
            [
                text.Of("Förbund", "Förbund"),
                text.Of("Plan i tid", "Plan in time"),
                text.Of("Har plan", "Have a plan"),
                text.Of("Deltagaren var med", "Participant took part"),
                text.Of("Organisationer i teamet", "Organisations in the team"),
            ],
            evidence
                .Resources!.Where(group => group.Plans is not null)
                .Select(group =>
                    (IEnumerable<TableCell>)
                        [
                            Forbund(evidence, group.Forbund, text),
                            EvidenceView.Percent(group.Plans!.InTime, text),
                            EvidenceView.Count(group.Plans.WithPlan, text),
                            EvidenceView.Percent(group.Plans.TookPart, text),
                            Number(group.Plans.Organisations, text, decimals: 1),
                        ]
                ),
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
                text.Of("Förbund", "Förbund"),
                text.Of("Team", "Team"),
                text.Of("Deltagare per heltid", "Participants per full-time equivalent"),
                text.Of("En och samma hela tiden", "One throughout"),
                text.Of("Byten per 1 000 dagar", "Changes per 1,000 days"),
                text.Of("Redovisas inte", "Not shown"),
            ],
            evidence.Teams!.Select(team =>
                (IEnumerable<TableCell>)
                    [
                        Forbund(evidence, team.Forbund ?? EvidenceBreakdown.Unknown, text),
                        new TableCell(team.Team),
                        Number(team.Caseload, text, decimals: 1),
                        EvidenceView.Percent(team.Continuity, text),
                        Number(team.ChangesPerThousandDays, text, decimals: 1),
                        team.Refused is { } refused ? text.Cell(refused.Label) : new TableCell(""),
                    ]
            ),
            []
        );

    private static TableCell Forbund(ProtectedEvidence evidence, string? code, TableText text) =>
        new(code is null ? text.Of("Alla", "All") : EvidenceView.LabelOf(evidence, EvidenceBreakdown.Forbund, code, text));

    private static TableCell Number(ShownNumber number, TableText text, int decimals = 0) => EvidenceView.Number(number, text, decimals);
}
