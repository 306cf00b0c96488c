using Gransgangare.Core;

namespace Gransgangare.Esf.Rules;

/// <summary>The conditions of all indicators, each stated once.</summary>
internal static class Conditions
{
    private const string AnnexI = "R1057 Annex I";
    private const string AnnexI2014 = "R1304 Annex I";

    private static readonly List<EsfCondition> s_all = [];

    public static readonly EsfCondition InScope = Fact(
        Seen.Scope,
        "in-scope",
        value => value == (int)ScopeSeen.InScope,
        "personen är direkt deltagare i en insats som följs upp",
        "the person is a direct participant of an operation that is followed up",
        "ESF-P10, ESF-Q1, ESF-F7, ESF-O12, ESF-P22, SE-R18",
        isScope: true
    );

    public static readonly EsfCondition NotObjectiveL = Fact(
        Seen.Objective,
        "not-objective-l",
        value => value != (int)ObjectiveSeen.L,
        "insatsen inte hör till särskilt mål (l)",
        "the operation does not belong to specific objective (l)",
        AnnexI + "; ESF-P12",
        isScope: true
    );

    public static readonly EsfCondition Complete = Fact(
        Seen.Completeness,
        "complete-record",
        value => value == (int)Missing.None || (value & (int)Missing.NotAsked) != 0 ? true : null,
        "kön, födelsedatum, arbetsmarknadsstatus och utbildning är registrerade",
        "gender, birth date, labour market status and education are registered",
        "R1057 Art. 17(5), F14-COMPL; ESF-P5, ESF-Q3"
    );

    public static readonly EsfCondition Below18 = Age("age-below-18", age => age < 18, "under 18 år", "below 18 years of age", AnnexI);
    public static readonly EsfCondition Below25 = Age(
        "age-below-25",
        age => age < 25,
        "under 25 år",
        "below 25 years of age",
        AnnexI2014 + ", F14-54"
    );
    public static readonly EsfCondition From18To29 = Age(
        "age-18-29",
        age => age is >= 18 and <= 29,
        "18–29 år",
        "18–29 years of age",
        AnnexI
    );
    public static readonly EsfCondition From55 = Age(
        "age-55-or-above",
        age => age >= 55,
        "55 år eller äldre",
        "55 years of age or above",
        AnnexI + ", F14-54; ESF-Q15"
    );
    public static readonly EsfCondition From65 = Age(
        "age-65-or-above",
        age => age >= 65,
        "65 år eller äldre",
        "65 years of age or above",
        "R1057 Annex II; ESF-P23"
    );

    public static readonly EsfCondition Unemployed = Status(
        "unemployed",
        status => ReferenceEquals(status, LabourStatus.Unemployed),
        "arbetslös",
        "unemployed",
        AnnexI + ", F14-YEI-U; ESF-L1, ESF-Q16"
    );

    public static readonly EsfCondition Inactive = Status(
        "inactive",
        status => ReferenceEquals(status, LabourStatus.Inactive),
        "utanför arbetskraften",
        "inactive",
        AnnexI + "; ESF-L1, ESF-O5"
    );

    public static readonly EsfCondition Employed = Status(
        "employed",
        status => ReferenceEquals(status, LabourStatus.Employed),
        "i arbete",
        "employed",
        AnnexI + ", F-SELF; ESF-L1"
    );

    public static readonly EsfCondition Workless = Status(
        "unemployed-or-inactive",
        status => !ReferenceEquals(status, LabourStatus.Employed),
        "arbetslös eller utanför arbetskraften",
        "unemployed or inactive",
        "F14-BASE, F-REFP; ESF-O7"
    );

    /// <summary>ESF-L2: an unknown first day counts as not long-term.</summary>
    public static readonly EsfCondition LongTermUnemployed = Fact(
        Seen.LongTermUnemployment,
        "long-term-unemployed",
        value => value == (int)LongTermSeen.AgeNotKnown ? null : value == (int)LongTermSeen.LongEnough,
        "arbetslösheten har varat längre än gränsen vid inträdet",
        "the spell of unemployment is longer than the limit at entry",
        AnnexI + ", PLPROJ, PL14; ESF-L2, ESF-B2, ESF-O1"
    );

    public static readonly EsfCondition Isced0To2 = Isced("isced-0-2", level => level <= 2, "ISCED 0–2", AnnexI);
    public static readonly EsfCondition Isced1To2 = Isced("isced-1-2", level => level is 1 or 2, "ISCED 1–2", AnnexI2014);
    public static readonly EsfCondition Isced3To4 = Isced("isced-3-4", level => level is 3 or 4, "ISCED 3–4", AnnexI);
    public static readonly EsfCondition Isced5To8 = Isced("isced-5-8", level => level >= 5, "ISCED 5–8", AnnexI);

    /// <summary>CO04, EECR02: only a known yes is in education.</summary>
    public static readonly EsfCondition NotInEducation = Fact(
        Seen.InEducation,
        "not-in-education",
        value => value != (int)Core.Fact.Yes,
        "personen inte är i utbildning vid inträdet",
        "the person is not in education or training at entry",
        AnnexI2014 + ", SCOT; ESF-O6"
    );

    public static readonly EsfCondition Disability = Yes(
        Seen.Disability,
        "disability",
        "personen har en funktionsnedsättning",
        "the person has a disability",
        AnnexI + "; ESF-L6, ESF-Q5, ESF-O10"
    );

    public static readonly EsfCondition ThirdCountryNational = Yes(
        Seen.ThirdCountryNational,
        "third-country-national",
        "personen är tredjelandsmedborgare",
        "the person is a third-country national",
        "R1057 Art. 2(1)(2), F-EECO13; ESF-L6"
    );

    public static readonly EsfCondition ForeignBackground = Yes(
        Seen.ForeignBackground,
        "foreign-background",
        "personen har utländsk bakgrund",
        "the person has a foreign background",
        "F-EECO13; ESF-L6"
    );

    public static readonly EsfCondition Minority = Yes(
        Seen.Minority,
        "minority",
        "personen tillhör en minoritet",
        "the person belongs to a minority",
        "F-EECO13; ESF-L6, ESF-O10"
    );

    public static readonly EsfCondition Homeless = Yes(
        Seen.Homeless,
        "homeless",
        "personen är hemlös eller utestängd från bostadsmarknaden",
        "the person is homeless or affected by housing exclusion",
        AnnexI + ", F-SAMPLE; ESF-L6"
    );

    public static readonly EsfCondition Rural = Yes(
        Seen.Rural,
        "rural",
        "personen bor på landsbygden (DEGURBA 3)",
        "the person lives in a rural area (DEGURBA 3)",
        "F-SAMPLE, PLPROJ, SCOT; ESF-L6"
    );

    public static readonly EsfCondition OtherDisadvantaged = Yes(
        Seen.OtherDisadvantaged,
        "other-disadvantaged",
        "personen är på annat sätt utsatt",
        "the person is otherwise disadvantaged",
        AnnexI2014 + "; ESF-L6, ESF-Q5"
    );

    public static readonly EsfCondition MigrantOrMinority = AnyOf(
        "migrant-or-minority",
        [
            [ThirdCountryNational],
            [ForeignBackground],
            [Minority],
        ],
        "personen är tredjelandsmedborgare, har utländsk bakgrund eller tillhör en minoritet",
        "the person is a third-country national, has a foreign background or belongs to a minority",
        AnnexI2014 + ", F14-NATDEF; ESF-L6, ESF-X5"
    );

    public static readonly EsfCondition BackgroundOrMinority = AnyOf(
        "foreign-background-or-minority",
        [
            [ForeignBackground],
            [Minority],
        ],
        "personen har utländsk bakgrund eller tillhör en minoritet",
        "the person has a foreign background or belongs to a minority",
        "R1057 Annex II; ESF-P23"
    );

    public static readonly EsfCondition Disadvantaged = AnyOf(
        "disadvantaged",
        [
            [MigrantOrMinority],
            [Disability],
            [OtherDisadvantaged],
        ],
        "personen räknas i CO15, CO16 eller CO17",
        "the person counts in CO15, CO16 or CO17",
        "F14-PART; ESF-Q5"
    );

    public static readonly EsfCondition WorklessOutsideEducation = AnyOf(
        "unemployed-or-inactive-not-in-education",
        [
            [Unemployed],
            [Inactive, NotInEducation],
        ],
        "personen är arbetslös, eller utanför arbetskraften och inte i utbildning, vid inträdet",
        "the person is unemployed, or inactive and not in education or training, at entry",
        AnnexI2014 + "; ESF-L1"
    );

    public static readonly EsfCondition SearchingAfterwards = Afterwards(
        Seen.LabourMarketAfterwards,
        "job-searching-in-window",
        value => value is (int)LabourMarketSeen.JobSearching or (int)LabourMarketSeen.Unemployed,
        "”arbetssökande” eller ”arbetslös”",
        "“job searching” or “unemployed”",
        "F-REFP, F14-IRREL; ESF-P13, ESF-B3–B6, ESF-O15"
    );

    public static readonly EsfCondition EmployedAfterwards = Afterwards(
        Seen.LabourMarketAfterwards,
        "employed-in-window",
        value => value is (int)LabourMarketSeen.Employed or (int)LabourMarketSeen.SelfEmployed,
        "”i arbete” eller ”egen företagare”",
        "“employed” or “self-employed”",
        "F-REFP; ESF-P13, ESF-B3–B6"
    );

    public static readonly EsfCondition StudyingAfterwards = Afterwards(
        Seen.StudiesAfterwards,
        "education-in-window",
        value => value == (int)StudiesSeen.Started,
        "”studier påbörjade”",
        "“education started”",
        AnnexI + ", SCOT; ESF-B3, ESF-B4"
    );

    public static readonly EsfCondition QualifiedAfterwards = Afterwards(
        Seen.QualificationAfterwards,
        "qualification-in-window",
        value => value == (int)QualificationSeen.Gained,
        "”kvalifikation uppnådd”",
        "“qualification gained”",
        "F-TARGETVAL, SCOT; ESF-B7"
    );

    public static readonly EsfCondition AnyImmediateResult = AnyOf(
        "any-immediate-result",
        [
            [Inactive, SearchingAfterwards],
            [NotInEducation, StudyingAfterwards],
            [QualifiedAfterwards],
            [Workless, EmployedAfterwards],
        ],
        "personen räknas i CR01, CR02, CR03 eller CR04",
        "the person counts in CR01, CR02, CR03 or CR04",
        "F14-PART; ESF-Q10"
    );

    public static readonly EsfCondition EmployedSixMonths = Afterwards(
        Seen.SixMonthStatus,
        "employed-six-months",
        value =>
            value == (int)SixMonthSeen.NotFollowedUp ? null : value is (int)SixMonthSeen.Employed or (int)SixMonthSeen.EmployedByEvents,
        "”i arbete” eller ”egen företagare”",
        "“employed” or “self-employed”",
        "F14-BASE, F-SAMPLE; ESF-B8, ESF-O8, ESF-O13"
    );

    public static readonly EsfCondition ImprovedSixMonths = Afterwards(
        Seen.SixMonthImprovement,
        "improved-six-months",
        value => value == (int)ImprovementSeen.NotFollowedUp ? null : value == (int)ImprovementSeen.Improved,
        "en förbättring (tryggare anställning, heltid, arbete med högre krav eller befordran)",
        "an improvement (stable employment, full employment, a higher-skill job or a promotion)",
        "F14-IMPROVED; ESF-L5, ESF-O13"
    );

    /// <summary>All conditions; one made of others comes after them.</summary>
    public static IReadOnlyList<EsfCondition> All => s_all;

    private static EsfCondition Age(string id, Func<int, bool> holds, string sv, string en, string source) =>
        Fact(
            Seen.Age,
            id,
            age => age == Observer.NotKnown ? null : holds(age),
            $"personen är {sv} vid inträdet",
            $"the person is {en} at entry",
            source + "; ESF-L3, ESF-B1, ESF-O16"
        );

    private static EsfCondition Status(string id, Func<LabourStatus, bool> holds, string sv, string en, string source) =>
        Fact(
            Seen.LabourStatus,
            id,
            step => ((LabourStatusSeen)step).Status() is { } status ? holds(status) : null,
            $"personen är {sv} vid inträdet",
            $"the person is {en} at entry",
            source
        );

    private static EsfCondition Isced(string id, Func<int, bool> holds, string level, string source) =>
        Fact(
            Seen.Education,
            id,
            value => value == Observer.NotKnown ? null : holds(value),
            $"högsta avslutade utbildning är {level} vid inträdet",
            $"the highest completed education is {level} at entry",
            source + "; ESF-L4"
        );

    /// <summary>A yes/no fact of which a refused answer counts 0 and leaves nothing open (ESF-O10).</summary>
    private static EsfCondition Yes(Seen seen, string id, string sv, string en, string source) =>
        Fact(seen, id, value => value == (int)Core.Fact.NotKnown ? null : value == (int)Core.Fact.Yes, sv, en, source);

    private static EsfCondition Fact(
        Seen seen,
        string id,
        Func<int, bool?> decide,
        string sv,
        string en,
        string source,
        bool isScope = false
    ) =>
        Add(
            new EsfCondition(s_all.Count, id, new LocalizedText(sv, en), source)
            {
                Looks = seen,
                Decide = decide,
                NeededFacts = Columns.Of(seen).ToValueList(),
                IsScope = isScope,
            }
        );

    private static EsfCondition Afterwards(Seen seen, string id, Func<int, bool?> decide, string sv, string en, string source)
    {
        var sentence = seen switch
        {
            Seen.LabourMarketAfterwards => new LocalizedText(
                $"sista arbetsmarknadshändelsen till och med fönstrets sista dag är {sv}",
                $"the last labour market event up to the last day of the window is {en}"
            ),
            Seen.StudiesAfterwards => new(
                $"sista studiehändelsen till och med fönstrets sista dag är {sv}",
                $"the last event of studies up to the last day of the window is {en}"
            ),
            Seen.QualificationAfterwards => new(
                $"det till och med fönstrets sista dag finns {sv}",
                $"by the last day of the window after leaving there is {en}"
            ),
            Seen.SixMonthStatus => new($"status sex månader efter avslutet är {sv}", $"the status six months after leaving is {en}"),
            _ => new($"det sex månader efter avslutet finns {sv}", $"six months after leaving there is {en}"),
        };
        return Add(
            new EsfCondition(s_all.Count, id, sentence, source)
            {
                Looks = seen,
                Decide = decide,
                NeededFacts = Columns.Of(seen).ToValueList(),
                Registration = new LocalizedText(sv, en),
            }
        );
    }

    private static EsfCondition AnyOf(string id, EsfCondition[][] alternatives, string sv, string en, string source) =>
        Add(
            new EsfCondition(s_all.Count, id, new LocalizedText(sv, en), source)
            {
                Alternatives = alternatives,
                NeededFacts = alternatives
                    .SelectMany(all => all)
                    .SelectMany(one => one.NeededFacts)
                    .Distinct(StringComparer.Ordinal)
                    .ToValueList(),
            }
        );

    private static EsfCondition Add(EsfCondition condition)
    {
        s_all.Add(condition);
        return condition;
    }
}
