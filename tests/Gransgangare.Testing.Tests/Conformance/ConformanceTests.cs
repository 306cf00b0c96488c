using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Core;

namespace Gransgangare.Testing.Tests.Conformance;

public sealed class ConformanceTests
{
    [Fact]
    public void The_file_is_made_from_the_readable_cases() =>
        GeneratedDocument.Holds(ReadableCases.File(), "src/Gransgangare.Testing/Conformance/cases.json");

    [Fact]
    public void The_answers_are_those_of_the_readable_cases()
    {
        var answers = ConformanceKit
            .Cases.SelectMany(one => one.Questions.Select(question => (one.Id, question.Code, question.Answer)))
            .ToDictionary(one => (one.Id, one.Code), one => one.Answer == "counted");
        var expected = ReadableCases.Expected().ToList();
        Assert.True(expected.Count > 200);
        Assert.All(expected, one => Assert.Equal(one.Counts, answers[(one.Id, one.Code)]));
    }

    [Fact]
    public void Ours_conforms_through_the_same_door()
    {
        var statement = ConformanceKit.Run("Gransgangare", "0.1.0", Ours.Answer);
        Assert.True(statement.IsConforming, statement.ToJson());
        Assert.Equal(statement.Questions, statement.Agreeing);
        Assert.True(statement.Explained > 200);
    }

    [Fact]
    public void A_deviation_is_found_and_stands_until_it_is_declared()
    {
        var id = ConformanceKit.Cases.First(one => one.Questions.Any(question => question.Code == "EECO07")).Id;
        IEnumerable<ConformanceAnswer> Other(ConformanceCase one) =>
            Ours.Answer(one).Select(answer => answer.Case == id && answer.Code == "EECO07" ? answer with { Answer = "perhaps" } : answer);

        var statement = ConformanceKit.Run("Other", "1", Other);
        var deviation = Assert.Single(statement.Deviations);
        Assert.Equal((id, "EECO07", "perhaps", null), (deviation.Case, deviation.Code, deviation.Given, deviation.Reason));
        Assert.False(statement.IsConforming);
        Assert.Equal(statement.Questions - 1, statement.Agreeing);

        var declared = ConformanceKit.Run("Other", "1", Other, [new DeclaredDeviation(id, "*", "We read the age otherwise.")]);
        Assert.True(declared.IsConforming);
        Assert.Single(declared.Deviations);
        Assert.False(ConformanceKit.Run("Other", "1", Other, [new DeclaredDeviation(id, "EECO07", " ")]).IsConforming);
    }

    [Fact]
    public void Another_ledger_is_a_deviation_and_none_is_not()
    {
        static IEnumerable<ConformanceAnswer> Silent(ConformanceCase one) =>
            Ours.Answer(one).Select(answer => answer with { Because = null });
        static IEnumerable<ConformanceAnswer> Wrong(ConformanceCase one) =>
            Ours.Answer(one).Select(answer => answer.Because is { Count: > 0 } ? answer with { Because = [] } : answer);

        var silent = ConformanceKit.Run("Silent", "1", Silent);
        Assert.Equal((silent.Questions, 0, true), (silent.Agreeing, silent.Explained, silent.IsConforming));
        Assert.False(ConformanceKit.Run("Wrong", "1", Wrong).IsConforming);
    }

    [Fact]
    public void A_question_without_an_answer_is_a_deviation()
    {
        var statement = ConformanceKit.Run("Nothing", "1", _ => []);
        Assert.Equal((0, statement.Questions), (statement.Agreeing, statement.Deviations.Count));
    }

    [Fact]
    public void A_submission_in_json_is_judged_and_the_statement_is_json()
    {
        var submission = new
        {
            implementation = "Other",
            version = "2.1",
            answers = ConformanceKit
                .Cases.SelectMany(Ours.Answer)
                .Skip(1)
                .Select(answer => new
                {
                    @case = answer.Case,
                    code = answer.Code,
                    answer = answer.Answer,
                }),
            deviations = new[]
            {
                new
                {
                    @case = "*",
                    code = "*",
                    reason = "Not built yet.",
                },
            },
        };
        var statement = JsonNode.Parse(ConformanceKit.Check(ConformanceSubmission.Parse(JsonSerializer.Serialize(submission))).ToJson())!;
        Assert.Equal("Other", (string)statement["implementation"]!);
        Assert.True((bool)statement["isConforming"]!);
        Assert.Equal("Not built yet.", (string)Assert.Single(statement["deviations"]!.AsArray())!["reason"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"implementation\": \"x\", \"version\": \"1\", \"answers\": [ 7 ] }")]
    public void What_is_no_submission_is_refused(string json) => Assert.Throws<FormatException>(() => ConformanceSubmission.Parse(json));
}
