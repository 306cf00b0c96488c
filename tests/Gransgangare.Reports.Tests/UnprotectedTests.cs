using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports.Tests;

/// <summary>No natural call writes or shows a small count or a key of a person that is not protected.</summary>
public sealed class UnprotectedTests
{
    private const string Key = "marked-key";

    private static readonly Report s_report = Report.Of(
        Some.Request() with
        {
            By = [Breakdown.Gender],
        },
        [Some.Participation("2024-02-01/2024-06-30", "study", Key), Some.Participation("2024-02-01/", person: "other")]
    );

    public static TheoryData<string> Shapes => new(ShapesOf(s_report).Select(shape => shape.Name));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_report_that_is_not_protected_is_not_serialised(string shape)
    {
        var (_, value) = ShapesOf(s_report).Single(one => one.Name == shape);
        var refused = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(value, value.GetType()));
        Assert.Contains("ProtectedReport.Of(report)", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_are_its_parts_by_themselves()
    {
        object[] parts =
        [
            s_report.Total,
            s_report.Total.WorkOrStudy,
            s_report.Groups,
            s_report.Goals,
            s_report.Goals[0].Share,
            EsfConsistency.Ask(EsfFigures.Of(Programme.EsfPlus2021, [new("EECO01", 1), new("EECO02", 2)])),
            EsfConsistency.Ask(EsfFigures.Of(Programme.EsfPlus2021, [new("EECO01", 1), new("EECO02", 2)])).Findings[0],
            s_report.Planned,
            s_report.Esf!,
            s_report.Esf!.Incomplete,
            s_report.Esf.Indicators,
            s_report.EsfGroups,
            s_report.Progression,
            s_report.ProgressionGroups,
            s_report.Coverage,
            s_report.DataQuality,
            EsfResult.Of(new EsfJudge(Programme.EsfPlus2021), [Some.Participation("2024-02-01/", person: Key)]).Persons,
        ];
        Assert.All(parts, part => Assert.Throws<NotSupportedException>(() => Write(part)));

        // The list of progression groups is empty here, and an empty list tells nothing.
        static string Write(object part) => JsonSerializer.Serialize(part, part.GetType()) is "[]" ? throw new NotSupportedException() : "";
    }

    [Fact]
    public void No_text_of_a_report_or_its_parts_shows_a_count_or_a_key()
    {
        object[] parts =
        [
            s_report,
            s_report.Total,
            s_report.Groups[0],
            s_report.Goals[0],
            s_report.Goals[0].Doubt,
            s_report.Planned[0],
            s_report.Esf!,
            s_report.Esf!.Indicators[0],
            s_report.EsfGroups[0],
            s_report.Progression.Groups[0],
            s_report.Progression.Groups[0].Items[0],
            s_report.Progression.Groups[0].Index,
            s_report.Progression.Gap,
            s_report.Coverage[0],
            s_report.DataQuality,
            WorkingList.Of<EsfResult>(s_report.Esf!),
        ];
        Assert.All(
            parts,
            part =>
            {
                Assert.DoesNotContain(Key, part.ToString(), StringComparison.Ordinal);
                Assert.DoesNotMatch("[ =(][0-9]+[ ,)}]", part.ToString() + " ");
            }
        );
    }

    [Fact]
    public void The_protected_report_is_written_by_the_same_call() =>
        Assert.Contains("\"..\"", JsonSerializer.Serialize(ProtectedReport.Of(s_report)), StringComparison.Ordinal);

    private static IEnumerable<(string Name, object Value)> ShapesOf(Report report) =>
        [
            ("itself", report),
            ("list", new List<Report> { report }),
            ("array", new[] { report }),
            ("object", new { Title = "title", Report = report }),
            ("untyped", new object[] { report }),
            ("dictionary", new Dictionary<string, Report> { ["a"] = report }),
            ("value list", ValueList.Of(report)),
            ("working list", WorkingList.Of(report)),
        ];
}
