using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>The JSON form of a plan.</summary>
/// <param name="library">The plan of the library, whose ids no other question takes; <c>null</c> = it is that which is read.</param>
internal sealed class EvidencePlanForm(EvidencePlan? library) : JsonForm<EvidencePlan>
{
    private const int LongestDays = 3650;

    public EvidencePlanForm()
        : this(EvidencePlan.Gransgangare) { }

    /// <summary>Reads the plan of the library.</summary>
    public static EvidencePlan ReadLibrary(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new EvidencePlanForm(library: null).ReadAll(new FormReader(document.RootElement, "$", new FormIssues()));
    }

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

        if (plan.Id == library?.Id && plan != library)
        {
            members.Fault<object>(JsonIssues.OfLibrary, "id");
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

    private EvidenceQuestion Question(FormReader members)
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
        if (CausalWords.AreIn(question.Label.Sv))
        {
            members.Fault<object>(JsonIssues.CausalWord, "names.sv");
        }

        if (CausalWords.AreIn(question.Label.En))
        {
            members.Fault<object>(JsonIssues.CausalWord, "names.en");
        }

        return OfLibrary(question, members);
    }

    // A question of the library may be asked as it is.
    private EvidenceQuestion OfLibrary(EvidenceQuestion question, FormReader members)
    {
        var same = library?.Questions.FirstOrDefault(known => known.Id == question.Id);
        if (
            same is null
            || (same.Exposure, same.Days, same.Horizon, same.Label) == (question.Exposure, question.Days, question.Horizon, question.Label)
        )
        {
            return same ?? question;
        }

        members.Fault<object>(JsonIssues.OfLibrary, "id");
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
