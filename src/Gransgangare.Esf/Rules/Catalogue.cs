using Gransgangare.Core;
using NodaTime;
using static Gransgangare.Core.Certainty;
using static Gransgangare.Esf.EsfIndicatorKind;
using static Gransgangare.Esf.Rules.Conditions;

namespace Gransgangare.Esf.Rules;

/// <summary>The indicators of one programme: one line after the other, each with its source and rules.</summary>
internal sealed class Catalogue
{
    private static readonly Lazy<Catalogue> s_plus = new(() => new Catalogue(Programme.EsfPlus2021, Plus));
    private static readonly Lazy<Catalogue> s_2014 = new(() => new Catalogue(Programme.Esf2014, Old));
    private static readonly Lazy<Catalogue> s_annexII = new(() => new Catalogue(Programme.EsfPlus2021AnnexII, AnnexII));

    private readonly Programme _programme;
    private readonly List<EsfIndicator> _listed = [];
    private readonly List<EsfIndicator> _notJudged = [];

    private Catalogue(Programme programme, Action<Catalogue> state)
    {
        _programme = programme;
        state(this);
        Listed = _listed.ToValueList();
        NotJudged = _notJudged.ToValueList();
        Answers = new AnswerTable(Listed);
    }

    /// <summary>Indicators that are judged and listed.</summary>
    public ValueList<EsfIndicator> Listed { get; }

    /// <summary>Indicators that are known by name only.</summary>
    public ValueList<EsfIndicator> NotJudged { get; }

    /// <summary>What every fact says about the conditions of the listed indicators.</summary>
    public AnswerTable Answers { get; }

    public static Catalogue Of(Programme programme) =>
        ReferenceEquals(programme, Programme.EsfPlus2021) ? s_plus.Value
        : ReferenceEquals(programme, Programme.Esf2014) ? s_2014.Value
        : s_annexII.Value;

    private static void Plus(Catalogue c)
    {
        var inactive = new LocalizedText("utanför arbetskraften vid inträdet", "inactive at entry");
        var workless = new LocalizedText("arbetslösa eller utanför arbetskraften vid inträdet", "unemployed or inactive at entry");

        // Point 1.1: data on every participant, never a sample (ESF-P4, ESF-W11). Under objective (l) ESF-P12.
        c.List("EECO01", Output, "deltagare totalt", "total number of participants", [], "R1057-I, R1057-17(5), EIGE; ESF-P5, ESF-P16", B);
        c.List(
            "EECO02",
            Output,
            "arbetslösa, inklusive långtidsarbetslösa",
            "unemployed, including long-term unemployed",
            [NotObjectiveL, Unemployed],
            "R1057-I, F-TARGETGRP",
            A
        );
        c.List(
            "EECO03",
            Output,
            "långtidsarbetslösa",
            "long-term unemployed",
            [NotObjectiveL, Unemployed, LongTermUnemployed],
            "R1057-I, PLPROJ",
            C,
            new("arbetslösa (EECO02)", "unemployed (EECO02)")
        );
        c.List("EECO04", Output, "utanför arbetskraften", "inactive", [NotObjectiveL, Inactive], "R1057-I", A);
        c.List(
            "EECO05",
            Output,
            "i arbete, inklusive egenföretagare",
            "employed, including self-employed",
            [NotObjectiveL, Employed],
            "R1057-I, F-SELF",
            A
        );
        c.List("EECO06", Output, "barn under 18 år", "children below 18", [Below18], "R1057-I", A);
        c.List("EECO07", Output, "unga 18–29 år", "young people 18–29", [From18To29], "R1057-I", A);
        c.List("EECO08", Output, "55 år och äldre", "55 years of age and above", [From55], "R1057-I", A);
        c.List(
            "EECO09",
            Output,
            "högst högstadieutbildning (ISCED 0–2)",
            "lower secondary education or less (ISCED 0–2)",
            [NotObjectiveL, Isced0To2],
            "R1057-I",
            A
        );
        c.List(
            "EECO10",
            Output,
            "gymnasial eller eftergymnasial utbildning (ISCED 3–4)",
            "upper or post-secondary education (ISCED 3–4)",
            [NotObjectiveL, Isced3To4],
            "R1057-I",
            A
        );
        c.List(
            "EECO11",
            Output,
            "högskoleutbildning (ISCED 5–8)",
            "tertiary education (ISCED 5–8)",
            [NotObjectiveL, Isced5To8],
            "R1057-I",
            A
        );

        // Point 1.2: a value is reported, informed estimates are accepted (ESF-P7).
        c.List(
            "EECO12",
            Output,
            "personer med funktionsnedsättning",
            "participants with disabilities",
            [Disability],
            "R1057-I, F-SAMPLE",
            A,
            isSpecial: true,
            mayEstimate: true
        );
        c.List(
            "EECO13",
            Output,
            "tredjelandsmedborgare",
            "third-country nationals",
            [ThirdCountryNational],
            "F-EECO13, R1057",
            A,
            mayEstimate: true
        );
        c.List(
            "EECO14",
            Output,
            "personer med utländsk bakgrund",
            "participants with a foreign background",
            [ForeignBackground],
            "F-EECO13",
            A,
            mayEstimate: true
        );
        c.List("EECO15", Output, "minoriteter", "minorities", [Minority], "F-EECO13", A, isSpecial: true, mayEstimate: true);
        c.List(
            "EECO16",
            Output,
            "hemlösa eller utestängda från bostadsmarknaden",
            "homeless or affected by housing exclusion",
            [Homeless],
            "R1057-I, F-SAMPLE",
            C,
            mayEstimate: true
        );
        c.List(
            "EECO17",
            Output,
            "personer från landsbygden",
            "participants from rural areas",
            [Rural],
            "F-SAMPLE, PLPROJ, SCOT",
            B,
            mayEstimate: true
        );

        // Points 3 and 4. None under objective (l) (ESF-P12).
        c.List(
            "EECR01",
            ImmediateResult,
            "börjar söka arbete efter avslutet",
            "engaged in job searching upon leaving",
            [NotObjectiveL, Inactive, SearchingAfterwards],
            "F-REFP; ESF-P13",
            A,
            inactive
        );
        c.List(
            "EECR02",
            ImmediateResult,
            "i utbildning efter avslutet",
            "in education or training upon leaving",
            [NotObjectiveL, NotInEducation, StudyingAfterwards],
            "R1057-I",
            C,
            new("inte i utbildning vid inträdet", "not in education or training at entry")
        );
        c.List(
            "EECR03",
            ImmediateResult,
            "får en kvalifikation",
            "gaining a qualification upon leaving",
            [NotObjectiveL, QualifiedAfterwards],
            "F-TARGETVAL",
            C
        );
        c.List(
            "EECR04",
            ImmediateResult,
            "i arbete efter avslutet, även som egenföretagare",
            "in employment, including self-employment, upon leaving",
            [NotObjectiveL, Workless, EmployedAfterwards],
            "F-REFP; ESF-P13",
            C,
            workless
        );
        c.List(
            "EECR05",
            LongerTermResult,
            "i arbete sex månader efter avslutet, även som egenföretagare",
            "in employment, including self-employment, six months after leaving",
            [NotObjectiveL, Workless, EmployedSixMonths],
            "F-SAMPLE; ESF-P9",
            C,
            workless,
            mayEstimate: true,
            margin: 3
        );
        c.List(
            "EECR06",
            LongerTermResult,
            "förbättrad arbetsmarknadssituation sex månader efter avslutet",
            "improved labour market situation six months after leaving",
            [NotObjectiveL, Employed, ImprovedSixMonths],
            "F-SAMPLE, F14-IMPROVED; ESF-P9",
            A,
            new("i arbete vid inträdet", "employed at entry"),
            mayEstimate: true,
            margin: 3
        );

        c.KnowByName(
            "EECO18",
            Entity,
            "offentliga förvaltningar eller tjänster som får stöd",
            "supported public administrations or public services",
            "EIGE",
            C
        );
        c.KnowByName(
            "EECO19",
            Entity,
            "mikroföretag, små och medelstora företag som får stöd",
            "supported micro, small and medium-sized enterprises",
            "F-SELF",
            A
        );
    }

    private static void Old(Catalogue c)
    {
        var workless = new LocalizedText(
            "arbetslösa eller utanför arbetskraften vid inträdet (CO01, CO03)",
            "unemployed or inactive at entry (CO01, CO03)"
        );
        var disadvantaged = new LocalizedText("utsatta (CO15, CO16 eller CO17)", "disadvantaged (CO15, CO16 or CO17)");
        var householdsEnd = new LocalDate(2018, 8, 2);

        c.List(
            "TOTAL",
            Output,
            "deltagare totalt (CO01 + CO03 + CO05)",
            "total number of participants (CO01 + CO03 + CO05)",
            [],
            "R1304-I, F14-COMPL; ESF-Q2, ESF-Q3",
            A
        );
        c.List(
            "CO01",
            Output,
            "arbetslösa, inklusive långtidsarbetslösa",
            "unemployed, including long-term unemployed",
            [Unemployed],
            "R1304-I, F14-YEI-U",
            A
        );
        c.List(
            "CO02",
            Output,
            "långtidsarbetslösa",
            "long-term unemployed",
            [Unemployed, LongTermUnemployed],
            "R1304-I, PL14",
            C,
            new("arbetslösa (CO01)", "unemployed (CO01)")
        );
        c.List("CO03", Output, "utanför arbetskraften", "inactive", [Inactive], "R1304-I", A);
        c.List(
            "CO04",
            Output,
            "utanför arbetskraften och inte i utbildning",
            "inactive, not in education or training",
            [Inactive, NotInEducation],
            "R1304-I",
            A,
            new("utanför arbetskraften (CO03)", "inactive (CO03)")
        );
        c.List("CO05", Output, "i arbete, inklusive egenföretagare", "employed, including self-employed", [Employed], "R1304-I", A);
        c.List("CO06", Output, "under 25 år", "below 25 years of age", [Below25], "R1304-I, F14-54", A);
        c.List("CO07", Output, "över 54 år", "above 54 years of age", [From55], "F14-54", A);
        c.List(
            "CO08",
            Output,
            "över 54 år och arbetslösa, eller utanför arbetskraften och inte i utbildning",
            "above 54 who are unemployed, or inactive not in education or training",
            [From55, WorklessOutsideEducation],
            "R1304-I",
            A,
            new("över 54 år (CO07)", "above 54 (CO07)")
        );
        c.List(
            "CO09",
            Output,
            "grundskoleutbildning (ISCED 1–2)",
            "primary or lower secondary education (ISCED 1–2)",
            [Isced1To2],
            "R1304-I",
            A
        );
        c.List(
            "CO10",
            Output,
            "gymnasial eller eftergymnasial utbildning (ISCED 3–4)",
            "upper or post-secondary education (ISCED 3–4)",
            [Isced3To4],
            "R1304-I",
            A
        );
        c.List("CO11", Output, "högskoleutbildning (ISCED 5–8)", "tertiary education (ISCED 5–8)", [Isced5To8], "R1304-I", A);
        c.List(
            "CO15",
            Output,
            "migranter, utländsk bakgrund, minoriteter",
            "migrants, foreign background, minorities",
            [MigrantOrMinority],
            "R1304-I, F14-NATDEF",
            A,
            isSpecial: true
        );
        c.List(
            "CO16",
            Output,
            "personer med funktionsnedsättning",
            "participants with disabilities",
            [Disability],
            "R1304-I",
            A,
            isSpecial: true
        );
        c.List("CO17", Output, "andra utsatta", "other disadvantaged", [OtherDisadvantaged], "R1304-I", C, isSpecial: true);
        c.List(
            "CO18",
            Output,
            "hemlösa eller utestängda från bostadsmarknaden",
            "homeless or affected by housing exclusion",
            [Homeless],
            "R1304-I, F14-SAMPLE; ESF-Q12",
            A,
            mayEstimate: true
        );
        c.List(
            "CO19",
            Output,
            "personer från landsbygden",
            "from rural areas",
            [Rural],
            "R1304-I, F14-SAMPLE; ESF-Q12",
            A,
            mayEstimate: true
        );

        c.List(
            "CR01",
            ImmediateResult,
            "utanför arbetskraften som börjar söka arbete efter avslutet",
            "inactive engaged in job searching upon leaving",
            [Inactive, SearchingAfterwards],
            "F14-IRREL; ESF-Q10",
            A,
            new("utanför arbetskraften (CO03)", "inactive (CO03)")
        );
        c.List(
            "CR02",
            ImmediateResult,
            "i utbildning efter avslutet",
            "in education or training upon leaving",
            [NotInEducation, StudyingAfterwards],
            "SCOT; ESF-Q10",
            C,
            new("inte i utbildning vid inträdet", "not in education or training at entry")
        );
        c.List(
            "CR03",
            ImmediateResult,
            "får en kvalifikation",
            "gaining a qualification upon leaving",
            [QualifiedAfterwards],
            "SCOT; ESF-Q10",
            C
        );
        c.List(
            "CR04",
            ImmediateResult,
            "i arbete efter avslutet, även som egenföretagare",
            "in employment, including self-employment, upon leaving",
            [Workless, EmployedAfterwards],
            "F14-BASE; ESF-Q10",
            B,
            workless
        );
        c.List(
            "CR05",
            ImmediateResult,
            "utsatta som söker arbete, är i utbildning, får en kvalifikation eller är i arbete efter avslutet",
            "disadvantaged in job searching, education or training, qualification or employment upon leaving",
            [Disadvantaged, AnyImmediateResult],
            "F14-PART",
            C,
            disadvantaged,
            isSpecial: true
        );
        c.List(
            "CR06",
            LongerTermResult,
            "i arbete sex månader efter avslutet, även som egenföretagare",
            "in employment, including self-employment, six months after leaving",
            [Workless, EmployedSixMonths],
            "F14-BASE; ESF-Q11",
            B,
            workless,
            mayEstimate: true,
            margin: 2
        );
        c.List(
            "CR07",
            LongerTermResult,
            "förbättrad arbetsmarknadssituation sex månader efter avslutet",
            "improved labour market situation six months after leaving",
            [Employed, ImprovedSixMonths],
            "F14-IMPROVED; ESF-Q11",
            A,
            new("i arbete vid inträdet (CO05)", "employed at entry (CO05)"),
            mayEstimate: true,
            margin: 2
        );
        c.List(
            "CR08",
            LongerTermResult,
            "över 54 år och i arbete sex månader efter avslutet",
            "above 54 in employment six months after leaving",
            [From55, Workless, EmployedSixMonths],
            "F14-BASE; ESF-Q11",
            B,
            new(
                "över 54 år (CO07), arbetslösa eller utanför arbetskraften vid inträdet",
                "above 54 (CO07), unemployed or inactive at entry"
            ),
            mayEstimate: true,
            margin: 2
        );
        c.List(
            "CR09",
            LongerTermResult,
            "utsatta i arbete sex månader efter avslutet",
            "disadvantaged in employment six months after leaving",
            [Disadvantaged, Workless, EmployedSixMonths],
            "F14-PART; ESF-Q11",
            C,
            new(
                "utsatta (CO15, CO16 eller CO17), arbetslösa eller utanför arbetskraften vid inträdet",
                "disadvantaged (CO15, CO16 or CO17), unemployed or inactive at entry"
            ),
            isSpecial: true,
            mayEstimate: true,
            margin: 2
        );

        // ESF-Q4: removed by Regulation (EU) 2018/1046; a record holds no facts about the household.
        c.KnowByName("CO12", Output, "i hushåll utan arbete", "in jobless households", "R1304-I; ESF-Q4", C, householdsEnd);
        c.KnowByName(
            "CO13",
            Output,
            "i hushåll utan arbete med barn",
            "in jobless households with dependent children",
            "R1304-I; ESF-Q4",
            C,
            householdsEnd
        );
        c.KnowByName(
            "CO14",
            Output,
            "i hushåll med en ensam vuxen med barn",
            "in single-adult households with dependent children",
            "R1304-I; ESF-Q4",
            C,
            householdsEnd
        );
        c.KnowByName(
            "CO20",
            Entity,
            "projekt av arbetsmarknadens parter eller frivilligorganisationer",
            "projects by social partners or non-governmental organisations",
            "R1304-I",
            C
        );
        c.KnowByName(
            "CO21",
            Entity,
            "projekt för kvinnors deltagande i arbetslivet",
            "projects for women's participation in employment",
            "R1304-I",
            C
        );
        c.KnowByName(
            "CO22",
            Entity,
            "projekt för offentliga förvaltningar eller tjänster",
            "projects targeting public administrations or public services",
            "R1304-I",
            C
        );
        c.KnowByName(
            "CO23",
            Entity,
            "mikroföretag, små och medelstora företag som får stöd",
            "supported micro, small and medium-sized enterprises",
            "R1304-I",
            C
        );
    }

    /// <summary>ESF-P23: no SFC codes are known, so none are used; every figure may be an informed estimate.</summary>
    private static void AnnexII(Catalogue c)
    {
        const string Source = "R1057-II; ESF-P23";
        c.List("annex-ii-total", Output, "deltagare totalt", "total number of participants", [], Source, A, mayEstimate: true);
        c.List("annex-ii-below-18", Output, "barn under 18 år", "children below 18", [Below18], Source, A, mayEstimate: true);
        c.List("annex-ii-18-29", Output, "unga 18–29 år", "young people 18–29", [From18To29], Source, A, mayEstimate: true);
        c.List("annex-ii-65-or-above", Output, "65 år och äldre", "65 years of age and above", [From65], Source, A, mayEstimate: true);
        c.List(
            "annex-ii-disabilities",
            Output,
            "personer med funktionsnedsättning",
            "participants with disabilities",
            [Disability],
            Source,
            A,
            isSpecial: true,
            mayEstimate: true
        );
        c.List(
            "annex-ii-third-country-nationals",
            Output,
            "tredjelandsmedborgare",
            "third-country nationals",
            [ThirdCountryNational],
            Source,
            A,
            mayEstimate: true
        );
        c.List(
            "annex-ii-foreign-background-minorities",
            Output,
            "utländsk bakgrund och minoriteter",
            "foreign background and minorities",
            [BackgroundOrMinority],
            Source,
            A,
            isSpecial: true,
            mayEstimate: true
        );
        c.List(
            "annex-ii-homeless",
            Output,
            "hemlösa eller utestängda från bostadsmarknaden",
            "homeless or affected by housing exclusion",
            [Homeless],
            Source,
            A,
            mayEstimate: true
        );
    }

    private void List(
        string code,
        EsfIndicatorKind kind,
        string sv,
        string en,
        EsfCondition[] own,
        string source,
        Certainty certainty,
        LocalizedText? population = null,
        bool isSpecial = false,
        bool mayEstimate = false,
        int? margin = null
    )
    {
        // Scope first, then the record as a whole (ESF-P5, ESF-Q3), then what the indicator itself says.
        EsfCondition[] whole = _programme == Programme.EsfPlus2021AnnexII ? [] : [Complete];
        EsfCondition[] all = [InScope, .. own.Where(one => one.IsScope), .. whole, .. own.Where(one => !one.IsScope)];
        _listed.Add(
            new EsfIndicator(_programme, _listed.Count, code, kind, new LocalizedText(sv, en))
            {
                Population = population ?? new LocalizedText("alla", "all"),
                Conditions = all.ToValueList(),
                IsSpecialCategory = isSpecial,
                MayBeEstimated = mayEstimate,
                SampleMargin = margin,
                Source = source,
                Certainty = certainty,
            }
        );
    }

    private void KnowByName(
        string code,
        EsfIndicatorKind kind,
        string sv,
        string en,
        string source,
        Certainty certainty,
        LocalDate? endedOn = null
    ) =>
        _notJudged.Add(
            new EsfIndicator(_programme, -1, code, kind, new LocalizedText(sv, en))
            {
                Population = kind == Entity ? new LocalizedText("organisationer", "organisations") : new LocalizedText("alla", "all"),
                Source = source,
                Certainty = certainty,
                EndedOn = endedOn,
            }
        );
}
