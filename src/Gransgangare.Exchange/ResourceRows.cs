using System.Globalization;
using Gransgangare.Core;
using NodaTime.Text;

namespace Gransgangare.Exchange;

/// <summary>The cells of each record of resources, in the order of the columns.</summary>
internal static class ResourceRows
{
    private const string CellEnd = "\u001f";

    /// <summary>The files with their rows, the header first.</summary>
    public static IEnumerable<(string File, IEnumerable<IEnumerable<string>> Rows)> Tables(ProjectResources resources) =>
        [
            (ExchangeFormat.Staff, resources.Staff.Select(Of).Prepend(ExchangeFormat.StaffColumns)),
            (ExchangeFormat.Assignments, resources.Assignments.Select(Of).Prepend(ExchangeFormat.AssignmentColumns)),
            (ExchangeFormat.Costs, resources.Costs.Select(Of).Prepend(ExchangeFormat.CostColumns)),
            (ExchangeFormat.Hours, resources.Hours.Select(Of).Prepend(ExchangeFormat.HoursColumns)),
            (ExchangeFormat.Plans, resources.Plans.Select(Of).Prepend(ExchangeFormat.PlanColumns)),
        ];

    /// <summary>One text of a record, equal for equal records alone.</summary>
    public static string Text(IEnumerable<string> cells) => string.Join(CellEnd, cells);

    public static IEnumerable<string> Of(StaffSpell spell) =>
        [
            spell.Staff,
            spell.Forbund ?? "",
            spell.Team ?? "",
            spell.Role ?? "",
            spell.Employer ?? "",
            ParticipationCells.Date(spell.Period.Start),
            ParticipationCells.Date(spell.Period.End),
            spell.FullTimeThousandths is { } share ? (share / 1000m).ToString(CultureInfo.InvariantCulture) : "",
        ];

    public static IEnumerable<string> Of(Assignment assignment) =>
        [
            assignment.Person,
            assignment.Operation ?? "",
            assignment.Staff,
            assignment.Role ?? "",
            ParticipationCells.Date(assignment.Period.Start),
            ParticipationCells.Date(assignment.Period.End),
        ];

    public static IEnumerable<string> Of(Cost cost) =>
        [
            cost.Forbund ?? "",
            ParticipationCells.Date(cost.Period.Start),
            ParticipationCells.Date(cost.Period.End),
            cost.Kind.Code,
            cost.AmountOre.ToString(CultureInfo.InvariantCulture),
            cost.Source ?? "",
        ];

    public static IEnumerable<string> Of(WorkedHours hours) =>
        [
            hours.Person,
            hours.Operation ?? "",
            YearMonthPattern.Iso.Format(hours.Month),
            hours.Kind ?? "",
            hours.Hours.ToString("0.##", CultureInfo.InvariantCulture),
        ];

    public static IEnumerable<string> Of(IndividualPlan plan) =>
        [
            plan.Person,
            plan.Operation ?? "",
            ParticipationCells.Date(plan.Date),
            ParticipationCells.Date(plan.Revised),
            plan.ParticipantTookPart.ToCode(),
            string.Join("|", plan.TeamOrganisations.AsEnumerable()),
        ];
}
