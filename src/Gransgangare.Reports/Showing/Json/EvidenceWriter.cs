using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Evidence;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Writes a protected evidence report.</summary>
internal static class EvidenceWriter
{
    public static void Write(Utf8JsonWriter json, ProtectedEvidence evidence)
    {
        var request = evidence.Request;
        json.WriteStartObject();
        json.WriteStartObject("plan");
        json.WriteString("id", request.Plan.Id);
        json.WriteString("version", request.Plan.Version);
        json.WriteEndObject();
        json.WriteString("project", request.Project.Id);
        json.WriteString("rules", request.Project.OutcomeRules.ToString());
        json.WriteString("asOf", LocalDatePattern.Iso.Format(request.AsOf));
        json.WriteNumber("monthsWithoutFacts", evidence.MonthsWithoutFacts);
        json.WriteString("unit", "person");
        json.WriteNumber("threshold", evidence.Threshold);
        Each(json, "curves", evidence.Curves, curve => Write(json, request, curve));
        Each(json, "comparisons", evidence.Comparisons, comparison => Write(json, comparison));
        if (evidence.Budget is { } budget)
        {
            Write(json, budget);
        }

        if (evidence.Resources is { } resources)
        {
            Each(json, "resources", resources, group => Write(json, group));
        }

        if (evidence.Teams is { } teams)
        {
            Each(json, "conditions", teams, team => Write(json, team));
            Each(json, "caseload", evidence.Caseload!, quarter => Write(json, quarter));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ShownBudget budget)
    {
        json.WriteStartObject("budget");
        json.WriteNumberOrNull("total", budget.Stated.Total);
        json.WriteNumberOrNull("granted", budget.Stated.Granted);
        json.WriteNumberOrNull("grantedShare", Rounded(budget.Stated.GrantedShare));
        json.WriteNumberOrNull("euRate", (double?)budget.Stated.EuRate);
        json.WriteNumberOrNull("planned", budget.Planned);
        json.WriteNumberOrNull("perPlanned", Rounded(budget.PerPlanned));
        Write(json, "started", budget.Started);
        Write(json, "perStarted", budget.PerStarted);
        json.WriteEndObject();
    }

    private static double? Rounded(decimal? number) =>
        number is { } known ? (double)Math.Round(known, 4, MidpointRounding.AwayFromZero) : null;

    private static void Write(Utf8JsonWriter json, ShownResources group)
    {
        json.WriteString("forbund", group.Forbund);
        json.WriteString("refused", group.Refused?.Code);
        Write(json, "started", group.Started);
        Write(json, "personDays", group.PersonDays);
        Write(json, "outcomes", group.Outcomes);
        Write(json, "cost", group.Cost);
        json.WriteString("costFrom", group.CostPeriod is { } cost ? LocalDatePattern.Iso.Format(cost.Start) : null);
        json.WriteString("costTo", group.CostPeriod?.End is { } last ? LocalDatePattern.Iso.Format(last) : null);
        Write(json, "costPerStart", group.CostPerStart);
        Write(json, "costPerMonth", group.CostPerMonth);
        Write(json, "costPerOutcome", ("low", group.CostPerOutcomeLow), ("high", group.CostPerOutcomeHigh));
        Each(
            json,
            "hours",
            group.Hours,
            hours =>
            {
                json.WriteString("kind", hours.Kind);
                Write(json, "persons", hours.Persons);
                Write(json, "perStart", hours.PerStart);
            }
        );
        if (group.Plans is not { } plans)
        {
            return;
        }

        json.WriteStartObject("plans");
        Write(json, "inTime", plans.InTime);
        Write(json, "withPlan", plans.WithPlan);
        Write(json, "tookPart", plans.TookPart);
        Write(json, "organisations", plans.Organisations);
        Each(
            json,
            "byOrganisation",
            plans.ByOrganisation,
            one =>
            {
                json.WriteString("organisation", one.Name);
                Write(json, "persons", one.Persons);
            }
        );
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ShownTeam team)
    {
        json.WriteString("forbund", team.Forbund);
        json.WriteString("team", team.Team);
        json.WriteString("refused", team.Refused?.Code);
        Write(json, "caseload", team.Caseload);
        Each(
            json,
            "quarters",
            team.Quarters,
            quarter =>
            {
                json.WriteString("quarter", TeamQuarter.NameOf(quarter.First));
                json.WriteString("refused", quarter.Refused?.Code);
                Write(json, "caseload", quarter.Caseload);
            }
        );
        Write(json, "continuity", team.Continuity);
        Write(json, "handOvers", team.HandOvers);
        Write(json, "changesPerThousandDays", team.ChangesPerThousandDays);
        Write(json, "daysPerHandOver", team.DaysPerHandOver);
        Write(json, "organisations", team.Organisations);
        Each(
            json,
            "employers",
            team.Employers,
            employer =>
            {
                json.WriteString("organisation", employer.Organisation);
                Write(json, "staff", employer.Staff);
            }
        );
    }

    private static void Write(Utf8JsonWriter json, ShownCaseload quarter)
    {
        json.WriteString("quarter", TeamQuarter.NameOf(quarter.First));
        json.WriteNumber("teams", quarter.Teams);
        json.WriteNumber("median", quarter.Median);
        json.WriteNumber("low", quarter.Low);
        json.WriteNumber("high", quarter.High);
    }

    private static void Write(Utf8JsonWriter json, EvidenceRequest request, ShownCurve curve)
    {
        json.WriteStartObject("by");
        for (var place = 0; place < curve.Codes.Count; place++)
        {
            json.WriteString(request.By[place].Code, curve.Codes[place]);
        }

        json.WriteEndObject();
        if (curve.Codes.Contains(EvidenceBreakdown.OtherOrUnknown, StringComparer.Ordinal))
        {
            json.WriteStartArray("joined");
            json.WriteStringValue(Gender.NonBinary.Code);
            json.WriteStringValue(Gender.Unknown.Code);
            json.WriteEndArray();
        }

        Write(json, "persons", curve.Persons);
        Write(json, "censored", curve.Censored);
        Each(json, "causes", curve.Causes, cause => Write(json, cause));
    }

    private static void Write(Utf8JsonWriter json, ShownCause cause)
    {
        json.WriteString("cause", cause.Cause.Code);
        Write(json, "events", cause.Events);
        Each(
            json,
            "points",
            cause.Points,
            point =>
            {
                json.WriteNumber("day", point.Day);
                Write(json, "atRisk", point.AtRisk);
                Write(json, "value", point.Value);
                Write(json, "se", point.StandardError);
                Write(json, "low", point.Low);
                Write(json, "high", point.High);
            }
        );
    }

    private static void Write(Utf8JsonWriter json, ShownComparison comparison)
    {
        json.WriteString("question", comparison.Question.Id);
        json.WriteString("measure", "rate-ratio");
        json.WriteStartArray("published");
        foreach (var rule in comparison.Question.Exposure.Published)
        {
            json.WriteStringValue(rule);
        }

        json.WriteEndArray();
        json.WriteString("refused", comparison.Refused?.Code);
        Each(
            json,
            "arms",
            comparison.Arms,
            arm =>
            {
                json.WriteString("arm", arm.Code);
                Write(json, "persons", arm.Persons);
                Write(json, "events", arm.Events);
                Write(json, "personDays", arm.PersonDays);
            }
        );
        Write(json, "crude", ("value", comparison.Crude.Value), ("low", comparison.Crude.Low), ("high", comparison.Crude.High));
        Write(
            json,
            "stratified",
            ("value", comparison.Stratified.Value),
            ("low", comparison.Stratified.Low),
            ("high", comparison.Stratified.High)
        );
        Write(json, "simultaneous", ("low", comparison.Simultaneous.Low), ("high", comparison.Simultaneous.High));
        Write(json, "eValue", ("value", comparison.EValue), ("limit", comparison.EValueLimit));
        Write(json, "compared", comparison.Compared);
        Write(json, "unclassified", comparison.Unclassified);
        Each(
            json,
            "leftOut",
            comparison.LeftOut,
            count =>
            {
                json.WriteString("reason", count.Reason.Code);
                Write(json, "count", count.Persons);
            }
        );
    }

    private static void Write(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, ShownNumber Number)> members)
    {
        json.WriteStartObject(name);
        foreach (var (member, number) in members)
        {
            Write(json, member, number);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ShownNumber number)
    {
        if (number.IsHidden)
        {
            json.WriteString(name, ShownNumber.HiddenSign);
        }
        else if (number.Value is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    // An array of objects; the members of each are written for it.
    private static void Each<T>(Utf8JsonWriter json, string name, ValueList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
