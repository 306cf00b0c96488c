using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Planned numbers against those who took part in the period (planerat mot utfall, SE-G6).</summary>
/// <param name="Label">What a person reads.</param>
/// <param name="Code">Code of the sub-project, or <c>null</c> for the whole project.</param>
/// <param name="Planned">Planned number; <c>null</c> = not planned.</param>
/// <param name="PlannedWomen">Planned number of women.</param>
/// <param name="PlannedMen">Planned number of men.</param>
/// <param name="Active">Took part at least one day of the period.</param>
/// <param name="Women">Women among them.</param>
/// <param name="Men">Men among them.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record PlannedComparison(
    LocalizedText Label,
    string? Code,
    int? Planned,
    int? PlannedWomen,
    int? PlannedMen,
    long Active,
    long Women,
    long Men
)
{
    /// <summary>Women among women and men, against the planned split; <c>null</c> where the project plans none (SE-G5).</summary>
    public SplitChance? Chance { get; init; }

    internal static IEnumerable<PlannedComparison> Of(
        ProjectDefinition project,
        IEnumerable<(ValueList<string> Codes, OutcomeTally Tally)> byForbundAndGender
    )
    {
        var groups = byForbundAndGender.ToList();
        foreach (var part in project.SubProjects.AsEnumerable())
        {
            var own = groups.Where(group => group.Codes[0] == part.Forbund).ToList();
            yield return Row(project, project.ForbundLabel(part.Forbund), part.Code, part.Planned, own);
        }

        yield return Row(project, project.Label, null, project.Planned, groups);
    }

    private static PlannedComparison Row(
        ProjectDefinition project,
        LocalizedText label,
        string? code,
        int? planned,
        List<(ValueList<string> Codes, OutcomeTally Tally)> groups
    )
    {
        var women = planned * project.PlannedWomen is { } number ? (int?)Math.Round(number, MidpointRounding.AwayFromZero) : null;
        var (activeWomen, activeMen) = (ActiveOf(groups, Gender.Woman), ActiveOf(groups, Gender.Man));
        return new PlannedComparison(
            label,
            code,
            planned,
            women,
            planned - women,
            groups.Sum(group => group.Tally.Active),
            activeWomen,
            activeMen
        )
        {
            Chance = project.PlannedWomen is { } split ? SplitChance.Of(split, activeWomen, activeMen) : null,
        };
    }

    private static long ActiveOf(List<(ValueList<string> Codes, OutcomeTally Tally)> groups, Gender gender) =>
        groups.Where(group => group.Codes[1] == gender.Code).Sum(group => group.Tally.Active);

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(PlannedComparison);
}
