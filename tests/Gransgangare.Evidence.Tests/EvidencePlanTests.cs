using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Evidence.Tests;

/// <summary>A plan of one's own is told from the library's, and asks for no cause.</summary>
public sealed class EvidencePlanTests
{
    [Theory]
    [InlineData("own", "long", "interruption", 60, "Avbrott", "Interruption", "")]
    [InlineData("own", "interruption", "interruption", 60, "Avbrott", "Interruption", "GGE1513 $.questions[0].id")]
    [InlineData("gransgangare", "long", "interruption", 60, "Avbrott", "Interruption", "GGE1513 $.id")]
    [InlineData("own", "long", "interruption", 60, "Effekten av avbrott", "Interruption", "GGE1514 $.questions[0].names.sv")]
    [InlineData("own", "long", "interruption", 60, "Avbrott LEDER TILL arbete", "Interruption", "GGE1514 $.questions[0].names.sv")]
    [InlineData(
        "own",
        "long",
        "interruption",
        60,
        "Arbete tack vare stöd",
        "Work thanks to support",
        "GGE1514 $.questions[0].names.sv GGE1514 $.questions[0].names.en"
    )]
    [InlineData("own", "long", "interruption", 60, "Avbrott", "Does support increase work", "GGE1514 $.questions[0].names.en")]
    [InlineData("own", "long", "interruption", 60, "Avbrott i ökat stöd", "Break in the sökarstöd", "GGE1514 $.questions[0].names.sv")]
    [InlineData("own", "long", "interruption", 60, "Sökarstöd i Höjen", "Because-free", "GGE1514 $.questions[0].names.en")]
    public void Ids_of_the_library_and_words_of_cause_are_refused(
        string plan,
        string question,
        string exposure,
        int days,
        string sv,
        string en,
        string faults
    )
    {
        var json = JsonSerializer.Serialize(
            new
            {
                id = plan,
                version = "1",
                questions = new[]
                {
                    new
                    {
                        id = question,
                        names = new { sv, en },
                        exposure,
                        days,
                    },
                },
            }
        );
        var read = EvidencePlan.TryParse(json, out var issues);
        Assert.Equal(faults, string.Join(" ", issues.Select(issue => $"{issue.Definition.Code} {issue.Path}")));
        Assert.Equal(faults.Length == 0, read is not null);
    }

    // As it is, a question of the library may stand in a plan of one's own, and the library's plan may be kept as a file.
    [Fact]
    public void The_library_is_read_back_as_itself()
    {
        var json = JsonSerializer.Serialize(EvidencePlan.Gransgangare);
        Assert.Equal(EvidencePlan.Gransgangare, EvidencePlan.Parse(json));
        Assert.Equal("gransgangare 2026.1", EvidencePlan.Gransgangare.ToString());
        var own = EvidencePlan.Parse(json.Replace("\"id\":\"gransgangare\"", "\"id\":\"own\"", StringComparison.Ordinal));
        Assert.Equal(EvidencePlan.Gransgangare.Questions, own.Questions);
    }

    [Fact]
    public void No_text_of_the_library_says_a_cause() =>
        Assert.All(
            EvidencePlan
                .Gransgangare.Questions.Select(question => question.Label)
                .Concat(Exposure.All.SelectMany(exposure => exposure.Arms.Select(arm => arm.Label).Append(exposure.Label))),
            label => Assert.False(CausalWords.AreIn(label.Sv) || CausalWords.AreIn(label.En), label.En)
        );
}
