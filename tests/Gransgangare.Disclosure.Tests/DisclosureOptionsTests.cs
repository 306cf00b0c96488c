using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Disclosure.Tests;

public sealed class DisclosureOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void A_threshold_is_none_or_three_to_ten(int threshold)
    {
        Assert.Equal(threshold, new DisclosureOptions(threshold).Threshold);
        Assert.Equal(new DisclosureOptions(threshold), DisclosureOptions.Default with { Threshold = threshold });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(11)]
    public void Any_other_is_refused_however_it_is_given(int threshold)
    {
        Assert.Equal("threshold", Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosureOptions(threshold)).ParamName);
        Assert.Equal(
            "threshold",
            Assert.Throws<ArgumentOutOfRangeException>(() => DisclosureOptions.Default with { Threshold = threshold }).ParamName
        );
    }

    /// <summary>Persons of a special category, and forty others of an ordinary group.</summary>
    [Theory]
    [InlineData(10, 5, 10, true)]
    [InlineData(9, 5, 10, false)]
    [InlineData(9, 5, 9, true)]
    [InlineData(5, 5, 5, true)]
    [InlineData(9, 10, 3, false)]
    [InlineData(10, 10, 3, true)]
    public void A_special_category_has_the_higher_threshold(int persons, int threshold, int special, bool isShown)
    {
        var any = SyntheticCohort.Create(1, 1).Participations.Single();
        var everybody = Enumerable
            .Range(0, persons + 40)
            .Select(index =>
                any with
                {
                    Person = FormattableString.Invariant($"p{index}"),
                    AtEntry = any.AtEntry with { TargetGroups = [index < persons ? TargetGroup.Hbtqi : TargetGroup.LongTermUnemployed] },
                }
            );
        var request = new ReportRequest(ProjectDefinition.Gransgangare, any.Entry, any.Entry.PlusYears(3)) { By = [Breakdown.TargetGroup] };
        var options = new DisclosureOptions(threshold) { SpecialThreshold = special, LeastGroup = 0 };
        var shown = ProtectedReport.Of(Report.Of(request, everybody, []), options);
        Assert.Equal(isShown, shown.Shows($"groups/{TargetGroup.Hbtqi.Code}/active"));
        Assert.True(shown.Shows($"groups/{TargetGroup.LongTermUnemployed.Code}/active") || !isShown);
    }

    [Fact]
    public void An_ordinary_group_has_the_ordinary_threshold()
    {
        var any = SyntheticCohort.Create(1, 1).Participations.Single() with { Gender = Gender.Woman };
        var everybody = Enumerable.Range(0, 7).Select(index => any with { Person = FormattableString.Invariant($"p{index}") });
        var request = new ReportRequest(ProjectDefinition.Gransgangare, any.Entry, any.Entry.PlusYears(3)) { By = [Breakdown.Gender] };
        Assert.True(ProtectedReport.Of(Report.Of(request, everybody, [])).Shows("groups/woman/active"));
    }
}
