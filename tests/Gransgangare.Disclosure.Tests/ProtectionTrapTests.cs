using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// Ways in which a whole report is known to have given somebody away: each is a small folder in which an outsider worked out a count from relations
/// that were not declared. The outsider here has only those, in a model of his own.
/// </summary>
public sealed class ProtectionTrapTests
{
    private const int Threshold = 5;
    private static readonly LocalDate s_from = new(2023, 3, 1);
    private static readonly LocalDate s_to = new(2024, 12, 31);

    private static readonly ProjectDefinition s_project = ProjectDefinition.Gransgangare with { Planned = 20 };

    /// <summary>For a fixed target group the other breakdown partitions, and together these are no more than everybody.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void V2_a_target_group_by_gender_is_bound_by_the_margins(bool isRecoded)
    {
        var everybody = People(
            (30, Gender.Woman, [TargetGroup.YoungNeet]),
            (28, Gender.Man, [TargetGroup.YoungNeet, TargetGroup.LongTermUnemployed]),
            (3, Gender.NonBinary, [TargetGroup.YoungNeet]),
            (2, Gender.Unknown, [])
        );
        var shown = Publish(everybody, isRecoded, Breakdown.TargetGroup, Breakdown.Gender);
        var outsider = new Outsider();
        var total = Read(outsider, shown, "total/active");
        var margins = Gender.All.Select(_ => outsider.Wonders(0)).ToArray();
        outsider.Adds([total], margins);
        Bound(outsider, shown, "planned/project/women", margins[Gender.Woman.Order]);
        Bound(outsider, shown, "planned/project/men", margins[Gender.Man.Order]);
        Bound(outsider, shown, "dataQuality/missingFacts/gender", margins[Gender.Unknown.Order]);
        foreach (var (gender, margin) in Gender.All.Select(gender => (gender, margins[gender.Order])))
        {
            foreach (var group in TargetGroup.All.Where(group => shown.Has($"groups/{group.Code},{gender.Code}/active")))
            {
                outsider.Includes([margin], [Read(outsider, shown, $"groups/{group.Code},{gender.Code}/active")]);
            }
        }

        NotFound(outsider.Derives([margins[Gender.NonBinary.Order]]), 10);
        NotFound(outsider.Derives([margins[Gender.Unknown.Order]]), Threshold);
    }

    /// <summary>Who lacks a target group is the row of the unknown: 14 − 12 = 2.</summary>
    [Fact]
    public void V3_those_without_a_target_group_are_the_rows_of_the_unknown()
    {
        var everybody = People(
            (30, Gender.Woman, [TargetGroup.YoungNeet]),
            (30, Gender.Man, [TargetGroup.YoungNeet]),
            (12, Gender.Woman, []),
            (2, Gender.Man, [])
        );
        var shown = Publish(everybody, isRecoded: false, Breakdown.TargetGroup, Breakdown.Gender);
        var outsider = new Outsider();
        var (women, men) = (Read(outsider, shown, "groups/unknown,woman/active"), Read(outsider, shown, "groups/unknown,man/active"));
        outsider.Adds([Read(outsider, shown, "dataQuality/missingFacts/target_groups")], [women, men]);
        NotFound(outsider.Derives([men]), Threshold);
    }

    /// <summary>55 − 6 − 31 − 15 = 3 in a sub-project.</summary>
    [Fact]
    public void V4_sub_projects_and_those_without_a_forbund_make_up_everybody()
    {
        var forbund = ProjectDefinition.Gransgangare.SubProjects.Select(part => part.Forbund).ToArray();
        var everybody = InForbund((31, forbund[0]), (15, forbund[1]), (3, forbund[2]), (6, null));
        var shown = Publish(everybody, isRecoded: true, Breakdown.Gender);
        var outsider = new Outsider();
        var parts = s_project.SubProjects.Select(part => Read(outsider, shown, $"planned/{part.Code}/active")).ToArray();
        outsider.Adds([Read(outsider, shown, "total/active")], parts.Append(Read(outsider, shown, "dataQuality/missingFacts/forbund")));
        NotFound(outsider.Derives([parts[2]]), Threshold);
    }

    /// <summary>A project over its planned number told its denominator by it.</summary>
    [Fact]
    public void V5_the_plan_of_a_goal_is_the_plan_alone()
    {
        var shown = Publish(People((40, Gender.Woman, []), (30, Gender.Man, [])), isRecoded: true, Breakdown.Gender);
        Assert.All(
            s_project.Goals.Where(goal => shown.Has($"goals/{goal.Id}/need/planned")),
            goal => Assert.Equal((long)s_project.Planned!, shown.Count($"goals/{goal.Id}/need/planned"))
        );
    }

    /// <summary>planned − remaining are those with an outcome; less two categories, the third.</summary>
    [Theory]
    [InlineData("ended")]
    [InlineData("all-participating")]
    public void V6_what_remains_is_worked_out_from_those_with_an_outcome(string denominator)
    {
        var project = s_project with { Planned = 200, Denominator = Denominator.FromCode(denominator) };
        var everybody = Ended(
            (30, ExitReason.WorkUnsubsidised),
            (2, ExitReason.All.First(IsNearer)),
            (20, ExitReason.All.First(IsOther)),
            (40, null)
        );
        var shown = new Published(ProtectedReport.Of(Report.Of(new ReportRequest(project, s_from, s_to), everybody)));
        var outsider = new Outsider();
        var parts = new[] { "workOrStudy", "nearer", "other" }.Select(name => Read(outsider, shown, $"total/{name}/numerator")).ToArray();
        var goal = project.Goals[0].Id;
        if (!shown.IsHidden($"goals/{goal}/need/remaining"))
        {
            outsider.Adds([outsider.Knows(200 - shown.Count($"goals/{goal}/need/remaining"))], parts);
        }

        if (!shown.IsHidden("total/exited"))
        {
            outsider.Includes([outsider.Knows(shown.Count("total/exited"))], parts);
        }

        NotFound(outsider.Derives([parts[1]]), Threshold);
    }

    /// <summary>Warnings count people: three records of an age outside the project's.</summary>
    [Fact]
    public void V7_faults_in_records_are_not_counted_in_public()
    {
        var issues = Enumerable
            .Repeat(new IssueDefinition("GGW2101", "ålder", "age"), 3)
            .Concat(Enumerable.Repeat(new IssueDefinition("GGW4010", "orsak", "reason"), 9));
        var report = Report.Of(
            new ReportRequest(s_project, s_from, s_to) { By = [Breakdown.AgeGroup] },
            People((40, Gender.Woman, [])),
            dataQuality: DataQuality.Of(issues, leftOut: 2)
        );
        var shown = new Published(ProtectedReport.Of(report));
        Assert.All(new[] { "errors", "warnings", "leftOut", "issues" }, name => Assert.True(shown.IsHidden("dataQuality/" + name), name));
        Assert.All(
            ReportTables.Of(ProtectedReport.Of(report), Language.English),
            table => Assert.DoesNotContain(table.Rows.SelectMany(row => row), cell => cell.Text.StartsWith("GGW", StringComparison.Ordinal))
        );
    }

    /// <summary>Of thirty with comorbidity twenty-four are assessable: six are not, which is under the threshold of a special category.</summary>
    [Fact]
    public void W6_the_rest_of_a_special_category_has_its_threshold()
    {
        var everybody = People((30, Gender.Woman, [TargetGroup.Hbtqi]), (60, Gender.Man, [TargetGroup.YoungNeet])).ToList();
        for (var place = 0; place < 24; place++)
        {
            everybody[place] = everybody[place] with { Spells = [new Spell(s_from.PlusDays(-40))] };
        }

        var shown = Publish(everybody, isRecoded: false, Breakdown.TargetGroup);
        Assert.True(shown.IsHidden("groups/hbtqi/entered") || shown.IsHidden("groups/hbtqi/active"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void W7_the_non_binary_are_special_and_never_by_municipality(bool isRecoded)
    {
        var everybody = People((60, Gender.Woman, []), (60, Gender.Man, []), (7, Gender.NonBinary, []));
        var shown = Publish(everybody, isRecoded, Breakdown.Municipality, Breakdown.Gender);
        Assert.DoesNotContain(
            shown.Places,
            place => place.StartsWith("groups/", StringComparison.Ordinal) && place.Contains("non-binary", StringComparison.Ordinal)
        );
        var byGender = Publish(everybody, isRecoded: false, Breakdown.Gender);
        Assert.True(byGender.IsHidden("groups/non-binary/active"));
        Assert.True(
            byGender.IsHidden("planned/project/women") || byGender.IsHidden("planned/project/men") || byGender.IsHidden("total/active")
        );
    }

    [Fact]
    public void W9_whoever_is_known_to_be_in_the_whole_is_known_to_be_in_the_part()
    {
        var everybody = People((40, Gender.Woman, []), (40, Gender.Man, []))
            .Select(one => one with { AtEntry = one.AtEntry with { Disability = one.Gender == Gender.Man ? Fact.Yes : Fact.No } });
        var report = ProtectedReport.Of(Report.Of(new ReportRequest(s_project, s_from, s_to), everybody));
        Assert.Contains("esf/indicators/EECO12/man", report.Warnings);
    }

    /// <summary>Everybody who is neither a woman nor a man is a row only where they are many; what they were is not found by subtraction.</summary>
    [Theory]
    [InlineData(7, false)]
    [InlineData(12, true)]
    public void Others_are_one_row_or_none(int others, bool isRow)
    {
        var everybody = People((50, Gender.Woman, []), (50, Gender.Man, []), (others - 3, Gender.NonBinary, []), (3, Gender.Unknown, []));
        var shown = Publish(everybody, isRecoded: true, Breakdown.Gender);
        Assert.Equal(isRow, shown.Has("groups/other-or-unknown/active"));
        var outsider = new Outsider();
        var rest = isRow ? Read(outsider, shown, "groups/other-or-unknown/ongoing") : outsider.Wonders(0);
        outsider.Adds(
            [Read(outsider, shown, "total/ongoing")],
            [rest, Read(outsider, shown, "groups/woman/ongoing"), Read(outsider, shown, "groups/man/ongoing")]
        );
        Assert.True(others >= Threshold || outsider.Derives([rest]).High >= Threshold);
    }

    private static bool IsNearer(ExitReason reason) =>
        s_project.OutcomeRules.Judge(new Exit(s_to, reason), s_to).Category == ExitCategory.NearerLabourMarket;

    private static bool IsOther(ExitReason reason) =>
        s_project.OutcomeRules.Judge(new Exit(s_to, reason), s_to).Category == ExitCategory.OtherReasons;

    private static void NotFound((long Low, long High) range, int threshold) =>
        Assert.True(range.High >= threshold, FormattableString.Invariant($"found in {range.Low}..{range.High}"));

    private static void Bound(Outsider outsider, Published shown, string place, int cell) =>
        outsider.Adds([cell], [Read(outsider, shown, place)]);

    private static int Read(Outsider outsider, Published shown, string place) =>
        shown.IsHidden(place) ? outsider.Wonders(1) : outsider.Knows(shown.Count(place));

    private static Published Publish(IEnumerable<Participation> everybody, bool isRecoded, params Breakdown[] by) =>
        new(
            ProtectedReport.Of(
                Report.Of(new ReportRequest(s_project, s_from, s_to) { By = by.ToValueList() }, everybody),
                DisclosureOptions.Default with
                {
                    LeastGroup = isRecoded ? 20 : 0,
                }
            )
        );

    private static Participation One(string person) =>
        SyntheticCohort.Create(1, 1).Participations.Single() with
        {
            Person = person,
            Spells = [new Spell(s_from.PlusDays(30))],
            Events = [],
            Interventions = [],
        };

    private static IEnumerable<Participation> People(params (int Count, Gender Gender, ValueList<TargetGroup> Groups)[] parts) =>
        parts.SelectMany(
            (part, place) =>
                Enumerable
                    .Range(0, part.Count)
                    .Select(index =>
                        One(FormattableString.Invariant($"p{place}x{index}")) with
                        {
                            Gender = part.Gender,
                            AtEntry = One("any").AtEntry with { TargetGroups = part.Groups, NotTargetGroups = [] },
                        }
                    )
        );

    private static IEnumerable<Participation> InForbund(params (int Count, string? Forbund)[] parts) =>
        parts.SelectMany(
            (part, place) =>
                Enumerable
                    .Range(0, part.Count)
                    .Select(index => One(FormattableString.Invariant($"p{place}x{index}")) with { Forbund = part.Forbund })
        );

    private static IEnumerable<Participation> Ended(params (int Count, ExitReason? Reason)[] parts) =>
        parts.SelectMany(
            (part, place) =>
                Enumerable
                    .Range(0, part.Count)
                    .Select(index =>
                        One(FormattableString.Invariant($"p{place}x{index}")) with
                        {
                            Spells =
                            [
                                new Spell(s_from.PlusDays(30), part.Reason is { } reason ? new Exit(s_from.PlusDays(90), reason) : null),
                            ],
                        }
                    )
        );
}
