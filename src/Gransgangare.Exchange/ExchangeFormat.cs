using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>Files and columns of the exchange folder, version 1 (utbytesmapp).</summary>
internal static class ExchangeFormat
{
    /// <summary>Participations: one record for each person, operation and spell.</summary>
    public const string Participations = "participations.csv";

    /// <summary>Events.</summary>
    public const string Events = "events.csv";

    /// <summary>Measurements.</summary>
    public const string Measurements = "measurements.csv";

    /// <summary>Interventions.</summary>
    public const string Interventions = "interventions.csv";

    /// <summary>Consents; written when there is one.</summary>
    public const string Consents = "consents.csv";

    /// <summary>Measures.</summary>
    public const string Measures = "measures.csv";

    /// <summary>Spells of staff; optional.</summary>
    public const string Staff = "staff.csv";

    /// <summary>Who of the staff was responsible for whom; optional.</summary>
    public const string Assignments = "assignments.csv";

    /// <summary>Costs; optional.</summary>
    public const string Costs = "costs.csv";

    /// <summary>Hours of participants; optional.</summary>
    public const string Hours = "hours.csv";

    /// <summary>Plans of participants; optional.</summary>
    public const string Plans = "plans.csv";

    /// <summary>Project definition.</summary>
    public const string Project = "project.json";

    /// <summary>The files in the order in which they are read and listed.</summary>
    public static ValueList<string> Files { get; } =
    [Project, Measures, Participations, Events, Interventions, Consents, Measurements, Staff, Assignments, Costs, Hours, Plans];

    /// <summary>Columns of participations.csv that every written file has.</summary>
    public static ValueList<string> ParticipationColumns { get; } =
    [
        "person",
        "operation",
        "forbund",
        "municipality",
        "gender",
        "birth_date",
        "entry_date",
        "exit_date",
        "exit_reason",
        "labour_status",
        "registered_unemployed",
        "in_education",
        "parental_leave",
        "disability",
        "third_country_national",
        "foreign_background",
        "minority",
        "homeless",
        "rural",
        "other_disadvantaged",
        "direct_beneficiary",
        "unemployed_since",
        "isced",
        "specific_objective",
        "target_groups",
        "six_month_followup",
        "six_month_status",
        "six_month_improvement",
    ];

    /// <summary>Further columns of participations.csv, written when a participation has a value for one of them.</summary>
    public static ValueList<string> FurtherParticipationColumns { get; } =
    [
        "participant_kind",
        "referrer",
        "income_sources",
        "exit_manner",
        "type_of_work",
        "work_extent",
        "study_extent",
        "job_start",
        "job_end",
        "job_ongoing",
        "study_support_right",
        "protected_from",
        "protected_to",
        "work_extent_before",
        "study_extent_before",
        "support_months_before",
        "income_sources_after",
        "job_seeking_after",
        "leave",
        "leave_from",
        "leave_to_expected",
        "leave_job_related_income",
        "not_target_groups",
        "sick_listings",
        "assistance_months",
        "assessed_elsewhere",
    ];

    /// <summary>What <c>sick_listings</c> says of somebody who is known not to have been sick-listed.</summary>
    public const string NoPeriod = "none";

    /// <summary>Columns of events.csv.</summary>
    public static ValueList<string> EventColumns { get; } = ["person", "operation", "date", "event"];

    /// <summary>Columns of measurements.csv before those of the items.</summary>
    public static ValueList<string> MeasurementColumns { get; } = Instrument.ColumnsBesideItems;

    /// <summary>Columns of interventions.csv.</summary>
    public static ValueList<string> InterventionColumns { get; } = ["person", "operation", "kind", "start_date", "end_date", "name"];

    /// <summary>Columns of consents.csv.</summary>
    public static ValueList<string> ConsentColumns { get; } = ["person", "operation", "kind", "given", "withdrawn"];

    /// <summary>Columns of measures.csv.</summary>
    public static ValueList<string> MeasureColumns { get; } = ["operation", "kind", "name"];

    /// <summary>Columns of staff.csv.</summary>
    public static ValueList<string> StaffColumns { get; } = ["staff", "forbund", "team", "role", "employer", "from", "to", "fte"];

    /// <summary>Columns of assignments.csv.</summary>
    public static ValueList<string> AssignmentColumns { get; } = ["person", "operation", "staff", "role", "from", "to"];

    /// <summary>Columns of costs.csv.</summary>
    public static ValueList<string> CostColumns { get; } = ["forbund", "from", "to", "kind", "amount_ore", "source"];

    /// <summary>Columns of hours.csv.</summary>
    public static ValueList<string> HoursColumns { get; } = ["person", "operation", "month", "kind", "hours"];

    /// <summary>Columns of plans.csv.</summary>
    public static ValueList<string> PlanColumns { get; } =
    ["person", "operation", "date", "revised", "participant_took_part", "team_organisations"];

    /// <summary>Place of a file in the order of reading.</summary>
    internal static int FileOrder(string file) =>
        Files.Select((name, index) => (name, index)).FirstOrDefault(row => row.name == file).index;
}
