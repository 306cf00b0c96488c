using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>The JSON form of a plan.</summary>
internal sealed class EvidencePlanForm : JsonForm<EvidencePlan>
{
    private const int LongestDays = 3650;

    public static EvidencePlan? Read(string json, out IReadOnlyList<ValidationIssue> issues)
    {
        var found = new FormIssues();
        var plan = Read(json, found);
        issues = found.ToList();
        return found.IsEmpty ? plan : null;
    }

    private static EvidencePlan? Read(string json, FormIssues found)
    {
        if (FormText.FaultOf(json) is { } fault)
        {
            found.Add(fault);
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return new EvidencePlanForm().ReadAll(new FormReader(document.RootElement, "$", found));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            found.Add(JsonIssues.NotJson.At("$"));
            return null;
        }
    }

    public override EvidencePlan Read(FormReader members)
    {
        var plan = new EvidencePlan
        {
            Id = members.RequiredText("id"),
            Version = members.RequiredText("version"),
            Questions = members.Objects("questions", required: true).Select(Question).ToValueList(),
        };
        if (plan.Questions.GroupBy(question => question.Id, StringComparer.Ordinal).Any(same => same.Skip(1).Any()))
        {
            members.Fault<object>(JsonIssues.Repeated, "questions");
        }

        return plan;
    }

    public override void Write(Utf8JsonWriter json, EvidencePlan value)
    {
        json.WriteString("id", value.Id);
        json.WriteString("version", value.Version);
        json.WriteList(
            "questions",
            value.Questions,
            question =>
            {
                json.WriteStartObject();
                Write(json, question);
                json.WriteEndObject();
            }
        );
    }

    private static EvidenceQuestion Question(FormReader members)
    {
        var exposure = members.Code<Exposure>("exposure", required: true) ?? Exposure.ParallelInterventions;
        var question = new EvidenceQuestion
        {
            Id = members.RequiredText("id"),
            Label = members.RequiredLabel("names"),
            Exposure = exposure,
            Days = members.Integer("days", 1, LongestDays),
            Horizon = members.Integer("horizon", 1, LongestDays) ?? EvidenceQuestion.DefaultHorizon,
        };
        members.NoOthers();
        return question;
    }

    private static void Write(Utf8JsonWriter json, EvidenceQuestion value)
    {
        json.WriteString("id", value.Id);
        json.WriteLabel("names", value.Label);
        json.WriteCode("exposure", value.Exposure);
        json.WriteNumberOrNull("days", value.Days);
        json.WriteNumber("horizon", value.Horizon);
    }
}
