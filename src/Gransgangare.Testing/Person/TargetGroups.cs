using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>Target groups of a participant, among those of the project and consistent with age and facts (SE-T1 to SE-T9).</summary>
internal sealed class TargetGroups(ProjectDefinition project)
{
    private readonly TargetGroupRow[] _rows = TargetGroupTable
        .Rows.Where(row => project.TargetGroups.Contains(row.Group))
        .Where(row => row.Ages.From <= project.Ages.To && project.Ages.From <= row.Ages.To)
        .ToArray();

    /// <summary>The group the person was taken in for; <c>null</c> if the project has none.</summary>
    public TargetGroupRow? First(RandomStream random, string? forbund)
    {
        var total = _rows.Sum(row => row.WeightAt(forbund));
        var place = random.Below(Math.Max(1, total));
        foreach (var row in _rows)
        {
            if (place < row.WeightAt(forbund))
            {
                return row;
            }

            place -= row.WeightAt(forbund);
        }

        return null;
    }

    public ValueList<TargetGroup> All(RandomStream random, TargetGroup? first, int age, LocalDate entry, EntryFacts facts)
    {
        var groups = new List<TargetGroup>(4);
        foreach (var row in _rows)
        {
            // Drawn for every row, so that the next row does not depend on whether this one fits.
            var drawn = random.Percent(row.AlsoPercent);
            if (row.Group == first || (drawn && row.Ages.Contains(age) && Fits(row.Group, entry, facts)))
            {
                groups.Add(row.Group);
            }
        }

        return groups.ToValueList();
    }

    /// <summary>Unemployed for more than twelve months on the entry date (SE-T1).</summary>
    private static bool IsLongTermUnemployed(LocalDate entry, EntryFacts facts) =>
        facts.LabourStatus == LabourStatus.Unemployed && facts.UnemployedSince?.PlusMonths(12) < entry;

    private static bool Fits(TargetGroup group, LocalDate entry, EntryFacts facts) =>
        group == TargetGroup.LongTermUnemployed ? IsLongTermUnemployed(entry, facts)
        : group == TargetGroup.LongTermSickListed ? facts.IncomeSources.Contains(IncomeSource.SicknessBenefit)
        : group == TargetGroup.YoungNeet ? facts.LabourStatus != LabourStatus.Employed && facts.InEducation == Fact.No
        : group == TargetGroup.ForeignBorn ? facts.ForeignBackground == Fact.Yes
        : group == TargetGroup.LongTermSocialAssistance ? facts.IncomeSources.Contains(IncomeSource.SocialAssistance)
        : group == TargetGroup.YoungDisability ? facts.Disability == Fact.Yes
        : true;
}
