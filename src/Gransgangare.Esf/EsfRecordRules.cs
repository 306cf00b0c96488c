using Gransgangare.Core;
using Gransgangare.Esf.Rules;

namespace Gransgangare.Esf;

/// <summary>
/// Checks of one record that belong to the ESF rules alone (postkontroller): facts that hardly fit together, and verdicts that would
/// contradict each other. General checks of dates and ages are not repeated here.
/// </summary>
public static class EsfRecordRules
{
    /// <summary>ESF-R4: a verdict without the one it is part of.</summary>
    public static IssueDefinition SubsetWithoutWhole { get; } =
        new(
            "GGE4001",
            "Indikatorn räknas men inte den som den är en del av. Anmäl felet: bedömningen motsäger sig själv.",
            "The indicator counts but not the one it is part of. Report the fault: the judgement contradicts itself."
        );

    /// <summary>ESF-R9: in job search and in employment at the same time.</summary>
    public static IssueDefinition SearchingAndEmployed { get; } =
        new(
            "GGE4002",
            "Både arbetssökande och i arbete efter avslutet. Anmäl felet: bedömningen motsäger sig själv.",
            "Both job searching and in employment upon leaving. Report the fault: the judgement contradicts itself."
        );

    /// <summary>ESF-R10: a result of somebody outside its population.</summary>
    public static IssueDefinition ResultOutsidePopulation { get; } =
        new(
            "GGE4003",
            "Resultatet räknas för någon som inte hör till dess grupp vid inträdet. Anmäl felet: bedömningen motsäger sig själv.",
            "The result counts for somebody outside its population at entry. Report the fault: the judgement contradicts itself."
        );

    /// <summary>ESF-R7: ISCED 5 or above and below 18.</summary>
    public static IssueDefinition TertiaryBelow18 { get; } =
        new(
            "GGW4001",
            "Högskoleutbildning (ISCED 5–8) före 18 års ålder. Kontrollera utbildningsnivå och födelsedatum.",
            "Tertiary education (ISCED 5–8) below the age of 18. Check the level of education and the birth date."
        );

    /// <summary>ESF-R7: ISCED 3 or above and below 15.</summary>
    public static IssueDefinition UpperSecondaryBelow15 { get; } =
        new(
            "GGW4002",
            "Gymnasieutbildning (ISCED 3 eller högre) före 15 års ålder. Kontrollera utbildningsnivå och födelsedatum.",
            "Upper secondary education (ISCED 3 or above) below the age of 15. Check the level of education and the birth date."
        );

    /// <summary>ESF-R8: employed and below 15.</summary>
    public static IssueDefinition EmployedBelow15 { get; } =
        new(
            "GGW4003",
            "I arbete före 15 års ålder. Kontrollera arbetsmarknadsstatus och födelsedatum; posten räknas som i arbete.",
            "Employed below the age of 15. Check the labour market status and the birth date; the record counts as employed."
        );

    /// <summary>ESF-L1: on parental leave, and nothing of what ESF+ asks about it.</summary>
    public static IssueDefinition LeaveNotDescribed { get; } =
        new(
            "GGW4010",
            "Föräldraledig utan uppgift om ledigheten. Fyll i leave, leave_from, leave_to_expected och leave_job_related_income; ESF+ läser annars den status som står i labour_status.",
            "On parental leave without the facts of the leave. Fill in leave, leave_from, leave_to_expected and leave_job_related_income; ESF+ else reads the status in labour_status."
        );

    /// <summary>ESF-P19: the leave does not hold on the entry day.</summary>
    public static IssueDefinition LeaveNotAtEntry { get; } =
        new(
            "GGW4011",
            "Ledigheten gäller inte inträdesdagen och räknas inte. Kontrollera ledighetens datum och inträdet.",
            "The leave does not hold on the entry day and is passed over. Check the days of the leave and the entry."
        );

    /// <summary>ESF-L1: facts of a leave without its kind.</summary>
    public static IssueDefinition LeaveWithoutKind { get; } =
        new(
            "GGW4012",
            "Uppgifter om en ledighet utan dess slag räknas inte. Fyll i leave: maternity-paternity eller parental.",
            "Facts of a leave without its kind are passed over. Fill in leave: maternity-paternity or parental."
        );

    /// <summary>ESF-L1: a kind of leave beside no parental leave.</summary>
    public static IssueDefinition LeaveContradicted { get; } =
        new(
            "GGW4013",
            "En ledighet är ifylld fast parental_leave är no; leave gäller. Rätta den ena uppgiften.",
            "A leave is filled in though parental_leave is no; leave holds. Correct one of them."
        );

    /// <summary>ESF-P13: an exit to work or studies and no event that says so by the end of the window.</summary>
    public static IssueDefinition ExitWithoutEvent { get; } =
        new(
            "GGW4014",
            "Avslutsorsaken säger arbete eller studier, men ingen sådan händelse finns efter inträdet och senast 28 dagar efter avslutet. Registrera händelsen med datum; annars räknas inget ESF-resultat.",
            "The exit reason says work or studies, but there is no such event after the entry and within 28 days after the exit. Register the event with its date; no ESF result counts without it."
        );

    /// <summary>Every kind of issue of this class.</summary>
    public static ValueList<IssueDefinition> Definitions { get; } =
    [
        SubsetWithoutWhole,
        SearchingAndEmployed,
        ResultOutsidePopulation,
        TertiaryBelow18,
        UpperSecondaryBelow15,
        EmployedBelow15,
        LeaveNotDescribed,
        LeaveNotAtEntry,
        LeaveWithoutKind,
        LeaveContradicted,
        ExitWithoutEvent,
    ];

    /// <summary>ESF-R4: each indicator and those of which at least one has to count with it.</summary>
    private static readonly (string Part, string[] Wholes)[] s_subsets =
    [
        ("EECO03", ["EECO02"]),
        ("CO02", ["CO01"]),
        ("CO04", ["CO03"]),
        ("CO08", ["CO07"]),
        ("CO08", ["CO01", "CO04"]),
    ];

    /// <summary>ESF-R10: each result and the statuses at entry of which one has to count with it.</summary>
    private static readonly (string Result, string[] Populations)[] s_populations =
    [
        ("EECR01", ["EECO04"]),
        ("EECR04", ["EECO02", "EECO04"]),
        ("EECR05", ["EECO02", "EECO04"]),
        ("EECR06", ["EECO05"]),
        ("CR01", ["CO03"]),
        ("CR04", ["CO01", "CO03"]),
        ("CR06", ["CO01", "CO03"]),
        ("CR07", ["CO05"]),
        ("CR08", ["CO01", "CO03"]),
        ("CR09", ["CO01", "CO03"]),
    ];

    /// <summary>
    /// Facts of one record that hardly fit together (ESF-R7, ESF-R8), or lack what a figure needs (ESF-L1, ESF-P13): warnings, the record is kept.
    /// </summary>
    /// <param name="participation">The participation.</param>
    /// <param name="leapDayBirthday">Reading for persons born on 29 February.</param>
    public static ValueList<ValidationIssue> Check(
        Participation participation,
        LeapDayBirthday leapDayBirthday = LeapDayBirthday.February28
    )
    {
        var facts = participation.AtEntry;
        var issues = new List<ValidationIssue>();
        if (participation.AgeAtEntry(leapDayBirthday) is { } age)
        {
            if (facts.Isced >= 5 && age < 18)
            {
                issues.Add(TertiaryBelow18.At("isced"));
            }
            else if (facts.Isced >= 3 && age < 15)
            {
                issues.Add(UpperSecondaryBelow15.At("isced"));
            }

            if (ReferenceEquals(facts.LabourStatus, LabourStatus.Employed) && age < 15)
            {
                issues.Add(EmployedBelow15.At("labour_status"));
            }
        }

        AddOfLeave(participation, issues);
        AddOfExit(participation, issues);
        return issues.ToValueList();
    }

    /// <summary>Verdicts that would contradict each other (ESF-R4, ESF-R9, ESF-R10): a check of the library itself, always empty.</summary>
    /// <param name="judgement">The verdicts.</param>
    public static ValueList<ValidationIssue> Check(EsfJudgement judgement)
    {
        var counted = new HashSet<string>(judgement.Counted.Codes, StringComparer.Ordinal);
        return Without(counted, s_subsets, SubsetWithoutWhole)
            .Concat(Without(counted, s_populations, ResultOutsidePopulation))
            .Concat(
                (counted.Contains("EECR01") && counted.Contains("EECR04")) || (counted.Contains("CR01") && counted.Contains("CR04"))
                    ? [SearchingAndEmployed.At("esf")]
                    : []
            )
            .ToValueList();
    }

    private static void AddOfLeave(Participation participation, List<ValidationIssue> issues)
    {
        var facts = participation.AtEntry;
        if (facts.Leave is not null)
        {
            if (!LabourStatusSteps.IsLeaveInForce(participation))
            {
                issues.Add(LeaveNotAtEntry.At(facts.LeaveFrom > participation.Entry ? "leave_from" : "leave_to_expected"));
            }

            if (facts.ParentalLeave == Fact.No)
            {
                issues.Add(LeaveContradicted.At("leave"));
            }
        }
        else if (facts.LeaveFrom is not null || facts.LeaveToExpected is not null || facts.LeaveJobRelatedIncome != Fact.NotKnown)
        {
            issues.Add(LeaveWithoutKind.At("leave"));
        }
        else if (facts.ParentalLeave == Fact.Yes)
        {
            issues.Add(LeaveNotDescribed.At("parental_leave"));
        }
    }

    // Of somebody who had the work or the studies at entry no result is lost, nor of a record that is in no figure since its status is not known.
    private static void AddOfExit(Participation participation, List<ValidationIssue> issues)
    {
        if (
            participation.Exit is not { Reason.Activity: { } activity } exit
            || LabourStatusSteps.Of(participation).Status() is not { } status
        )
        {
            return;
        }

        var after = new StateAfterwards(
            participation.Events,
            new Afterwards(participation, participation.Entry, Observer.EndOf(ImmediateWindow.TwentyEightDays, exit.Date))
        );
        var isLost = activity switch
        {
            ExitActivity.Work => !ReferenceEquals(status, LabourStatus.Employed)
                && after.LabourMarket is not (LabourMarketSeen.Employed or LabourMarketSeen.SelfEmployed),
            ExitActivity.Study => participation.AtEntry.InEducation != Fact.Yes && after.Studies != StudiesSeen.Started,
            _ => false,
        };
        if (isLost)
        {
            issues.Add(ExitWithoutEvent.At(FormattableString.Invariant($"spells[{participation.Spells.Count - 1}].exit_reason")));
        }
    }

    private static IEnumerable<ValidationIssue> Without(
        HashSet<string> counted,
        (string Part, string[] Wholes)[] rules,
        IssueDefinition definition
    ) =>
        rules
            .Where(rule => counted.Contains(rule.Part) && !counted.Overlaps(rule.Wholes))
            .Select(rule => definition.At("esf." + rule.Part));
}
