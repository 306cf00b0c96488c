using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// How many belong to a target group by its rule, beside how many are registered in it (målgrupp enligt regel och enligt registrering). The unit is
/// participations.
/// </summary>
/// <param name="Group">The target group.</param>
/// <param name="Rule">Name of the rule with its threshold, such as <c>long-term-unemployed-12</c> (SE-R14).</param>
/// <param name="Source">Where the rule stands.</param>
/// <param name="Registered">Registered in the group.</param>
/// <param name="Belongs">Belong by the rule.</param>
/// <param name="BelongsNot">Do not belong by the rule.</param>
/// <param name="CannotSay">A fact that the rule needs is missing.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record TargetGroupCount(
    TargetGroup Group,
    string Rule,
    string Source,
    long Registered,
    long Belongs,
    long BelongsNot,
    long CannotSay
)
{
    /// <summary>Facts that are missing where the rule cannot say, in ordinal order.</summary>
    public ValueList<string> Missing { get; init; } = [];

    /// <summary>Columns of the exchange folder that it looks at.</summary>
    public static ValueList<string> NeededFacts { get; } =
    [
        "birth_date",
        "entry_date",
        "labour_status",
        "registered_unemployed",
        "unemployed_since",
        "in_education",
        "work_extent_before",
        "study_extent_before",
        "income_sources",
        "target_groups",
        "not_target_groups",
        "sick_listings",
        "assistance_months",
    ];

    /// <summary>Counts every target group, in declared order.</summary>
    /// <param name="rules">Rules with their thresholds.</param>
    /// <param name="participations">The participations, judged on the facts of their entry date.</param>
    public static ValueList<TargetGroupCount> Of(EligibilityRules rules, IEnumerable<Participation> participations)
    {
        ArgumentNullException.ThrowIfNull(rules);

        var persons = (participations ?? throw new ArgumentNullException(nameof(participations)))
            .Select(participation => (participation.AtEntry.TargetGroups, Facts: EligibilityFacts.AtEntry(participation)))
            .ToList();
        var nobody = new EligibilityFacts { On = NodaTime.LocalDate.MinIsoValue };
        return TargetGroup
            .All.Select(group =>
            {
                var rule = rules.Judge(group, nobody);
                var verdicts = persons.Select(person => rules.Judge(group, person.Facts)).ToLookup(verdict => verdict.Holds);
                var (yes, no) = (verdicts[Fact.Yes].Count(), verdicts[Fact.No].Count());
                var open = verdicts.Where(verdict => verdict.Key is not (Fact.Yes or Fact.No)).SelectMany(verdict => verdict);
                var registered = persons.Count(person => person.TargetGroups.Contains(group));
                return new TargetGroupCount(group, rule.Rule, rule.Source, registered, yes, no, persons.Count - yes - no)
                {
                    Missing = open.SelectMany(verdict => verdict.MissingFacts.AsEnumerable())
                        .Distinct(StringComparer.Ordinal)
                        .OrderBy(fact => fact, StringComparer.Ordinal)
                        .ToValueList(),
                };
            })
            .ToValueList();
    }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(TargetGroupCount);
}
