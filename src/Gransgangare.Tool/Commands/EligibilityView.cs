using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Exchange.Reading;
using Gransgangare.Reports;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary>Decisions on eligibility as <c>eligibility</c> shows them: all persons with their verdict, or one with each reason and its place.</summary>
internal sealed class EligibilityView
{
    private readonly ValueList<TargetGroup> _leftOut;
    private readonly LocalDate? _asOf;
    private readonly RecordPlaces _places;
    private readonly List<(Participation Of, EligibilityDecision Decision)> _decisions;

    public EligibilityView(
        ProjectDefinition project,
        IEnumerable<Participation> participations,
        bool withSpecial,
        LocalDate? asOf,
        RecordPlaces places
    )
    {
        (Project, _asOf, _places) = (project, asOf, places);
        _leftOut = project.TargetGroups.Where(group => !withSpecial && group.Sensitivity == DataSensitivity.Special).ToValueList();
        var rules = new EligibilityRules(project);
        _decisions = participations.Select(one => (one, rules.Decide(Known(EligibilityFacts.AtEntry(one))))).ToList();
    }

    public ProjectDefinition Project { get; }

    public IEnumerable<ReportTable> All(TableText text) => [Counts(text), Persons(text)];

    public IEnumerable<ReportTable> One(TableText text) =>
        _decisions.Select(row =>
            ReportTable.Of(
                "eligibility-ledger",
                text.Of(
                    $"Behörighet för {row.Of.Person}, {row.Of.Operation}: {Label(row.Decision.Verdict, text)}",
                    $"Eligibility of {row.Of.Person}, {row.Of.Operation}: {Label(row.Decision.Verdict, text)}"
                ),
                [
                    new(text.Of("Steg", "Step"), line => new(line.IsFirst ? line.Reason.Text.In(text.Language) : "")),
                    new(text.Of("Svar", "Verdict"), line => new(line.IsFirst ? Label(line.Reason.Holds, text) : "")),
                    new(text.Of("Villkor", "Condition"), line => new(line.Condition.Id)),
                    new(text.Of("Uppfyllt", "Holds"), line => new(Label(line.Condition.Holds, text))),
                    new(text.Of("Uppgift", "Fact"), line => new(line.Condition.Fact.In(text.Language))),
                    new(text.Of("Regel", "Rule"), line => new(line.Reason.Source)),
                    new(
                        text.Of("Rad", "Line"),
                        line => new(PlaceOf(row.Of, line.Condition) is { } found ? $"{found.File}:{found.Line}" : "")
                    ),
                    new(text.Of("Avgörs av", "Decided by"), line => new(line.IsFirst ? string.Join(", ", line.Reason.DecidedBy) : "")),
                ],
                Shown(row.Decision).SelectMany(Lines),
                Notes(text)
            )
        );

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("project", Project.Id);
        json.WriteString("asOf", _asOf is { } day ? LocalDatePattern.Iso.Format(day) : null);
        json.WriteString("library", LibraryVersion.Text);
        json.WriteString("unit", CountUnit.Participations.One);
        json.WriteStartArray("specialGroupsLeftOut");
        foreach (var group in _leftOut)
        {
            json.WriteStringValue(group.Code);
        }

        json.WriteEndArray();
        json.WriteStartArray("counts");
        foreach (var verdict in Verdicts)
        {
            json.WriteStartObject();
            json.WriteString("verdict", Code(verdict));
            json.WriteNumber("count", _decisions.Count(row => row.Decision.Verdict == verdict));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("persons");
        foreach (var (of, decision) in _decisions)
        {
            Write(json, of, decision);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static EligibilityVerdict[] Verdicts =>
        [EligibilityVerdict.Eligible, EligibilityVerdict.NotEligible, EligibilityVerdict.CannotSay];

    // What is not asked for is not known, so that no verdict tells of it.
    private EligibilityFacts Known(EligibilityFacts facts) =>
        facts with
        {
            Assessments = facts.Assessments.Where(assessment => !_leftOut.Contains(assessment.Group)).ToValueList(),
            ForeignBorn = _leftOut.Contains(TargetGroup.ForeignBorn) ? Fact.NotKnown : facts.ForeignBorn,
        };

    private IEnumerable<EligibilityReason> Shown(EligibilityDecision decision) =>
        decision.Reasons.Where(reason => reason.Group is not { } group || !_leftOut.Contains(group));

    private void Write(Utf8JsonWriter json, Participation of, EligibilityDecision decision)
    {
        json.WriteStartObject();
        json.WriteString("person", of.Person);
        json.WriteString("operation", of.Operation);
        json.WriteString("on", LocalDatePattern.Iso.Format(of.Entry));
        json.WriteString("verdict", Code(decision.Verdict));
        WriteList(json, "groups", decision.Groups.Select(group => group.Code));
        WriteList(json, "decidedBy", DecidedBy(decision));
        json.WriteStartArray("lines");
        foreach (var reason in Shown(decision))
        {
            json.WriteStartObject();
            json.WriteString("line", reason.Rule);
            json.WriteString("targetGroup", reason.Group?.Code);
            json.WriteString("verdict", Code(reason.Holds));
            json.WriteBoolean("warns", reason.IsWarning);
            json.WriteStartArray("because");
            foreach (var condition in reason.Because)
            {
                var place = PlaceOf(of, condition);
                json.WriteStartObject();
                json.WriteString("condition", condition.Id);
                json.WriteBooleanOrNull("holds", Holds(condition.Holds));
                json.WriteString("fact", condition.Fact.En);
                json.WriteString("rule", reason.Source);
                WriteList(json, "columns", condition.Columns);
                json.WriteString("file", place?.File);
                json.WriteNumberOrNull("line", place?.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteList(json, "decidedBy", reason.DecidedBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private ReportTable Counts(TableText text) =>
        ReportTable.Of(
            "eligibility",
            text.Of("Svar", "Verdicts"),
            [
                new(text.Of("Får delta", "May take part"), verdict => new(Label(verdict, text))),
                new(text.Of("Antal", "Number"), verdict => text.Count(_decisions.Count(row => row.Decision.Verdict == verdict))),
            ],
            Verdicts,
            Notes(text)
        );

    private ReportTable Persons(TableText text) =>
        ReportTable.Of(
            "eligibility-persons",
            text.Of("Personer", "Persons"),
            [
                new(text.Of("Person", "Person"), row => new(row.Of.Person)),
                new(text.Of("Insats", "Operation"), row => new(row.Of.Operation)),
                new(text.Of("Inträde", "Entry"), row => new(LocalDatePattern.Iso.Format(row.Of.Entry))),
                new(text.Of("Får delta", "May take part"), row => new(Label(row.Decision.Verdict, text))),
                new(
                    text.Of("Målgrupper", "Target groups"),
                    row => new(string.Join(", ", row.Decision.Groups.Select(group => group.Label.In(text.Language))))
                ),
                new(
                    text.Of("Att pröva", "To consider"),
                    row =>
                        new(
                            string.Join(
                                "; ",
                                row.Decision.Reasons.Where(reason => reason.IsWarning).Select(reason => reason.Text.In(text.Language))
                            )
                        )
                ),
                new(text.Of("Avgörs av", "Decided by"), row => new(string.Join(", ", DecidedBy(row.Decision)))),
            ],
            _decisions,
            []
        );

    private static IEnumerable<(EligibilityReason Reason, EligibilityCondition Condition, bool IsFirst)> Lines(EligibilityReason reason) =>
        reason.Because.Select((condition, place) => (reason, condition, place == 0));

    private string[] Notes(TableText text) =>
        [
            text.Of(
                $"Räkneenhet: deltaganden, efter uppgifterna på inträdesdagen. Minst en målgrupp ska gälla{(Project.ExcludesAssessedElsewhere ? ", och ingen annan myndighet ha bedömt en lämplig insats" : "")}; åldern varnar bara.",
                $"Unit of count: participations, by the facts on the entry day. At least one target group must hold{(Project.ExcludesAssessedElsewhere ? ", and no other authority have assessed a fitting measure" : "")}; age only warns."
            ),
            .. _leftOut.Count == 0
                ? Array.Empty<string>()
                :
                [
                    text.Of(
                        $"{_leftOut.Count} målgrupper röjer känsliga uppgifter och prövas inte; --special-categories tar med dem.",
                        $"{_leftOut.Count} target groups reveal special categories of data and are not asked about; --special-categories includes them."
                    ),
                ],
        ];

    private IEnumerable<string> DecidedBy(EligibilityDecision decision) =>
        decision
            .Open.SelectMany(reason => reason.Group is { } group && _leftOut.Contains(group) ? ["--special-categories"] : reason.DecidedBy)
            .Distinct(StringComparer.Ordinal);

    private (string File, int Line)? PlaceOf(Participation of, EligibilityCondition condition) =>
        _places.Of(of.Person, of.Operation, condition.Columns[0]);

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static bool? Holds(Fact fact) =>
        fact switch
        {
            Fact.Yes => true,
            Fact.No => false,
            _ => null,
        };

    private static Fact FactOf(EligibilityVerdict verdict) =>
        verdict switch
        {
            EligibilityVerdict.Eligible => Fact.Yes,
            EligibilityVerdict.NotEligible => Fact.No,
            _ => Fact.NotKnown,
        };

    private static string Code(EligibilityVerdict verdict) => Code(FactOf(verdict));

    private static string Code(Fact holds) => holds is Fact.Yes or Fact.No ? holds.ToCode() : "cannot-say";

    private static string Label(EligibilityVerdict verdict, TableText text) => Label(FactOf(verdict), text);

    private static string Label(Fact holds, TableText text) => Answer.Of(Holds(holds), text);
}
