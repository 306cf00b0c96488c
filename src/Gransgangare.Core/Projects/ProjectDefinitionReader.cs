using System.Text.Json;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>The JSON form of a project definition.</summary>
internal static class ProjectDefinitionReader
{
    private const int Many = 1_000_000;

    public static ProjectDefinition? Read(string json, out IReadOnlyList<ValidationIssue> issues)
    {
        var found = new List<ValidationIssue>();
        issues = found;
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                found.Add(ProjectIssues.WrongForm.At("$"));
                return null;
            }

            var project = Project(new JsonMembers(document.RootElement, "$", found));
            return found.Count == 0 ? project : null;
        }
        catch (JsonException exception)
        {
            found.Add(ProjectIssues.NotJson.At(FormattableString.Invariant($"line {exception.LineNumber + 1}")));
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // Half of a surrogate pair, as such or escaped, is JSON by its form but no text.
            found.Add(ProjectIssues.NotJson.At("$"));
            return null;
        }
    }

    private static ProjectDefinition Project(JsonMembers members)
    {
        var project = new ProjectDefinition
        {
            Id = members.RequiredText("id"),
            Label = members.Label("names"),
            Reference = members.Text("reference"),
            Programme = members.Text("programme"),
            Period = Period(members),
            ParticipantsFrom = members.Date("participantsFrom"),
            Ages = Ages(members.Object("ages")),
            Planned = members.Integer("planned", 1, Many),
            PlannedElsewhere = members.Integers("plannedElsewhere"),
            PlannedWomen = members.Share("plannedWomen"),
            OutcomeRules = OutcomeRules(members),
            Denominator = members.Code<Denominator>("denominator") ?? Denominator.Ended,
            TargetGroups = members.Codes<TargetGroup>("targetGroups"),
            ExcludesAssessedElsewhere = members.Flag("excludesAssessedElsewhere"),
            Goals = members.Objects("goals").Select(Goal).ToValueList(),
            SubProjects = members.Objects("subProjects").Select(SubProject).ToValueList(),
            OwnForbund = members.Objects("forbund").Select(OwnForbund).ToValueList(),
        };
        members.NoOthers();
        NoneTwice(members, "goals", project.Goals.Select(goal => goal.Id));
        NoneTwice(members, "subProjects", project.SubProjects.Select(part => part.Code));
        NoneTwice(members, "forbund", project.OwnForbund.Select(forbund => forbund.Code));
        return project;
    }

    private static ParticipationPeriod Period(JsonMembers members)
    {
        var from = members.Date("from", required: true) ?? default;
        var to = members.Date("to");
        return to < from ? members.Fault<ParticipationPeriod>(ProjectIssues.OutOfRange, "to") : new ParticipationPeriod(from, to);
    }

    private static AgeRange Ages(JsonMembers? members)
    {
        if (members is null)
        {
            return new AgeRange(16, 64);
        }

        var range = new AgeRange(members.Integer("from", 0, 110) ?? 16, members.Integer("to", 0, 110) ?? 64);
        members.NoOthers();
        return range.From <= range.To ? range : members.Fault<AgeRange>(ProjectIssues.OutOfRange, "to");
    }

    private static OutcomeRuleSet OutcomeRules(JsonMembers members)
    {
        var id = members.Text("outcomeRules") ?? OutcomeRuleSet.Gransgangare.Id;
        var rules = OutcomeRuleSet.BuiltIn.FirstOrDefault(known => string.Equals(known.Id, id, StringComparison.Ordinal));
        if (rules is null)
        {
            return members.Fault<OutcomeRuleSet>(ProjectIssues.UnknownCode, "outcomeRules") ?? OutcomeRuleSet.Gransgangare;
        }

        if (members.Object("outcomeTable") is not { } table)
        {
            return rules;
        }

        var version = table.RequiredText("version");
        var categories = ExitReason
            .All.Select(reason => (reason, category: table.Code<ExitCategory>(reason.Code)))
            .Where(row => row.category is not null)
            .ToDictionary(row => row.reason, row => row.category!);
        table.NoOthers();
        return version.Length == 0 ? rules
            : string.IsNullOrWhiteSpace(version) ? table.Fault<OutcomeRuleSet>(ProjectIssues.WrongForm, "version") ?? rules
            : string.Equals(version, rules.Version, StringComparison.Ordinal)
                ? table.Fault<OutcomeRuleSet>(ProjectIssues.Repeated, "version") ?? rules
            : rules.With(version, categories);
    }

    private static Goal Goal(JsonMembers members)
    {
        var measure = members.Code<GoalMeasure>("measure", required: true) ?? GoalMeasure.WorkOrStudy;
        var goal = new Goal(
            members.RequiredText("id"),
            members.Object("names") is null ? measure.Label : members.Label("names"),
            measure,
            members.Share("target", required: true) ?? 0,
            members.Code<GoalComparison>("comparison", required: true) ?? GoalComparison.AtLeast,
            members.Flag("informational")
        );
        members.NoOthers();
        return goal;
    }

    private static SubProject SubProject(JsonMembers members)
    {
        var part = new SubProject(
            members.RequiredText("code"),
            members.Label("names"),
            members.RequiredText("forbund"),
            members.Integer("planned", 1, Many),
            members.Codes<BoundarySpannerRole>("roles")
        );
        members.NoOthers();
        return part;
    }

    private static ForbundDefinition OwnForbund(JsonMembers members)
    {
        var code = members.RequiredText("code");
        var forbund = new ForbundDefinition(
            code,
            members.Label("names"),
            members.Objects("municipalities").Select(municipality => Membership(municipality, code)).ToValueList()
        );
        members.NoOthers();
        return forbund;
    }

    private static ForbundMembership Membership(JsonMembers members, string forbund)
    {
        var code = members.RequiredText("code");
        if (code.Length > 0 && !Municipality.IsWellFormed(code))
        {
            members.Fault<object>(ProjectIssues.WrongForm, "code");
        }

        var membership = new ForbundMembership(forbund, code, members.Date("from", required: true) ?? default(LocalDate));
        members.NoOthers();
        return membership;
    }

    private static void NoneTwice(JsonMembers members, string name, IEnumerable<string> ids)
    {
        if (ids.GroupBy(id => id, StringComparer.Ordinal).Any(group => group.Skip(1).Any()))
        {
            members.Fault<object>(ProjectIssues.Repeated, name);
        }
    }
}
