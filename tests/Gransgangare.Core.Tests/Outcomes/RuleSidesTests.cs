using System.Text.RegularExpressions;

namespace Gransgangare.Core.Tests;

/// <summary>Each rule that an outcome judge names decides a case, and each of its tests has a case on both sides.</summary>
public sealed partial class RuleSidesTests
{
    private static readonly Exit s_exit = new(Some.Day("2024-06-30"));

    // Each line is a test: the rule that counts and the rule that does not, on cases that differ in one fact.
    private static readonly (string Rules, Exit Counts, string By, Exit CountsNot, string NotBy)[] s_sides =
    [
        ("gransgangare", Because(ExitReason.Study), "SE-C9", Because(ExitReason.Moved), "SE-C9"),
        ("gransgangare", Because(ExitReason.WorkSubsidised), "SE-C9", Because(ExitReason.RegistrationError), "SE-S14"),
        ("sus", Work(extent: 1), "SE-R3", Work(extent: 0), "SE-S5"),
        ("sus", Work(extent: 50), "SE-R3", Work(extent: null), "SE-R3"),
        ("sus", Study(extent: 1), "SE-S22", Study(extent: 0), "SE-S22"),
        ("kolada", Job("2024-03-01", "2024-03-31"), "SE-K2", Job("2024-03-01", "2024-03-30"), "SE-K6"),
        ("kolada", Job("2024-03-01", "2024-03-31"), "SE-K2", Job("2024-03-01", null), "SE-K6"),
        (
            "kolada",
            Job("2024-03-01", "2024-03-31"),
            "SE-K2",
            Job("2024-03-01", "2024-03-31") with
            {
                TypeOfWork = TypeOfWork.MunicipalEmployment,
            },
            "SE-K3"
        ),
        ("kolada", OtherStudies(Fact.Yes), "SE-K4", OtherStudies(Fact.No), "SE-K5"),
    ];

    public static TheoryData<int> Lines => new(Enumerable.Range(0, s_sides.Length));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_test_counts_on_one_side_and_not_on_the_other(int line)
    {
        var (rules, counts, by, countsNot, notBy) = s_sides[line];
        var set = OutcomeRuleSet.Find(rules)!;
        var yes = set.Judge(counts, Some.Day("2024-12-31"));
        var no = set.Judge(countsNot, Some.Day("2024-12-31"));
        Assert.Equal((ExitCategory.WorkOrStudy, by), (yes.Category, yes.Rule));
        Assert.NotEqual(ExitCategory.WorkOrStudy, no.Category);
        Assert.Equal(notBy, no.Rule);
    }

    [Fact]
    public void Every_rule_that_a_judge_names_has_a_case() =>
        Assert.Equal(
            Directory
                .GetFiles(Path.Combine(Repository.Root, "src/Gransgangare.Core/Outcomes"), "*.cs")
                .SelectMany(file => Named().Matches(File.ReadAllText(file)))
                .Select(match => match.Groups["id"].Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            s_sides.SelectMany(side => new[] { side.By, side.NotBy }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );

    private static Exit Because(ExitReason reason) => s_exit with { Reason = reason };

    private static Exit Work(int? extent) => Because(ExitReason.WorkUnsubsidised) with { WorkExtent = extent };

    private static Exit Study(int extent) => Because(ExitReason.Study) with { StudyExtent = extent };

    private static Exit OtherStudies(Fact support) => Because(ExitReason.StudyOther) with { GivesRightToStudySupport = support };

    private static Exit Job(string start, string? end) =>
        Because(ExitReason.WorkUnsubsidised) with
        {
            JobStart = Some.Day(start),
            JobEnd = end is null ? null : Some.Day(end),
        };

    [GeneratedRegex("\"(?<id>(SE|ESF|BIP)-[A-Z]+[0-9]+[a-z]?)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
