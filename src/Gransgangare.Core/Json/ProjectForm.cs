using System.Text.Json;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>The JSON form of a project definition.</summary>
internal sealed class ProjectForm : JsonForm<ProjectDefinition>
{
    private const int Many = 1_000_000;
    private const int MostKronor = 2_000_000_000;

    public static ProjectForm Instance { get; } = new();

    public static ProjectDefinition? Read(string json, out IReadOnlyList<ValidationIssue> issues)
    {
        var found = new FormIssues();
        var project = Read(json, found);
        issues = found.ToList();
        return found.IsEmpty ? project : null;
    }

    private static ProjectDefinition? Read(string json, FormIssues found)
    {
        if (FormText.FaultOf(json) is { } fault)
        {
            found.Add(fault);
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            return Instance.ReadAll(new FormReader(document.RootElement, "$", found));
        }
        catch (JsonException exception)
        {
            found.Add(JsonIssues.NotJson.At(FormattableString.Invariant($"line {exception.LineNumber + 1}")));
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // An unpaired surrogate, as such or escaped, is valid JSON syntax but not valid text.
            found.Add(JsonIssues.NotJson.At("$"));
            return null;
        }
    }

    public override ProjectDefinition Read(FormReader members)
    {
        var project = new ProjectDefinition
        {
            Id = members.RequiredText("id"),
            Label = members.RequiredLabel("names"),
            Reference = members.Text("reference"),
            Programme = members.Text("programme"),
            Owner = members.Text("owner"),
            Region = members.Text("region"),
            Objective = members.Text("objective"),
            Budget = Budget(members.Object("budget")),
            Staff = members.Integer("staff", 0, Many),
            Source = members.Text("source"),
            Period = Period(members),
            ParticipantsFrom = members.Date("participantsFrom"),
            Ages = Ages(members.Object("ages")),
            Planned = members.Integer("planned", 1, Many),
            PlannedElsewhere = members.Integers("plannedElsewhere"),
            PlannedWomen = members.Share("plannedWomen"),
            OutcomeRules = OutcomeRules(members),
            Denominator = members.Code<Denominator>("denominator") ?? Denominator.Ended,
            TargetGroups = members.Codes<TargetGroup>("targetGroups"),
            ExcludesAssessedElsewhere = members.Flag("excludesAssessedElsewhere") ?? false,
            Goals = members.Objects("goals").Select(Goal).ToValueList(),
            SubGoals = members.Objects("subGoals").Select(SubGoal).ToValueList(),
            SubProjects = members.Objects("subProjects").Select(SubProject).ToValueList(),
            OwnForbund = members.Objects("forbund").Select(OwnForbund).ToValueList(),
        };
        if (project.Denominator.IsOfEsf)
        {
            members.Fault<Denominator>(JsonIssues.UnfitDenominator, "denominator");
        }

        if (project.Programme is null && project.Goals.Any(goal => goal.Measure == GoalMeasure.EsfIndicator))
        {
            members.Fault<string>(JsonIssues.GoalWithoutProgramme, "programme");
        }

        NoneTwice(members, "goals", project.Goals.Select(goal => goal.Id));
        foreach (var (subGoal, place) in project.SubGoals.Select((subGoal, place) => (subGoal, place)))
        {
            if (subGoal.Goal is { } id && project.Goals.All(goal => goal.Id != id))
            {
                members.Fault<SubGoal>(JsonIssues.UnknownGoal, FormattableString.Invariant($"subGoals[{place}].goal"));
            }
        }

        NoneTwice(members, "subGoals", project.SubGoals.Select(subGoal => subGoal.Id));
        NoneTwice(members, "subProjects", project.SubProjects.Select(part => part.Code));
        NoneTwice(members, "forbund", project.OwnForbund.Select(forbund => forbund.Code));
        return project;
    }

    public override void Write(Utf8JsonWriter json, ProjectDefinition value)
    {
        json.WriteString("id", value.Id);
        json.WriteLabel("names", value.Label);
        json.WriteString("reference", value.Reference);
        json.WriteString("programme", value.Programme);
        json.WriteString("owner", value.Owner);
        json.WriteString("region", value.Region);
        json.WriteString("objective", value.Objective);
        WriteBudget(json, value.Budget);
        json.WriteNumberOrNull("staff", value.Staff);
        json.WriteString("source", value.Source);
        json.WriteDate("from", value.Period.Start);
        json.WriteDate("to", value.Period.End);
        json.WriteDate("participantsFrom", value.ParticipantsFrom);
        json.WriteStartObject("ages");
        json.WriteNumber("from", value.Ages.From);
        json.WriteNumber("to", value.Ages.To);
        json.WriteEndObject();
        json.WriteNumberOrNull("planned", value.Planned);
        json.WriteList("plannedElsewhere", value.PlannedElsewhere, json.WriteNumberValue);
        json.WriteNumberOrNull("plannedWomen", value.PlannedWomen);
        WriteOutcomeRules(json, value.OutcomeRules);
        json.WriteCode("denominator", value.Denominator);
        json.WriteCodes("targetGroups", value.TargetGroups);
        json.WriteBoolean("excludesAssessedElsewhere", value.ExcludesAssessedElsewhere);
        json.WriteList("goals", value.Goals, goal => WriteGoal(json, goal));
        json.WriteList("subGoals", value.SubGoals, subGoal => WriteSubGoal(json, subGoal));
        json.WriteList("subProjects", value.SubProjects, part => WriteSubProject(json, part));
        json.WriteList("forbund", value.OwnForbund, forbund => WriteForbund(json, forbund));
    }

    // A table of the project's own is written as what it changes in the built-in one.
    private static void WriteOutcomeRules(Utf8JsonWriter json, OutcomeRuleSet rules)
    {
        var builtIn = OutcomeRuleSet
            .BuiltIn.Concat(OutcomeRuleSet.Earlier)
            .First(known =>
                string.Equals(known.Id, rules.Id, StringComparison.Ordinal) && known.CountsFactsAfterDeath == rules.CountsFactsAfterDeath
            );
        json.WriteString("outcomeRules", OutcomeRuleSet.BuiltIn.Contains(builtIn) ? builtIn.Id : $"{builtIn.Id}@{builtIn.Version}");
        if (string.Equals(builtIn.Version, rules.Version, StringComparison.Ordinal))
        {
            json.WriteNull("outcomeTable");
            return;
        }

        json.WriteStartObject("outcomeTable");
        json.WriteString("version", rules.Version);
        foreach (var reason in ExitReason.All.Where(reason => rules.CategoryOf(reason) != builtIn.CategoryOf(reason)))
        {
            json.WriteCode(reason.Code, rules.CategoryOf(reason));
        }

        json.WriteEndObject();
    }

    private static void WriteGoal(Utf8JsonWriter json, Goal goal)
    {
        json.WriteStartObject();
        json.WriteString("id", goal.Id);
        json.WriteLabel("names", goal.Label);
        json.WriteCode("measure", goal.Measure);
        json.WriteString("indicator", goal.Indicator);
        json.WriteNumber("target", goal.Target);
        json.WriteCode("comparison", goal.Comparison);
        json.WriteBoolean("informational", goal.IsInformational);
        json.WriteCode("denominator", goal.Denominator);
        json.WriteNumberOrNull("near", goal.Near);
        json.WriteEndObject();
    }

    private static void WriteBudget(Utf8JsonWriter json, ProjectBudget? budget)
    {
        if (budget is null)
        {
            json.WriteNull("budget");
            return;
        }

        json.WriteStartObject("budget");
        json.WriteNumberOrNull("total", budget.Total);
        json.WriteNumberOrNull("granted", budget.Granted);
        json.WriteNumberOrNull("euRate", budget.EuRate);
        json.WriteEndObject();
    }

    private static void WriteSubGoal(Utf8JsonWriter json, SubGoal subGoal)
    {
        json.WriteStartObject();
        json.WriteString("id", subGoal.Id);
        json.WriteLabel("names", subGoal.Label);
        if (subGoal.Measure is { } measure)
        {
            json.WriteLabel("measure", measure);
        }
        else
        {
            json.WriteNull("measure");
        }

        json.WriteString("goal", subGoal.Goal);
        json.WriteEndObject();
    }

    private static void WriteSubProject(Utf8JsonWriter json, SubProject part)
    {
        json.WriteStartObject();
        json.WriteString("code", part.Code);
        json.WriteLabel("names", part.Label);
        json.WriteString("forbund", part.Forbund);
        json.WriteNumberOrNull("planned", part.Planned);
        json.WriteCodes("roles", part.Roles);
        json.WriteNumberOrNull("staff", part.Staff);
        json.WriteEndObject();
    }

    private static void WriteForbund(Utf8JsonWriter json, ForbundDefinition forbund)
    {
        json.WriteStartObject();
        json.WriteString("code", forbund.Code);
        json.WriteLabel("names", forbund.Label);
        json.WriteStartArray("municipalities");
        foreach (var member in forbund.Members)
        {
            json.WriteStartObject();
            json.WriteString("code", member.Municipality);
            json.WriteDate("from", member.From);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ParticipationPeriod Period(FormReader members)
    {
        var from = members.Date("from", required: true) ?? default;
        var to = members.Date("to");
        return to < from
            ? members.Fault<ParticipationPeriod>(JsonIssues.OutOfRange, "to", FormExpected.NotBefore("from"))
            : new ParticipationPeriod(from, to);
    }

    private static AgeRange Ages(FormReader? members)
    {
        if (members is null)
        {
            return new AgeRange(16, 64);
        }

        var range = new AgeRange(members.Integer("from", 0, 110) ?? 16, members.Integer("to", 0, 110) ?? 64);
        members.NoOthers();
        return range.From <= range.To ? range : members.Fault<AgeRange>(JsonIssues.OutOfRange, "to", FormExpected.NotBefore("from"));
    }

    private static OutcomeRuleSet OutcomeRules(FormReader members)
    {
        var id = members.Text("outcomeRules") ?? OutcomeRuleSet.Gransgangare.Id;
        var rules = OutcomeRuleSet.Find(id);
        if (rules is null)
        {
            return members.Fault<OutcomeRuleSet>(
                    JsonIssues.UnknownCode,
                    "outcomeRules",
                    FormExpected.OneOf(OutcomeRuleSet.BuiltIn.Select(known => known.Id))
                ) ?? OutcomeRuleSet.Gransgangare;
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
            : string.IsNullOrWhiteSpace(version) ? table.Fault<OutcomeRuleSet>(JsonIssues.WrongForm, "version") ?? rules
            : string.Equals(version, rules.Version, StringComparison.Ordinal)
                ? table.Fault<OutcomeRuleSet>(JsonIssues.Repeated, "version") ?? rules
            : rules.With(version, categories);
    }

    private static Goal Goal(FormReader members)
    {
        var measure = members.Code<GoalMeasure>("measure", required: true) ?? GoalMeasure.WorkOrStudy;
        var goal = new Goal(
            members.RequiredText("id"),
            members.Label("names") ?? measure.Label,
            measure,
            members.Share("target", required: true) ?? 0,
            members.Code<GoalComparison>("comparison", required: true) ?? GoalComparison.AtLeast,
            members.Flag("informational") ?? false
        )
        {
            Indicator = members.Text("indicator", required: measure == GoalMeasure.EsfIndicator),
            Denominator = members.Code<Denominator>("denominator"),
            Near = members.Share("near"),
        };
        if (goal.Denominator is { } denominator && !measure.Fits(denominator))
        {
            members.Fault<Goal>(JsonIssues.UnfitDenominator, "denominator");
        }

        if (goal.Indicator is not null && measure != GoalMeasure.EsfIndicator)
        {
            members.Fault<Goal>(JsonIssues.IndicatorOfOtherMeasure, "indicator");
        }

        members.NoOthers();
        return goal;
    }

    private static ProjectBudget? Budget(FormReader? members)
    {
        if (members is null)
        {
            return null;
        }

        var budget = new ProjectBudget(
            members.Integer("total", 0, MostKronor),
            members.Integer("granted", 0, MostKronor),
            members.Share("euRate")
        );
        members.NoOthers();
        return budget;
    }

    private static SubGoal SubGoal(FormReader members)
    {
        var subGoal = new SubGoal(members.RequiredText("id"), members.RequiredLabel("names"))
        {
            Measure = members.Label("measure"),
            Goal = members.Text("goal"),
        };
        members.NoOthers();
        return subGoal;
    }

    private static SubProject SubProject(FormReader members)
    {
        var part = new SubProject(
            members.RequiredKey("code"),
            members.RequiredLabel("names"),
            ForbundCode(members, "forbund"),
            members.Integer("planned", 1, Many),
            members.Codes<BoundarySpannerRole>("roles")
        )
        {
            Staff = members.Integer("staff", 0, Many),
        };
        members.NoOthers();
        return part;
    }

    private static string ForbundCode(FormReader members, string name)
    {
        var code = members.RequiredText(name);
        return Forbund.IsReserved(code) ? members.Fault<string>(KeyIssues.Reserved, name) ?? code : code;
    }

    private static ForbundDefinition OwnForbund(FormReader members)
    {
        var code = ForbundCode(members, "code");
        var forbund = new ForbundDefinition(
            code,
            members.RequiredLabel("names"),
            members.Objects("municipalities").Select(municipality => Membership(municipality, code)).ToValueList()
        );
        members.NoOthers();
        return forbund;
    }

    private static ForbundMembership Membership(FormReader members, string forbund)
    {
        var code = members.RequiredText("code");
        if (code.Length > 0 && !Municipality.IsWellFormed(code))
        {
            members.Fault<object>(JsonIssues.WrongForm, "code");
        }

        var membership = new ForbundMembership(forbund, code, members.Date("from", required: true) ?? default(LocalDate));
        members.NoOthers();
        return membership;
    }

    private static void NoneTwice(FormReader members, string name, IEnumerable<string> ids)
    {
        if (ids.GroupBy(id => id, StringComparer.Ordinal).Any(group => group.Skip(1).Any()))
        {
            members.Fault<object>(JsonIssues.Repeated, name);
        }
    }
}
