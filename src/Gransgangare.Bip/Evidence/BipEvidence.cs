using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The published results about BIP that may be shown beside a förbund's own figures (forskningsresultat om BIP).</summary>
/// <remarks>Source: BIP-E1 to BIP-E16.</remarks>
internal static class BipEvidence
{
    private static readonly LocalizedText s_jobWithinYear = new("arbete inom ett år", "a job within a year");
    private static readonly LocalizedText s_job = new("arbete", "a job");
    private static readonly LocalizedText s_jobOrEducation = new("arbete eller utbildning", "a job or education");

    private static readonly LocalizedText s_descriptive = new(
        "Beskrivande: skillnaden kan bero på vad handläggaren ser i mötet. Ingen kvot mellan andelarna visas. Tilltro visas bara där den är realistisk.",
        "Descriptive: the difference may come from what the caseworker sees in the meeting. No ratio of the shares is shown. Belief is to be shown only where it is realistic."
    );

    private static readonly LocalizedText s_relative = new(
        "Relativ effekt i procent, inte procentenheter. Får inte multipliceras eller slås samman med andra resultat eller med en persons värden.",
        "A relative effect in per cent, not percentage points. Not to be multiplied or pooled with other results or with a person's numbers."
    );

    private static readonly LocalizedText s_share = new(
        "En andel i studiens grupp, inte ett mål eller en norm.",
        "A share of the study's group, neither a goal nor a norm."
    );

    private static readonly LocalizedText s_general = new(
        "Gäller studiens grupp. Säger inget om en enskild person.",
        "True of the study's group. Says nothing about one person."
    );

    private static readonly Uri s_studyOverview = new("https://vaeksthusets-kompetencecenter.dk/sv/forskning/");
    private static readonly Uri s_yrkesvag = new("https://www.yrkesvag.se/bip-en-metod-for-att-oka-mojligheterna-till-jobb/");
    private static readonly Uri s_skaraborg = new("https://samordningsforbundetskaraborg.se/bip-metoden/");
    private static readonly Uri s_finsam = new(
        "https://www.finsam.se/nyhetsarkiv/nyheter/2021-02-22-framgangsfaktorer-for-att-hjalpa-individer-till-arbete"
    );
    private static readonly Uri s_gotland = new("https://finsamgotland.se/bip2/");
    private static readonly Uri s_roslagen = new("https://finsamroslagen.se/vart-arbete-med-bip/");
    private static readonly Uri s_jobProspects = new("http://vaeksthusets-forskningscenter.dk/publications/what-affects-job-prospects/");
    private static readonly Uri s_press = new("https://www.bt.dk/danmark/sagsbehandlere-afgoer-lediges-jobchancer");
    private static readonly Uri s_course = new("https://jobmeddiagnose.dk/course/view.php?id=74&section=4");
    private static readonly Uri s_parallel = new(
        "https://www.finsam.se/nyhetsarkiv/nyheter/2019-04-25-samordnade-insatser-ger-storst-effekt"
    );
    private static readonly Uri s_caseworkerStudy = new(
        "https://www.vaeksthuset.dk/nye-opsigtsvaekkende-resultater-vaeksthusets-forskningscenter/"
    );
    private static readonly Uri s_miavidare = new("https://miavidare.se/nyheter/varfor-surrar-alla-om-bip/");

    /// <summary>All results, in order of their rule id.</summary>
    public static ValueList<Evidence> All { get; } =
    [
        new("BIP-E1", EvidenceKind.Share)
        {
            Finding = new(
                "Handläggaren tror inte att personen får ett arbete",
                "The caseworker does not believe that the person gets a job"
            ),
            Value = new("1 % (en källa: drygt 1 %)", "1 % (one source: a little over 1 %)"),
            Outcome = s_jobWithinYear,
            Caution = s_descriptive,
            Sources = [s_press, s_course],
        },
        new("BIP-E2", EvidenceKind.Share)
        {
            Finding = new("Handläggaren tror att personen får ett arbete", "The caseworker believes that the person gets a job"),
            Value = new("27 %", "27 %"),
            Outcome = s_jobWithinYear,
            Caution = s_descriptive,
            Sources = [s_press, s_course],
        },
        new("BIP-E3", EvidenceKind.RelativeEffect)
        {
            Finding = new(
                "Handläggare med allmän tilltro, samma person hos två handläggare",
                "A caseworker with general belief, the same person with two caseworkers"
            ),
            Value = new("+33 %", "+33 %"),
            Outcome = s_jobOrEducation,
            Year = "2017",
            Caution = s_relative,
            Sources = [s_caseworkerStudy],
        },
        new("BIP-E4", EvidenceKind.RelativeEffect)
        {
            Finding = new("Optimistisk jämfört med pessimistisk handläggare", "An optimistic against a pessimistic caseworker"),
            Value = new("+32 %", "+32 %"),
            Outcome = s_job,
            Year = "2019",
            Caution = s_relative,
            Sources = [s_jobProspects, s_miavidare],
        },
        new("BIP-E5", EvidenceKind.RelativeEffect)
        {
            Finding = new("Ett byte av handläggare", "One change of caseworker"),
            Value = new("−22 %", "−22 %"),
            Outcome = s_job,
            Year = "2017",
            Caution = s_relative,
            Sources = [s_caseworkerStudy],
        },
        new("BIP-E6", EvidenceKind.Share)
        {
            Finding = new("Personer med minst ett byte av handläggare", "Persons with at least one change of caseworker"),
            Value = new("40 %", "40 %"),
            Year = "2017",
            Caution = s_share,
            Sources = [s_caseworkerStudy],
        },
        new("BIP-E7", EvidenceKind.Finding)
        {
            Finding = new(
                "Sju indikatorer hänger samman med sannolikheten för arbete; handläggarens tilltro är klart starkast",
                "Seven indicators are tied to job probability; the caseworker's belief is by far the strongest"
            ),
            Caution = s_general,
            Sources = [s_studyOverview, s_jobProspects],
        },
        new("BIP-E8", EvidenceKind.Finding)
        {
            Finding = new(
                "Bara jobbfokuserade interventioner ger progression i sig; övriga gör det tillsammans med en jobbfokuserad",
                "Only job-focused interventions create progress by themselves; the others do so together with a job-focused one"
            ),
            Caution = s_general,
            Sources = [s_yrkesvag, s_skaraborg, s_jobProspects],
        },
        new("BIP-E9", EvidenceKind.Finding)
        {
            Finding = new(
                "Bäst: jobbfokuserat tillsammans med kompetenshöjande eller hälsoinriktat",
                "Best: job-focused combined with competence-raising or health-oriented"
            ),
            Caution = s_general,
            Sources = [s_studyOverview, s_jobProspects],
        },
        new("BIP-E10", EvidenceKind.Finding)
        {
            Finding = new(
                "Det ena efter det andra, som en trappa, fungerar sämre än parallella interventioner",
                "One thing after the other, as a staircase, works less well than parallel interventions"
            ),
            Caution = s_general,
            Sources = [s_studyOverview, s_finsam, s_parallel],
        },
        new("BIP-E11", EvidenceKind.Finding)
        {
            Finding = new(
                "Samma handläggare, inga avbrott och hela tiden sikte på arbete eller studier; låg tilltro, byten och avbrott förde bakåt",
                "The same caseworker, no breaks and always a focus on work or study; low belief, changes and interruptions led backwards"
            ),
            Caution = s_general,
            Sources = [s_finsam, s_gotland, s_roslagen],
        },
    ];
}
