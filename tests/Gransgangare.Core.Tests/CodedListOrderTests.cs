using System.Text.Json;

namespace Gransgangare.Core.Tests;

/// <summary>Several codes are a set: the order in which they were given and repeats make no other record.</summary>
public sealed class CodedListOrderTests
{
    [Fact]
    public void H17_JSON_and_back_is_equal_whatever_the_order_of_the_codes()
    {
        var record = Some.Participation() with
        {
            AtEntry = EntryFacts.None with
            {
                IncomeSources = [IncomeSource.StudySupport, IncomeSource.SocialAssistance, IncomeSource.StudySupport],
                TargetGroups = [TargetGroup.YoungNeet, TargetGroup.Comorbidity],
            },
        };
        Assert.Equal([IncomeSource.SocialAssistance, IncomeSource.StudySupport], record.AtEntry.IncomeSources.AsEnumerable());
        Assert.Equal(record, JsonSerializer.Deserialize<Participation>(JsonSerializer.Serialize(record)));
    }

    [Fact]
    public void H17_every_list_of_codes_in_a_record_is_in_order_and_without_repeats()
    {
        var exit = new Exit(Some.Day("2024-01-01"), null) { IncomeSources = [IncomeSource.OtherPublic, IncomeSource.SicknessBenefit] };
        Assert.Equal([IncomeSource.SicknessBenefit, IncomeSource.OtherPublic], exit.IncomeSources.AsEnumerable());
        var followUp = new SixMonthFollowUp { Improvements = [Improvement.Promotion, Improvement.PrecariousToStable] };
        Assert.Equal([Improvement.PrecariousToStable, Improvement.Promotion], followUp.Improvements.AsEnumerable());
        var project = ProjectDefinition.Gransgangare with { TargetGroups = [TargetGroup.YoungNeet, TargetGroup.Comorbidity] };
        Assert.Equal([TargetGroup.YoungNeet, TargetGroup.Comorbidity], project.TargetGroups.AsEnumerable());
        ValueList<BoundarySpannerRole> roles = [.. BoundarySpannerRole.All.Reverse()];
        Assert.Equal(BoundarySpannerRole.All, new SubProject("a", project.Label, "vast", null, roles).Roles.AsEnumerable());
    }
}
