using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>The tables of an evidence report about budget, resources, plans and the conditions of teams.</summary>
internal static class EvidenceResourceTables
{
    public static IEnumerable<ReportTable> Of(ProtectedEvidence evidence, TableText text)
    {
        if (evidence.Budget is { } budget)
        {
            yield return Budget(budget, text);
        }

        if (evidence.Resources is null)
        {
            yield break;
        }

        yield return Resources(evidence, text);
        yield return Hours(evidence, text);
        if (evidence.Resources!.Any(group => group.Plans is not null))
        {
            yield return Plans(evidence, text);
            yield return Organisations(evidence, text);
        }

        yield return Teams(evidence, text);
        yield return Employers(evidence, text);
        yield return Quarters(evidence, text);
        yield return Caseload(evidence, text);
    }

    private static ReportTable Budget(ShownBudget budget, TableText text) =>
        ReportTable.Of<(string Name, TableCell Value)>(
            "evidence-budget",
            text.Of("Budget", "Budget"),
            [new(text.Of("Uppgift", "Fact"), row => new(row.Name)), new(text.Of("Värde", "Value"), row => row.Value)],
            [
                (text.Of("Budget, kr", "Budget, SEK"), text.Number(budget.Stated.Total, 0)),
                (text.Of("Beviljat stöd, kr", "Granted support, SEK"), text.Number(budget.Stated.Granted, 0)),
                (text.Of("Beviljat av budgeten", "Granted of the budget"), text.Percent((double?)budget.Stated.GrantedShare)),
                (text.Of("Programmets stödnivå", "Rate of support of the programme"), text.Percent((double?)budget.Stated.EuRate)),
                (text.Of("Planerade deltagare", "Planned participants"), text.Count(budget.Planned)),
                (
                    text.Of("Budget per planerad deltagare, kr", "Budget per planned participant, SEK"),
                    text.Number((double?)budget.PerPlanned, 0)
                ),
                (text.Of("Började", "Started"), EvidenceTables.Count(budget.Started, text)),
                (
                    text.Of("Budget per deltagare som började, kr", "Budget per participant who started, SEK"),
                    Number(budget.PerStarted, text)
                ),
            ],
            [
                text.Of(
                    "Budgeten är projektets egen uppgift för hela tiden; de som började är till och med frågedagen. Stödet räknas aldrig ur stödnivån.",
                    "The budget is the project's own fact for its whole time; those who started are up to the as-of day. Support is never calculated from the rate."
                ),
            ]
        );

    private static ReportTable Resources(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-resources",
            text.Of("Resurser", "Resources"),
            [
                new(text.Of("Förbund", "Förbund"), group => Forbund(evidence, group.Forbund, text)),
                new(text.Of("Började", "Started"), group => EvidenceTables.Count(group.Started, text)),
                new(text.Of("Arbete eller studier", "Work or study"), group => EvidenceTables.Count(group.Outcomes, text)),
                new(text.Of("Kronor", "Kronor"), group => Number(group.Cost, text)),
                new(
                    text.Of("Kostnader för tiden", "Costs of the time"),
                    group => new(group.CostPeriod is { } period ? TableText.Period(period) : TableText.Missing)
                ),
                new(text.Of("Kronor per start", "Kronor per start"), group => Number(group.CostPerStart, text)),
                new(text.Of("Kronor per deltagarmånad", "Kronor per participant-month"), group => Number(group.CostPerMonth, text)),
                new(
                    text.Of("Kronor per avslut till arbete eller studier", "Kronor per exit to work or study"),
                    group => text.Between(Number(group.CostPerOutcomeLow, text), Number(group.CostPerOutcomeHigh, text))
                ),
                new(
                    text.Of("Redovisas inte", "Not shown"),
                    group => group.Refused is { } refused ? text.Cell(refused.Label) : new TableCell("")
                ),
            ],
            evidence.Resources!,
            [
                .. evidence.Resources!.Skip(1).Any(group => group is { CostPeriod: null, Refused: null })
                && evidence.Resources!.Skip(1).Any(group => group.CostPeriod is not null)
                    ?
                    [
                        text.Of(
                            "Något förbund har egna kostnader och något har det inte: kronor per start och avslut för alla kan vara för låga.",
                            "Some förbund have costs of their own and some have none: kronor per start and exit of all may be too low."
                        ),
                    ]
                    : Array.Empty<string>(),
                text.Of(
                    "Kronor per start och avslut delar kostnaderna för den tid som står med alla som började till och med frågedagen; en annan tid ger en annan kvot.",
                    "Kronor per start and exit are the costs of the time that is named by all who started up to the as-of day; another time gives another ratio."
                ),
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
                new(text.Of("Personer", "Persons"), row => EvidenceTables.Count(row.Hours.Persons, text)),
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
                new(text.Of("Plan i tid", "Plan in time"), group => EvidenceTables.Percent(group.Plans!.InTime, text)),
                new(text.Of("Har plan", "Have a plan"), group => EvidenceTables.Count(group.Plans!.WithPlan, text)),
                new(text.Of("Deltagaren var med", "Participant took part"), group => EvidenceTables.Percent(group.Plans!.TookPart, text)),
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

    private static ReportTable Organisations(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-plan-organisations",
            text.Of("Organisationer i planernas team", "Organisations in the teams of plans"),
            [
                new(text.Of("Förbund", "Förbund"), row => Forbund(evidence, row.Forbund, text)),
                new(text.Of("Organisation", "Organisation"), row => new(row.Organisation.Name)),
                new(text.Of("Personer", "Persons"), row => EvidenceTables.Count(row.Organisation.Persons, text)),
            ],
            evidence
                .Resources!.Where(group => group.Plans is not null)
                .SelectMany(group => group.Plans!.ByOrganisation.Select(organisation => (group.Forbund, Organisation: organisation))),
            [
                text.Of(
                    "Personer med organisationen i teamet för den första planen.",
                    "Persons with the organisation in the team of their first plan."
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
                new(text.Of("En och samma hela tiden", "One throughout"), team => EvidenceTables.Percent(team.Continuity, text)),
                new(text.Of("Överlämningar", "Hand-overs"), team => EvidenceTables.Count(team.HandOvers, text)),
                new(
                    text.Of("Byten per 1 000 dagar", "Changes per 1,000 days"),
                    team => Number(team.ChangesPerThousandDays, text, decimals: 1)
                ),
                new(
                    text.Of("Dagar utan ansvarig per överlämning", "Days without anybody responsible per hand-over"),
                    team => Number(team.DaysPerHandOver, text, decimals: 1)
                ),
                new(text.Of("Arbetsgivare", "Employers"), team => EvidenceTables.Count(team.Organisations, text)),
                new(
                    text.Of("Redovisas inte", "Not shown"),
                    team => team.Refused is { } refused ? text.Cell(refused.Label) : new TableCell("")
                ),
            ],
            evidence.Teams!,
            []
        );

    private static ReportTable Employers(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-employers",
            text.Of("Teamens arbetsgivare", "Employers of the teams"),
            [
                new(text.Of("Förbund", "Förbund"), row => Forbund(evidence, row.Team.Forbund ?? EvidenceBreakdown.Unknown, text)),
                new(text.Of("Team", "Team"), row => new(row.Team.Team)),
                new(text.Of("Organisation", "Organisation"), row => new(row.Employer.Organisation)),
                new(text.Of("Medarbetare", "Members of staff"), row => EvidenceTables.Count(row.Employer.Staff, text)),
            ],
            evidence.Teams!.SelectMany(team => team.Employers.Select(employer => (Team: team, Employer: employer))),
            [
                text.Of(
                    $"Arbetsgivare med färre än {TeamLoad.LeastStaff} medarbetare i teamet namnges inte.",
                    $"Employers with fewer than {TeamLoad.LeastStaff} members of staff in the team are not named."
                ),
            ]
        );

    private static ReportTable Quarters(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-quarters",
            text.Of("Deltagare per heltid, team och kvartal", "Participants per full-time equivalent, team and quarter"),
            [
                new(text.Of("Förbund", "Förbund"), row => Forbund(evidence, row.Team.Forbund ?? EvidenceBreakdown.Unknown, text)),
                new(text.Of("Team", "Team"), row => new(row.Team.Team)),
                new(text.Of("Kvartal", "Quarter"), row => new(TeamQuarter.NameOf(row.Quarter.First))),
                new(
                    text.Of("Deltagare per heltid", "Participants per full-time equivalent"),
                    row => Number(row.Quarter.Caseload, text, decimals: 1)
                ),
                new(
                    text.Of("Redovisas inte", "Not shown"),
                    row => row.Quarter.Refused is { } refused ? text.Cell(refused.Label) : new TableCell("")
                ),
            ],
            evidence.Teams!.SelectMany(team => team.Quarters.Select(quarter => (Team: team, Quarter: quarter))),
            [
                text.Of(
                    "Deltagardagar delade med heltidsdagar: varje dag som någon i teamet var ansvarig för en deltagare räknas en gång.",
                    "Participant-days by full-time days: each day on which somebody of the team was responsible for a participant counts once."
                ),
            ]
        );

    private static ReportTable Caseload(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-caseload",
            text.Of("Deltagare per heltid över teamen", "Participants per full-time equivalent over the teams"),
            [
                new(text.Of("Kvartal", "Quarter"), row => new(TeamQuarter.NameOf(row.First))),
                new(text.Of("Team", "Teams"), row => text.Count(row.Teams)),
                new(text.Of("Median", "Median"), row => text.Number(row.Median, 1)),
                new(text.Of("Lägst", "Least"), row => text.Number(row.Low, 1)),
                new(text.Of("Högst", "Most"), row => text.Number(row.High, 1)),
            ],
            evidence.Caseload!,
            [text.Of("Över de team som visas i kvartalet.", "Over the teams that are shown in the quarter.")]
        );

    private static TableCell Forbund(ProtectedEvidence evidence, string? code, TableText text) =>
        new(code is null ? text.Of("Alla", "All") : EvidenceTables.LabelOf(evidence, EvidenceBreakdown.Forbund, code, text));

    private static TableCell Number(ShownNumber number, TableText text, int decimals = 0) => EvidenceTables.Number(number, text, decimals);
}
