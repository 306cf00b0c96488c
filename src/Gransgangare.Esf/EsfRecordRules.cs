using Gransgangare.Core;

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

    /// <summary>Every kind of issue of this class.</summary>
    public static ValueList<IssueDefinition> Definitions { get; } =
    [SubsetWithoutWhole, SearchingAndEmployed, ResultOutsidePopulation, TertiaryBelow18, UpperSecondaryBelow15, EmployedBelow15];

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

    /// <summary>Facts of one record that hardly fit together (ESF-R7, ESF-R8): warnings, the record is kept.</summary>
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

    private static IEnumerable<ValidationIssue> Without(
        HashSet<string> counted,
        (string Part, string[] Wholes)[] rules,
        IssueDefinition definition
    ) =>
        rules
            .Where(rule => counted.Contains(rule.Part) && !counted.Overlaps(rule.Wholes))
            .Select(rule => definition.At("esf." + rule.Part));
}
